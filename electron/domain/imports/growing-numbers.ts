/** A list of numbers that grows, eight bytes each: as plain values they would take three times as much. */
export class GrowingNumbers {
  private room = new Float64Array(1024);
  private length = 0;

  get count(): number {
    return this.length;
  }

  at(place: number): number {
    return this.room[place] as number;
  }

  add(value: number): void {
    if (this.length === this.room.length) {
      const wider = new Float64Array(this.length * 2);
      wider.set(this.room);
      this.room = wider;
    }
    this.room[this.length] = value;
    this.length += 1;
  }

  /** The upper median, undefined of an empty list; the numbers change their order. */
  median(): number | undefined {
    const { room, length } = this;
    return length === 0 ? undefined : placeAt(room, length, Math.floor(length / 2));
  }
}

/** Puts the number at its place among the sorted ones (Hoare's selection) and gives it back. */
function placeAt(room: Float64Array, length: number, place: number): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const pivot = room[(low + high) >> 1] as number;
    let left = low;
    let right = high;
    while (left <= right) {
      while ((room[left] as number) < pivot) left += 1;
      while ((room[right] as number) > pivot) right -= 1;
      if (left > right) break;
      const swapped = room[left] as number;
      room[left] = room[right] as number;
      room[right] = swapped;
      left += 1;
      right -= 1;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else break;
  }
  return room[place] as number;
}

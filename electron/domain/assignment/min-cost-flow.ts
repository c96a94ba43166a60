/**
 * A flow network: arcs with room and a cost of at least 0 per unit. Successive shortest paths with
 * potentials, so that every path is found by Dijkstra's method.
 */
export class FlowNetwork {
  private readonly heads: number[] = [];
  private readonly room: number[] = [];
  private readonly cost: number[] = [];
  private readonly arcsOf: number[][];

  constructor(private readonly nodes: number) {
    this.arcsOf = Array.from({ length: nodes }, () => []);
  }

  /** Adds an arc; returns its number for `flowOf`. */
  arc(from: number, to: number, room: number, cost: number): number {
    const number = this.heads.length;
    this.heads.push(to, from);
    this.room.push(room, 0);
    this.cost.push(cost, -cost);
    this.arcsOf[from]!.push(number);
    this.arcsOf[to]!.push(number + 1);
    return number;
  }

  /** Units on an arc after `send`. */
  flowOf(arc: number): number {
    return this.room[arc + 1]!;
  }

  /**
   * Sends up to `units` from source to sink as cheaply as can be; returns how many arrived. `onPath` is called for
   * every path and may throw to stop it.
   */
  send(source: number, sink: number, units: number, onPath: () => void = () => undefined): number {
    const potential = new Float64Array(this.nodes);
    let sent = 0;
    while (sent < units) {
      onPath();
      const { distance, arrivedBy } = this.shortestPaths(source, potential);
      if (distance[sink] === Infinity) break;
      for (let node = 0; node < this.nodes; node += 1) {
        if (distance[node]! < Infinity) potential[node]! += distance[node]!;
      }
      sent += this.push(source, sink, arrivedBy, units - sent);
    }
    return sent;
  }

  private push(source: number, sink: number, arrivedBy: Int32Array, most: number): number {
    let units = most;
    for (let node = sink; node !== source; node = this.heads[arrivedBy[node]! ^ 1]!) {
      units = Math.min(units, this.room[arrivedBy[node]!]!);
    }
    for (let node = sink; node !== source; node = this.heads[arrivedBy[node]! ^ 1]!) {
      const arc = arrivedBy[node]!;
      this.room[arc]! -= units;
      this.room[arc ^ 1]! += units;
    }
    return units;
  }

  private shortestPaths(source: number, potential: Float64Array) {
    const distance = new Float64Array(this.nodes).fill(Infinity);
    const arrivedBy = new Int32Array(this.nodes).fill(-1);
    const queue = new NodeQueue();
    distance[source] = 0;
    queue.add(source, 0);
    for (let next = queue.take(); next !== null; next = queue.take()) {
      const { node, key } = next;
      if (key > distance[node]!) continue;
      for (const arc of this.arcsOf[node]!) {
        if (this.room[arc]! === 0) continue;
        const to = this.heads[arc]!;
        // Rounding may make a reduced cost a hair less than nothing.
        const step = Math.max(0, this.cost[arc]! + potential[node]! - potential[to]!);
        if (key + step >= distance[to]! - 1e-9) continue;
        distance[to] = key + step;
        arrivedBy[to] = arc;
        queue.add(to, key + step);
      }
    }
    return { distance, arrivedBy };
  }
}

interface Queued {
  readonly node: number;
  readonly key: number;
}

/** Nodes, the nearest first (a binary heap). */
class NodeQueue {
  private readonly heap: Queued[] = [];

  add(node: number, key: number): void {
    const { heap } = this;
    let at = heap.push({ node, key }) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (heap[above]!.key <= key) break;
      heap[at] = heap[above]!;
      at = above;
    }
    heap[at] = { node, key };
  }

  take(): Queued | null {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last) return null;
    if (heap.length > 0) this.sink(last);
    return first;
  }

  private sink(item: Queued): void {
    const { heap } = this;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && heap[below + 1]!.key < heap[below]!.key) below += 1;
      if (heap[below]!.key >= item.key) break;
      heap[at] = heap[below]!;
      at = below;
    }
    heap[at] = item;
  }
}

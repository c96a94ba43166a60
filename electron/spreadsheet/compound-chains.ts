import { FileFailure } from './file-failure';

const headerLength = 512;
const sectorsInHeader = 109;
const endOfChain = -2;
const directoryEntry = 128;
/** Steps per sector that following every chain may take; sound files need one or two. */
const mostStepsPerSector = 64;

/** Where the sectors of a compound file are and which one follows which. */
interface Sectors {
  readonly view: DataView;
  readonly size: number;
  readonly count: number;
  readonly next: Int32Array;
}

/**
 * Refuses a compound file whose chains of sectors or tree of streams run in circles: a reader that
 * follows them would never come back.
 */
export function checkCompoundChains(bytes: Uint8Array, fileName: string): void {
  const sectors = bytes.length < headerLength ? null : readSectors(bytes);
  if (sectors === null || runsInCircles(sectors) || hasTangledTree(sectors)) {
    throw new FileFailure('file.damaged', { file: fileName, what: 'OLE' });
  }
}

function readSectors(bytes: Uint8Array): Sectors | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const size = 1 << shift;
  const count = Math.max(0, Math.ceil(bytes.length / size) - 1);
  const perSector = size / 4;
  const tables = tableSectors(view, size, count);
  // The table may speak of sectors behind the file's end; a chain can run in circles there, too.
  const next = new Int32Array(Math.max(count, tables.length * perSector)).fill(endOfChain);
  tables.forEach((table, index) => {
    for (let at = 0; at < perSector; at += 1) {
      const from = (table + 1) * size + at * 4;
      if (table >= count || from + 4 > bytes.length) break;
      next[index * perSector + at] = view.getInt32(from, true);
    }
  });
  return { view, size, count, next };
}

/** The sectors of the allocation table: the first in the header, further ones in a chain. */
function tableSectors(view: DataView, size: number, count: number): number[] {
  const tables: number[] = [];
  for (let at = 0; at < sectorsInHeader; at += 1) {
    const table = view.getInt32(76 + at * 4, true);
    if (table < 0) break;
    tables.push(table);
  }
  let list = view.getInt32(68, true);
  for (let turn = 0; turn < count && list >= 0; turn += 1) {
    const start = (list + 1) * size;
    if (start + size > view.byteLength) break;
    for (let at = 0; at < size / 4 - 1; at += 1) {
      const table = view.getInt32(start + at * 4, true);
      if (table === endOfChain) break;
      tables.push(table >= 0 ? table : count);
    }
    list = view.getInt32(start + size - 4, true);
  }
  return tables;
}

/** Whether a chain comes back to itself, or chains are so tangled that following all takes ages. */
function runsInCircles({ next }: Sectors): boolean {
  const count = next.length;
  /** Steps to the end of a sector's chain; 0 where that is not known yet. */
  const steps = new Uint32Array(count);
  const seen = new Int32Array(count).fill(-1);
  let total = 0;
  for (let start = 0; start < count; start += 1) {
    if (steps[start] !== 0) continue;
    const path: number[] = [];
    let sector = start;
    while (sector >= 0 && sector < count && steps[sector] === 0) {
      if (seen[sector] === start) return true;
      seen[sector] = start;
      path.push(sector);
      sector = next[sector] as number;
    }
    let length = sector >= 0 && sector < count ? (steps[sector] as number) : 0;
    for (const passed of path.reverse()) steps[passed] = length += 1;
    total += length;
  }
  return total > (count + 1024) * mostStepsPerSector;
}

/** Whether an entry of the directory hangs in two places of its tree. */
function hasTangledTree(sectors: Sectors): boolean {
  const { view, size, count, next } = sectors;
  const referred = new Set<number>();
  let sector = view.getInt32(48, true);
  while (sector >= 0 && sector < count) {
    const start = (sector + 1) * size;
    for (let entry = start; entry + directoryEntry <= start + size; entry += directoryEntry) {
      if (entry + directoryEntry > view.byteLength) return false;
      if (view.getUint8(entry + 66) === 0) continue;
      for (const offset of [68, 72, 76]) {
        const other = view.getInt32(entry + offset, true);
        if (other < 0) continue;
        if (other === 0 || referred.has(other)) return true;
        referred.add(other);
      }
    }
    sector = next[sector] as number;
  }
  return false;
}

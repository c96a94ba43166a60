import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';

/** A text as any part of the program might have written it down. */
function encodings(text: string): Buffer[] {
  return [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le'), iconv.encode(text, 'gb18030')];
}

const everyEncoding = (secrets: readonly string[]) =>
  secrets.map((secret) => ({ secret, bytes: encodings(secret) }));

/** Every file below a folder. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(place);
    return entry.isFile() ? [place] : [];
  });
}

/** Which secrets lie readable in which files, as `file: secret`; names of files are searched too. */
export function secretsInFiles(files: readonly string[], secrets: readonly string[]): string[] {
  const wanted = everyEncoding(secrets);
  return files.flatMap((file) => {
    const content = readFileSync(file);
    return wanted.flatMap(({ secret, bytes }) => {
      const isThere = bytes.some((each) => content.includes(each)) || file.includes(secret);
      return isThere ? [`${file}: ${secret}`] : [];
    });
  });
}

/** A process and everything it started, by their numbers. */
export function processTree(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It has ended meanwhile.
    }
  }
  const tree = [root];
  for (const pid of tree) {
    for (const [child, parent] of parents) if (parent === pid) tree.push(child);
  }
  return tree;
}

/** How often secrets stand in the writable memory of a process; null where it can not be read. */
export function secretsInMemory(pid: number, secrets: readonly string[]): number | null {
  return bytesInMemory(pid, secrets.flatMap(encodings));
}

/** How often bytes stand in the writable memory of a process; null where it can not be read. */
export function bytesInMemory(pid: number, wanted: readonly Buffer[]): number | null {
  let count = 0;
  try {
    const memory = openSync(`/proc/${pid}/mem`, 'r');
    try {
      for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
        const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
        if (from === undefined || to === undefined) continue;
        count += countIn(memory, parseInt(from, 16), parseInt(to, 16), wanted);
      }
    } finally {
      closeSync(memory);
    }
    return count;
  } catch {
    return null;
  }
}

const chunk = 8 * 1024 * 1024;

function countIn(memory: number, from: number, to: number, wanted: readonly Buffer[]): number {
  let count = 0;
  for (let at = from; at < to; at += chunk) {
    const buffer = Buffer.alloc(Math.min(chunk, to - at));
    let read = 0;
    try {
      read = readSync(memory, buffer, 0, buffer.length, at);
    } catch {
      // Reserved and never used.
      continue;
    }
    const bytes = buffer.subarray(0, read);
    for (const each of wanted) {
      for (let found = bytes.indexOf(each); found >= 0; found = bytes.indexOf(each, found + 1)) {
        count += 1;
      }
    }
  }
  return count;
}

/** Addresses outside this PC that sockets of a process are connected to, as the kernel lists them. */
export function foreignConnections(pid: number): string[] {
  const inodes = new Set<string>();
  try {
    for (const name of readdirSync(`/proc/${pid}/fd`)) inodes.add(socketOf(pid, name));
  } catch {
    return [];
  }
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) => {
    const file = `/proc/${pid}/net/${table}`;
    if (!existsSync(file)) return [];
    return readFileSync(file, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , remote, , , , , , , inode]) => inodes.has(inode ?? '') && isForeign(remote))
      .map(([, , remote]) => `${table} ${remote}`);
  });
}

function socketOf(pid: number, name: string): string {
  try {
    const link = readFileSync(`/proc/${pid}/fdinfo/${name}`, 'utf8');
    return /^ino:\s*(\d+)/m.exec(link)?.[1] ?? '';
  } catch {
    return '';
  }
}

const loopback = /^(0100007F|0000000000000000FFFF00000100007F|00000000000000000000000001000000)$/;

/** An address as the kernel writes it, with its port: neither empty nor this PC itself. */
function isForeign(remote: string | undefined): boolean {
  const [address = ''] = (remote ?? '').split(':');
  return !/^0*$/.test(address) && !loopback.test(address);
}

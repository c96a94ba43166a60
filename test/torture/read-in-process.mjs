import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';

/** After so long a reader is taken to hang, and is killed. */
const patienceMs = 30_000;
const glanceMs = 100;

/**
 * Reads one file in a process of its own. Resolves with {kind, text, milliseconds, megabytes}; kind
 * is "grid", "sentence", "empty" (a grid without a cell), "crash" or "hang".
 */
export async function readInProcess(reader, file) {
  const start = performance.now();
  const child = spawn(process.execPath, [reader, file], { stdio: ['ignore', 'pipe', 'pipe'] });
  const output = collect(child.stdout);
  const complaint = collect(child.stderr);
  const memory = watchMemory(child.pid);
  let killed = false;
  const timer = setTimeout(() => {
    killed = true;
    child.kill('SIGKILL');
  }, patienceMs);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  const seen = { milliseconds: Math.round(performance.now() - start), megabytes: memory.stop() };
  if (killed) return { kind: 'hang', text: `killed after ${patienceMs / 1000} s`, ...seen };
  if (code !== 0) return { kind: 'crash', text: firstLines(complaint()), ...seen };
  return describe(JSON.parse(output()));
}

function describe({ outcome, milliseconds, peakMegabytes: megabytes }) {
  if (outcome.kind === 'sentence') {
    return { kind: 'sentence', text: outcome.sentence, milliseconds, megabytes };
  }
  const kind = outcome.filledCells > 0 ? 'grid' : 'empty';
  return {
    kind,
    text: `${outcome.format} ${sizesInShort(outcome.sizes)}`,
    milliseconds,
    megabytes,
  };
}

const mostSizes = 3;

function sizesInShort(sizes) {
  const shown = sizes.slice(0, mostSizes).join(', ');
  return sizes.length > mostSizes ? `${shown} … (${sizes.length})` : shown;
}

function firstLines(text) {
  return text.trim().split('\n').slice(0, 6).join(' ');
}

function collect(stream) {
  const chunks = [];
  stream.on('data', (chunk) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}

/** A killed process can not tell its own peak; where there is /proc, it is looked at from outside. */
function watchMemory(pid) {
  let peak = 0;
  const timer = setInterval(async () => {
    const status = await fs.readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    const kilobytes = Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0);
    peak = Math.max(peak, Math.round(kilobytes / 1024));
  }, glanceMs);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}

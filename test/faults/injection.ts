import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** A fault at one writing call of a program; `count` only counts the calls. */
type Fault =
  | { readonly kind: 'count'; readonly file: string }
  | { readonly kind: 'kill' | 'torn' | 'EIO' | 'ENOSPC'; readonly at: number };

/** A program with its arguments and what is added to its environment. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** A way to have a program meet a fault at a writing call on files of a folder. */
export interface Injection {
  readonly name: string;
  readonly kinds: readonly Fault['kind'][];
  readonly wrap: (command: Command, folder: string, fault: Fault) => Command;
  /** The calls of a run with fault `count`. */
  readonly counted: (file: string) => number;
}

const there = (program: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

/** Calls into the C library are taken over by a few lines of our own (failing-calls.c). */
function byPreload(source: string, work: string): Injection | null {
  const library = path.join(work, 'failing-calls.so');
  const compiler = ['cc', 'gcc', 'clang'].find(there);
  if (process.platform !== 'linux' || !compiler) return null;
  try {
    execFileSync(compiler, ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl'], {
      stdio: 'ignore',
    });
  } catch {
    return null;
  }
  return {
    name: `LD_PRELOAD (${compiler})`,
    kinds: ['count', 'kill', 'torn', 'EIO', 'ENOSPC'],
    wrap: ({ program, args, env }, folder, fault) => ({
      program,
      args,
      env: {
        ...env,
        LD_PRELOAD: library,
        TIERDESK_FAULT_FOLDER: folder,
        TIERDESK_FAULT_KIND: fault.kind,
        ...(fault.kind === 'count'
          ? { TIERDESK_FAULT_COUNT: fault.file }
          : { TIERDESK_FAULT_AT: String(fault.at) }),
        // A disk that is full stays full.
        ...(fault.kind === 'ENOSPC' ? { TIERDESK_FAULT_STAYS: '1' } : {}),
      },
    }),
    counted: (file) => (existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0),
  };
}

/** Not `write`: threads wake each other by it, and the program's own messages would fail as well. */
const traced = 'pwrite64,fsync,fdatasync,ftruncate,rename,mkdir,copy_file_range';

const quietly = ['-f', '-qq', '-o', '/dev/null'];

/** Calls are stopped from outside; slower, and the same files can not be told from others. */
function byStrace(): Injection | null {
  const works = there('strace') && spawnSync('strace', [...quietly, 'sh', '-c', ':']).status === 0;
  if (!works) return null;
  const option = (fault: Fault): string[] => {
    if (fault.kind === 'count') return ['-e', `trace=${traced}`, '-o', fault.file];
    const effect = fault.kind === 'kill' ? 'signal=KILL' : `error=${fault.kind}`;
    const when = fault.kind === 'ENOSPC' ? `${fault.at}+` : String(fault.at);
    const inject = `inject=${traced}:${effect}:when=${when}`;
    return ['-e', `trace=${traced}`, '-e', inject, '-o', '/dev/null'];
  };
  return {
    name: 'strace',
    kinds: ['count', 'kill', 'EIO', 'ENOSPC'],
    wrap: ({ program, args, env }, _folder, fault) => ({
      program: 'strace',
      env,
      args: ['-f', '-qq', ...option(fault), program, ...args],
    }),
    counted: (file) => {
      const lines = readFileSync(file, 'utf8').split('\n');
      rmSync(file);
      return lines.filter((line) => line.includes('(') && !line.includes('resumed')).length;
    },
  };
}

/** The best way this machine has; null where there is neither a compiler nor strace. */
export function findInjection(source: string, work: string): Injection | null {
  return byPreload(source, work) ?? byStrace();
}

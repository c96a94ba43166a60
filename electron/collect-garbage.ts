import v8 from 'node:v8';
import vm from 'node:vm';

/**
 * Has the engine let go of what nothing refers to any more. That is no filling over: freed memory keeps its
 * content until it is used again, but the engine gives most of it back to the system (docs/security.md).
 */
export function collectGarbage(): void {
  v8.setFlagsFromString('--expose-gc');
  try {
    const collect: unknown = vm.runInNewContext('gc');
    if (typeof collect === 'function') collect();
  } finally {
    v8.setFlagsFromString('--no-expose-gc');
  }
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ProgramFacts } from '../shared/models/session';

/** Whom a packaged program was made for, as its package.json says (build/package); a silent one is for tests. */
function madeForIn(folder: string): 'users' | 'tests' {
  try {
    const facts: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const isForUsers =
      typeof facts === 'object' &&
      facts !== null &&
      'madeFor' in facts &&
      facts.madeFor === 'users';
    return isForUsers ? 'users' : 'tests';
  } catch {
    return 'tests';
  }
}

/** What this copy of the program is: `folder` is where its package.json lies. */
export function readProgramFacts(found: {
  readonly folder: string;
  readonly isPackaged: boolean;
  readonly version: string;
  readonly electron: string;
}): ProgramFacts {
  const { folder, isPackaged, version, electron } = found;
  return { version, electron, madeFor: isPackaged ? madeForIn(folder) : 'developers' };
}

/** The title of the main window; a package for tests says what it is. */
export function windowTitle({ madeFor }: ProgramFacts): string {
  const title = 'TierDesk · 网点客户分层工作台';
  return madeFor === 'tests' ? `[测试包 TEST PACKAGE] ${title}` : title;
}

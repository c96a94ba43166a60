import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourceHash } from '../../../build/bundling/source-hash.mjs';

describe('sourceHash', () => {
  let root: string;

  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'tierdesk-hash-'));
    fs.mkdirSync(path.join(root, 'electron/ledger'), { recursive: true });
    fs.writeFileSync(path.join(root, 'electron/ledger/open.ts'), 'one');
  });

  afterEach(() => fs.rmSync(root, { recursive: true }));

  const hash = () => sourceHash(root, ['electron', 'not-there.json']);

  it('stays the same while nothing changes', async () => {
    expect(await hash()).toBe(await hash());
  });

  it('changes with a content, a name and a new file', async () => {
    const first = await hash();
    fs.writeFileSync(path.join(root, 'electron/ledger/open.ts'), 'two');
    const second = await hash();
    fs.renameSync(path.join(root, 'electron/ledger/open.ts'), path.join(root, 'electron/open.ts'));
    const third = await hash();
    fs.writeFileSync(path.join(root, 'electron/empty.ts'), '');
    expect(new Set([first, second, third, await hash()]).size).toBe(4);
  });
});

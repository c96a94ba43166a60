import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { localTime } from '../../electron/operations/ground/clock';
import { createLedger } from '../../electron/operations/ledger/create-ledger';
import { recoverLedger, unlockLedger } from '../../electron/operations/ledger/unlock-ledger';
import { keyCost } from '../helpers/key-cost';

const folder = mkdtempSync(path.join(os.tmpdir(), 'tierdesk-memory-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const mask = 0x5a;
const password = 'a long password';

/** Searches the memory of a process; it is told the bytes masked, so that whoever asks does not hold them. */
const searcher = `
  const fs = require('node:fs');
  const [pid, masked] = process.argv.slice(1);
  const key = Buffer.from(masked, 'hex').map((byte) => byte ^ ${mask});
  const hex = Buffer.from(key).toString('hex');
  const wanted = { key: [Buffer.from(key)], text: [hex, hex.toUpperCase()].flatMap((text) =>
    [Buffer.from(text), Buffer.from(text, 'utf16le')]) };
  const memory = fs.openSync('/proc/' + pid + '/mem', 'r');
  const found = { key: 0, text: 0 };
  for (const line of fs.readFileSync('/proc/' + pid + '/maps', 'utf8').split('\\n')) {
    const place = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line);
    if (!place) continue;
    const [from, to] = [parseInt(place[1], 16), parseInt(place[2], 16)];
    for (let at = from; at < to; at += 8 << 20) {
      const buffer = Buffer.alloc(Math.min(8 << 20, to - at));
      let read = 0;
      try { read = fs.readSync(memory, buffer, 0, buffer.length, at); } catch { continue; }
      for (const what of Object.keys(wanted)) for (const each of wanted[what])
        for (let hit = buffer.indexOf(each); hit >= 0 && hit < read; hit = buffer.indexOf(each, hit + 1))
          found[what] += 1;
    }
  }
  console.log(JSON.stringify(found));
`;

function search(masked: string): { key: number; text: number } {
  const args = ['-e', searcher, String(process.pid), masked];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as {
    key: number;
    text: number;
  };
}

it.skipIf(process.platform !== 'linux')(
  'a closed ledger leaves no key in the memory of the program, as bytes or as text',
  () => {
    const file = path.join(folder, 'outlet.tierdesk');
    const { recoveryCode } = createLedger({
      path: file,
      bankName: '示例银行',
      branchName: '海棠支行',
      headName: '示例·程砚秋',
      password,
      isSample: false,
      now: localTime,
      keyCost,
    });
    const session = unlockLedger({ path: file, password, now: localTime });
    const masked = Buffer.from(session.key.map((byte) => byte ^ mask)).toString('hex');
    // The search finds what is there.
    expect(search(masked).key).toBeGreaterThan(0);
    session.close();
    recoverLedger({ path: file, recoveryCode, newPassword: 'another one', now: localTime }).close();
    const again = unlockLedger({ path: file, password: 'another one', now: localTime });
    again.close();
    expect(search(masked)).toEqual({ key: 0, text: 0 });
  },
);

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { insertScheme } from '../../electron/ledger/tiering/schemes';
import { findRunOfCode } from '../../electron/ledger/tiering/tier-runs';
import { OperationFailure } from '../../electron/operations/ground/failure';
import { closeMonth } from '../../electron/operations/months/close-month';
import { replayScheme } from '../../electron/operations/tiering/replay';
import { proposeScheme, readSchemeFile } from '../../electron/operations/tiering/scheme-files';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import { WhatIf } from '../../electron/operations/tiering/what-if';
import { WhatIfRegister } from '../../electron/operations/tiering/what-if-register';
import { presetSchemes } from '../../electron/domain/tiering/presets/index';
import { CancelFlag } from '../../electron/workers/job-control';
import type { Month } from '../../shared/models/calendar';
import { figure, schemeWith } from '../fixtures/schemes';
import { importPeople, openTestLedger } from '../helpers/ledger';

const folder = mkdtempSync(path.join(os.tmpdir(), 'tierdesk-stop-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const month = '2026-01' as Month;
const clients = 1_000;

const codeOf = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof OperationFailure ? error.code : String(error);
  }
};

function outlet() {
  const scheme = schemeWith();
  const context = openTestLedger();
  insertScheme(context.db, scheme, '2026-01-01T00:00:00');
  const rows = Array.from({ length: clients }, (_, at) => {
    const clientNo = String(at + 1).padStart(8, '0');
    return { clientNo, name: `示例·${clientNo}`, aumDailyAvgMonth: at * 1_000 };
  });
  importPeople(context, month, rows);
  return { context, scheme };
}

/** A flag that is set while the work runs: the calls from then on are counted. */
function setAfter(calls: number) {
  const flag = new CancelFlag();
  let count = 0;
  return {
    flag,
    count: () => count,
    check: () => {
      count += 1;
      if (count === calls) flag.cancel();
      flag.check();
    },
  };
}

it('a cancel stops a run of the tiering among its clients, and nothing of it is left', () => {
  const { context, scheme } = outlet();
  const done: number[] = [];
  const stop = setAfter(2);
  const run = () =>
    tierMonth(context, { month, scheme: scheme.id }, (count) => {
      done.push(count);
      stop.check();
    });
  expect(codeOf(run)).toBe('call.cancelled');
  // Far from the end of the first page that is read.
  expect(done).toEqual([100, 200]);
  expect(findRunOfCode(context.db, scheme.id, month)).toBeUndefined();
  const closing = setAfter(3);
  expect(codeOf(() => closeMonth(context, month, closing.check, true))).toBe('call.cancelled');
  expect(closing.count()).toBe(3);
});

it('a cancel stops a replay, and a draft that is being tried', () => {
  const { context, scheme } = outlet();
  const replay = setAfter(4);
  const wanted = { draft: scheme, from: month, to: month };
  expect(codeOf(() => replayScheme(context, wanted, replay.check))).toBe('call.cancelled');
  expect(replay.count()).toBe(4);
  const opening = setAfter(3);
  expect(codeOf(() => new WhatIf(context, month, scheme.id, opening.check))).toBe('call.cancelled');
  // Opened whole, a step of it is stopped by the same wish.
  const flag = new CancelFlag();
  const register = new WhatIfRegister(context, () => flag.check());
  const { whatIfId } = register.start({ month, scheme: scheme.id });
  flag.cancel();
  expect(codeOf(() => register.get(whatIfId).step(scheme))).toBe('call.cancelled');
});

it('a scheme beyond the budget that is in the ledger already is named, and not run', () => {
  const { context } = outlet();
  const kept = schemeWith({ id: 'T2', population: 'occupation.matches("(a+)+$")' });
  insertScheme(context.db, kept, '2026-01-01T00:00:00');
  const refusals = [
    () => tierMonth(context, { month, scheme: 'T2' }),
    () => new WhatIf(context, month, 'T2'),
  ];
  for (const refused of refusals) {
    expect(refused).toThrow(expect.objectContaining({ code: 'tiering.schemeFaulty' }));
  }
});

it('a scheme file that holds too much is refused with the place, before anything is compared', () => {
  const { context } = outlet();
  const [preset] = presetSchemes;
  const write = (name: string, scheme: object) => {
    const file = path.join(folder, name);
    writeFileSync(file, JSON.stringify({ kind: 'tierdesk-scheme', format: 1, scheme }));
    return file;
  };
  const metric = figure('aumPointInTime');
  const metrics = Object.fromEntries(
    Array.from({ length: 400 }, (_, at) => [`m${at}`, metric] as const),
  );
  const proposal = proposeScheme(
    context,
    write('metrics.json', { ...preset, metrics: { ...preset!.metrics, ...metrics } }),
    'zh-CN',
  );
  expect(proposal.faults.map(({ at, code }) => `${at} ${code}`)).toEqual(['metrics tooMany']);
  const many = Object.fromEntries(
    Array.from({ length: 6_000 }, (_, at) => [`m${at}`, metric] as const),
  );
  const place = (file: string): string => {
    try {
      readSchemeFile(file);
      return '';
    } catch (error) {
      return error instanceof OperationFailure ? String(error.values['where']) : String(error);
    }
  };
  expect(place(write('many.json', { ...preset, metrics: many }))).toMatch(/^metrics\.m\d+/);
  const levels = 10_000;
  const deep = path.join(folder, 'deep.json');
  const open = '{"kind":"namedList","list":"a","rank":0,"otherwise":';
  const root = `${open.repeat(levels)}{"kind":"tier","rank":0}${'}'.repeat(levels)}`;
  const { root: _own, ...rest } = preset!;
  writeFileSync(deep, `${JSON.stringify(rest).slice(0, -1)},"root":${root}}`);
  expect(place(deep)).toMatch(/^root\.otherwise\.otherwise/);
});

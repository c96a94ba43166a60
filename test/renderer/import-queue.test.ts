import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Month } from '../../shared/models/calendar';
import type { CheckSummary, ImportOutcome } from '../../shared/models/import';
import { needsNoDecision, useImportQueue } from '../../renderer/hooks/import-queue';
import {
  addFiles,
  adjustFile,
  commitFile,
  commitRest,
  leaveFile,
  type ImportTitles,
} from '../../renderer/hooks/run-imports';
import { failure, standInBridge, value } from './stand-in-bridge';

const titles: ImportTitles = { opening: (file) => file, checking: 'c', committing: 'k' };
const calm = { blockers: [], drift: [], rejected: 0, shrinkage: null };

function summary(path: string, more: Partial<CheckSummary> = {}): CheckSummary {
  return { sessionId: path, fileName: path, month: null, ...calm, ...more } as CheckSummary;
}

const files = (...names: readonly string[]) => names.map((name) => ({ path: name, name }));
const states = () => useImportQueue.getState().files.map((file) => [file.name, file.state]);

/** Answers as the main process would; paths that begin with "bad" can not be read. */
function bridge(summaries: Readonly<Record<string, Partial<CheckSummary>>> = {}) {
  return standInBridge({
    'import.open': ({ path }) =>
      path.startsWith('bad')
        ? failure({ code: 'call.failed', values: {} })
        : value(summary(path, summaries[path])),
    'import.adjust': ({ sessionId }) => value(summary(sessionId, summaries[sessionId])),
    'import.commit': () => value({ batchId: 1, month: null } as ImportOutcome),
    'import.close': () => value(null),
  });
}

beforeEach(() => useImportQueue.getState().reset());
afterEach(cleanup);

describe('a queue of files', () => {
  test('opens one at a time, passing over what can not be read', async () => {
    const { asked } = bridge();
    await addFiles(files('bad.xls', 'a.xlsx', 'b.xlsx'), titles);
    expect(states()).toEqual([
      ['bad.xls', 'failed'],
      ['a.xlsx', 'review'],
      ['b.xlsx', 'waiting'],
    ]);
    expect(asked.filter(([name]) => name === 'import.open')).toHaveLength(2);
  });

  test('lets the rest in; what needs a decision is set apart and its session closed', async () => {
    const { asked } = bridge({ 'b.xlsx': { blockers: ['totalsDiffer'] } });
    await addFiles(files('a.xlsx', 'b.xlsx', 'c.xlsx'), titles);
    const { activeId } = useImportQueue.getState();
    await commitFile(activeId!, { reason: '', force: false }, titles);
    await commitRest(titles, { mode: 'update' });
    expect(states()).toEqual([
      ['a.xlsx', 'committed'],
      ['b.xlsx', 'review'],
      ['c.xlsx', 'committed'],
    ]);
    expect(asked).toContainEqual(['import.close', { sessionId: 'b.xlsx' }]);
    expect(asked).toContainEqual([
      'import.adjust',
      expect.objectContaining({ sessionId: 'c.xlsx', choice: { mode: 'update' } }),
    ]);
  });

  test('a file that is left frees its session and makes room for the next', async () => {
    const { asked } = bridge();
    await addFiles(files('a.xlsx', 'b.xlsx'), titles);
    await leaveFile(useImportQueue.getState().activeId!, titles);
    expect(states()).toEqual([['b.xlsx', 'review']]);
    expect(asked).toContainEqual(['import.close', { sessionId: 'a.xlsx' }]);
  });

  test('edits in quick succession are checked once, and no commit is offered meanwhile', async () => {
    const { asked } = bridge();
    await addFiles(files('a.xlsx'), titles);
    const id = useImportQueue.getState().activeId!;
    for (const text of ['1', '12', '123']) {
      const edits = [{ sheet: 's', row: 1, column: 0, text }];
      adjustFile(id, { edits }, titles, { delay: 10 });
    }
    expect(useImportQueue.getState().files[0]?.checking).toBe(true);
    await expect.poll(() => useImportQueue.getState().files[0]?.checking).toBe(false);
    const checks = asked.filter(([name]) => name === 'import.adjust');
    expect(checks).toHaveLength(1);
    expect(checks[0]?.[1]).toMatchObject({ choice: { edits: [{ text: '123' }] } });
  });
});

test('only a file without blockers, differences and rejected rows goes in unseen', () => {
  expect(needsNoDecision(calm)).toBe(true);
  expect(needsNoDecision({ ...calm, rejected: 1 })).toBe(false);
  expect(needsNoDecision({ ...calm, blockers: ['unitUnknown'] })).toBe(false);
  const warning = { kind: 'missing', header: 'h', field: null, values: {} } as const;
  expect(needsNoDecision({ ...calm, drift: [warning] })).toBe(false);
  const size = { clients: 100, assets: null };
  const shrinkage = { month: '2026-09' as Month, before: size, after: { ...size, clients: 10 } };
  expect(needsNoDecision({ ...calm, shrinkage })).toBe(false);
});

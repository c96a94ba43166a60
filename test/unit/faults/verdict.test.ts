import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../faults/run-command';
import { isSound, markdownTable } from '../../faults/table';
import { notTried, spread, tryPoints, type FaultRow } from '../../faults/try-points';
import { errorTexts } from '../../../shared/text/errors';
import { formatMessage } from '../../../shared/text/message';

const told = (code: keyof typeof errorTexts, values = {}) =>
  `${formatMessage(errorTexts[code], 'zh-CN', values)}\n${formatMessage(errorTexts[code], 'en', values)}\n`;

describe('a clear message', () => {
  it('is a sentence of the program in both languages, whatever fills it', () => {
    expect(sentenceOf(told('ledger.diskFull'))).toBe('ledger.diskFull');
    expect(sentenceOf(told('ledger.readOnly', { path: '/a (b)/c' }))).toBe('ledger.readOnly');
  });

  it('is neither a raw text, nor half a sentence, nor one with a stack behind it', () => {
    expect(sentenceOf('SqliteError: disk I/O error\n    at x')).toBeNull();
    expect(sentenceOf(told('ledger.diskFull').split('\n')[0]!)).toBeNull();
    expect(sentenceOf(told('call.failed'))).toBeNull();
    expect(sentenceOf(`${told('ledger.diskFull')}Error: more`)).toBeNull();
  });
});

describe('a row', () => {
  const forEver = { points: Infinity, until: Infinity };

  it('is not sound when one try is broken or badly told', async () => {
    const row = (broken: string[], clear: boolean | null) =>
      tryPoints('x', [1, 2, 3], forEver, (at) =>
        at === 2 ? { broken, clear } : { broken: [], clear: null },
      );
    expect(isSound(await row([], true))).toBe(true);
    expect(isSound(await row(['lost'], null))).toBe(false);
    expect(isSound(await row([], false))).toBe(false);
    expect((await row(['lost'], null)).broken).toEqual(['2: lost']);
  });

  it('says how many of how many were tried, and why none were', async () => {
    const row = await tryPoints('x', [1, 2, 3], { ...forEver, points: 2 }, () => ({
      broken: [],
      clear: null,
    }));
    const rows: FaultRow[] = [row, notTried('y', 3, 'no tool')];
    expect(markdownTable(rows)).toContain('| x | 2 of 3 | 2 | — |');
    expect(markdownTable(rows)).toContain('| y | not tried: no tool | — | — |');
  });

  it('covers its points evenly, wherever it is broken off', () => {
    const points = Array.from({ length: 100 }, (_, at) => at);
    const first = spread(points).slice(0, 10);
    expect(new Set(spread(points)).size).toBe(100);
    const tens = new Set(first.map((point) => Math.floor(point / 20)));
    expect(tens.size).toBe(5);
  });
});

import { describe, expect, it } from 'vitest';
import { parseCount, parseFactor, parseRate } from '../../../electron/domain/import/parse-count';
import { unreadable } from '../../../electron/domain/import/reading';

describe('counts', () => {
  it.each([
    [3, 3],
    ['3', 3],
    ['3 户', 3],
    ['1,234笔', 1234],
    ['—', null],
    [null, null],
    ['0', 0],
  ])('%j is %j', (cell, count) => {
    expect(parseCount(cell)).toBe(count);
  });

  it.each([1.5, '1.5', '三', true])('%j is no count', (cell) => {
    expect(parseCount(cell)).toBe(unreadable);
  });
});

it.each([
  [1, 1_000_000],
  [1.2, 1_200_000],
  ['0.9', 900_000],
  ['', null],
])('the factor %j is %j millionths', (cell, factor) => {
  expect(parseFactor(cell)).toBe(factor);
});

describe('rates in millionths', () => {
  it.each([
    ['3.1%', 31_000],
    ['３.１％', 31_000],
    ['0.35%', 3_500],
    [3.1, 31_000],
    [0.031, 31_000],
    ['—', null],
    [{ kind: 'number', value: 0.0035, shown: '0.35%' } as const, 3_500],
  ])('%j is %j', (cell, rate) => {
    expect(parseRate(cell, false)).toBe(rate);
  });

  it('asks where a number could be a percentage or a share', () => {
    expect(parseRate(0.35, false)).toBe(unreadable);
    expect(parseRate(0.35, true)).toBe(3_500);
  });
});

import { describe, expect, it } from 'vitest';
import { parseCount, parseFactor, parseRate } from '../../../electron/domain/imports/parse-count';
import { unreadable } from '../../../electron/domain/imports/reading';

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
    ['—', null],
    [0, 0],
    [{ kind: 'number', value: 0.0035, shown: '0.35%' } as const, 3_500],
  ])('%j is %j', (cell, rate) => {
    expect(parseRate(cell, 'unclear')).toBe(rate);
  });

  it('without a sign are what their column shows', () => {
    expect(parseRate(0.031, 'share')).toBe(31_000);
    expect(parseRate(0.15, 'percent')).toBe(1_500);
    expect(parseRate('1.30', 'percent')).toBe(13_000);
    expect(parseRate(0.15, 'unclear')).toBe(unreadable);
  });
});

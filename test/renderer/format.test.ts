import { describe, expect, test } from 'vitest';
import { plainMoney, showBound, showChange, showMoney } from '../../renderer/format/money';
import { showCount, showPercent } from '../../renderer/format/number';
import { showMoment } from '../../renderer/format/date';
import { tierColour } from '../../renderer/format/tier-colour';
import { sparkPoints } from '../../renderer/components/sparkline';

describe('money', () => {
  test('is shown in yuan or 万元 with separators, absent as a dash', () => {
    expect(showMoney(152_340_000)).toBe('1,523,400.00');
    expect(showMoney(152_340_000, 'wan')).toBe('152.34');
    expect(showMoney(-5)).toBe('-0.05');
    expect(showMoney(null)).toBe('—');
    expect(showMoney(undefined)).toBe('—');
    expect(showMoney(0)).toBe('0.00');
  });

  test('is copied bare, and in 万元 without losing a fen', () => {
    expect(plainMoney(152_340_001)).toBe('1523400.01');
    expect(plainMoney(152_340_001, 'wan')).toBe('152.340001');
    expect(plainMoney(20_000_000, 'wan')).toBe('20');
    expect(plainMoney(null)).toBe('');
  });

  test('bounds read as people write them', () => {
    expect(showBound(20_000_000)).toBe('20');
    expect(showBound(500_000)).toBe('0.5');
    expect(showBound(6_000_000_000)).toBe('6,000');
  });

  test('a change says its direction without colour', () => {
    expect(showChange(1200, showCount)).toBe('+1,200');
    expect(showChange(-1200, showCount)).toBe('−1,200');
    expect(showChange(0, showCount)).toBe('0');
    expect(showChange(null, showCount)).toBe('—');
  });
});

test('counts and shares', () => {
  expect(showCount(1234567)).toBe('1,234,567');
  expect(showPercent(0.0169)).toBe('1.69%');
  expect(showPercent(0.94, 0)).toBe('94%');
});

test('a moment is shown to the minute, and unreadable ones as they are', () => {
  expect(showMoment('2026-11-20T09:12:33')).toBe('2026-11-20 09:12');
  expect(showMoment('some day')).toBe('some day');
});

test('tiers go from pale to deep, whatever their number', () => {
  expect(tierColour(0, 4)).toBe(tierColour(0, 6));
  expect(tierColour(3, 4)).toBe(tierColour(5, 6));
  expect(tierColour(0, 1)).toMatch(/^#/);
});

test('a sparkline stays inside its box, also when nothing changed', () => {
  const points = sparkPoints([5, 9, 7], 88, 26);
  expect(points.map(([x]) => x)).toEqual([3, 44, 85]);
  expect(Math.min(...points.map(([, y]) => y))).toBe(3);
  expect(Math.max(...points.map(([, y]) => y))).toBe(23);
  expect(sparkPoints([4, 4], 88, 26).map(([, y]) => y)).toEqual([13, 13]);
});

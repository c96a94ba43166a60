import { describe, expect, test } from 'vitest';
import type { CardApplication } from '../../shared/models/card';
import type { TierStructureLine } from '../../shared/models/tiering';
import {
  filterApplications,
  hasSheet,
  noFilter,
} from '../../renderer/parts/cards/filter-applications';
import {
  fenToWan,
  isFiltered,
  tidyFilter,
  wanToFen,
} from '../../renderer/screens/clients/filter-model';
import { fitWidth } from '../../renderer/parts/clients/fit-width';
import { matches } from '../../renderer/screens/shell/palette-entries';
import { recoveryGroups } from '../../renderer/parts/recovery-code';
import { passwordStrength } from '../../renderer/parts/password-strength';
import { totalChange } from '../../renderer/screens/tiering/structure-table';
import { combinationOf } from '../../renderer/hooks/use-shortcut';

describe('password strength', () => {
  test.each([
    ['short', 0],
    ['aaaaaaaaaaaa', 1],
    ['12345678', 1],
    ['87654321', 1],
    ['password', 1],
    ['Autumn2026', 2],
    ['Autumn-leaves-2026', 3],
    ['correct horse battery', 3],
  ])('%s is %i', (password, strength) => {
    expect(passwordStrength(password)).toBe(strength);
  });
});

describe('filters of the client list', () => {
  test('amounts in 万元 become fen and come back', () => {
    expect(wanToFen(20)).toBe(20_000_000);
    expect(wanToFen(0.5)).toBe(500_000);
    expect(wanToFen(null)).toBeUndefined();
    expect(fenToWan(20_000_000)).toBe(20);
    expect(fenToWan(undefined)).toBeNull();
  });

  test('empty parts do not count', () => {
    const empty = { search: '', tiers: [], withoutOwner: false, list: undefined };
    expect(tidyFilter(empty)).toEqual({});
    expect(isFiltered(empty)).toBe(false);
    expect(isFiltered({ metricFrom: 0 })).toBe(true);
  });
});

test('a column is as wide as its title and its total', () => {
  expect(fitWidth(80, 'Tier')).toBe(80);
  expect(fitWidth(80, 'Assets at the end of the month')).toBeGreaterThan(200);
  expect(fitWidth(80, 'Tier', '91,554,902,983.12')).toBeGreaterThan(130);
});

test('applications are found by name, number and sheet, newest first', () => {
  const application = (id: number, part: Partial<CardApplication>): CardApplication =>
    ({
      id,
      name: 'Sample Person',
      clientNo: `00${id}`,
      level: 'standard',
      state: 'approved',
      sheetNumber: null,
      ...part,
    }) as CardApplication;
  const list = [
    application(1, { sheetNumber: '2026-00007', state: 'sheetPrinted' }),
    application(2, { level: 'black' }),
    application(3, { state: 'withdrawn' }),
  ];
  const ids = (filter: Partial<typeof noFilter>) =>
    filterApplications(list, { ...noFilter, ...filter }).map(({ id }) => id);
  expect(ids({})).toEqual([3, 2, 1]);
  expect(ids({ text: '00007' })).toEqual([1]);
  expect(ids({ text: 'sample' })).toEqual([3, 2, 1]);
  expect(ids({ levels: ['black'] })).toEqual([2]);
  expect(ids({ states: ['approved'] })).toEqual([2]);
  expect(list.map(hasSheet)).toEqual([true, true, false]);
});

test('a total change is known only where every tier’s is', () => {
  const line = (clientsChange: number | null) => ({ clientsChange }) as TierStructureLine;
  expect(totalChange([line(3), line(-5)], 'clientsChange')).toBe(-2);
  expect(totalChange([line(3), line(null)], 'clientsChange')).toBeNull();
});

test('the recovery code is shown in its groups', () => {
  expect(recoveryGroups('AB12-CD34 EF56')).toEqual(['AB12', 'CD34', 'EF56']);
});

test('the palette matches every part of what is typed', () => {
  expect(matches('Run the tiering', 'TIER run')).toBe(true);
  expect(matches('Run the tiering', 'run import')).toBe(false);
  expect(matches('Anything', '')).toBe(true);
});

test('key combinations are written in one order', () => {
  const keys = { ctrlKey: true, metaKey: false, altKey: false, shiftKey: true, key: 'K' };
  expect(combinationOf(keys)).toBe('ctrl+shift+k');
  expect(combinationOf({ ...keys, ctrlKey: false, shiftKey: false, key: 'F1' })).toBe('f1');
});

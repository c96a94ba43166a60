import { expect, it } from 'vitest';
import { findShrinkage } from '../../../electron/domain/imports/find-shrinkage';
import type { Month } from '../../../shared/models/calendar';

const before = { month: '2026-09' as Month, clients: 100, assets: 1_000 };

it.each([
  { clients: 69, assets: 1_000, is: 'far fewer clients' },
  { clients: 100, assets: 699, is: 'far less money' },
  { clients: 50, assets: null, is: 'far fewer clients, whatever they hold' },
])('$clients clients with $assets are $is', ({ clients, assets }) => {
  expect(findShrinkage(before, { clients, assets })).toEqual({
    month: '2026-09',
    before: { clients: 100, assets: 1_000 },
    after: { clients, assets },
  });
});

it.each([
  { clients: 70, assets: 700 },
  { clients: 300, assets: 5_000 },
  { clients: 100, assets: null },
])('$clients clients with $assets are a month like the one before', (after) => {
  expect(findShrinkage(before, after)).toBe(null);
});

it('the first month is as large as it is, and so is one after a month without money', () => {
  expect(findShrinkage(null, { clients: 1, assets: 1 })).toBe(null);
  expect(findShrinkage({ ...before, assets: 0 }, { clients: 100, assets: 0 })).toBe(null);
  expect(findShrinkage({ ...before, assets: -5 }, { clients: 100, assets: -50 })).toBe(null);
});

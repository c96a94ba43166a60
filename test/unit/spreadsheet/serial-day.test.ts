import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayOfSerial } from '../../../shared/models/serial-day';

it.each([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [61, '1900-03-01'],
  [46025, '2026-01-03'],
  [46025.99, '2026-01-03'],
  [43890, '2020-02-29'],
])('reads serial %d as %s', (serial, day) => {
  expect(dayOfSerial(serial, false)).toBe(day);
});

it('knows no day for 29 February 1900, below the first and beyond the last day', () => {
  for (const serial of [60, 0, -5, 2_958_466]) expect(dayOfSerial(serial, false)).toBeNull();
});

it('counts from 1904 in files that do', () => {
  expect(dayOfSerial(0, true)).toBe('1904-01-01');
  expect(dayOfSerial(44563, true)).toBe('2026-01-03');
});

it('agrees with the calendar on every day from March 1900', () => {
  const oneDay = 86_400_000;
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
      const expected = new Date((serial - 25_569) * oneDay).toISOString().slice(0, 10);
      expect(dayOfSerial(serial, false)).toBe(expected);
    }),
  );
});

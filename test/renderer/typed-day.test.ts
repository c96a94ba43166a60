import { expect, test } from 'vitest';
import { readTypedDay } from '../../renderer/format/typed-day';
import type { Day } from '../../shared/models/calendar';

const today = '2026-11-22' as Day;

test.each([
  ['3', '2026-11-25'],
  ['+10', '2026-12-02'],
  ['0', '2026-11-22'],
  ['12-05', '2026-12-05'],
  ['12.5', '2026-12-05'],
  ['12/5', '2026-12-05'],
  ['1205', '2026-12-05'],
  ['2027-02-28', '2027-02-28'],
  ['20270228', '2027-02-28'],
  ['01-05', '2027-01-05'],
  [' 11-22 ', '2026-11-22'],
])('%s is %s', (typed, day) => {
  expect(readTypedDay(typed, today)).toBe(day);
});

test.each(['', '13-01', '02-30', '2026-02-29', '400', 'tomorrow', '-3'])(
  '“%s” is no day',
  (typed) => {
    expect(readTypedDay(typed, today)).toBeNull();
  },
);

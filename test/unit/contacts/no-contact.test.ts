import { describe, expect, it } from 'vitest';
import { isNoContactIn, noContactSpans } from '../../../electron/domain/contacts/no-contact';
import type { Day } from '../../../shared/models/calendar';

const day = (text: string) => text as Day;
const change = (on: string, after: '0' | '1') => ({
  before: after === '1' ? '0' : '1',
  after,
  changedAt: `${on}T10:00:00`,
});

describe('the days on which a client must not be contacted', () => {
  it('follow the changes of the mark, slips of one day left out', () => {
    const changes = [
      change('2026-02-10', '1'),
      change('2026-04-01', '0'),
      change('2026-05-05', '1'),
      change('2026-05-05', '0'),
      change('2026-06-01', '1'),
    ];
    expect(noContactSpans(changes, true)).toEqual([
      { from: '2026-02-10', to: '2026-03-31' },
      { from: '2026-06-01', to: null },
    ]);
  });

  it('reach back for a mark that is older than its history', () => {
    expect(noContactSpans([], true)).toEqual([{ from: '1900-01-01', to: null }]);
    expect(noContactSpans([], false)).toEqual([]);
    expect(noContactSpans([change('2026-04-01', '0')], false)).toEqual([
      { from: '1900-01-01', to: '2026-03-31' },
    ]);
  });

  it('touch a stretch by both ends', () => {
    const spans = [{ from: day('2026-02-10'), to: day('2026-03-31') }];
    const touches = (from: string, to: string) =>
      isNoContactIn(spans, { from: day(from), to: day(to) });
    expect(touches('2026-02-01', '2026-02-09')).toBe(false);
    expect(touches('2026-02-01', '2026-02-10')).toBe(true);
    expect(touches('2026-03-31', '2026-04-30')).toBe(true);
    expect(touches('2026-04-01', '2026-04-30')).toBe(false);
  });
});

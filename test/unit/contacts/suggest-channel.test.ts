import { expect, it } from 'vitest';
import { suggestChannel } from '../../../electron/domain/contacts/worklist';
import type { Day } from '../../../shared/models/calendar';
import type { ContactChannel } from '../../../shared/models/contact';
import type { ClientDutyRule } from '../../../shared/models/contact-duty';
import type { WorkReason } from '../../../shared/models/worklist';

const day = '2026-11-20' as Day;

const rules: Readonly<Record<string, ClientDutyRule['required']>> = {
  diamond: { call: 2, meeting: 1, visit: 1 },
  floor: { call: 1, meeting: 1, visit: 1, message: 1 },
  visit: { visit: 2 },
  letter: { message: 1 },
};

const duty = (ruleId: string): WorkReason => ({
  kind: 'duty',
  ruleId,
  ruleName: ruleId,
  counted: 0,
  needed: 1,
  overdueDays: 0,
  period: { kind: 'month', key: '2026-11', from: day, to: day },
});
const event = (kind: 'festival' | 'movement' | 'maturity'): WorkReason => ({
  kind: 'event',
  key: kind,
  event: kind,
  on: day,
  until: day,
  values: {},
});

const suggest = (preferredChannel: ContactChannel | null, ...reasons: WorkReason[]) =>
  suggestChannel({ reasons, preferredChannel }, (id) => {
    const required = rules[id];
    return required ? ({ required } as ClientDutyRule) : undefined;
  });

it.each([
  ['the lightest that answers every duty', null, [duty('diamond'), duty('floor')], 'call'],
  ['a message only where every duty takes one', null, [duty('floor')], 'message'],
  ['any of them where none answers all', null, [duty('visit'), duty('letter')], 'message'],
  ['what the client prefers, if it counts', 'meeting', [duty('diamond')], 'meeting'],
  ['not what the client prefers, if it does not', 'message', [duty('diamond')], 'call'],
  ['what fits the occasion without a duty', null, [event('movement')], 'meeting'],
  ['what the client prefers without a duty', 'visit', [event('festival')], 'visit'],
  ['a call where nothing says otherwise', null, [event('maturity')], 'call'],
] as const)('suggests %s', (_what, preferred, reasons, channel) => {
  expect(suggest(preferred, ...reasons)).toBe(channel);
});

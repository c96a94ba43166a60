import type { Day } from '../../../shared/models/calendar';
import {
  contactRulesSchema,
  type ContactRules,
  type DatedContactRules,
} from '../../../shared/models/contact-rules';
import { defaultContactRules } from '../../domain/contacts/default-rules';
import { listContactRules } from '../../ledger/contacts/contact-rules';
import { type Shown } from './ledger';

/**
 * Versions from before there were groups, or some of them, take those of the defaults; bounds of an outflow
 * are read from the settings, where they are for everything, and no longer from here.
 */
function readRules(definition: string): ContactRules {
  const stored = JSON.parse(definition) as {
    readonly groups?: object;
    readonly events?: Record<string, unknown>;
  };
  const { movementAmount: _amount, movementShare: _share, ...events } = stored.events ?? {};
  const groups = { ...defaultContactRules.groups, ...stored.groups };
  return contactRulesSchema.parse({ ...stored, groups, events });
}

/** Every version, that of the latest day first, with the defaults at the end. */
export function showContactRules({ db }: Pick<Shown, 'db'>): DatedContactRules[] {
  const stored = listContactRules(db).map(({ definition, ...rest }) => ({
    ...rest,
    rules: readRules(definition),
  }));
  const defaults = { effectiveFrom: null, reason: '', recordedAt: null, recordedBy: null };
  return [...stored, { ...defaults, rules: defaultContactRules }];
}

/** The rules that count on a day. */
export function contactRulesOn(context: Pick<Shown, 'db'>, day: Day): ContactRules {
  const found = showContactRules(context).find(
    ({ effectiveFrom }) => effectiveFrom === null || effectiveFrom <= day,
  );
  return found?.rules ?? defaultContactRules;
}

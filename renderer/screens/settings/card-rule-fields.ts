import { cardLevels, type CardLevel } from '../../../shared/models/card';
import type { CardRules } from '../../../shared/models/card-rules';

/** Figures that are whole numbers as they stand, with their bounds. */
export const wholeNumbers = [
  { name: 'validityYears', least: 1, most: 10 },
  { name: 'waitingYears', least: 0, most: 10 },
  { name: 'openingDays', least: 1, most: 365 },
  { name: 'stockMonths', least: 1, most: 24 },
  { name: 'overstockMonths', least: 2, most: 60 },
  { name: 'useMonths', least: 1, most: 24 },
  { name: 'registerLines', least: 5, most: 40 },
] as const;
type WholeNumber = (typeof wholeNumbers)[number]['name'];

type BoundName = `${'headOffice' | 'branch'}.${CardLevel}`;

/** The rules as a form holds them: bounds in 万元, the fee in yuan, the quota in percent. */
export type RuleFields = Readonly<Record<WholeNumber | BoundName, number>> & {
  readonly specialPercent: number;
  readonly reviewFeeYuan: number;
  readonly reminderDays: readonly (string | number)[];
  readonly applicationsFrom: string | null;
  readonly requiresIdScan: boolean;
};

const fenInWan = 1_000_000;

/** Rules as the form shows them. */
export function formOfRules(rules: CardRules): RuleFields {
  const bounds = (whose: 'headOffice' | 'branch') =>
    cardLevels.map((level) => [`${whose}.${level}`, rules[`${whose}Bounds`][level] / fenInWan]);
  return {
    ...Object.fromEntries(wholeNumbers.map(({ name }) => [name, rules[name]])),
    ...Object.fromEntries([...bounds('headOffice'), ...bounds('branch')]),
    specialPercent: rules.specialPermille / 10,
    reviewFeeYuan: rules.reviewFee / 100,
    reminderDays: rules.reminderDays.map(String),
    applicationsFrom: rules.applicationsFrom,
    requiresIdScan: rules.requiresIdScan,
  } as unknown as RuleFields;
}

/** The form's values as rules; reminders stand furthest first. */
export function rulesOfForm(fields: RuleFields): CardRules {
  const bounds = (whose: 'headOffice' | 'branch') => ({
    standard: Math.round(fields[`${whose}.standard`] * fenInWan),
    platinum: Math.round(fields[`${whose}.platinum`] * fenInWan),
    black: Math.round(fields[`${whose}.black`] * fenInWan),
  });
  const days = fields.reminderDays.map(Number).filter((day) => Number.isInteger(day) && day > 0);
  const { validityYears, waitingYears, openingDays, stockMonths } = fields;
  const { overstockMonths, useMonths, registerLines } = fields;
  return {
    headOfficeBounds: bounds('headOffice'),
    branchBounds: bounds('branch'),
    validityYears,
    waitingYears,
    openingDays,
    stockMonths,
    overstockMonths,
    useMonths,
    registerLines,
    reminderDays: [...new Set(days)].sort((one, other) => other - one),
    specialPermille: Math.round(fields.specialPercent * 10),
    reviewFee: Math.round(fields.reviewFeeYuan * 100),
    applicationsFrom: fields.applicationsFrom ?? null,
    requiresIdScan: fields.requiresIdScan,
  };
}

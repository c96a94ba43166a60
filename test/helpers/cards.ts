import { applyForCard } from '../../electron/operations/cards/apply-for-card';
import { setCardRules } from '../../electron/operations/cards/card-rules';
import { showCards } from '../../electron/operations/cards/card-life';
import { prepareSheets, recordPrints } from '../../electron/operations/cards/print-sheets';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import type { Day, Month } from '../../shared/models/calendar';
import type { ApplicationKind, CardApplication, CardLevel } from '../../shared/models/card';
import type { VipCard } from '../../shared/models/card-life';
import { defaultCardRules, type CardRules } from '../../shared/models/card-rules';
import type { ClientNo } from '../../shared/models/client';
import { importPeople, importRows, openTestLedger } from './ledger';

const levelNames = { standard: '标准', platinum: '白金', black: '黑金' } as const;

/** A person with a 3-month average in yuan. */
export const withAverage = (clientNo: string, yuan: number) => ({
  clientNo,
  name: `示例·${clientNo}`,
  idNo: '990101199001011234',
  mobile: '19900001234',
  aumDailyAvg3m: yuan * 100,
  rmName: '示例·林知行',
});

/** A ledger of a tiered month with these averages in yuan. */
export function outletWith(
  averages: Readonly<Record<string, number>>,
  now = '2026-11-02T09:30:00',
): Ledger {
  const context = openTestLedger(now);
  tierPeople(context, '2026-10', averages);
  return context;
}

/** Imports and tiers a month. */
export function tierPeople(
  context: Ledger,
  month: string,
  averages: Readonly<Record<string, number>>,
): void {
  const people = Object.entries(averages).map(([no, yuan]) => withAverage(no, yuan));
  importPeople(context, month, people);
  tierMonth(context, { month: month as Month, scheme: 'R1' });
}

/** The same ledger on another day. */
export const onDay = (context: Ledger, day: string): Ledger => ({
  ...context,
  now: () => `${day}T10:00:00`,
});

/** Applies with what a test does not care about filled in. */
export function apply(
  context: Ledger,
  clientNo: string,
  level: CardLevel = 'standard',
  rest: { kind?: ApplicationKind; special?: boolean; handedIn?: boolean } = {},
): CardApplication {
  return applyForCard(context, {
    clientNo: clientNo as ClientNo,
    kind: rest.kind ?? 'newCard',
    level,
    rmName: '示例·林知行',
    remarks: '',
    ...(rest.special
      ? { special: { ground: 'publicFigure' as const, evidence: '示例：市劳动模范证书' } }
      : {}),
    ...(rest.handedIn ? { oldCardHandedIn: true } : {}),
  });
}

/** Prints the sheet of an application. */
export function printSheet(context: Ledger, id: number): void {
  recordPrints(context, [id], prepareSheets(context, [id]), 'pdf');
}

/** A line of the core system's card file. */
export const opening = (
  clientNo: string,
  cardNo: string,
  openedOn: string,
  rest: { level?: CardLevel; kind?: '开卡' | '换卡' | '销卡'; expiresOn?: string } = {},
) => ({
  clientNo,
  cardNo,
  cardLevel: levelNames[rest.level ?? 'standard'],
  openedOn,
  expiresOn: rest.expiresOn ?? null,
  transactionKind: rest.kind ?? '开卡',
});

/** Imports lines of the card file through the real commit; returns the batch. */
export function importOpenings(
  context: Ledger,
  ...lines: readonly ReturnType<typeof opening>[]
): number {
  return importRows(context, 'cards', null, lines).batchId!;
}

/** Cards by number, the one that came last. */
export function cardOf(context: Ledger, cardNo: string): VipCard {
  const found = showCards(context)
    .filter((card) => card.cardNo === cardNo)
    .sort((one, other) => other.id - one.id)[0];
  if (!found) throw new Error(`no card ${cardNo}`);
  return found;
}

/** Changes figures of the regulation from a day on. */
export function changeRules(
  context: Ledger,
  changes: Partial<CardRules>,
  effectiveFrom = '2000-01-01',
): void {
  const rules = { ...defaultCardRules, ...changes };
  setCardRules(context, { rules, effectiveFrom: effectiveFrom as Day, reason: '测试' });
}

import { addYears, type Day, type Month } from '../../../shared/models/calendar';
import type { CardLevel, SpecialGround } from '../../../shared/models/card';
import { defaultCardRules } from '../../../shared/models/card-rules';
import type { StockMove } from '../../../shared/models/card-stock';
import type { ClientNo } from '../../../shared/models/client';
import type { Fen } from '../../../shared/models/money';
import type { ImportRecord, Layout } from '../../../shared/models/import';
import { addDays } from '../../domain/cards/card-calendar';
import { listCardCandidates, type CardCandidate } from '../../ledger/cards/card-candidates';
import { dayOf } from '../ground/clock';
import { commitImport, type RecordChunk } from '../imports/commit-import';
import { type ImportClosing } from '../imports/import-order';
import type { Ledger } from '../ground/ledger';
import { applyForCard, saveDraft } from '../cards/apply-for-card';
import { cardScheme } from '../../../shared/models/scheme-roles';
import { setCardRules } from '../cards/card-rules';
import { decideSpecial } from '../cards/decide-special';
import { withdrawApplication } from '../cards/change-application';
import { explainException, showExceptions } from '../cards/exceptions';
import { gradeCards } from '../cards/grade-cards';
import { moveStock } from '../cards/move-stock';
import { prepareSheets, recordPrints } from '../cards/print-sheets';
import { collectFee, reviewCards } from '../cards/review-cards';
import { countStock, orderStock } from '../cards/show-stock';

const [standard, platinum, black] = [20_000_000, 150_000_000, 600_000_000] as const;
const rm = '示例·林知行';
const keeper = '示例·库管';
const witness = '示例·复核';
const tellers = ['示例·柜员甲', '示例·柜员乙'] as const;
const levelNames = { standard: '标准', platinum: '白金', black: '黑金' } as const;

/** Takes candidates one after the other, so that no client is used twice. */
class Candidates {
  private readonly used = new Set<string>();
  constructor(private readonly all: readonly CardCandidate[]) {}

  take(count: number, from: number, below = Infinity): CardCandidate[] {
    const found = this.all
      .filter(
        ({ clientNo, metric }) => !this.used.has(clientNo) && metric >= from && metric < below,
      )
      .slice(0, count);
    for (const { clientNo } of found) this.used.add(clientNo);
    return found;
  }
}

interface Opening {
  readonly client: CardCandidate;
  readonly level: CardLevel;
  readonly openedOn: Day;
}

/** Cards of earlier years: some end soon, some ended, some are reviewed, some have another level now. */
function earlierCards(candidates: Candidates, today: Day, month: Month): Opening[] {
  const twoYearsAgo = addYears(today, -2);
  const lastYear = addYears(`${month}-15` as Day, -1);
  const on = (openedOn: Day, level: CardLevel, clients: readonly CardCandidate[]): Opening[] =>
    clients.map((client, at) => ({ client, level, openedOn: addDays(openedOn, at) }));
  return [
    ...on(addDays(twoYearsAgo, 3), 'standard', candidates.take(5, standard, platinum)),
    ...on(addDays(twoYearsAgo, 20), 'standard', candidates.take(5, standard, platinum)),
    ...on(addDays(twoYearsAgo, 40), 'platinum', candidates.take(4, platinum, black)),
    ...on(addDays(twoYearsAgo, -9), 'standard', candidates.take(4, standard, platinum)),
    ...on(addDays(lastYear, -8), 'standard', candidates.take(4, standard, platinum)),
    ...on(addDays(lastYear, 0), 'standard', candidates.take(5, 10_000_000, standard)),
    ...on(addYears(addDays(today, -40), -1), 'standard', candidates.take(5, platinum, black)),
    ...on(addYears(addDays(today, -60), -1), 'platinum', candidates.take(4, standard, platinum)),
  ];
}

const fields = ['clientNo', 'cardNo', 'cardLevel', 'openedOn', 'transactionKind', 'branchCode'];

function* rowsOf(
  openings: readonly Opening[],
  fileName: string,
): Generator<RecordChunk, ImportClosing> {
  const records: ImportRecord[] = openings.map(({ client, level, openedOn }, at) => ({
    row: at + 2,
    values: [
      client.clientNo,
      `9900004${String(at * 13 + 1).padStart(12, '0')}`,
      levelNames[level],
      openedOn,
      '开卡',
      null,
    ],
  }));
  yield { part: 0, records };
  const counts = { rowsRead: records.length, accepted: records.length, joined: 0, rejected: 0 };
  const layout = { sheet: '清单' } as Layout;
  const nothing = {
    issues: [],
    issueGroups: [],
    totals: [],
    statedRowCount: null,
    notedRowCount: null,
    memory: null,
  };
  return { fileName, layout, ...counts, ...nothing };
}

function importEarlierCards(context: Ledger, openings: readonly Opening[]): void {
  const fileName = '贵宾卡历史开卡清单(示例).xlsx';
  const letters = fields.map((_, at) => String.fromCharCode(65 + at));
  const order = {
    ...({ kind: 'cards', month: null, fileName, sheet: '清单', contentHash: fileName } as const),
    ...({ layout: '[]', parts: [{ sheet: '清单', fields, letters }], mode: 'both' } as const),
    columnRules: {},
    rowsBelow: openings.length,
    differenceReason: null,
  };
  commitImport(context, order, rowsOf(openings, fileName));
}

function apply(
  context: Ledger,
  { clientNo, ownerName }: CardCandidate,
  level: CardLevel,
  special?: { readonly ground: SpecialGround; readonly evidence: string },
): number {
  return applyForCard(context, {
    ...({ clientNo: clientNo as ClientNo, kind: 'newCard', level, remarks: '' } as const),
    rmName: ownerName ?? rm,
    ...(special ? { special } : {}),
  }).id;
}

function print(context: Ledger, ids: readonly number[]): void {
  recordPrints(context, ids, prepareSheets(context, ids), 'pdf');
}

/** Applications in every state that does not need the opening file. */
function applyForSome(context: Ledger, candidates: Candidates, today: Day): number[] {
  const approved = candidates
    .take(6, standard, platinum)
    .map((one) => apply(context, one, 'standard'));
  const printed = [
    ...candidates.take(4, standard, platinum).map((one) => apply(context, one, 'standard')),
    ...candidates.take(2, platinum, black).map((one) => apply(context, one, 'platinum')),
  ];
  print(context, printed);
  const specials = candidates.take(4, 5_000_000, standard).map((one, at) =>
    apply(context, one, 'standard', {
      ground: (
        ['leaderOfOrganisation', 'seniorManager', 'publicFigure', 'jointMarketing'] as const
      )[at]!,
      evidence: '示例：单位任职证明及业务往来说明',
    }),
  );
  const decision = { decidedOn: today, documentNumber: '示例银零〔2026〕15号', reason: '' };
  const [granted, refused] = specials;
  if (granted) decideSpecial(context, { applicationId: granted, approve: true, ...decision });
  if (refused) {
    const reason = '业务往来规模不足';
    decideSpecial(context, { applicationId: refused, approve: false, ...decision, reason });
  }
  const [withdrawn] = approved;
  if (withdrawn) withdrawApplication(context, withdrawn, '客户改变主意');
  for (const { clientNo, ownerName } of candidates.take(2, standard, platinum)) {
    saveDraft(context, {
      ...({ applicationId: null, clientNo: clientNo as ClientNo, kind: 'newCard' } as const),
      ...({ level: 'standard', rmName: ownerName ?? rm, remarks: '' } as const),
    });
  }
  return printed;
}

/** A register with receipts, two tellers, a gap that was explained, a spoiled card, a count, an order. */
function keepStock(context: Ledger, today: Day, printed: readonly number[]): void {
  const move = (
    level: CardLevel,
    name: StockMove,
    numbers: readonly [number, number],
    rest: { holder?: string; note?: string; applicationId?: number } = {},
  ) =>
    moveStock(context, {
      level,
      move: name,
      on: today,
      keeper,
      witness,
      firstNo: String(numbers[0]).padStart(10, '0'),
      lastNo: String(numbers[1]).padStart(10, '0'),
      holder: rest.holder ?? null,
      applicationId: rest.applicationId ?? null,
      note: rest.note ?? '',
    });
  const [first, second] = tellers;
  move('standard', 'receive', [26_000_001, 26_000_060]);
  move('platinum', 'receive', [36_000_001, 36_000_080]);
  move('black', 'receive', [46_000_001, 46_000_010]);
  move('standard', 'handOut', [26_000_001, 26_000_020], { holder: first });
  move('standard', 'handOut', [26_000_021, 26_000_030], { holder: second });
  move('standard', 'use', [26_000_001, 26_000_001], {
    holder: first,
    ...(printed[0] ? { applicationId: printed[0] } : {}),
  });
  move('standard', 'use', [26_000_002, 26_000_002], { holder: first });
  const torn = { holder: first, note: '卡面划伤，写磁失败' };
  move('standard', 'explainGap', [26_000_003, 26_000_003], torn);
  move('standard', 'use', [26_000_004, 26_000_004], { holder: first });
  move('standard', 'spoil', [26_000_003, 26_000_003], { note: '卡面划伤，剪角作废' });
  move('platinum', 'handOut', [36_000_001, 36_000_010], { holder: second });
  const count = { on: today, counter: keeper, witness, note: '' };
  countStock(context, { level: 'platinum', counted: 80, ...count });
  countStock(context, { level: 'standard', counted: 57, ...count });
  orderStock(context, { lines: [{ level: 'standard', quantity: 50 }], note: '到期续卡备货' });
}

function reviewSome(context: Ledger, month: Month, today: Day): void {
  gradeCards(context, month);
  const fees = reviewCards(context, month).flatMap(({ fee }) => (fee ? [fee] : []));
  const [paid, short] = fees;
  const on = today < `${month}-01` ? (`${month}-01` as Day) : today;
  const entry = (feeId: number, amount: Fen) =>
    collectFee(context, { feeId, on, amount, note: '示例' });
  if (paid) entry(paid.id, paid.amount);
  if (short) entry(short.id, Math.floor(short.amount / 2) as Fen);
}

/**
 * Gives the sample outlet cards in every state, a stock, exceptions and special cases, so that no
 * screen is empty: by the operations a user has, of clients chosen by their numbers.
 */
export function fillSampleCards(context: Ledger, month: Month): void {
  const today = dayOf(context.now());
  const rules = { ...defaultCardRules, applicationsFrom: `${month}-30` };
  setCardRules(context, { rules, effectiveFrom: '2000-01-01' as Day, reason: '启用登记' });
  const candidates = new Candidates(listCardCandidates(context.db, cardScheme, month));
  importEarlierCards(context, earlierCards(candidates, today, month));
  const printed = applyForSome(context, candidates, today);
  keepStock(context, today, printed);
  reviewSome(context, month, today);
  const [exception] = showExceptions(context);
  if (exception) {
    const explanation = '总行集中开卡，申请表已补签';
    explainException(context, { exceptionId: exception.id, explanation });
  }
}

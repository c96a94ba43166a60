import type { Input } from '../../../shared/contract';
import type { CardLevel } from '../../../shared/models/card';
import type { BlankRange, BlankState, StockMovement } from '../../../shared/models/card-stock';
import { blankStateTexts, cardTexts, stockMoveTexts } from '../../../shared/text/card';
import { blankMachine, type BlankEvent } from '../../domain/cards/blank-machine';
import { largestRange, numbersOf, rangesOf, rangeSize } from '../../domain/cards/blank-numbers';
import { takeStep } from '../../domain/cards/state-machine';
import {
  findMovement,
  hasUsedBlank,
  insertBlank,
  insertMovement,
  lastMovementDay,
  listBlanksBetween,
  listSkipped,
  numberLength,
  setBlankState,
  type BlankRow,
} from '../../ledger/cards/blank-cards';
import { dayOf } from '../ground/clock';
import { OperationFailure } from '../ground/failure';
import { changeLedger, noteInAudit, type Ledger, type Shown } from '../ground/ledger';
import { requireApplication } from './find-application';

type Wanted = Input<'cards.moveStock'>;

/** Moves that need a teller's name, and moves that need a word why. */
const movesWithHolder: ReadonlySet<Wanted['move']> = new Set(['handOut', 'handBack', 'use']);
const movesWithNote: ReadonlySet<Wanted['move']> = new Set(['explainGap', 'spoil', 'destroy']);

/** Refuses what no blank needs to be asked for; returns how many there are. */
function checkWords(context: Shown, wanted: Wanted): number {
  const { level, move, firstNo, lastNo, on, holder, keeper, witness, note } = wanted;
  const size = rangeSize(firstNo, lastNo);
  if (size === null) {
    throw new OperationFailure('stock.range', { firstNo, lastNo, largest: largestRange });
  }
  if (keeper === witness) throw new OperationFailure('stock.twoPeople', { person: keeper });
  if (movesWithHolder.has(move) && !holder) {
    throw new OperationFailure('stock.noTeller', { move: stockMoveTexts[move].zh });
  }
  if (movesWithNote.has(move) && note.length < 2) {
    throw new OperationFailure('stock.noNote', { move: stockMoveTexts[move].zh });
  }
  if (move === 'use' && size !== 1) throw new OperationFailure('stock.useOne');
  const today = dayOf(context.now());
  const last = lastMovementDay(context.db, level);
  if (on > today || (last !== null && on < last)) {
    throw new OperationFailure('stock.day', { on, from: last ?? '', until: today });
  }
  return size;
}

function receive(context: Ledger, wanted: Wanted): void {
  const { db } = context;
  const { level, firstNo, lastNo } = wanted;
  const length = numberLength(db, level);
  if (length !== null && length !== firstNo.length) {
    throw new OperationFailure('stock.length', { level: cardTexts[level].zh, length });
  }
  const [known] = listBlanksBetween(db, level, firstNo, lastNo);
  if (known) throw new OperationFailure('stock.known', { number: known.number });
  for (const number of numbersOf(firstNo, lastNo)) insertBlank(db, level, number);
}

/** What lies below the first number in the same hand and would be skipped. */
function skippedBy({ db }: Pick<Shown, 'db'>, blank: BlankRow): BlankRow[] {
  return listSkipped(db, blank, blank.number);
}

function moveBlank(context: Ledger, wanted: Wanted, blank: BlankRow): void {
  const { move, holder } = wanted;
  const { number, state } = blank;
  const guards = {
    holderFits: () => blank.holder === holder,
    nothingSkipped: () => skippedBy(context, blank).length === 0,
  };
  const result = takeStep(blankMachine, state, move as BlankEvent, (guard) => guards[guard]());
  if (result.ok) {
    setBlankState(context.db, blank, {
      state: result.to,
      holder: holderAfter(result.to, wanted, blank),
    });
    return;
  }
  if (result.reason === 'illegal') {
    throw new OperationFailure('stock.illegal', {
      number,
      state: blankStateTexts[state].zh,
      move: stockMoveTexts[move].zh,
    });
  }
  if (result.guard === 'holderFits') {
    throw new OperationFailure('stock.otherTeller', { number, holder: blank.holder ?? '' });
  }
  const [gap] = rangesOf(skippedBy(context, blank));
  throw new OperationFailure('stock.skips', {
    number,
    firstNo: gap?.firstNo ?? '',
    lastNo: gap?.lastNo ?? '',
  });
}

/** Who holds a blank after a move: the teller it goes to, or who had it when it was used. */
function holderAfter(to: BlankState, wanted: Wanted, blank: BlankRow): string | null {
  if (to === 'withTeller') return wanted.holder;
  return to === 'used' || to === 'setAside' || to === 'spoiled' ? blank.holder : null;
}

function moveKnown(context: Ledger, wanted: Wanted, size: number): void {
  const { level, firstNo, lastNo } = wanted;
  const blanks = listBlanksBetween(context.db, level, firstNo, lastNo);
  if (blanks.length !== size) {
    const known = new Set(blanks.map(({ number }) => number));
    const missing = numbersOf(firstNo, lastNo).find((number) => !known.has(number)) ?? firstNo;
    throw new OperationFailure('stock.unknown', { number: missing, level: cardTexts[level].zh });
  }
  // In order, so that each is the next one when its turn comes.
  for (const blank of blanks) moveBlank(context, wanted, blank);
}

/** A blank is used for an application whose sheet came out, and only once (docs/rules/cards.md#blank-cards). */
function checkApplication(context: Shown, wanted: Wanted): void {
  const { applicationId, move, level } = wanted;
  if (applicationId === null) return;
  const application = requireApplication(context, applicationId);
  const fits =
    move === 'use' &&
    application.level === level &&
    application.kind !== 'closing' &&
    (application.state === 'sheetPrinted' || application.state === 'opened');
  if (!fits || hasUsedBlank(context.db, applicationId)) {
    throw new OperationFailure('stock.application', { application: applicationId });
  }
}

/**
 * Moves blanks and writes the line of the register, by two people (docs/rules/cards.md#blank-cards). All
 * numbers of the range move or none; a number that would be skipped refuses the whole until it is explained.
 */
export function moveStock(context: Ledger, wanted: Wanted): StockMovement {
  const size = checkWords(context, wanted);
  checkApplication(context, wanted);
  const id = changeLedger(
    context,
    () => {
      if (wanted.move === 'receive') receive(context, wanted);
      else moveKnown(context, wanted, size);
      const { level, ...detail } = wanted;
      const { seq } = noteInAudit(context, {
        action: `stock.${wanted.move}`,
        subject: level,
        detail: { ...detail, quantity: size },
      });
      return insertMovement(context.db, {
        ...wanted,
        quantity: size,
        recordedAt: context.now(),
        accountId: context.account.id,
        auditSeq: seq,
      });
    },
    () => null,
  );
  return findMovement(context.db, id)!;
}

/** What must be explained before a teller can use a number: skipped blanks in the teller's hand. */
export function showGap(
  context: Pick<Shown, 'db'>,
  wanted: { readonly level: CardLevel; readonly holder: string; readonly no: string },
): BlankRange[] {
  const { level, holder, no } = wanted;
  return rangesOf(listSkipped(context.db, { level, state: 'withTeller', holder }, no));
}

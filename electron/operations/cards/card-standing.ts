import type { Day, Month } from '../../../shared/models/calendar';
import { cardScheme } from '../../../shared/models/scheme-roles';
import {
  cardLevels,
  type ApplicationForm,
  type ApplicationRefusal,
  type CardApplication,
  type CardLevel,
  type PresentCard,
  type StandardCheck,
} from '../../../shared/models/card';
import type { CardRules } from '../../../shared/models/card-rules';
import type { Client } from '../../../shared/models/client';
import type { ResultStanding } from '../../../shared/models/result-standing';
import type { Fen } from '../../../shared/models/money';
import { firstDayAfterWaiting } from '../../domain/cards/card-calendar';
import {
  kindChoices,
  refusalsOfKind,
  type CardInHand,
  type KindFacts,
} from '../../domain/cards/kind-choices';
import { checkStandards, highestLevelMet, standardOf } from '../../domain/cards/standard';
import { maskIdNo, maskMobile } from '../../domain/clients/mask';
import { findOpenApplication } from '../../ledger/cards/card-applications';
import type { StoredScheme } from '../../ledger/tiering/schemes';
import { findOwner } from '../../ledger/assignment/present-owner';
import { findTierRow, listRunsOfCode } from '../../ledger/tiering/tier-runs';
import { listClientCards, listEndDays, type StoredCard } from '../../ledger/cards/vip-cards';
import { requireClient } from '../ground/find-client';
import { dayOf } from '../ground/clock';
import { OperationFailure } from '../ground/failure';
import type { Shown } from '../ground/ledger';
import { prepareCounted } from '../ground/counted-assets';
import { requireScheme } from '../ground/find-scheme';
import { standingOfRun } from '../ground/result-standing';
import { cardRulesOn } from './card-rules';
import { readQuota } from './quota';

/** All that decides what a client may apply for today. */
export interface CardStanding {
  readonly client: Client & { readonly id: number };
  readonly stored: StoredScheme;
  readonly rules: CardRules;
  readonly checks: readonly StandardCheck[];
  readonly openApplication: CardApplication | undefined;
  readonly card: StoredCard | null;
  readonly barredUntil: Day | null;
  readonly facts: KindFacts;
  readonly ownerName: string | null;
  /** Whether the tiers that the checks look at still stand; and the month they are of. */
  readonly tiers: { readonly month: Month; readonly standing: ResultStanding } | null;
}

/** The card that counts: the valid or suspended one, else the one that expired last. */
function cardInHand({ db }: Shown, clientNo: string): StoredCard | null {
  const [live] = listClientCards(db, clientNo, ['active', 'suspended']);
  return live ?? listClientCards(db, clientNo, ['expired'])[0] ?? null;
}

/** A client with a card in hand still has the agreement; else its last end counts. */
function barredUntil(
  { db }: Shown,
  clientNo: string,
  card: StoredCard | null,
  { waitingYears }: CardRules,
): Day | null {
  if (card && card.state !== 'expired') return null;
  const last = listEndDays(db, clientNo).sort().at(-1);
  return last === undefined ? null : firstDayAfterWaiting(last, waitingYears);
}

/**
 * Looks up tier, card and applications of a client: the newest tiered month counts
 * (docs/rules/cards.md#standard-of-a-level).
 */
export function readStanding(context: Shown, clientNo: string, today: Day): CardStanding {
  const { db } = context;
  const client = requireClient(context, clientNo);
  const stored = requireScheme(context, cardScheme);
  const rules = cardRulesOn(context, today);
  const checks = readChecks(context, stored, client.id, rules);
  const openApplication = findOpenApplication(db, clientNo);
  const card = cardInHand(context, clientNo);
  const barred = barredUntil(context, clientNo, card, rules);
  const facts: KindFacts = {
    today,
    card: card && {
      level: card.level,
      state: card.state as CardInHand['state'],
      expiresOn: card.expiresOn,
    },
    checks,
    hasOpenApplication: openApplication !== undefined,
    hasIdNumber: Boolean(client.attributes.idNo),
    barredUntil: barred,
    renewalDays: Math.max(...rules.reminderDays),
  };
  const ownerName = findOwner(db, client).name;
  const newest = listRunsOfCode(db, stored.scheme.id)[0];
  const tiers = newest ? { month: newest.month, standing: standingOfRun(context, newest) } : null;
  return {
    client,
    stored,
    rules,
    checks,
    openApplication,
    card,
    facts,
    ownerName,
    barredUntil: barred,
    tiers,
  };
}

function readChecks(
  context: Shown,
  stored: StoredScheme,
  clientId: number,
  rules: CardRules,
): StandardCheck[] {
  const newest = listRunsOfCode(context.db, stored.scheme.id)[0];
  const row = newest && findTierRow(context.db, newest.id, clientId);
  if (!newest || !row) return [];
  const counted = prepareCounted(context, stored.scheme, newest)(row);
  const basis = {
    way: counted?.way ?? null,
    allAssets: (counted?.all ?? null) as Fen | null,
    metric: row.metric as Fen | null,
    month: newest.month,
    snapshotRevision: row.snapshotRevision,
    tier: stored.scheme.tiers[row.rank]?.name ?? '',
  };
  return checkStandards(stored.scheme, basis, rules);
}

/**
 * The check of a level to keep with an application; where the newest month has no figures of the
 * client, one that is not met. Throws `card.notTiered` while no month is tiered at all.
 */
export function checkOfLevel(
  context: Shown,
  standing: CardStanding,
  level: CardLevel,
): StandardCheck {
  const found = standing.checks.find((check) => check.level === level);
  if (found) return found;
  const { scheme } = standing.stored;
  const newest = listRunsOfCode(context.db, scheme.id)[0];
  if (!newest) {
    throw new OperationFailure('card.notTiered', { clientNo: standing.client.clientNo });
  }
  return {
    level,
    met: false,
    metric: null,
    month: newest.month,
    tier: '',
    snapshotRevision: 0,
    way: null,
    allAssets: null,
    bound: standardOf(scheme, level, standing.rules),
    schemeId: scheme.id,
    schemeVersion: scheme.version,
  };
}

function presentCard(card: StoredCard | null): PresentCard | null {
  return (
    card && {
      cardId: card.id,
      cardNo: card.cardNo,
      level: card.level,
      openedOn: card.openedOn,
      expiresOn: card.expiresOn,
      isExpired: card.state === 'expired',
      isSpecial: card.isSpecial,
    }
  );
}

/** Why a new card can not be approved automatically now. */
function newCardRefusals({ facts, checks }: CardStanding): ApplicationRefusal[] {
  const refusals = refusalsOfKind('newCard', facts);
  if (checks.length > 0 && !highestLevelMet(checks)) refusals.push('standardNotMet');
  return refusals;
}

/** What the application form shows before it is submitted; ID and phone masked. */
export function prepareForm(
  context: Shown,
  clientNo: string,
  ownName: string | null = null,
): ApplicationForm {
  const standing = readStanding(context, clientNo, dayOf(context.now()));
  const { attributes } = standing.client;
  return {
    clientNo: standing.client.clientNo,
    name: standing.client.name,
    idType: attributes.idType ?? null,
    idNo: attributes.idNo ? maskIdNo(attributes.idNo) : null,
    mobile: attributes.mobile ? maskMobile(attributes.mobile) : null,
    ownerName: standing.ownerName,
    ownName,
    checks: standing.checks,
    suggestedLevel:
      cardLevels.findLast((level) =>
        standing.checks.some((check) => check.level === level && check.met),
      ) ?? null,
    refusals: newCardRefusals(standing),
    card: presentCard(standing.card),
    kinds: kindChoices(standing.facts),
    barredUntil: standing.barredUntil,
    quota: readQuota(context, clientNo),
    tiers: standing.tiers,
  };
}

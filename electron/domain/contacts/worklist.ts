import type { Day } from '../../../shared/models/calendar';
import type { ContactChannel, EventKind } from '../../../shared/models/contact';
import type { ClientDutyRule } from '../../../shared/models/contact-duty';
import { daysBetween } from '../../../shared/models/day-count';
import type {
  ScorePart,
  ScoreSettings,
  WorkDue,
  WorkEntry,
  WorkReason,
} from '../../../shared/models/worklist';
import { periodOf } from './periods';

/** Ours by default: a diamond outweighs, what is late comes up, no part can do it alone. */
export const defaultScore: ScoreSettings = {
  tier: [5, 15, 25, 40],
  perOverdueDay: 1,
  mostOverdue: 30,
  perMillion: 2,
  mostAssets: 30,
  event: {
    maturity: 25,
    downgrade: 25,
    movement: 20,
    nearMiss: 20,
    birthday: 15,
    product: 10,
    noActivity: 10,
    news: 5,
    anniversary: 5,
    festival: 5,
  },
  nextStep: 20,
};

/** A client with the reasons to contact them, before they are put in order. */
export interface WorkCandidate extends Pick<
  WorkEntry,
  'clientNo' | 'name' | 'tier' | 'assets' | 'lastContactOn' | 'doNotContact'
> {
  readonly rank: number | null;
  readonly preferredChannel: ContactChannel | null;
  readonly reasons: readonly WorkReason[];
}

/** When the most pressing of the reasons should be done by; null where that is later than this week. */
function dueOf(reasons: readonly WorkReason[], today: Day): WorkDue | null {
  const dues = reasons.map((each) => dueOfReason(each, today));
  return (['overdue', 'today', 'week'] as const).find((due) => dues.includes(due)) ?? null;
}

function dueOfReason(reason: WorkReason, today: Day): WorkDue | null {
  const week = periodOf(today, 'week');
  if (reason.kind === 'duty') {
    if (reason.overdueDays > 0) return 'overdue';
    if (reason.period.to === today) return 'today';
    // A duty of a month is this week's business in the week it ends, or when nothing was done by half.
    if (reason.period.to <= week.to) return 'week';
    const length = daysBetween(reason.period.from, reason.period.to) + 1;
    return daysBetween(reason.period.from, today) * 2 >= length ? 'week' : null;
  }
  const { on } = reason;
  if (on === today) return 'today';
  if (on > today) return on <= week.to ? 'week' : null;
  return reason.kind === 'nextStep' || reason.until < today ? 'overdue' : 'today';
}

/** The parts of a candidate's score; their sum is the order (docs/rules/contacts.md#order-of-a-worklist). */
function scoreOf(
  { rank, assets, reasons }: Pick<WorkCandidate, 'rank' | 'assets' | 'reasons'>,
  today: Day,
  settings: ScoreSettings,
): ScorePart[] {
  const parts: ScorePart[] = [];
  const add = (part: ScorePart['part'], points: number) => {
    if (points > 0) parts.push({ part, points: Math.round(points * 10) / 10 });
  };
  if (rank !== null) add('tier', settings.tier[Math.min(rank, settings.tier.length - 1)] ?? 0);
  const late = Math.max(0, ...reasons.map((each) => lateDays(each, today)));
  add('overdue', Math.min(settings.mostOverdue, late * settings.perOverdueDay));
  const millions = (assets ?? 0) / 100_000_000;
  add('assets', Math.min(settings.mostAssets, millions * settings.perMillion));
  const events = reasons.flatMap((each) =>
    each.kind === 'event' ? [settings.event[each.event]] : [],
  );
  add('event', Math.max(0, ...events));
  if (reasons.some(({ kind }) => kind === 'nextStep')) add('nextStep', settings.nextStep);
  return parts;
}

function lateDays(reason: WorkReason, today: Day): number {
  if (reason.kind === 'duty') return reason.overdueDays;
  return Math.max(0, daysBetween(reason.on, today));
}

/** Channels from the lightest to the most demanding. */
const byEffort: readonly ContactChannel[] = ['message', 'call', 'meeting', 'visit'];

/** Channels that fit an occasion best, ours by default. */
const channelOfEvent: Readonly<Partial<Record<EventKind, ContactChannel>>> = {
  festival: 'message',
  anniversary: 'message',
  news: 'message',
  product: 'message',
  movement: 'meeting',
  downgrade: 'meeting',
};

/**
 * The channel to suggest: what answers all duties at once and the client prefers, else the lightest of
 * those; without duties what fits the occasion.
 */
export function suggestChannel(
  { reasons, preferredChannel }: Pick<WorkCandidate, 'reasons' | 'preferredChannel'>,
  ruleOf: (ruleId: string) => ClientDutyRule | undefined,
): ContactChannel {
  const duties = reasons.flatMap((each) => {
    const required = each.kind === 'duty' ? ruleOf(each.ruleId)?.required : undefined;
    return required ? [required] : [];
  });
  // One contact should answer every duty where it can: a message does nothing for a monthly call.
  const shared = byEffort.filter((each) => duties.every((required) => required[each]));
  const any = byEffort.filter((each) => duties.some((required) => required[each]));
  const asked = duties.length === 0 ? [] : shared.length > 0 ? shared : any;
  if (preferredChannel !== null && (asked.length === 0 || asked.includes(preferredChannel))) {
    return preferredChannel;
  }
  const lightest = byEffort.find((each) => asked.includes(each));
  if (lightest !== undefined) return lightest;
  for (const reason of reasons) {
    const fitting = reason.kind === 'event' ? channelOfEvent[reason.event] : undefined;
    if (fitting !== undefined) return fitting;
  }
  return 'call';
}

/** The entries of a worklist in their order: what is late first, then by points, then by number. */
export function orderWorklist(
  candidates: readonly WorkCandidate[],
  today: Day,
  settings: ScoreSettings,
  suggest: (
    candidate: WorkCandidate,
  ) => Pick<WorkEntry, 'channel' | 'wording' | 'groups' | 'product' | 'service'>,
): WorkEntry[] {
  const rankOf: Readonly<Record<WorkDue, number>> = { overdue: 0, today: 1, week: 2 };
  return candidates
    .flatMap((candidate): WorkEntry[] => {
      const due = dueOf(candidate.reasons, today);
      if (due === null) return [];
      const { rank: _rank, preferredChannel: _channel, ...shown } = candidate;
      const parts = scoreOf(candidate, today, settings);
      const score = parts.reduce((sum, { points }) => sum + points, 0);
      return [{ ...shown, due, parts, score, ...suggest(candidate) }];
    })
    .sort(
      (one, other) =>
        rankOf[one.due] - rankOf[other.due] ||
        other.score - one.score ||
        (one.clientNo < other.clientNo ? -1 : 1),
    );
}

import type { Month } from '../../../shared/models/calendar';
import { formatWan, type Fen } from '../../../shared/models/money';
import type { Report, ReportChart, ReportTable } from '../../../shared/models/report';
import type { TierFlow } from '../../../shared/models/tier-flow';
import { formatMessage } from '../../../shared/text/message';
import { reportTitleTexts } from '../../../shared/text/reports';
import { composeAumMovement, type AumMovement } from './aum-movement';
import {
  amountDefinition,
  frameFootnotes,
  reportColumn,
  sayIn,
  type ReportFrame,
  type SayReport,
} from './report-frame';
import { groupsOf } from './tier-flows';

/** Steps in their order, with the word for each and whether it takes away. */
const steps = [
  { key: 'opening', text: 'opening', sign: 1 },
  { key: 'newClients', text: 'newClients', sign: 1 },
  { key: 'wonBack', text: 'wonBackClients', sign: 1 },
  { key: 'additions', text: 'additions', sign: 1 },
  { key: 'withdrawals', text: 'withdrawals', sign: -1 },
  { key: 'lostClients', text: 'lostClients', sign: -1 },
  { key: 'market', text: 'market', sign: 1 },
  { key: 'movedIn', text: 'movedIn', sign: 1 },
  { key: 'movedOut', text: 'movedOut', sign: -1 },
  { key: 'closing', text: 'closing', sign: 1 },
] as const;
const isBetweenTiers = (key: string) => key === 'movedIn' || key === 'movedOut';

/**
 * The movement of assets (docs/rules/reports.md#movement-of-assets): from opening to closing assets, as a
 * waterfall, by tier and by owner.
 */
export function aumMovementReport(input: {
  readonly frame: ReportFrame;
  readonly before: Month;
  readonly flows: readonly TierFlow[];
  readonly hasMarketRates: boolean;
}): Report {
  const { frame, before, flows } = input;
  const say = sayIn(frame);
  const whole = composeAumMovement(flows);
  const { scheme, branchName, month } = frame;
  const change = (whole.closing - whole.opening) as Fen;
  return {
    title: formatMessage(reportTitleTexts.aumMovement, frame.language),
    subtitle: say('subtitleAgainst', { branch: branchName, scheme: scheme.name, month, before }),
    headline: say('movementLine', {
      opening: formatWan(whole.opening),
      closing: formatWan(whole.closing),
      change: formatWan(change),
    }),
    charts: [waterfallOf(whole, say)],
    tables: [tierTable(frame, flows, say), groupTable(flows, say)],
    footnotes: [
      say('waterfallAxis'),
      ...(input.hasMarketRates ? [] : [say('noMarket')]),
      ...frameFootnotes(frame, say),
    ],
    definitions: [
      amountDefinition(frame, say),
      { term: say('defineAdditions'), meaning: say('additionsMeaning') },
      { term: say('defineMoved'), meaning: say('movedMeaning') },
      { term: say('defineNew'), meaning: say('newMeaning') },
      { term: say('defineWonBack'), meaning: say('wonBackMeaning') },
      { term: say('defineLeft'), meaning: say('leftMeaning') },
    ],
  };
}

function waterfallOf(whole: AumMovement, say: SayReport): ReportChart {
  return {
    kind: 'waterfall',
    title: `${say('opening')} → ${say('closing')}`,
    format: 'wan',
    steps: steps
      .filter(({ key }) => !isBetweenTiers(key))
      .map(({ key, text, sign }) => ({
        name: say(text),
        value: whole[key] * sign,
        isTotal: key === 'opening' || key === 'closing',
      })),
  };
}

function tierTable(frame: ReportFrame, flows: readonly TierFlow[], say: SayReport): ReportTable {
  const line = (name: string, rank: number | null) => {
    const movement = composeAumMovement(flows, rank);
    return [name, ...steps.map(({ key, sign }) => movement[key] * sign)];
  };
  return {
    name: say('byTier'),
    columns: [
      reportColumn(say, 'tier', 'text', 14),
      ...steps.map(({ text }) => reportColumn(say, text, 'yuan', 18)),
    ],
    rows: frame.scheme.tiers.toReversed().map(({ rank, name }) => line(name, rank)),
    totals: line(say('total'), null),
  };
}

function groupTable(flows: readonly TierFlow[], say: SayReport): ReportTable {
  const shown = steps.filter(({ key }) => !isBetweenTiers(key));
  const line = (name: string, of: readonly TierFlow[]) => {
    const movement = composeAumMovement(of);
    return [name, ...shown.map(({ key, sign }) => movement[key] * sign)];
  };
  return {
    name: say('byOwner'),
    columns: [
      reportColumn(say, 'owner', 'text', 16),
      ...shown.map(({ text }) => reportColumn(say, text, 'yuan', 18)),
    ],
    rows: groupsOf(flows).map((group) =>
      line(
        group ?? say('nobody'),
        flows.filter((flow) => flow.group === group),
      ),
    ),
    totals: line(say('total'), flows),
  };
}

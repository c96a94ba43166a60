import { formatMetricBound } from '../../../shared/models/metric-value';
import type {
  Indicator,
  Metric,
  MetricUnit,
  Scheme,
  SchemeDifference,
  SchemeNode,
} from '../../../shared/models/scheme';
import { formatMessage, type Language } from '../../../shared/text/message';
import { schemePartTexts as texts } from '../../../shared/text/scheme';

type Say = (key: keyof typeof texts, values?: Record<string, string | number>) => string;
/** Lines of a version: what it says under a place, in words. */
type Lines = Map<string, { readonly label: string; readonly value: string }>;

/**
 * What differs between two versions of a scheme, in words of the screen, in the order of its parts. A
 * part that only one version has is null in the other.
 */
export function listDifferences(
  before: Scheme,
  after: Scheme,
  language: Language,
): SchemeDifference[] {
  const say: Say = (key, values = {}) => formatMessage(texts[key], language, values);
  const [old, fresh] = [linesOf(before, say), linesOf(after, say)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((at) => {
    const [was, is] = [old.get(at), fresh.get(at)];
    if (was?.value === is?.value) return [];
    return [
      {
        at,
        label: is?.label ?? was?.label ?? at,
        before: shortened(was?.value),
        after: shortened(is?.value),
      },
    ];
  });
}

/** Longest value that is shown whole; a list of differences is for reading. */
const longestShown = 600;

function shortened(value: string | undefined): string | null {
  if (value === undefined) return null;
  return value.length > longestShown ? `${value.slice(0, longestShown)}…` : value;
}

const percent = (share: number) => `${Number((share * 100).toFixed(4))}%`;
const unitSigns: Readonly<Record<MetricUnit, string>> = {
  money: ' 元',
  ratio: '%',
  count: '',
  score: ' 分',
};

function showValue(value: number | null, unit: MetricUnit | undefined): string {
  if (value === null) return '—';
  return `${formatMetricBound(value, unit ?? 'count')}${unitSigns[unit ?? 'count']}`;
}

function linesOf(scheme: Scheme, say: Say): Lines {
  const lines: Lines = new Map();
  const add = (at: string, label: string, value: string) => lines.set(at, { label, value });
  add('name', say('name'), scheme.name);
  add('effectiveFrom', say('effectiveFrom'), scheme.effectiveFrom);
  add('subject', say('subject'), say(scheme.subject));
  add('population', say('population'), scheme.population ?? say('everybody'));
  for (const [key, metric] of Object.entries(scheme.metrics)) addMetric(add, key, metric, say);
  for (const tier of scheme.tiers) addTier(add, tier, say);
  addNode(add, scheme, scheme.root, 'root', say);
  addRules(add, scheme, say);
  add('sources', say('sources'), scheme.sources.map(({ text }) => text).join('；'));
  return lines;
}

type Add = (at: string, label: string, value: string) => void;

function addMetric(add: Add, key: string, metric: Metric, say: Say): void {
  const at = `metrics.${key}`;
  const { definition } = metric;
  if (definition.kind !== 'score') {
    add(
      at,
      say('metric', { name: metric.label }),
      JSON.stringify([metric.label, metric.unit, definition]),
    );
    return;
  }
  add(at, say('metric', { name: metric.label }), metric.label);
  for (const indicator of definition.indicators)
    addIndicator(add, at, metric.label, indicator, say);
}

function addIndicator(add: Add, at: string, metric: string, indicator: Indicator, say: Say): void {
  const { name, weightPercent, metric: source, scale, pointsWithoutFigure } = indicator;
  add(`${at}.${name}.weight`, say('indicatorWeight', { metric, name }), `${weightPercent}%`);
  add(
    `${at}.${name}`,
    say('indicator', { metric, name }),
    JSON.stringify([source, scale, pointsWithoutFigure]),
  );
}

function addTier(add: Add, tier: Scheme['tiers'][number], say: Say): void {
  const { rank, name } = tier;
  add(`tiers.${rank}`, say('tier', { name }), name);
  add(`tiers.${rank}.strategy`, say('strategy', { name }), tier.strategy ?? '');
  add(
    `tiers.${rank}.foldedWeight`,
    say('foldedWeight', { name }),
    percent((tier.foldedWeight ?? 100) / 100),
  );
}

function addNode(add: Add, scheme: Scheme, node: SchemeNode, at: string, say: Say): void {
  const tierName = (rank: number) => scheme.tiers[rank]?.name ?? String(rank);
  add(`${at}.kind`, say('structure'), `${at}: ${node.kind}`);
  switch (node.kind) {
    case 'tier':
      add(at, say('structure'), tierName(node.rank));
      return;
    case 'ladder': {
      const metric = scheme.metrics[node.metric];
      add(`${at}.metric`, say('structure'), metric?.label ?? node.metric);
      for (const { rank, lowerBound } of node.steps) {
        const label = say('bound', { name: tierName(rank) });
        add(`${at}.steps.${rank}`, label, showValue(lowerBound, metric?.unit));
      }
      return;
    }
    case 'matrix':
      addMatrix(add, scheme, node, at, say);
      return;
    case 'namedList': {
      const tier = node.rank === 'byMember' ? 'byMember' : tierName(node.rank);
      add(at, say('list', { name: node.list }), tier);
      addNode(add, scheme, node.otherwise, `${at}.otherwise`, say);
      return;
    }
    case 'best':
      node.ways.forEach(({ name, then }, place) => {
        add(`${at}.ways.${place}`, say('way', { name }), name);
        addNode(add, scheme, then, `${at}.ways.${place}.then`, say);
      });
      return;
    case 'category':
      node.rows.forEach(({ name, when, then }, place) => {
        add(`${at}.rows.${place}`, say('row', { name }), `${name}: ${when}`);
        addNode(add, scheme, then, `${at}.rows.${place}.then`, say);
      });
      addNode(add, scheme, node.otherwise, `${at}.otherwise`, say);
  }
}

function addMatrix(
  add: Add,
  scheme: Scheme,
  node: Extract<SchemeNode, { kind: 'matrix' }>,
  at: string,
  say: Say,
): void {
  for (const axis of ['x', 'y'] as const) {
    const { metric: key, cuts } = node[axis];
    const metric = scheme.metrics[key];
    const label = say('cuts', { metric: metric?.label ?? key });
    add(`${at}.${axis}`, label, cuts.map((cut) => showValue(cut, metric?.unit)).join(' / '));
  }
  const names = node.cells.map((row) =>
    row.map((rank) => scheme.tiers[rank]?.name ?? rank).join(' '),
  );
  add(`${at}.cells`, say('cells'), names.join(' / '));
  const { unknown } = node;
  if (unknown !== undefined) {
    add(`${at}.unknown`, say('unknownCell'), scheme.tiers[unknown]?.name ?? String(unknown));
  }
}

function addRules(add: Add, scheme: Scheme, say: Say): void {
  const { rules } = scheme;
  add('rules.graceMonths', say('graceMonths'), String(rules.graceMonths));
  add('rules.upgrade', say('upgrade'), say(rules.upgrade));
  add('rules.keepAboveShare', say('keepAboveShare'), percent(rules.keepAboveShare));
  add('rules.minimumMonths', say('minimumMonths'), String(rules.minimumMonths));
  add('rules.household', say('household'), say(rules.household));
  const floor = scheme.tiers[scheme.vipFloorRank]?.name ?? String(scheme.vipFloorRank);
  add('vipFloorRank', say('vipFloorRank'), floor);
  add('nearMissBelow', say('nearMissBelow'), percent(scheme.nearMissBelow));
  add('warningAbove', say('warningAbove'), percent(scheme.warningAbove));
}

import type { MetricUnit } from '../models/scheme';

const wan = 1_000_000;
const yi = 10_000_000_000;

/** A number without needless zeros: 1.50 → "1.5". */
const plain = (value: number): string => String(Number(value.toFixed(6)));

/** A metric's value as people type it: 150万, 6亿, 15%, 60分, 3. */
export function typeMetricValue(value: number, unit: MetricUnit): string {
  switch (unit) {
    case 'money':
      return typeAmount(value);
    case 'ratio':
      return `${plain(value / 100)}%`;
    case 'score':
      return `${plain(value / 100)}分`;
    case 'count':
      return String(value);
  }
}

/** Fen in the largest unit in which it stays short: 亿 from 1亿 on, 万 from 1万 on, else yuan. */
function typeAmount(fen: number): string {
  const size = Math.abs(fen);
  if (size >= yi && fen % (yi / 10_000) === 0) return `${plain(fen / yi)}亿`;
  if (size >= wan && fen % (wan / 10_000) === 0) return `${plain(fen / wan)}万`;
  return `${plain(fen / 100)}元`;
}

const amountUnits: readonly (readonly [RegExp, number])[] = [
  [/亿元?$/, yi],
  [/万元?$/, wan],
  [/元$/, 100],
];

/** What was typed as the metric's whole number, or null when it can not be read. */
export function readMetricValue(typed: string, unit: MetricUnit): number | null {
  const text = typed.normalize('NFKC').replace(/[\s,]/g, '').replace(/^≥/, '');
  if (unit === 'money') return readAmount(text);
  const number = readNumber(text.replace(/[%分户个项]$/, ''));
  if (number === null) return null;
  return Math.round(unit === 'count' ? number : number * 100);
}

/** A bare number is yuan; 万 and 亿 say so. */
function readAmount(text: string): number | null {
  const found = amountUnits.find(([ending]) => ending.test(text));
  const [ending, factor] = found ?? [/$/, 100];
  const number = readNumber(text.replace(ending, ''));
  return number === null ? null : Math.round(number * factor);
}

function readNumber(text: string): number | null {
  return /^-?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : null;
}

import type { RawCell } from '../../../shared/models/grid';
import { putReferencesIn } from '../character-references';

/** Where Excel and LibreOffice keep the number behind a text that is rounded for print. */
const numberAttributes = ['x:num', 'sdval', 'data-value'] as const;

/** What a cell of a page holds: its text, or the number that Excel keeps beside it. */
export function cellValue(raw: string, attributes: Readonly<Record<string, string>>): RawCell {
  const text = putReferencesIn(raw);
  const name = numberAttributes.find((each) => attributes[each] !== undefined);
  const value = name === undefined ? NaN : parseNumber(attributes[name] ?? '');
  if (!Number.isFinite(value)) return text === '' ? null : text;
  if (text === '') return value;
  if (isDay(text)) return text;
  // Zeros in front, letters and percent signs say more than the number.
  if (/^0\d|^[A-Za-z]+\d|[%％]$/.test(text)) return { kind: 'number', value, shown: text };
  return value;
}

function parseNumber(text: string): number {
  return /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : NaN;
}

/** A serial number is shown as a day; what is shown needs no date system. */
function isDay(text: string): boolean {
  return (
    /^\d{2,4}\s*[-/.年]\s*\d{1,2}(?:\s*[-/.月]\s*\d{1,2}日?)?(?:\s.*)?$/.test(text) &&
    !/^\d+\.\d+$/.test(text)
  );
}

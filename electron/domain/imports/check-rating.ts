import type { Month } from '../../../shared/models/calendar';
import type { RecordValue } from '../../../shared/models/import';
import type { MetricUnit } from '../../../shared/models/scheme';
import type { IssueCode } from '../../../shared/text/issues';
import { ratings } from '../tiering/presets/ratings';
import type { ReaderColumn } from './reader-column';
import type { RowFinisher } from './convert-foreign';
import { quote, type IssueList } from './issue-list';
import { readMeasure } from './parse-measure';
import { withoutBlanks } from './plain-text';
import { unreadable } from './reading';

/** A rating that files may name: by its name on screen or by its key. */
export interface NamedRating {
  readonly rating: string;
  readonly label: string;
  readonly unit: MetricUnit;
}

/** The ratings that the shipped schemes ask for. */
export const presetRatings: readonly NamedRating[] = Object.entries(ratings).map(
  ([rating, named]) => ({
    rating,
    ...named,
  }),
);

/** Most points of a judgement, in 1/100. */
const mostPoints = 10_000;

function namedRatings(own: readonly NamedRating[]): ReadonlyMap<string, NamedRating> {
  // What the ledger's own schemes call a rating counts before what ours do.
  return new Map(
    [...presetRatings, ...own].flatMap((each) => [
      [each.rating, each],
      [withoutBlanks(each.label), each],
    ]),
  );
}

/**
 * Turns the name of a rating into its key and its value into the rating's unit, and gives rows without a month
 * the file's; a row whose name, value or month says nothing is left out (docs/import-rules.md#ratings).
 */
export function prepareRatingCheck(
  columns: readonly ReaderColumn[],
  own: readonly NamedRating[],
  month: Month | null,
  issues: IssueList,
): RowFinisher {
  const named = namedRatings(own);
  const placeOf = (name: string) => columns.findIndex(({ field }) => field.name === name);
  const [nameAt, valueAt, monthAt] = ['ratingName', 'ratingValue', 'ratingMonth'].map(placeOf) as [
    number,
    number,
    number,
  ];
  const indexOf = (place: number) => (columns[place] as ReaderColumn).index;
  return (values, row) => {
    const text = String(values[nameAt]);
    const rating = named.get(withoutBlanks(text));
    if (rating === undefined) {
      issues.atCell('ratingUnknown', row, indexOf(nameAt), { text: quote(text) });
      return;
    }
    values[nameAt] = rating.rating;
    values[valueAt] = valueOf(rating, String(values[valueAt]), row);
    if (monthAt < 0 || values[monthAt] !== null) return;
    values[monthAt] = month;
    if (month === null) {
      issues.atCell('requiredMissing', row, indexOf(monthAt), { field: 'ratingMonth' });
    }
  };

  function valueOf({ label, unit }: NamedRating, text: string, row: number): RecordValue {
    const value = readMeasure(text, unit);
    const said = { text: quote(text), rating: label };
    if (value === null || value === unreadable) {
      issues.atCell(unreadableCodes[unit], row, indexOf(valueAt), said);
      return null;
    }
    const isOut = unit === 'score' && (value < 0 || value > mostPoints);
    if (isOut) issues.atCell('ratingOutOfRange', row, indexOf(valueAt), said);
    return value;
  }
}

/** What is said of a value that can not be read, by what it should have been. */
const unreadableCodes = {
  score: 'ratingNoPoints',
  money: 'ratingNoAmount',
  ratio: 'ratingNoShare',
  count: 'ratingNoCount',
} as const satisfies Record<MetricUnit, IssueCode>;

import type { Layout, NotedTotals } from '../../shared/models/import';
import { fieldTexts, type FieldName } from '../../shared/text/fields';
import { OperationFailure } from '../operations/ground/failure';
import type { CommandOptions } from './options';
import { UsageFailure } from './usage-failure';

/** A column by its header, its field, or what the field is called on screen. */
function fieldOf(name: string, layouts: readonly Layout[]): string {
  const columns = layouts.flatMap((layout) => layout.columns);
  const named = columns.find(
    ({ header, field }) =>
      field !== null &&
      [header, field, fieldTexts[field as FieldName]?.zh].some((known) => known === name),
  );
  if (named?.field) return named.field;
  throw new OperationFailure('import.notedColumn', { field: name });
}

/** Whether a command line gives any. */
export function expectsTotals(options: CommandOptions): boolean {
  return options.text('expect-count') !== undefined || options.texts('expect-total').length > 0;
}

/**
 * The sender's control totals as a command line gives them: `--expect-count 868` and any number of
 * `--expect-total 时点资产=1234.5万`. Undefined where there are none.
 */
export function expectedTotals(
  options: CommandOptions,
  layouts: readonly Layout[],
): NotedTotals | undefined {
  const count = options.text('expect-count');
  const totals = options.texts('expect-total');
  if (count === undefined && totals.length === 0) return undefined;
  if (count !== undefined && !/^\d+$/.test(count)) {
    const values = { option: '--expect-count', value: count, hint: '868' };
    throw new UsageFailure('command.optionInvalid', values);
  }
  const pairs = totals.map((text) => {
    const at = text.lastIndexOf('=');
    if (at < 1) {
      const values = { option: '--expect-total', value: text, hint: '时点资产=1234567.89' };
      throw new UsageFailure('command.optionInvalid', values);
    }
    return [fieldOf(text.slice(0, at).trim(), layouts), text.slice(at + 1)];
  });
  return {
    ...(count === undefined ? {} : { rowCount: Number(count) }),
    totals: Object.fromEntries(pairs) as Record<string, string>,
  };
}

import type {
  CellEdit,
  CheckSummary,
  LayoutChoice,
  PreviewRow,
  RowPlace,
  SheetChoice,
} from '../../shared/models/import';

/** What was fixed before and what is fixed now; another sheet or kind starts afresh. */
export function mergeChoice(old: LayoutChoice, change: LayoutChoice): LayoutChoice {
  if (change.sheet !== undefined && change.sheet !== old.sheet) {
    return { ...settingsOf(old), ...(old.unit ? { unit: old.unit } : {}), ...change };
  }
  if (change.kind && change.kind !== old.kind) {
    return { ...old, fields: undefined, bySheet: undefined, columnRules: undefined, ...change };
  }
  if (change.headerRows) return { ...old, fields: undefined, ...change };
  return {
    ...old,
    ...change,
    fields: change.fields ? { ...old.fields, ...change.fields } : old.fields,
    bySheet: mergeBySheet(old.bySheet, change.bySheet),
  };
}

function mergeBySheet(
  old: LayoutChoice['bySheet'],
  change: LayoutChoice['bySheet'],
): LayoutChoice['bySheet'] {
  if (!change) return old;
  const merged: Record<string, SheetChoice> = { ...old };
  for (const [sheet, choice] of Object.entries(change)) {
    const before = choice.headerRows ? {} : (old?.[sheet] ?? {});
    const fields = choice.fields ? { ...before.fields, ...choice.fields } : before.fields;
    merged[sheet] = { ...before, ...choice, ...(fields ? { fields } : {}) };
  }
  return merged;
}

/** A change to one sheet: the main sheet of a file with a single one, any sheet by its name. */
export function sheetChange(
  summary: Pick<CheckSummary, 'layouts'>,
  sheet: string,
  change: SheetChoice,
): LayoutChoice {
  return summary.layouts.length > 1 ? { bySheet: { [sheet]: change } } : change;
}

/** What may be taken over to the next file: how rows go in, not what the file looks like. */
export function settingsOf(choice: LayoutChoice): LayoutChoice {
  const { mode, columnRules, clientNoWidth } = choice;
  return {
    ...(mode ? { mode } : {}),
    ...(columnRules ? { columnRules } : {}),
    ...(clientNoWidth ? { clientNoWidth } : {}),
  };
}

/** The choice as a call takes it: nothing undefined, nothing shared. */
export function toWireChoice(choice: LayoutChoice) {
  const set = Object.entries(choice).filter(([, value]) => value !== undefined);
  return JSON.parse(JSON.stringify(Object.fromEntries(set))) as Record<string, never>;
}

const samePlace = (a: RowPlace, b: RowPlace): boolean => a.sheet === b.sheet && a.row === b.row;

/** The edits with one cell retyped; a cell retyped twice counts once. */
export function withEdit(
  edits: readonly CellEdit[] | undefined,
  edit: CellEdit,
): readonly CellEdit[] {
  const others = (edits ?? []).filter(
    (one) => !(samePlace(one, edit) && one.column === edit.column),
  );
  return [...others, edit];
}

/** Leaves rows out, or, when all of them are out already, takes them back. */
export function toggleExcluded(
  excluded: readonly RowPlace[] | undefined,
  rows: readonly RowPlace[],
): readonly RowPlace[] {
  const old = excluded ?? [];
  const added = rows.filter((row) => !old.some((one) => samePlace(one, row)));
  if (added.length > 0) return [...old, ...added.map(({ sheet, row }) => ({ sheet, row }))];
  return old.filter((one) => !rows.some((row) => samePlace(one, row)));
}

/** A row as it will be once the present choice is checked, so that the hand sees its work at once. */
export function withPending(row: PreviewRow, choice: LayoutChoice): PreviewRow {
  const edits = (choice.edits ?? []).filter((edit) => samePlace(edit, row));
  const isOut = (choice.excluded ?? []).some((one) => samePlace(one, row));
  const wasOut = row.state === 'excluded';
  if (edits.length === 0 && isOut === wasOut) return row;
  const cells = [...row.cells];
  for (const edit of edits) cells[edit.column] = edit.text;
  return {
    ...row,
    cells,
    edited: [...new Set([...row.edited, ...edits.map((edit) => edit.column)])],
    state: isOut ? 'excluded' : wasOut ? 'accepted' : row.state,
  };
}

import { useCallback, useMemo } from 'react';
import type { ColumnGuess, PreviewRow } from '../../../shared/models/import';
import type { ImportIssue } from '../../../shared/models/import-issue';
import type { Severity } from '../../../shared/models/severity';
import type { TableColumn } from '../../components/data-table/table-column';
import { issueSentence } from '../../../shared/text/issue-sentence';
import { useLanguage, useTexts } from '../../hooks/use-texts';
import { isMoneyField } from '../../../shared/fields/kinds';

const order: readonly Severity[] = ['error', 'warning', 'note'];

/** The column letters of a cell name such as "AB12"; empty for a row or the whole sheet. */
export function letterOf(cell: string): string {
  return /^[A-Z]+/.exec(cell)?.[0] ?? '';
}

/** The gravest severity among findings, or null where there is none. */
export function gravest(issues: readonly ImportIssue[]): Severity | null {
  return order.find((severity) => issues.some((issue) => issue.severity === severity)) ?? null;
}

function outOf(row: PreviewRow): string | undefined {
  return row.state === 'excluded' ? 'excluded' : undefined;
}

/** The 0-based column of the file that a grid column shows; null for the first two. */
export function fileColumnOf(id: string): number | null {
  const index = /^column-(\d+)$/.exec(id)?.[1];
  return index === undefined ? null : Number(index);
}

/** Findings as sentences, one a line, in the present language. */
export function useFindings(): (issues: readonly ImportIssue[]) => string {
  const t = useTexts('imports');
  const terms = useTexts('terms');
  const [language] = useLanguage();
  return useCallback(
    (list) =>
      list
        .map((issue) => {
          const place = issue.cell === '' ? '' : `${issue.cell} `;
          const severity = terms(`severity.${issue.severity}`);
          return t('finding', { severity, place, sentence: issueSentence(issue, language) });
        })
        .join('\n'),
    [t, terms, language],
  );
}

/** The grid's columns: result, findings, then the file's own columns. */
export function usePreviewColumns(
  guesses: readonly ColumnGuess[],
): readonly TableColumn<PreviewRow>[] {
  const t = useTexts('imports');
  const sentences = useFindings();
  return useMemo(() => {
    const marked = (list: readonly ImportIssue[]): string | undefined => {
      const severity = gravest(list);
      return severity === null ? undefined : `problem-${severity}`;
    };
    const inColumn = (row: PreviewRow, letter: string): readonly ImportIssue[] =>
      row.issues.filter((issue) => letterOf(issue.cell) === letter);
    return [
      {
        id: 'state',
        title: t('rowState'),
        width: 78,
        text: (row) => t(`rowState.${row.state}`),
        cellClass: (row) => (row.state === 'rejected' ? 'problem-error' : outOf(row)),
      },
      {
        id: 'findings',
        title: t('findings'),
        width: 280,
        text: (row) => sentences(row.issues).replace(/\n/g, '; '),
        cellClass: (row) => outOf(row) ?? marked(row.issues),
        cellHint: (row) => sentences(row.issues) || undefined,
      },
      ...guesses.map((guess): TableColumn<PreviewRow> => ({
        id: `column-${guess.index}`,
        title: guess.header || guess.letter,
        width: 116,
        align: isMoneyField(guess.field) ? 'right' : 'left',
        keepsText: !isMoneyField(guess.field),
        text: (row) => row.cells[guess.index] ?? '',
        cellClass: (row) => {
          const edited = row.edited.includes(guess.index) ? 'edited' : '';
          const state =
            outOf(row) ??
            marked(inColumn(row, guess.letter)) ??
            (guess.field === null ? 'faded' : '');
          return `${state} ${edited}`.trim() || undefined;
        },
        cellHint: (row) => {
          const edited = row.edited.includes(guess.index) ? t('editedCell') : '';
          return (
            [sentences(inColumn(row, guess.letter)), edited].filter(Boolean).join('\n') || undefined
          );
        },
      })),
    ];
  }, [guesses, t, sentences]);
}

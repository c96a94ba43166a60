import { useCallback } from 'react';
import type { PreviewRow } from '../../../shared/models/import';
import type { IssueCode } from '../../../shared/text/issues';
import { ask } from '../../api';
import { withPending } from '../../hooks/import-choice';
import { useAsk } from '../../hooks/use-ask';
import { usePagedRows } from '../../hooks/use-paged-rows';
import type { ReviewPartProps } from './review-part';
import { useSessionFailure } from './use-session-failure';

export const shows = ['all', 'withIssues', 'rejected', 'setAside', 'excluded'] as const;
export type Show = (typeof shows)[number];

/** Which rows of the checked file are wanted. */
export interface RowFilter {
  readonly show: Show;
  readonly code: IssueCode | null;
}

/** Rows of the checked file by place; read anew after every check, with the old ones meanwhile. */
export function usePreviewRows({ session, summary }: ReviewPartProps, filter: RowFilter) {
  const { sessionId } = summary;
  const { show, code } = filter;
  const { choice, file } = session;
  const sheet = session.layout.sheet;
  const showFailure = useSessionFailure();
  const base = { sessionId, show, ...(code ? { code } : {}), ...(sheet ? { sheet } : {}) };
  const head = useAsk(
    'import.preview',
    { ...base, offset: 0, limit: 1 },
    { revision: file.revision, keepPrevious: true },
  );
  const fetchPage = useCallback(
    async (offset: number, limit: number): Promise<readonly PreviewRow[]> => {
      const rows: PreviewRow[] = [];
      for (let from = offset; from < offset + limit; from += 500) {
        const part = Math.min(500, offset + limit - from);
        rows.push(...(await ask('import.preview', { ...base, offset: from, limit: part })).rows);
      }
      return rows;
    },
    // The parts of `base`, which is made anew by every drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [sessionId, show, code, sheet],
  );
  const count = head.data?.count;
  const key = `${sessionId}/${sheet}/${show}/${code ?? ''}/${file.revision}`;
  const rows = usePagedRows(key, count ?? 0, fetchPage, showFailure, { keepsLast: true });
  const { rowAt: checkedAt } = rows;
  const rowAt = useCallback(
    (index: number): PreviewRow | undefined => {
      const row = checkedAt(index);
      return row ? withPending(row, choice) : undefined;
    },
    [checkedAt, choice],
  );
  return { count, rowAt, want: rows.want, load: rows.load };
}

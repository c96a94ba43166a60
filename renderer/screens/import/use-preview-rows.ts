import { useCallback } from 'react';
import type { CheckSummary, PreviewRow } from '../../../shared/models/import';
import { ask } from '../../api';
import { useAsk } from '../../hooks/use-ask';
import { usePagedRows } from '../../hooks/use-paged-rows';
import { useShowFailure } from '../../hooks/use-failure';

export const shows = ['all', 'withIssues', 'rejected', 'setAside'] as const;
export type Show = (typeof shows)[number];

/** Rows of the checked file by place; read anew whenever the file was understood anew. */
export function usePreviewRows(summary: CheckSummary, show: Show) {
  const { sessionId } = summary;
  const showFailure = useShowFailure();
  // The check's outcome is part of the key: another choice makes other rows of the same session.
  const revision = JSON.stringify([summary.layout, summary.month, summary.issueCounts]);
  const head = useAsk('import.preview', { sessionId, show, offset: 0, limit: 1 });
  const fetchPage = useCallback(
    async (offset: number, limit: number): Promise<readonly PreviewRow[]> => {
      const rows: PreviewRow[] = [];
      for (let from = offset; from < offset + limit; from += 500) {
        const part = Math.min(500, offset + limit - from);
        const page = await ask('import.preview', { sessionId, show, offset: from, limit: part });
        rows.push(...page.rows);
      }
      return rows;
    },
    [sessionId, show],
  );
  const count = head.data?.count;
  const rows = usePagedRows(`${sessionId}/${show}/${revision}`, count ?? 0, fetchPage, showFailure);
  return { count, rowAt: rows.rowAt, want: rows.want, load: rows.load };
}

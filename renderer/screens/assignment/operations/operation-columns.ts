import { useMemo } from 'react';
import type { AssignmentOperation, OwnerChange } from '../../../../shared/models/assignment';
import { operationKindTexts } from '../../../../shared/text/assignment';
import { formatMessage } from '../../../../shared/text/message';
import { showMoment } from '../../../format/date';
import { showCount } from '../../../format/number';
import { useLanguage, useTexts, type Translate } from '../../../hooks/use-texts';
import type { LocalColumn } from '../../../parts/local-table/sort-rows';

function stateOf(t: Translate<'assignmentWork'>, operation: AssignmentOperation): string {
  const { reversedBy, reverses, returnedOn, returnOn } = operation;
  if (reversedBy !== null) return t('opState.reversed', { id: reversedBy });
  if (returnedOn !== null) return t('opState.returned', { on: returnedOn });
  if (returnOn !== null) return t('opState.returnOn', { on: returnOn });
  if (reverses !== null) return t('opState.reverses', { id: reverses });
  return t('opState.holds');
}

/** Columns of the list of operations. */
export function useOperationColumns(): readonly LocalColumn<AssignmentOperation>[] {
  const t = useTexts('assignmentWork');
  const [language] = useLanguage();
  return useMemo(
    () => [
      {
        id: 'id',
        title: t('column.id'),
        width: 64,
        sortable: true,
        align: 'right',
        text: (row) => String(row.id),
        value: (row) => row.id,
      },
      {
        id: 'kind',
        title: t('column.kind'),
        width: 104,
        sortable: true,
        text: (row) => formatMessage(operationKindTexts[row.kind], language),
      },
      {
        id: 'on',
        title: t('column.on'),
        width: 100,
        sortable: true,
        text: (row) => row.effectiveOn,
      },
      {
        id: 'clients',
        title: t('column.clients'),
        width: 72,
        sortable: true,
        align: 'right',
        text: (row) => showCount(row.clients),
        value: (row) => row.clients,
      },
      {
        id: 'state',
        title: t('column.state'),
        width: 140,
        sortable: true,
        text: (row) => stateOf(t, row),
      },
      {
        id: 'reason',
        title: t('column.reason'),
        width: 220,
        sortable: true,
        text: (row) => row.reason,
      },
      {
        id: 'exception',
        title: t('column.exception'),
        width: 180,
        sortable: true,
        text: (row) => row.exceptionReason ?? '',
      },
      {
        id: 'by',
        title: t('column.by'),
        width: 110,
        sortable: true,
        text: (row) => row.decidedBy,
      },
      {
        id: 'at',
        title: t('column.at'),
        width: 140,
        sortable: true,
        text: (row) => showMoment(row.recordedAt),
      },
    ],
    [t, language],
  );
}

/** Columns of what one operation changed. */
export function useChangeColumns(): readonly LocalColumn<OwnerChange>[] {
  const t = useTexts('assignmentWork');
  return useMemo(
    () => [
      {
        id: 'clientNo',
        title: t('column.clientNo'),
        width: 120,
        sortable: true,
        keepsText: true,
        text: (row) => row.clientNo,
      },
      {
        id: 'name',
        title: t('column.name'),
        width: 140,
        sortable: true,
        text: (row) => row.clientName,
      },
      {
        id: 'from',
        title: t('column.was'),
        width: 160,
        sortable: true,
        text: (row) => row.fromName ?? row.from ?? t('toNobody'),
      },
      {
        id: 'to',
        title: t('column.to'),
        width: 160,
        sortable: true,
        text: (row) => row.toName ?? row.to ?? t('toNobody'),
      },
    ],
    [t],
  );
}

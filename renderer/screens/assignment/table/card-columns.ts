import { useMemo } from 'react';
import type { BoardCard } from '../../../../shared/models/assignment';
import { careClasses } from '../../../../shared/models/care-class';
import { plainMoney, showMoney } from '../../../format/money';
import { useTexts } from '../../../hooks/use-texts';
import { useTierWord } from '../board/use-tier-word';
import type { LocalColumn } from '../../../parts/local-table/sort-rows';

/** Columns of clients who are with one person. */
export function useCardColumns(): readonly LocalColumn<BoardCard>[] {
  const t = useTexts('assignmentWork');
  const tierWord = useTierWord();
  return useMemo(
    () => [
      {
        id: 'name',
        title: t('column.name'),
        width: 110,
        sortable: true,
        text: (row) => row.name,
      },
      {
        id: 'clientNo',
        title: t('column.clientNo'),
        width: 120,
        sortable: true,
        keepsText: true,
        text: (row) => row.clientNo,
      },
      {
        id: 'tier',
        title: t('column.tier'),
        width: 130,
        sortable: true,
        text: tierWord,
        value: (row) => careClasses.indexOf(row.careClass),
      },
      {
        id: 'aum',
        title: t('column.aum'),
        width: 110,
        sortable: true,
        align: 'right',
        text: (row) => showMoney(row.aum, 'wan'),
        copy: (row) => plainMoney(row.aum, 'wan'),
        value: (row) => row.aum,
      },
      {
        id: 'months',
        title: t('column.months'),
        width: 90,
        sortable: true,
        align: 'right',
        text: (row) => String(row.monthsWithOwner),
        value: (row) => row.monthsWithOwner,
      },
    ],
    [t, tierWord],
  );
}

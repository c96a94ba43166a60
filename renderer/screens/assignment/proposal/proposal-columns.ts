import { useMemo } from 'react';
import type { ProposedMove } from '../../../../shared/models/assignment';
import { careClasses } from '../../../../shared/models/care-class';
import { plainMoney, showMoney } from '../../../format/money';
import { useTexts } from '../../../hooks/use-texts';
import { useTierWord } from '../board/use-tier-word';
import type { LocalColumn } from '../../../parts/local-table/sort-rows';
import type { AssignmentDesk } from '../use-assignment';

/** Columns of a proposal: the client, then old and new owner side by side. */
export function useProposalColumns(desk: AssignmentDesk): readonly LocalColumn<ProposedMove>[] {
  const t = useTexts('assignmentWork');
  const tierWord = useTierWord();
  const { cards, nameOf } = desk;
  return useMemo(() => {
    const cardOf = ({ clientNo }: ProposedMove) => cards.get(clientNo);
    const aumOf = (move: ProposedMove) => cardOf(move)?.aum ?? null;
    return [
      { id: 'name', title: t('column.name'), width: 96, sortable: true, text: (row) => row.name },
      {
        id: 'clientNo',
        title: t('column.clientNo'),
        width: 108,
        sortable: true,
        keepsText: true,
        text: (row) => row.clientNo,
      },
      {
        id: 'tier',
        title: t('column.tier'),
        width: 118,
        sortable: true,
        text: (row) => tierWord({ ...row, isProspect: cardOf(row)?.isProspect ?? false }),
        value: (row) => careClasses.indexOf(row.careClass),
      },
      {
        id: 'aum',
        title: t('column.aum'),
        width: 100,
        sortable: true,
        align: 'right',
        text: (row) => showMoney(aumOf(row), 'wan'),
        copy: (row) => plainMoney(aumOf(row), 'wan'),
        value: aumOf,
      },
      {
        id: 'from',
        title: t('column.from'),
        width: 110,
        sortable: true,
        text: (row) => nameOf(row.from) || t('toNobody'),
      },
      {
        id: 'to',
        title: t('column.to'),
        width: 110,
        sortable: true,
        text: (row) => nameOf(row.to) || t('toNobody'),
      },
      {
        id: 'months',
        title: t('column.months'),
        width: 80,
        sortable: true,
        align: 'right',
        text: (row) => (row.from === null ? '' : String(row.monthsWithOwner)),
        value: (row) => (row.from === null ? null : row.monthsWithOwner),
      },
      {
        id: 'pinned',
        title: t('column.pinned'),
        width: 90,
        sortable: true,
        text: (row) => nameOf(cardOf(row)?.pinnedTo ?? null),
      },
    ];
  }, [t, tierWord, cards, nameOf]);
}

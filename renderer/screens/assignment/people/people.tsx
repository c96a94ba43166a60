import { Button } from 'antd';
import { useMemo } from 'react';
import type { BoardPerson } from '../../../../shared/models/assignment';
import type { DatedRules } from '../../../../shared/models/assignment-rules';
import { careTiers } from '../../../../shared/models/care-class';
import { capOf } from '../../../../shared/assignment/capacity';
import { showCount } from '../../../format/number';
import { useTexts } from '../../../hooks/use-texts';
import { useRoleName } from '../board/use-tier-word';
import { LocalTable } from '../../../parts/local-table/local-table';
import type { LocalColumn } from '../../../parts/local-table/sort-rows';
import type { AssignmentDesk } from '../use-assignment';
import { RulesForm } from './rules-form';

interface PeopleProps {
  readonly desk: AssignmentDesk;
  readonly versions: readonly DatedRules[];
  readonly onEdit: (staffNo: string) => void;
}

/** Who may own clients, with caps, ability, tags and leave; and the rules for all. */
export function People({ desk, versions, onEdit }: PeopleProps) {
  const t = useTexts('assignmentWork');
  const columns = usePeopleColumns(desk, onEdit);
  return (
    <div className="fairness">
      <div className="people-table">
        <LocalTable<BoardPerson>
          name={t('peopleTable')}
          columns={columns}
          rows={desk.scope.board.people}
          onOpen={({ staffNo }) => desk.mayAssign && onEdit(staffNo)}
        />
      </div>
      <RulesForm desk={desk} versions={versions} />
    </div>
  );
}

function usePeopleColumns(
  desk: AssignmentDesk,
  onEdit: (staffNo: string) => void,
): readonly LocalColumn<BoardPerson>[] {
  const t = useTexts('assignmentWork');
  const roleName = useRoleName();
  const { scope, mayAssign } = desk;
  const { rules } = scope;
  return useMemo(() => {
    const column = (
      id: string,
      title: string,
      width: number,
      text: (person: BoardPerson) => string,
    ): LocalColumn<BoardPerson> => ({ id, title, width, sortable: true, text });
    const leaveOf = ({ leaveFrom, leaveUntil }: BoardPerson): string =>
      leaveFrom === null ? '' : `${leaveFrom} – ${leaveUntil ?? '…'}`;
    return [
      column('person', t('column.person'), 110, ({ name }) => name),
      { ...column('staffNo', t('column.id'), 80, ({ staffNo }) => staffNo), keepsText: true },
      column('role', t('column.role'), 96, ({ role }) => roleName(role)),
      column('branch', t('column.branch'), 110, ({ branch }) => branch ?? ''),
      {
        ...column('ability', t('column.ability'), 84, ({ abilityPercent }) =>
          (abilityPercent / 100).toFixed(2),
        ),
        align: 'right',
      },
      column('caps', t('column.caps'), 150, (person) =>
        careTiers.map((tier) => capOf(person, tier, rules)).join(' / '),
      ),
      {
        ...column('clients', t('column.clients'), 70, ({ clients }) => showCount(clients)),
        align: 'right',
        value: ({ clients }: BoardPerson) => clients,
      },
      {
        ...column(
          'load',
          t('column.load'),
          104,
          ({ load, limit }) => `${load.toFixed(2)} / ${limit.toFixed(2)}`,
        ),
        align: 'right',
        value: ({ load }: BoardPerson) => load,
      },
      column('tags', t('column.tags'), 150, ({ tags }) => tags.join('、')),
      column('leave', t('column.leave'), 180, leaveOf),
      {
        id: 'edit',
        title: '',
        width: 84,
        text: () => '',
        render: ({ staffNo, name }: BoardPerson) => (
          <Button
            size="small"
            type="link"
            disabled={!mayAssign}
            aria-label={`${t('edit')} ${name}`}
            onClick={() => onEdit(staffNo)}
          >
            {t('edit')}
          </Button>
        ),
      },
    ];
  }, [t, roleName, rules, mayAssign, onEdit]);
}

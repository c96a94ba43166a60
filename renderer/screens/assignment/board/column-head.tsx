import { MoreOutlined, WarningFilled } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type {
  BoardPerson,
  LoadState,
  PersonLoad,
  TierLoad,
} from '../../../../shared/models/assignment';
import { showCount } from '../../../format/number';
import { useTexts } from '../../../hooks/use-texts';
import { useRoleName } from './use-tier-word';

interface PersonHeadProps {
  readonly person: BoardPerson;
  /** After the draft. */
  readonly load: PersonLoad;
  readonly shown: number;
  readonly actions: PersonActions | null;
}

/** What can be done with a person from the head of the column. */
export interface PersonActions {
  readonly selectAll: (staffNo: string) => void;
  readonly handOver: (staffNo: string) => void;
  readonly edit: (staffNo: string) => void;
}

/** A person with role, number of clients and how full they are; amber from 90 %, red over 100 %. */
export function PersonHead({ person, load, shown, actions }: PersonHeadProps) {
  const t = useTexts('assignment');
  const roleName = useRoleName();
  const bars = load.tiers.filter(({ cap, clients }) => cap > 0 || clients > 0);
  const from = person.leaveFrom ?? '';
  const until = person.leaveUntil ?? '…';
  return (
    <div className="person-head">
      <div className="person-line">
        <span className="person-name" title={person.staffNo}>
          {person.name}
        </span>
        <span className="secondary">{roleName(person.role)}</span>
        {person.onLeave ? (
          <span className="flag leave" title={t('leaveUntil', { from, until })}>
            {t('onLeave')}
          </span>
        ) : null}
        <span className="grow" />
        <span className="tabular secondary">
          {shown === load.clients
            ? t('clients', { count: showCount(load.clients) })
            : t('shownOf', { shown: showCount(shown), count: showCount(load.clients) })}
        </span>
        {actions ? <PersonMenu person={person} actions={actions} /> : null}
      </div>
      <TotalLoad load={load} ability={person.abilityPercent} />
      <div className="tier-loads">
        {bars.map((tier) => (
          <TierBar key={tier.tier} load={tier} />
        ))}
      </div>
    </div>
  );
}

function PersonMenu({
  person,
  actions,
}: {
  readonly person: BoardPerson;
  readonly actions: PersonActions;
}) {
  const t = useTexts('assignment');
  const { name, staffNo } = person;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'selectAll', label: t('selectAllOf', { name }) },
          { key: 'handOver', label: t('handOverOf', { name }) },
          { key: 'edit', label: t('editPersonOf', { name }) },
        ],
        onClick: ({ key }) => actions[key as keyof PersonActions](staffNo),
      }}
    >
      <Button
        size="small"
        type="text"
        aria-label={t('columnMenu', { name })}
        icon={<MoreOutlined aria-hidden />}
      />
    </Dropdown>
  );
}

const percent = (part: number, whole: number): number =>
  whole === 0 ? (part > 0 ? 100 : 0) : Math.min(100, (part / whole) * 100);

function TotalLoad({ load, ability }: { readonly load: PersonLoad; readonly ability: number }) {
  const t = useTexts('assignment');
  const numbers = t('loadOf', { load: load.load.toFixed(2), limit: load.limit.toFixed(2) });
  const title = `${numbers} · ${t(`state.${load.state}`)} · ${t('ability', { ability: (ability / 100).toFixed(2) })}`;
  return (
    <div className={`load-line ${load.state}`} title={title}>
      <Bar share={percent(load.load, load.limit)} />
      <span className="tabular load-figure">
        <StateMark state={load.state} />
        {load.load.toFixed(2)}/{load.limit.toFixed(2)}
      </span>
    </div>
  );
}

function TierBar({ load }: { readonly load: TierLoad }) {
  const t = useTexts('assignment');
  const { tier, clients, cap, state } = load;
  const shownState = cap === 0 ? 'over' : state;
  return (
    <div className={`tier-load ${shownState}`} title={t(`state.${shownState}`)}>
      <span className="tabular">
        <StateMark state={shownState} />
        {t(`short.${tier}`)} {clients}/{cap}
      </span>
      <Bar share={percent(clients, cap)} />
    </div>
  );
}

function Bar({ share }: { readonly share: number }) {
  return (
    <span className="load-bar" aria-hidden>
      <span style={{ width: `${share}%` }} />
    </span>
  );
}

/** No meaning by colour alone: a full column has a sign too. */
function StateMark({ state }: { readonly state: LoadState }) {
  const t = useTexts('assignment');
  if (state === 'fine') return null;
  return <WarningFilled className="state-mark" aria-label={t(`state.${state}`)} />;
}

/** Head of a column that is no person. */
export function PlainHead({
  title,
  count,
  shown,
}: {
  readonly title: string;
  readonly count: number;
  readonly shown: number;
}) {
  const t = useTexts('assignment');
  return (
    <div className="person-head plain">
      <div className="person-line">
        <span className="person-name">{title}</span>
        <span className="grow" />
        <span className="tabular secondary">
          {shown === count
            ? t('clients', { count: showCount(count) })
            : t('shownOf', { shown: showCount(shown), count: showCount(count) })}
        </span>
      </div>
    </div>
  );
}

import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, Select, Tag, type TableColumnsType } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import type { CardLevel } from '../../../shared/models/card';
import { cardStates, type CardState, type VipCard } from '../../../shared/models/card-life';
import { showCount } from '../../format/number';
import { useTexts } from '../../hooks/use-texts';
import { useLevelOptions } from '../card-fields';
import { byText, ClientLink, RowTable } from './row-table';
import { filterCards, noCardFilter } from './filter-cards';

interface CardListProps {
  /** The choice of what is listed; it stands first among the filters. */
  readonly views: ReactNode;
  readonly cards: readonly VipCard[];
  readonly onOpen: (cardId: number) => void;
}

/** Every card with its state, services and last day. */
export function CardList({ views, cards, onOpen }: CardListProps) {
  const t = useTexts('cardDesk');
  const texts = useTexts('cards');
  const states = useTexts('cardStates');
  const levels = useLevelOptions();
  const [filter, setFilter] = useState(noCardFilter);
  const shown = useMemo(() => filterCards(cards, filter), [cards, filter]);
  const columns = useCardColumns(onOpen);
  return (
    <>
      <div className="filter-bar">
        {views}
        <Input
          allowClear
          prefix={<SearchOutlined aria-hidden />}
          aria-label={t('searchCards')}
          placeholder={t('searchCards')}
          value={filter.text}
          onChange={(event) => setFilter({ ...filter, text: event.target.value })}
          style={{ width: 220 }}
        />
        <Select<CardState[]>
          mode="multiple"
          allowClear
          aria-label={t('cardState')}
          placeholder={t('cardState')}
          value={[...filter.states]}
          onChange={(chosen) => setFilter({ ...filter, states: chosen })}
          options={cardStates.map((value) => ({ value, label: states(value) }))}
          style={{ minWidth: 150 }}
        />
        <Select<CardLevel[]>
          mode="multiple"
          allowClear
          aria-label={texts('level')}
          placeholder={texts('level')}
          value={[...filter.levels]}
          onChange={(chosen) => setFilter({ ...filter, levels: chosen })}
          options={levels}
          style={{ minWidth: 130 }}
        />
        <span className="grow" />
        <span className="secondary tabular">
          {t('cards.count', { count: showCount(shown.length) })}
        </span>
      </div>
      <RowTable name={t('tab.cards')} rows={shown} columns={columns} />
    </>
  );
}

const colours: Readonly<Record<CardState, string | undefined>> = {
  conflicting: 'error',
  active: 'success',
  suspended: 'warning',
  expired: 'warning',
  replaced: undefined,
  closed: undefined,
  withdrawn: 'error',
  revoked: undefined,
};

/** A card's state in its colour and words. */
export function CardStateTag({ state }: { readonly state: CardState }) {
  const states = useTexts('cardStates');
  return <Tag color={colours[state]}>{states(state)}</Tag>;
}

function useCardColumns(onOpen: (cardId: number) => void): TableColumnsType<VipCard> {
  const t = useTexts('cardDesk');
  const texts = useTexts('cards');
  const terms = useTexts('terms');
  return [
    {
      key: 'client',
      title: texts('client'),
      sorter: byText(({ name }) => name),
      render: (_, card) => <ClientLink {...card} />,
    },
    { key: 'clientNo', title: texts('clientNo'), dataIndex: 'clientNo', className: 'tabular' },
    { key: 'cardNo', title: t('cardNo'), dataIndex: 'cardNo', className: 'tabular' },
    {
      key: 'level',
      title: texts('level'),
      sorter: byText(({ level }) => level),
      render: (_, card) => (
        <>
          {terms(`level.${card.level}`)}
          {card.isSpecial ? <span className="secondary"> · {t('special')}</span> : null}
        </>
      ),
    },
    {
      key: 'state',
      title: t('cardState'),
      sorter: byText(({ state }) => state),
      render: (_, card) => (
        <>
          <CardStateTag state={card.state} />
          {card.nextApplicationId === null ? null : <Tag>{t('underWay')}</Tag>}
        </>
      ),
    },
    {
      key: 'services',
      title: t('services'),
      render: (_, card) =>
        card.serviceLevel ? (
          terms(`level.${card.serviceLevel}`)
        ) : (
          <span className="secondary">{t('noServices')}</span>
        ),
    },
    {
      key: 'openedOn',
      title: t('openedOn'),
      dataIndex: 'openedOn',
      className: 'tabular',
      sorter: byText(({ openedOn }) => openedOn),
    },
    {
      key: 'expiresOn',
      title: t('expiresOn'),
      dataIndex: 'expiresOn',
      className: 'tabular',
      sorter: byText(({ expiresOn }) => expiresOn),
    },
    {
      key: 'rm',
      title: texts('rmName'),
      dataIndex: 'rmName',
      sorter: byText(({ rmName }) => rmName),
    },
    {
      key: 'actions',
      title: <span className="visually-hidden">{t('detail')}</span>,
      render: (_, card) => (
        <Button size="small" type="text" onClick={() => onOpen(card.id)}>
          {t('detail')}
        </Button>
      ),
    },
  ];
}

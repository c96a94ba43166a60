import { App, Button, Select, type TableColumnsType } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Month } from '../../../../shared/models/calendar';
import type { ApplicationKind } from '../../../../shared/models/card';
import type { CardGrading, GradingList } from '../../../../shared/models/card-life';
import { EmptyState } from '../../../components/empty-state';
import { StandingNote } from '../../../parts/standing-note';
import { Answer } from '../../../hooks/answer';
import { useAsk, useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useMonth } from '../../../hooks/use-ledger';
import { useMonthName, useTexts } from '../../../hooks/use-texts';
import { CardPaperButton } from '../parts/card-paper';
import { today } from '../../../parts/card-fields';
import { byText, ClientLink, moneyColumn, RowTable } from '../../../parts/cards/row-table';

interface GradingViewProps {
  /** The choice of what is listed. */
  readonly views: ReactNode;
  readonly which: 'upgrades' | 'downgrades';
  readonly onOpen: (cardId: number) => void;
  readonly onApply: (clientNo: string, kind: ApplicationKind) => void;
}

/** Whom a month's grading lets rise, or asks to go down, and who was told. */
export function GradingView(props: GradingViewProps) {
  const [month, setMonth] = useState<Month | null>(null);
  const grading = useAsk('cards.grading', { month }, { keepPrevious: true });
  return (
    <Answer of={grading}>{(list) => <OneMonth {...props} list={list} onMonth={setMonth} />}</Answer>
  );
}

function OneMonth(
  props: GradingViewProps & {
    readonly list: GradingList;
    readonly onMonth: (month: Month) => void;
  },
) {
  const { list, which, onMonth } = props;
  const t = useTexts('cardDesk');
  const monthName = useMonthName();
  const [chosenIds, setChosenIds] = useState<readonly number[]>([]);
  const columns = useGradingColumns(props);
  const rows = list[which];
  if (list.month === null) {
    return (
      <>
        <div className="filter-bar">{props.views}</div>
        <NeverGraded />
      </>
    );
  }
  return (
    <>
      <StandingNote standing={list.standing} month={list.month} scheme="R1" />
      <div className="filter-bar">
        {props.views}
        <Select<Month>
          aria-label={t('grading.month')}
          value={list.month}
          onChange={onMonth}
          options={list.months.map((value) => ({ value, label: monthName(value) }))}
          style={{ minWidth: 130 }}
        />
        <span className="grow" />
        <MarkReminded chosenIds={chosenIds} onDone={() => setChosenIds([])} />
        <CardPaperButton
          request={{ paper: which, month: list.month }}
          disabled={rows.length === 0}
        />
      </div>
      {rows.length === 0 ? (
        <div className="panel">
          <EmptyState title={t('grading.empty')} />
        </div>
      ) : (
        <RowTable
          name={t(`view.${which}`)}
          rows={rows}
          columns={columns}
          selection={{
            selectedRowKeys: [...chosenIds],
            onChange: (keys) => setChosenIds(keys.map(Number)),
          }}
        />
      )}
    </>
  );
}

function MarkReminded(props: {
  readonly chosenIds: readonly number[];
  readonly onDone: () => void;
}) {
  const t = useTexts('cardDesk');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const tell = useTell('cards.markReminded', {
    onSuccess: () => {
      message.success(t('marked'));
      props.onDone();
    },
    onError: showFailure,
  });
  return (
    <Button
      disabled={props.chosenIds.length === 0}
      loading={tell.isPending}
      onClick={() => tell.mutate({ gradingIds: [...props.chosenIds], on: today() })}
    >
      {t('markReminded', { count: props.chosenIds.length })}
    </Button>
  );
}

function NeverGraded() {
  const t = useTexts('cardDesk');
  const monthName = useMonthName();
  const { month } = useMonth();
  const showFailure = useShowFailure();
  const tell = useTell('cards.grade', { onError: showFailure });
  return (
    <div className="panel">
      <EmptyState title={t('grading.empty')} body={t('grading.none')}>
        {month ? (
          <Button type="primary" loading={tell.isPending} onClick={() => tell.mutate({ month })}>
            {t('grading.run', { month: monthName(month) })}
          </Button>
        ) : null}
      </EmptyState>
    </div>
  );
}

function useGradingColumns(props: GradingViewProps): TableColumnsType<CardGrading> {
  const { which, onOpen, onApply } = props;
  const t = useTexts('cardDesk');
  const texts = useTexts('cards');
  const terms = useTexts('terms');
  const ways = useTexts('countedWays');
  const kind = which === 'upgrades' ? 'upgrade' : 'downgrade';
  return [
    {
      key: 'client',
      title: texts('client'),
      sorter: byText(({ name }) => name),
      render: (_, one) => <ClientLink {...one} />,
    },
    { key: 'cardNo', title: t('cardNo'), dataIndex: 'cardNo', className: 'tabular' },
    { key: 'level', title: texts('level'), render: (_, one) => terms(`level.${one.level}`) },
    {
      key: 'met',
      title: t('levelMet'),
      render: (_, { levelMet }) => (levelMet ? terms(`level.${levelMet}`) : t('noneMet')),
    },
    moneyColumn('metric', texts('metric'), ({ metric }) => metric),
    moneyColumn('allAssets', texts('allAssets'), ({ allAssets }) => allAssets),
    { key: 'way', title: texts('way'), render: (_, { way }) => (way ? ways(way) : null) },
    {
      key: 'rm',
      title: texts('rmName'),
      dataIndex: 'rmName',
      sorter: byText(({ rmName }) => rmName),
    },
    { key: 'reminded', title: t('remindedOn'), dataIndex: 'remindedOn', className: 'tabular' },
    {
      key: 'actions',
      title: <span className="visually-hidden">{t('detail')}</span>,
      render: (_, one) => (
        <div className="row nowrap">
          {one.levelMet ? (
            <Button size="small" onClick={() => onApply(one.clientNo, kind)}>
              {t('applyFor', { kind: terms(`applicationKind.${kind}`) })}
            </Button>
          ) : null}
          <Button size="small" type="text" onClick={() => onOpen(one.cardId)}>
            {t('detail')}
          </Button>
        </div>
      ),
    },
  ];
}

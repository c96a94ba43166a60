import { Button, Tag } from 'antd';
import type { ReactNode } from 'react';
import type { ApplicationKind } from '../../../../shared/models/card';
import type { ExpiryReminder } from '../../../../shared/models/card-life';
import { EmptyState } from '../../../components/empty-state';
import { Answer } from '../../../hooks/answer';
import { useAsk } from '../../../hooks/use-ask';
import { useTexts } from '../../../hooks/use-texts';
import { CardPaperButton } from '../parts/card-paper';
import { byText, ClientLink, RowTable } from '../../../parts/cards/row-table';

interface ReminderViewProps {
  /** The choice of what is listed. */
  readonly views: ReactNode;
  readonly onOpen: (cardId: number) => void;
  readonly onApply: (clientNo: string, kind: ApplicationKind) => void;
}

/** Cards whose last day comes near, the soonest first. */
export function ReminderView(props: ReminderViewProps) {
  const t = useTexts('cardDesk');
  const reminders = useAsk('cards.reminders', { on: null });
  return (
    <Answer of={reminders}>
      {(list) =>
        list.length === 0 ? (
          <>
            <div className="filter-bar">{props.views}</div>
            <div className="panel">
              <EmptyState title={t('reminders.empty')} />
            </div>
          </>
        ) : (
          <>
            <div className="filter-bar">
              {props.views}
              <span className="grow" />
              <CardPaperButton request={{ paper: 'reminders', on: null }} />
            </div>
            <ReminderTable {...props} reminders={list} />
          </>
        )
      }
    </Answer>
  );
}

function ReminderTable({
  reminders,
  onOpen,
  onApply,
}: ReminderViewProps & { readonly reminders: readonly ExpiryReminder[] }) {
  const t = useTexts('cardDesk');
  const texts = useTexts('cards');
  const terms = useTexts('terms');
  const renew = t('applyFor', { kind: terms('applicationKind.renewal') });
  return (
    <RowTable<ExpiryReminder & { readonly id: number }>
      name={t('view.reminders')}
      rows={reminders.map((one) => ({ ...one, id: one.card.id }))}
      columns={[
        {
          key: 'client',
          title: texts('client'),
          sorter: byText(({ card }) => card.name),
          render: (_, { card }) => <ClientLink {...card} />,
        },
        {
          key: 'cardNo',
          title: t('cardNo'),
          className: 'tabular',
          render: (_, { card }) => card.cardNo,
        },
        {
          key: 'level',
          title: texts('level'),
          render: (_, { card }) => terms(`level.${card.level}`),
        },
        {
          key: 'expiresOn',
          title: t('expiresOn'),
          className: 'tabular',
          render: (_, { card }) => card.expiresOn,
        },
        {
          key: 'daysLeft',
          title: t('daysLeft'),
          align: 'right',
          className: 'tabular',
          sorter: (left, right) => left.daysLeft - right.daysLeft,
          render: (_, one) => one.daysLeft,
        },
        {
          key: 'reminder',
          title: t('view.reminders'),
          render: (_, { reminder, daysLeft }) => (
            <Tag color={daysLeft <= 7 ? 'error' : daysLeft <= 30 ? 'warning' : undefined}>
              {t('reminderOf', { days: reminder })}
            </Tag>
          ),
        },
        { key: 'rm', title: texts('rmName'), render: (_, { card }) => card.rmName },
        {
          key: 'actions',
          title: <span className="visually-hidden">{t('detail')}</span>,
          render: (_, { card }) => (
            <div className="row nowrap">
              <Button
                size="small"
                disabled={card.nextApplicationId !== null}
                onClick={() => onApply(card.clientNo, 'renewal')}
              >
                {renew}
              </Button>
              <Button size="small" type="text" onClick={() => onOpen(card.id)}>
                {t('detail')}
              </Button>
            </div>
          ),
        },
      ]}
    />
  );
}

import { useNavigate } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { ApplicationKind } from '../../../../shared/models/card';
import { Answer } from '../../../hooks/answer';
import { useAsk } from '../../../hooks/use-ask';
import { useTexts } from '../../../hooks/use-texts';
import { EmptyState } from '../../../components/empty-state';
import { cardViews, type CardView } from '../../../parts/cards/card-tabs';
import { CardDetail } from '../../../parts/cards/card-detail';
import { CardList } from '../../../parts/cards/card-list';
import { GradingView } from './grading-view';
import { ReminderView } from './reminder-view';

interface CardsTabProps {
  readonly view: CardView;
  readonly onView: (view: CardView) => void;
  readonly onApply: (clientNo: string, kind: ApplicationKind) => void;
}

/** Cards with their validity: all of them, those that expire, those to raise or lower. */
export function CardsTab({ view, onView, onApply }: CardsTabProps) {
  const t = useTexts('cardDesk');
  const cards = useAsk('cards.cards');
  const [open, setOpen] = useState<number | null>(null);
  const views = (
    <Segmented
      aria-label={t('viewLabel')}
      value={view}
      onChange={onView}
      options={cardViews.map((value) => ({ value, label: t(`view.${value}`) }))}
    />
  );
  return (
    <Answer of={cards}>
      {(list) =>
        list.length === 0 ? (
          <NoCards />
        ) : (
          <>
            {view === 'all' ? <CardList views={views} cards={list} onOpen={setOpen} /> : null}
            {view === 'reminders' ? (
              <ReminderView views={views} onOpen={setOpen} onApply={onApply} />
            ) : null}
            {view === 'upgrades' || view === 'downgrades' ? (
              <GradingView
                key={view}
                views={views}
                which={view}
                onOpen={setOpen}
                onApply={onApply}
              />
            ) : null}
            <CardDetail cardId={open} onApply={onApply} onClose={() => setOpen(null)} />
          </>
        )
      }
    </Answer>
  );
}

function NoCards() {
  const t = useTexts('cardDesk');
  const navigate = useNavigate();
  return (
    <div className="panel">
      <EmptyState title={t('cards.empty')} body={t('cards.emptyBody')}>
        <Button type="primary" size="large" onClick={() => void navigate({ to: '/import' })}>
          {t('goImport')}
        </Button>
      </EmptyState>
    </div>
  );
}

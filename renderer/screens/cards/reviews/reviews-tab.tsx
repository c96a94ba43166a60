import { Alert, Button, App, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { Month } from '../../../../shared/models/calendar';
import type { CardReview } from '../../../../shared/models/card-life';
import { EmptyState } from '../../../components/empty-state';
import { Answer } from '../../../hooks/answer';
import { useAsk, useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';
import { StandingNote } from '../../../parts/standing-note';
import { CardPaperButton } from '../parts/card-paper';
import { ClientLink, moneyColumn, RowTable } from '../../../parts/cards/row-table';
import { FeePanel } from './fee-panel';

/** The annual review of a month's cards, and the fees that came of all reviews. */
export function ReviewsTab() {
  const [month, setMonth] = useState(dayjs().format('YYYY-MM') as Month);
  const reviews = useAsk('cards.reviews', { month }, { keepPrevious: true });
  return (
    <div className="desk-scroll stack">
      <section className="panel">
        <ReviewHead month={month} onMonth={setMonth} count={reviews.data?.length ?? 0} />
        <Answer of={reviews}>
          {(list) => (
            <>
              <ReviewStanding month={month} reviews={list} />
              <ReviewList reviews={list} />
            </>
          )}
        </Answer>
      </section>
      <FeePanel />
    </div>
  );
}

/** Reviews by tiers that changed since: tier the month again, or run the review again. */
function ReviewStanding(props: { readonly month: Month; readonly reviews: readonly CardReview[] }) {
  const { month, reviews } = props;
  const t = useTexts('cardReviews');
  const stale = reviews.find(({ standing }) => !standing.isCurrent);
  if (!stale) return null;
  // Tiering the month again renews neither: the review itself has to be made anew.
  const isRenewed = stale.standing.causes.some(
    ({ kind, from }) => kind === 'cardRules' || (kind === 'run' && from === month),
  );
  if (isRenewed) return <Alert type="warning" showIcon title={t('runAgain')} />;
  return <StandingNote standing={stale.standing} month={month} scheme="R1" />;
}

interface ReviewHeadProps {
  readonly month: Month;
  readonly onMonth: (month: Month) => void;
  readonly count: number;
}

function ReviewHead({ month, onMonth, count }: ReviewHeadProps) {
  const t = useTexts('cardReviews');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const run = useTell('cards.review', {
    onSuccess: (list) => void message.success(t('ran', { count: list.length })),
    onError: showFailure,
  });
  return (
    <h2>
      {t('reviews')}
      <DatePicker
        picker="month"
        aria-label={t('month')}
        allowClear={false}
        value={dayjs(`${month}-01`)}
        onChange={(value) => value && onMonth(value.format('YYYY-MM') as Month)}
        disabledDate={(day) => day.isAfter(dayjs(), 'month')}
      />
      <span className="grow" />
      <CardPaperButton request={{ paper: 'reviews', month }} disabled={count === 0} />
      <Button type="primary" loading={run.isPending} onClick={() => run.mutate({ month })}>
        {t('run')}
      </Button>
    </h2>
  );
}

function ReviewList({ reviews }: { readonly reviews: readonly CardReview[] }) {
  const t = useTexts('cardReviews');
  const desk = useTexts('cardDesk');
  const texts = useTexts('cards');
  const terms = useTexts('terms');
  const ways = useTexts('countedWays');
  if (reviews.length === 0) return <EmptyState title={t('empty')} body={t('emptyBody')} />;
  const due = reviews.filter(({ outcome }) => outcome === 'feeDue').length;
  return (
    <>
      <p className="secondary tabular">{t('count', { count: reviews.length, due })}</p>
      <RowTable<CardReview>
        name={t('reviews')}
        rows={reviews}
        columns={[
          { key: 'client', title: texts('client'), render: (_, one) => <ClientLink {...one} /> },
          { key: 'cardNo', title: desk('cardNo'), dataIndex: 'cardNo', className: 'tabular' },
          { key: 'level', title: texts('level'), render: (_, one) => terms(`level.${one.level}`) },
          moneyColumn('metric', texts('metric'), ({ metric }) => metric),
          moneyColumn('allAssets', texts('allAssets'), ({ allAssets }) => allAssets),
          { key: 'way', title: texts('way'), render: (_, { way }) => (way ? ways(way) : null) },
          moneyColumn('bound', t('bound'), ({ bound }) => bound),
          {
            key: 'outcome',
            title: t('outcome'),
            render: (_, { outcome }) => (
              <span className={outcome === 'feeDue' ? 'bad' : ''}>{t(`outcome.${outcome}`)}</span>
            ),
          },
          {
            key: 'fee',
            title: t('fees'),
            render: (_, { fee }) => (fee ? t(`state.${fee.state}`) : null),
          },
          { key: 'rm', title: texts('rmName'), dataIndex: 'rmName' },
        ]}
      />
    </>
  );
}

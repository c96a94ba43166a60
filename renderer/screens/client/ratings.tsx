import { Button, Input, Select } from 'antd';
import type { Month } from '../../../shared/models/calendar';
import type { ClientNo } from '../../../shared/models/client';
import type { MetricUnit, Scheme } from '../../../shared/models/scheme';
import { readMetricValue, typeMetricValue } from '../../../shared/text/metric-value';
import { useAsk, useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useMonth, useOpenLedger, useScheme } from '../../hooks/use-ledger';
import { useTexts } from '../../hooks/use-texts';
import { useDraft, useDraftField } from '../../hooks/use-draft';
import { typed } from '../../hooks/draft-values';

interface Rating {
  readonly label: string;
  readonly unit: MetricUnit;
}

/** The ratings that the ledger's schemes ask for, by key. */
function ratingsOf(schemes: readonly Scheme[]): ReadonlyMap<string, Rating> {
  const found = new Map<string, Rating>();
  for (const { metrics } of schemes) {
    for (const { label, definition } of Object.values(metrics)) {
      if (definition.kind === 'rating')
        found.set(definition.rating, { label, unit: definition.unit });
    }
  }
  return found;
}

/** What people have judged about an organisation; the newest up to a month counts in it. */
export function Ratings({ clientNo }: { readonly clientNo: ClientNo }) {
  const t = useTexts('clientTier');
  const { month } = useMonth();
  const { schemes } = useScheme();
  const may = useOpenLedger()?.permissions ?? [];
  const ratings = useAsk('tiering.ratings', { clientNo });
  const known = ratingsOf(schemes);
  const newest = new Map((ratings.data ?? []).toReversed().map((each) => [each.rating, each]));
  const rows = [...newest.values()].filter(({ rating }) => known.has(rating));
  return (
    <section className="panel" aria-labelledby="ratings-title">
      <h2 id="ratings-title">{t('ratings')}</h2>
      {rows.length === 0 ? <p className="secondary">{t('noRatings')}</p> : null}
      <table className="figures">
        <tbody>
          {rows.map(({ rating, month: of, value }) => (
            <tr key={rating}>
              <th scope="row">{known.get(rating)?.label ?? rating}</th>
              <td className="secondary">{of}</td>
              <td className="number">
                {typeMetricValue(value, known.get(rating)?.unit ?? 'score')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {month && may.includes('tier') ? (
        <NewRating clientNo={clientNo} month={month} known={known} />
      ) : null}
    </section>
  );
}

function NewRating(props: {
  readonly clientNo: ClientNo;
  readonly month: Month;
  readonly known: ReadonlyMap<string, Rating>;
}) {
  const { clientNo, month, known } = props;
  const t = useTexts('clientTier');
  const showFailure = useShowFailure();
  const draft = useDraft(`tiering.setRating:${clientNo}`);
  const [rating, setRating] = useDraftField(draft, 'rating', typed.textOrNothing, null);
  const [words, setWords] = useDraftField(draft, 'value', typed.text, '');
  const tell = useTell('tiering.setRating', {
    saves: draft.form,
    onError: showFailure,
  });
  const value = rating === null ? null : readMetricValue(words, known.get(rating)?.unit ?? 'score');
  return (
    <div className="row new-rating">
      <Select
        size="small"
        showSearch
        optionFilterProp="label"
        aria-label={t('rating')}
        placeholder={t('addRating')}
        value={rating}
        onChange={setRating}
        options={[...known].map(([key, { label }]) => ({ value: key, label }))}
        style={{ width: 132 }}
      />
      <Input
        size="small"
        aria-label={t('value')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        style={{ width: 72 }}
      />
      <Button
        size="small"
        disabled={rating === null || value === null}
        loading={tell.isPending}
        onClick={() =>
          rating !== null &&
          tell.mutate({ clientNo, rating, month, value, reason: t('ratingReason') })
        }
      >
        {t('save')}
      </Button>
    </div>
  );
}

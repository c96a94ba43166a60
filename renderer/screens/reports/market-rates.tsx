import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import type { Month } from '../../../shared/models/calendar';
import { marketRateFields, type MarketRateField } from '../../../shared/models/month-state';
import { useAsk, useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';
import { useDraft, useDraftField } from '../../hooks/use-draft';
import { z } from 'zod';
import { DraftDialog } from '../../parts/draft-dialog';

type Rates = Readonly<Partial<Record<MarketRateField, number>>>;

const ratesDraft = z.partialRecord(z.enum(marketRateFields), z.number());

/** 1/10,000 in a per cent. */
const perPercent = 100;

/** What the market did to each kind of product in the month, entered by hand. */
export function MarketRates({ month }: { readonly month: Month }) {
  const t = useTexts('reports');
  const [open, setOpen] = useState(false);
  const rates = useAsk('months.marketRates', { month });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('marketRates')}</Button>
      {open && rates.data ? (
        <RatesDialog month={month} rates={rates.data} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}

function RatesDialog(props: {
  readonly month: Month;
  readonly rates: Rates;
  readonly onClose: () => void;
}) {
  const { month, rates, onClose } = props;
  const t = useTexts('reports');
  const fields = useTexts('fields');
  const showFailure = useShowFailure();
  const kept = useDraft(`months.setMarketRates:${month}`);
  const [draft, setDraft] = useDraftField<Rates>(kept, 'rates', ratesDraft, rates);
  const tell = useTell('months.setMarketRates', {
    saves: kept.form,
    onSuccess: onClose,
    onError: showFailure,
  });
  const set = (field: MarketRateField, value: number | null): void => {
    const { [field]: _, ...others } = draft;
    setDraft(value === null ? others : { ...others, [field]: Math.round(value * perPercent) });
  };
  return (
    <DraftDialog
      draft={kept}
      open
      title={`${t('marketRates')} · ${month}`}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={tell.isPending}
      onOk={() => tell.mutate({ month, rates: draft })}
      onCancel={onClose}
    >
      <p className="secondary">{t('marketHint')}</p>
      <div className="market-rates">
        {marketRateFields.map((field) => (
          <label key={field}>
            <span>{fields(field)}</span>
            <InputNumber
              min={-100}
              max={1000}
              precision={2}
              suffix="%"
              value={draft[field] === undefined ? null : (draft[field] ?? 0) / perPercent}
              onChange={(value) => set(field, value)}
            />
          </label>
        ))}
      </div>
    </DraftDialog>
  );
}

import { Button, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import type { Month } from '../../../shared/models/calendar';
import { marketRateFields, type MarketRateField } from '../../../shared/models/month-state';
import { useAsk, useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';

type Rates = Readonly<Partial<Record<MarketRateField, number>>>;

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
  const [draft, setDraft] = useState<Rates>(rates);
  const tell = useTell('months.setMarketRates', { onSuccess: onClose, onError: showFailure });
  const set = (field: MarketRateField, value: number | null): void => {
    const { [field]: _, ...others } = draft;
    setDraft(value === null ? others : { ...others, [field]: Math.round(value * perPercent) });
  };
  return (
    <Modal
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
    </Modal>
  );
}

import { App, Form, InputNumber } from 'antd';
import { cardLevels, type CardLevel } from '../../../../shared/models/card';
import type { StockOverview } from '../../../../shared/models/card-stock';
import { useTell } from '../../../hooks/use-ask';
import { useTexts } from '../../../hooks/use-texts';
import { TextField } from '../../../parts/card-fields';
import { FormDialog } from '../../../parts/form-dialog';

type OrderFields = Partial<Record<CardLevel, number | null>> & { readonly note?: string };

/** A request to the head office; the forecast's suggestions are filled in. */
export function OrderDialog(props: {
  readonly stock: StockOverview;
  readonly onClose: () => void;
}) {
  const { stock, onClose } = props;
  const t = useTexts('cardStock');
  const terms = useTexts('terms');
  const { message } = App.useApp();
  const form = 'cards.orderStock';
  const tell = useTell('cards.orderStock', {
    saves: form,
    onSuccess: ({ number }) => {
      message.success(t('orderSaved', { number }));
      onClose();
    },
  });
  const suggested = Object.fromEntries(
    stock.levels.map(({ level, forecast }) => [level, forecast.suggestedOrder]),
  ) as OrderFields;
  const submit = (fields: OrderFields): void => {
    const lines = cardLevels.flatMap((level) => {
      const quantity = fields[level] ?? 0;
      return quantity > 0 ? [{ level, quantity }] : [];
    });
    tell.mutate({ lines, note: fields.note?.trim() ?? '' });
  };
  return (
    <FormDialog<OrderFields>
      draft={form}
      title={t('orderTitle')}
      ok={t('order')}
      pending={tell.isPending}
      failure={tell.error}
      initial={suggested}
      onFields={submit}
      onClose={onClose}
    >
      {cardLevels.map((level) => (
        <Form.Item
          key={level}
          name={level}
          label={terms(`level.${level}`)}
          rules={[someQuantity(t('needsQuantity'))]}
        >
          <InputNumber min={0} max={100_000} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      ))}
      <TextField name="note" label={t('note')} least={0} most={200} />
    </FormDialog>
  );
}

/** An order of nothing is none. */
function someQuantity(message: string) {
  return ({ getFieldValue }: { getFieldValue: (name: string) => unknown }) => ({
    validator: () =>
      cardLevels.some((level) => Number(getFieldValue(level) ?? 0) > 0)
        ? Promise.resolve()
        : Promise.reject(new Error(message)),
  });
}

import { App, Form, InputNumber, Select } from 'antd';
import type { Day } from '../../../../shared/models/calendar';
import type { CardLevel } from '../../../../shared/models/card';
import type { StockOverview } from '../../../../shared/models/card-stock';
import { useTell } from '../../../hooks/use-ask';
import { useTexts } from '../../../hooks/use-texts';
import { DayField, TextField, today, useLevelOptions } from '../../../parts/card-fields';
import { FormDialog } from '../../../parts/form-dialog';
import { WitnessField } from './move-dialog';

interface CountFields {
  readonly level: CardLevel;
  readonly on: Day;
  readonly counter: string;
  readonly witness: string;
  readonly counted: number;
  readonly note?: string;
}

interface CountDialogProps {
  readonly level: CardLevel;
  readonly stock: StockOverview;
  readonly onClose: () => void;
}

/** A count by two people against the register. */
export function CountDialog({ level, stock, onClose }: CountDialogProps) {
  const t = useTexts('cardStock');
  const { message } = App.useApp();
  const levels = useLevelOptions();
  const [form] = Form.useForm<CountFields>();
  const chosen = Form.useWatch('level', form) ?? level;
  const tell = useTell('cards.countStock', {
    saves: 'cards.countStock',
    onSuccess: ({ difference }) => {
      message.success(t('countSaved', { difference }));
      onClose();
    },
  });
  return (
    <FormDialog<CountFields>
      draft="cards.countStock"
      form={form}
      title={t('countTitle')}
      ok={t('count')}
      pending={tell.isPending}
      failure={tell.error}
      initial={{ level, on: today() }}
      onFields={({ note = '', ...fields }) => tell.mutate({ ...fields, note: note.trim() })}
      onClose={onClose}
    >
      <div className="application-columns even">
        <Form.Item
          name="level"
          label={t('level')}
          extra={t('expected', { count: expectedOf(stock, chosen) })}
        >
          <Select options={levels} />
        </Form.Item>
        <CountedField />
        <TextField name="counter" label={t('counter')} />
        <WitnessField other="counter" label={t('watcher')} />
      </div>
      <DayField name="on" label={t('on')} />
      <TextField name="note" label={t('differenceNote')} least={0} most={200} />
    </FormDialog>
  );
}

/** What must lie in the outlet: in stock, with tellers, set aside and spoiled. */
function expectedOf(stock: StockOverview, level: CardLevel): number {
  const counts = stock.levels.find((one) => one.level === level)?.counts;
  if (!counts) return 0;
  return counts.inStock + counts.withTeller + counts.setAside + counts.spoiled;
}

function CountedField() {
  const t = useTexts('cardStock');
  const actions = useTexts('actions');
  return (
    <Form.Item
      name="counted"
      label={t('counted')}
      rules={[{ required: true, message: actions('required', { name: t('counted') }) }]}
    >
      <InputNumber min={0} max={1_000_000} precision={0} style={{ width: '100%' }} />
    </Form.Item>
  );
}

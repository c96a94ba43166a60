import { Alert, App, Form, Input, Select } from 'antd';
import type { Day } from '../../../../shared/models/calendar';
import type { CardLevel } from '../../../../shared/models/card';
import { stockMoves, type StockLevel, type StockMove } from '../../../../shared/models/card-stock';
import { useAsk, useTell } from '../../../hooks/use-ask';
import { useTexts } from '../../../hooks/use-texts';
import { DayField, TextField, today, useLevelOptions } from '../../../parts/card-fields';
import { FormDialog } from '../../../parts/form-dialog';

interface MoveFields {
  readonly level: CardLevel;
  readonly move: StockMove;
  readonly firstNo: string;
  readonly lastNo?: string;
  readonly on: Day;
  readonly holder?: string;
  readonly keeper: string;
  readonly witness: string;
  readonly applicationId?: number;
  readonly note?: string;
}

interface MoveDialogProps {
  readonly level: CardLevel;
  readonly stock: StockLevel | undefined;
  readonly onClose: () => void;
}

const withTeller: readonly StockMove[] = ['handOut', 'handBack', 'use', 'spoil', 'explainGap'];

/** Registers blanks that come, go or change hands; two people, and no number skipped. */
export function MoveDialog({ level, stock, onClose }: MoveDialogProps) {
  const t = useTexts('cardStock');
  const { message } = App.useApp();
  const [form] = Form.useForm<MoveFields>();
  const move = Form.useWatch('move', form) ?? 'receive';
  const tell = useTell('cards.moveStock', {
    saves: 'cards.moveStock',
    onSuccess: ({ balance }) => {
      message.success(t('moved', { balance }));
      onClose();
    },
  });
  const submit = (fields: MoveFields): void =>
    tell.mutate({
      level: fields.level,
      move: fields.move,
      firstNo: fields.firstNo,
      lastNo: fields.lastNo || fields.firstNo,
      on: fields.on,
      holder: fields.holder?.trim() || null,
      keeper: fields.keeper,
      witness: fields.witness,
      applicationId: fields.applicationId ?? null,
      note: fields.note?.trim() ?? '',
    });
  return (
    <FormDialog<MoveFields>
      draft="cards.moveStock"
      form={form}
      width={640}
      title={t('moveTitle')}
      ok={t('move')}
      pending={tell.isPending}
      failure={tell.error}
      initial={{ level, move: stock && stock.received > 0 ? 'handOut' : 'receive', on: today() }}
      onFields={submit}
      onClose={onClose}
    >
      <WhatMoves move={move} />
      <GapNote />
      <div className="application-columns even">
        {withTeller.includes(move) ? (
          <TextField name="holder" label={t('holder')} least={move === 'handOut' ? 1 : 0} />
        ) : null}
        <DayField name="on" label={t('on')} />
        <TextField name="keeper" label={t('keeper')} />
        <WitnessField other="keeper" label={t('witness')} />
      </div>
      {move === 'use' ? <ApplicationField /> : null}
      <TextField name="note" label={t('note')} least={move === 'explainGap' ? 2 : 0} most={200} />
    </FormDialog>
  );
}

function WhatMoves({ move }: { readonly move: StockMove }) {
  const t = useTexts('cardStock');
  const moves = useTexts('stockMoves');
  const levels = useLevelOptions();
  return (
    <div className="application-columns even">
      <Form.Item name="level" label={t('level')}>
        <Select options={levels} />
      </Form.Item>
      <Form.Item name="move" label={t('moveKind')}>
        <Select options={stockMoves.map((value) => ({ value, label: moves(value) }))} />
      </Form.Item>
      <NumberField name="firstNo" label={t('firstNo')} required />
      {move === 'use' ? null : <NumberField name="lastNo" label={t('lastNo')} />}
    </div>
  );
}

function NumberField(props: { name: string; label: string; required?: boolean }) {
  const { name, label, required = false } = props;
  const t = useTexts('cardStock');
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required, pattern: /^\d{4,20}$/, message: t('numberRule') }]}
    >
      <Input maxLength={20} inputMode="numeric" />
    </Form.Item>
  );
}

/** Another person than the one in the other field. */
export function WitnessField({ other, label }: { readonly other: string; readonly label: string }) {
  const t = useTexts('cardStock');
  const actions = useTexts('actions');
  return (
    <Form.Item
      name="witness"
      label={label}
      dependencies={[other]}
      rules={[
        { required: true, whitespace: true, message: actions('required', { name: label }) },
        ({ getFieldValue }) => ({
          validator: (_rule, value: string | undefined) =>
            value && value.trim() === String(getFieldValue(other) ?? '').trim()
              ? Promise.reject(new Error(t('twoPeople')))
              : Promise.resolve(),
        }),
      ]}
    >
      <Input maxLength={40} />
    </Form.Item>
  );
}

/** Says which numbers would be skipped, as soon as the number is typed. */
function GapNote() {
  const t = useTexts('cardStock');
  const form = Form.useFormInstance<MoveFields>();
  const level = Form.useWatch('level', form);
  const move = Form.useWatch('move', form);
  const holder = Form.useWatch('holder', form);
  const no = Form.useWatch('firstNo', form);
  const asks = move === 'use' && Boolean(holder?.trim()) && /^\d{4,20}$/.test(no ?? '');
  const gap = useAsk(
    'cards.stockGap',
    { level: level ?? 'standard', holder: holder?.trim() || '-', no: no ?? '0000' },
    { enabled: asks },
  );
  const [first] = asks ? (gap.data ?? []) : [];
  if (!first) return null;
  const { firstNo, lastNo, quantity: count } = first;
  return (
    <Alert
      className="form-error"
      type="warning"
      showIcon
      title={t('gap', { first: firstNo, last: lastNo, count })}
    />
  );
}

/** Which application a blank becomes the card of. */
function ApplicationField() {
  const t = useTexts('cardStock');
  const terms = useTexts('terms');
  const list = useAsk('cards.list');
  const waiting = (list.data ?? []).filter(
    ({ state, kind }) =>
      ['approved', 'sheetPrinted', 'opened'].includes(state) && kind !== 'closing',
  );
  return (
    <Form.Item name="applicationId" label={t('application')}>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={waiting.map(({ id, name, sheetNumber, level }) => ({
          value: id,
          label: `${sheetNumber ?? ''} ${name} ${terms(`level.${level}`)}`,
        }))}
      />
    </Form.Item>
  );
}

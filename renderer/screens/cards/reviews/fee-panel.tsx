import { Alert, App, Button, Form, InputNumber, Tag } from 'antd';
import { useState } from 'react';
import type { Day } from '../../../../shared/models/calendar';
import type { CardFee, FeeListOutcome } from '../../../../shared/models/card-life';
import { showMoney } from '../../../format/money';
import { Answer } from '../../../hooks/answer';
import { useAsk, useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';
import { CardPaperButton } from '../parts/card-paper';
import { DayField, TextField, today } from '../../../parts/card-fields';
import { FormDialog } from '../../../parts/form-dialog';
import { ClientLink, moneyColumn, RowTable } from '../../../parts/cards/row-table';

/** Fees that are due, carried or collected; the branch's list ticks them off. */
export function FeePanel() {
  const t = useTexts('cardReviews');
  const fees = useAsk('cards.fees');
  const showFailure = useShowFailure();
  const read = useTell('cards.readFeeList', { onError: showFailure });
  return (
    <section className="panel">
      <h2>
        {t('fees')}
        <span className="grow" />
        <Button loading={read.isPending} onClick={() => read.mutate(undefined)}>
          {t('import')}
        </Button>
        <CardPaperButton request={{ paper: 'fees' }} disabled={(fees.data?.length ?? 0) === 0} />
      </h2>
      {read.data ? <FeeListResult outcome={read.data} /> : null}
      <Answer of={fees}>{(list) => <FeeTable fees={list} />}</Answer>
    </section>
  );
}

function FeeListResult({ outcome }: { readonly outcome: FeeListOutcome }) {
  const t = useTexts('cardReviews');
  const { fileName: file, lines, collected, carried, known, problems } = outcome;
  return (
    <Alert
      className="form-error"
      type={problems.length === 0 ? 'success' : 'warning'}
      showIcon
      title={t('imported', { file, lines, collected, carried, known })}
      description={
        problems.length === 0 ? null : (
          <>
            <div>{t('problems', { count: problems.length })}</div>
            {problems.slice(0, 20).map(({ kind, row, cardNo, value }) => (
              <div key={row}>{t(`problem.${kind}`, { row, cardNo, value })}</div>
            ))}
          </>
        )
      }
    />
  );
}

const colours = { due: 'warning', carried: 'error', collected: 'success' } as const;

function FeeTable({ fees }: { readonly fees: readonly CardFee[] }) {
  const t = useTexts('cardReviews');
  const desk = useTexts('cardDesk');
  const texts = useTexts('cards');
  const [open, setOpen] = useState<CardFee | null>(null);
  if (fees.length === 0) return <p className="secondary">{t('noFees')}</p>;
  return (
    <>
      <RowTable<CardFee>
        name={t('fees')}
        rows={fees}
        columns={[
          { key: 'client', title: texts('client'), render: (_, one) => <ClientLink {...one} /> },
          { key: 'cardNo', title: desk('cardNo'), dataIndex: 'cardNo', className: 'tabular' },
          { key: 'month', title: t('month'), dataIndex: 'month', className: 'tabular' },
          moneyColumn('fee', t('fee'), ({ amount }) => amount),
          moneyColumn('collected', t('collected'), ({ collected }) => collected),
          moneyColumn('open', t('open'), ({ amount, collected }) => amount - collected),
          {
            key: 'state',
            title: texts('state'),
            render: (_, { state }) => <Tag color={colours[state]}>{t(`state.${state}`)}</Tag>,
          },
          { key: 'note', title: t('note'), dataIndex: 'note' },
          {
            key: 'actions',
            title: <span className="visually-hidden">{t('collect')}</span>,
            render: (_, fee) =>
              fee.state === 'collected' ? null : (
                <Button size="small" onClick={() => setOpen(fee)}>
                  {t('collect')}
                </Button>
              ),
          },
        ]}
      />
      {open ? <CollectDialog fee={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

interface CollectFields {
  readonly yuan: number;
  readonly on: Day;
  readonly note?: string;
}

function CollectDialog({ fee, onClose }: { readonly fee: CardFee; readonly onClose: () => void }) {
  const t = useTexts('cardReviews');
  const actions = useTexts('actions');
  const { message } = App.useApp();
  const open = fee.amount - fee.collected;
  const form = `cards.collectFee:${fee.id}`;
  const tell = useTell('cards.collectFee', {
    saves: form,
    onSuccess: () => {
      message.success(actions('saved'));
      onClose();
    },
  });
  return (
    <FormDialog<CollectFields>
      draft={form}
      title={t('collectTitle', { name: fee.name })}
      ok={t('collect')}
      pending={tell.isPending}
      failure={tell.error}
      initial={{ yuan: open / 100, on: today() }}
      onFields={({ yuan, on, note = '' }) =>
        tell.mutate({ feeId: fee.id, on, amount: Math.round(yuan * 100), note })
      }
      onClose={onClose}
    >
      <p className="secondary tabular">
        {t('open')} {showMoney(open)}
      </p>
      <Form.Item
        name="yuan"
        label={t('amount')}
        rules={[{ required: true, message: actions('required', { name: t('amount') }) }]}
      >
        <InputNumber min={0.01} max={open / 100} precision={2} style={{ width: '100%' }} />
      </Form.Item>
      <DayField name="on" label={t('day')} />
      <TextField name="note" label={t('note')} least={0} most={200} />
    </FormDialog>
  );
}

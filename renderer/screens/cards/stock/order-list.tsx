import { App, Button, Tag } from 'antd';
import { useState } from 'react';
import type { StockOrder } from '../../../../shared/models/card-stock';
import { useTell } from '../../../hooks/use-ask';
import { useTexts } from '../../../hooks/use-texts';
import { CardPaperButton } from '../parts/card-paper';
import { TextField } from '../../../parts/card-fields';
import { FormDialog } from '../../../parts/form-dialog';

type Closing = { readonly order: StockOrder; readonly state: 'received' | 'cancelled' };

/** Requests to the head office, the newest first. */
export function OrderList({ orders }: { readonly orders: readonly StockOrder[] }) {
  const t = useTexts('cardStock');
  const [closing, setClosing] = useState<Closing | null>(null);
  return (
    <section className="panel">
      <h2>{t('orders')}</h2>
      {orders.length === 0 ? <p className="secondary">{t('noOrders')}</p> : null}
      <ul className="plain-list">
        {orders.map((order) => (
          <OrderLine key={order.id} order={order} onClose={setClosing} />
        ))}
      </ul>
      {closing ? <CloseDialog {...closing} onClose={() => setClosing(null)} /> : null}
    </section>
  );
}

function OrderLine(props: {
  readonly order: StockOrder;
  readonly onClose: (closing: Closing) => void;
}) {
  const { order, onClose } = props;
  const t = useTexts('cardStock');
  const terms = useTexts('terms');
  const quantities = order.lines
    .map(({ level, quantity }) => `${terms(`level.${level}`)} ${quantity}`)
    .join(' · ');
  return (
    <li className="row apart tabular">
      <span>
        <span className="strong">{order.number}</span> {order.orderedOn} · {quantities}
        <span className="secondary">
          {' '}
          {[order.orderedBy, order.note].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className="row">
        <Tag>{t(`order.${order.state}`)}</Tag>
        {order.state === 'open' ? (
          <>
            <Button size="small" onClick={() => onClose({ order, state: 'received' })}>
              {t('markReceived')}
            </Button>
            <Button size="small" type="text" onClick={() => onClose({ order, state: 'cancelled' })}>
              {t('cancelOrder')}
            </Button>
          </>
        ) : null}
        <CardPaperButton request={{ paper: 'order', orderId: order.id }} />
      </span>
    </li>
  );
}

function CloseDialog({ order, state, onClose }: Closing & { readonly onClose: () => void }) {
  const t = useTexts('cardStock');
  const actions = useTexts('actions');
  const { message } = App.useApp();
  const form = `cards.closeOrder:${order.id}:${state}`;
  const tell = useTell('cards.closeOrder', {
    saves: form,
    onSuccess: () => {
      message.success(actions('saved'));
      onClose();
    },
  });
  const ok = t(state === 'received' ? 'markReceived' : 'cancelOrder');
  return (
    <FormDialog<{ reason: string }>
      draft={form}
      title={`${ok} · ${order.number}`}
      ok={ok}
      pending={tell.isPending}
      failure={tell.error}
      onFields={({ reason }) => tell.mutate({ orderId: order.id, state, reason })}
      onClose={onClose}
    >
      <TextField name="reason" label={t('closeReason')} least={2} most={200} />
    </FormDialog>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import type { CardLevel } from '../../../../shared/models/card';
import type { StockOverview } from '../../../../shared/models/card-stock';
import { Answer } from '../../../hooks/answer';
import { useAsk } from '../../../hooks/use-ask';
import { useOpenLedger } from '../../../hooks/use-ledger';
import { useTexts } from '../../../hooks/use-texts';
import { CardPaperButton } from '../parts/card-paper';
import { CountDialog } from './count-dialog';
import { LevelPanel } from './level-panel';
import { MoveDialog } from './move-dialog';
import { OrderDialog } from './order-dialog';
import { OrderList } from './order-list';
import { RegisterPanel } from './register-panel';

/** Blank cards: how each level stands, its register, counts and orders. */
export function StockTab() {
  const stock = useAsk('cards.stock');
  return <Answer of={stock}>{(value) => <Overview stock={value} />}</Answer>;
}

type Dialog = 'move' | 'count' | 'order';

function Overview({ stock }: { readonly stock: StockOverview }) {
  const [level, setLevel] = useState<CardLevel>('standard');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = (): void => setDialog(null);
  const chosen = stock.levels.find((one) => one.level === level);
  return (
    <div className="desk-scroll stack">
      <StockTools onOpen={setDialog} />
      <div className="stock-levels">
        {stock.levels.map((one) => (
          <LevelPanel
            key={one.level}
            stock={one}
            chosen={one.level === level}
            onChoose={() => setLevel(one.level)}
          />
        ))}
      </div>
      <RegisterPanel key={level} level={level} />
      <OrderList orders={stock.orders} />
      {dialog === 'move' ? <MoveDialog level={level} stock={chosen} onClose={close} /> : null}
      {dialog === 'count' ? <CountDialog level={level} stock={stock} onClose={close} /> : null}
      {dialog === 'order' ? <OrderDialog stock={stock} onClose={close} /> : null}
    </div>
  );
}

function StockTools({ onOpen }: { readonly onOpen: (dialog: Dialog) => void }) {
  const t = useTexts('cardStock');
  const mayMove = useOpenLedger()?.permissions.includes('card.stock') ?? false;
  return (
    <div className="row">
      <Button type="primary" disabled={!mayMove} onClick={() => onOpen('move')}>
        {t('move')}
      </Button>
      <Button disabled={!mayMove} onClick={() => onOpen('count')}>
        {t('count')}
      </Button>
      <Button disabled={!mayMove} onClick={() => onOpen('order')}>
        {t('order')}
      </Button>
      <span className="grow" />
      <CardPaperButton request={{ paper: 'countSheet' }} />
    </div>
  );
}

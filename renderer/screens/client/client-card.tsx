import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ApplicationKind } from '../../../shared/models/card';
import type { VipCard } from '../../../shared/models/card-life';
import { useAsk } from '../../hooks/use-ask';
import { useTexts } from '../../hooks/use-texts';
import { CardDetail } from '../../parts/cards/card-detail';
import { CardStateTag } from '../../parts/cards/card-list';

/** The client's cards, the present one first, each leading to its life. */
export function ClientCard({ clientNo }: { readonly clientNo: string }) {
  const t = useTexts('cardDesk');
  const navigate = useNavigate();
  const cards = useAsk('cards.cards');
  const [open, setOpen] = useState<number | null>(null);
  const own = (cards.data ?? []).filter((card) => card.clientNo === clientNo);
  const apply = (client: string, kind: ApplicationKind): void =>
    void navigate({ to: '/cards', search: { apply: client, kind } });
  return (
    <section className="panel" aria-labelledby="card-title">
      <h2 id="card-title">{t('clientCard')}</h2>
      {own.length === 0 ? <p className="secondary">{t('noCard')}</p> : null}
      <ul className="application-list">
        {own.map((card) => (
          <CardLine key={card.id} card={card} onOpen={() => setOpen(card.id)} />
        ))}
      </ul>
      <CardDetail cardId={open} onApply={apply} onClose={() => setOpen(null)} />
    </section>
  );
}

function CardLine({ card, onOpen }: { readonly card: VipCard; readonly onOpen: () => void }) {
  const t = useTexts('cardDesk');
  const terms = useTexts('terms');
  return (
    <li>
      <div className="row apart">
        <span className="strong">
          {terms(`level.${card.level}`)} <CardStateTag state={card.state} />
        </span>
        <Button size="small" onClick={onOpen}>
          {t('detail')}
        </Button>
      </div>
      <div className="row apart secondary tabular">
        <span className="selectable">{card.cardNo}</span>
        <span>
          {card.openedOn} – {card.endedOn ?? card.expiresOn}
        </span>
      </div>
    </li>
  );
}

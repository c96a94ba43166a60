import { PushpinFilled, TeamOutlined } from '@ant-design/icons';
import { memo } from 'react';
import type { BoardCard } from '../../../../shared/models/assignment';
import { careClasses } from '../../../../shared/models/care-class';
import { showMoney } from '../../../format/money';
import { tierColour } from '../../../format/tier-colour';
import { useTexts } from '../../../hooks/use-texts';
import type { ShownCard } from './board-model';
import { useTierWord } from './use-tier-word';

interface ClientCardProps {
  readonly shown: ShownCard;
  readonly compact: boolean;
  readonly nameOf: (staffNo: string | null) => string;
}

/** A client on the board: who, which tier, how much, how long with the owner, and what to mind. */
export const ClientCard = memo(function ClientCard({ shown, compact, nameOf }: ClientCardProps) {
  const { card } = shown;
  const t = useTexts('assignment');
  const tierWord = useTierWord();
  const amount = t('aumWan', { amount: showMoney(card.aum, 'wan') });
  const time = card.owner === null ? '' : t('months', { count: card.monthsWithOwner });
  return (
    <div className={compact ? 'client-card compact' : 'client-card'}>
      <div className="client-line">
        <span
          className="swatch"
          aria-hidden
          style={{ background: tierColour(rankOf(card), careClasses.length + 1) }}
        />
        <span className="client-name">{card.name}</span>
        {compact ? null : <span className="client-tier">{tierWord(card)}</span>}
        <span className="grow" />
        <Flags shown={shown} nameOf={nameOf} />
        {compact ? <span className="client-amount tabular">{amount}</span> : null}
      </div>
      {compact ? null : (
        <div className="client-line secondary tabular">
          <span>{card.clientNo}</span>
          <span className="grow" />
          <span>{time}</span>
          <span className="client-amount">{amount}</span>
        </div>
      )}
    </div>
  );
});

const rankOf = (card: BoardCard): number =>
  card.isProspect ? 0 : careClasses.length - careClasses.indexOf(card.careClass);

/** What to mind, each as a sign with its words. */
function Flags({ shown, nameOf }: Omit<ClientCardProps, 'compact'>) {
  const { card, isDrafted } = shown;
  const t = useTexts('assignment');
  const family = (card.family ?? '').replace(/#\d+$/, '');
  return (
    <>
      {card.tags.length > 0 ? (
        <span className="flag tag" title={card.tags.join('、')}>
          {card.tags[0]}
          {card.tags.length > 1 ? `+${card.tags.length - 1}` : ''}
        </span>
      ) : null}
      {card.family === null ? null : (
        <TeamOutlined className="flag" title={t('family', { name: family })} />
      )}
      {card.nearMiss === null ? null : (
        <span
          className={`flag near-${card.nearMiss}`}
          role="img"
          aria-label={t(`nearMiss.${card.nearMiss}`)}
          title={t(`nearMiss.${card.nearMiss}`)}
        >
          {card.nearMiss === 'up' ? '↑' : '↓'}
        </span>
      )}
      {card.pinnedTo === null ? null : (
        <PushpinFilled className="flag pin" title={t('pinned', { name: nameOf(card.pinnedTo) })} />
      )}
      {card.claim === null ? null : (
        <span className="flag tag">{t('claimBy', { name: nameOf(card.claim.staffNo) })}</span>
      )}
      {isDrafted ? (
        <span
          className="flag drafted"
          title={t('draftedFrom', { name: nameOf(card.owner) || t('nobody') })}
        >
          {t('newOwner')}
        </span>
      ) : null}
    </>
  );
}

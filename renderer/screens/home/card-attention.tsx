import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { showCount } from '../../format/number';
import { useAsk } from '../../hooks/use-ask';
import { useTexts } from '../../hooks/use-texts';
import { awaitsOldCard } from '../../parts/cards/filter-applications';
import type { CardSearch } from '../../parts/cards/card-search';

type LineKey =
  'expiring' | 'exceptions' | 'specials' | 'oldCards' | 'stock' | 'upgrades' | 'downgrades';

interface Line {
  readonly key: LineKey;
  readonly count: number;
  readonly to: CardSearch;
}

/** What wants a look about cards today; nothing is shown where nothing does. */
export function CardAttention() {
  const t = useTexts('home');
  const lines = useCardLines().filter(({ count }) => count > 0);
  if (lines.length === 0) return null;
  return (
    <section className="panel attention" aria-labelledby="card-attention-title">
      <h2 id="card-attention-title">{t('cards.title')}</h2>
      <ul>
        {lines.map((line) => (
          <AttentionLine key={line.key} line={line} />
        ))}
      </ul>
    </section>
  );
}

/** Counts of what waits, from the card desk's own lists. */
function useCardLines(): readonly Line[] {
  const reminders = useAsk('cards.reminders', { on: null }).data ?? [];
  const exceptions = useAsk('cards.exceptions').data ?? [];
  const applications = useAsk('cards.list').data ?? [];
  const stock = useAsk('cards.stock').data?.levels ?? [];
  const grading = useAsk('cards.grading', { month: null }).data;
  const toRemind = (list: readonly { readonly remindedOn: string | null }[] = []) =>
    list.filter(({ remindedOn }) => remindedOn === null).length;
  const specials = applications.filter(({ state, special }) => state === 'submitted' && special);
  const oldCards = applications.filter(awaitsOldCard);
  const short = stock.filter(
    ({ forecast, received }) => forecast.flag === 'shortage' && received > 0,
  );
  return [
    { key: 'expiring', count: reminders.length, to: { tab: 'cards', view: 'reminders' } },
    {
      key: 'exceptions',
      count: exceptions.filter(({ state }) => state === 'open').length,
      to: { tab: 'exceptions' },
    },
    { key: 'specials', count: specials.length, to: { tab: 'special' } },
    { key: 'oldCards', count: oldCards.length, to: { tab: 'applications' } },
    { key: 'stock', count: short.length, to: { tab: 'stock' } },
    { key: 'upgrades', count: toRemind(grading?.upgrades), to: { tab: 'cards', view: 'upgrades' } },
    {
      key: 'downgrades',
      count: toRemind(grading?.downgrades),
      to: { tab: 'cards', view: 'downgrades' },
    },
  ];
}

function AttentionLine({ line }: { readonly line: Line }) {
  const t = useTexts('home');
  const navigate = useNavigate();
  return (
    <li>
      <div className="grow">
        <div className="strong">{t(`cards.${line.key}`)}</div>
        <div className="secondary">{t(`cards.why.${line.key}`)}</div>
      </div>
      <div className="attention-figures tabular strong">{showCount(line.count)}</div>
      <Button
        aria-label={`${t('see')} ${t(`cards.${line.key}`)}`}
        onClick={() => void navigate({ to: '/cards', search: line.to })}
      >
        {t('see')}
      </Button>
    </li>
  );
}

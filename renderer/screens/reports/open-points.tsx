import type { Month } from '../../../shared/models/calendar';
import { showCount } from '../../format/number';
import { useAsk } from '../../hooks/use-ask';
import { useScheme } from '../../hooks/use-ledger';
import { useTexts } from '../../hooks/use-texts';

/** What a month leaves open, in numbers, before it is closed. */
export function OpenPoints({ month }: { readonly month: Month }) {
  const t = useTexts('months');
  const { id: scheme } = useScheme();
  const home = useAsk('home.view', { month, scheme });
  const exceptions = useAsk('cards.exceptions');
  if (!home.data || !exceptions.data) return <p className="secondary">{t('open.counting')}</p>;
  const { attention, checklist } = home.data;
  const countOf = (key: (typeof attention)[number]['key']): number =>
    attention.find((each) => each.key === key)?.count ?? 0;
  const lines = [
    ['unassigned', countOf('unassignedVip')],
    ['unprinted', countOf('applicationsToPrint')],
    ['unexplained', exceptions.data.filter(({ state }) => state === 'open').length],
    ['claims', countOf('openClaims')],
    ['unchecked', checklist.some(({ state }) => state === 'unchecked') ? 1 : 0],
  ] as const;
  const open = lines.filter(([, count]) => count > 0);
  if (open.length === 0) return <p className="good">{t('open.nothing')}</p>;
  return (
    <div>
      <p className="strong">{t('open.title')}</p>
      <ul className="open-points tabular">
        {open.map(([key, count]) => (
          <li key={key}>{t(`open.${key}`, { count: showCount(count) })}</li>
        ))}
      </ul>
    </div>
  );
}

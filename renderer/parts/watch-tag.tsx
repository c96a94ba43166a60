import type { Month } from '../../shared/models/calendar';
import { useMonthName, useTexts } from '../hooks/use-texts';

/** 关注: below the bound and kept by grace, with the month of the downgrade; nothing for everybody else. */
export function WatchTag({ from }: { readonly from: Month | null }) {
  const terms = useTexts('terms');
  const monthName = useMonthName();
  if (from === null) return null;
  return (
    <span className="watch-tag" title={terms('watchUntil', { month: monthName(from) })}>
      {terms('watch')}
    </span>
  );
}

import type { AssignmentBreach } from '../../../../shared/models/assignment';
import { breachSentence } from '../../../../shared/text/assignment';
import { useLanguage, useTexts } from '../../../hooks/use-texts';

const shown = 60;

/** Broken rules as sentences. */
export function BreachList({ all }: { readonly all: readonly AssignmentBreach[] }) {
  const t = useTexts('assignment');
  const [language] = useLanguage();
  const sentences = [...new Set(all.map((each) => breachSentence(each, language)))];
  const more = sentences.length - shown;
  return (
    <ul className="plain-list breach-list" tabIndex={0}>
      {sentences.slice(0, shown).map((each) => (
        <li key={each}>{each}</li>
      ))}
      {more > 0 ? <li>{t('andMore', { count: more })}</li> : null}
    </ul>
  );
}

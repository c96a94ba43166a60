import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { showMoney } from '../format/money';
import { auditWords } from '../../shared/text/ui/audit-words';
import { useTexts } from '../hooks/use-texts';
import { useKnown } from './use-known';

/** Tables whose words stand for codes that are kept, with what comes before the code there. */
const codeTables = [
  ['terms', 'role.'],
  ['terms', 'level.'],
  ['terms', 'importKind.'],
  ['terms', 'applicationState.'],
  ['terms', 'applicationKind.'],
  ['exporting', 'purpose.'],
  ['contactChannels', ''],
  ['signingSteps', ''],
  ['stockMoves', ''],
  ['exceptionKinds', ''],
  ['withdrawalGrounds', ''],
  ['specialGrounds', ''],
  ['fields', ''],
] as const;

const tenthsPerMillimetre = 10;

/** Words for whatever is kept as a value, so that no key, code or JSON stands on a screen. */
export function usePlainValue(): (key: string, value: unknown) => string {
  const { i18n } = useTranslation();
  const actions = useTexts('actions');
  const words = useTexts('auditWords');
  const known = useKnown();
  return useCallback(
    (key, value) => {
      const wordOf = (name: string): string => (isWord(name) ? words(name) : known(name, name));
      const codeOf = (code: string): string => {
        const table = codeTables.find(([ns, prefix]) => i18n.exists(`${prefix}${code}`, { ns }));
        return table ? i18n.t(`${table[1]}${code}`, { ns: table[0] }) : code;
      };
      const say = (name: string, each: unknown): string => {
        if (each === null || each === undefined || each === '') return actions('none');
        if (typeof each === 'boolean') return actions(each ? 'yes' : 'no');
        if (typeof each === 'number') return numberOf(name, each);
        if (typeof each === 'string') return known(`${name}.${each}`, codeOf(each));
        if (Array.isArray(each)) {
          return each.map((one) => say(name, one)).join(actions('enumeration'));
        }
        return Object.entries(each)
          .map(([part, one]) => actions('labelled', { label: wordOf(part), value: say(part, one) }))
          .join(actions('listSign'));
      };
      const numberOf = (name: string, amount: number): string => {
        if (name.endsWith('Fen')) return `${showMoney(amount)} ${actions('yuan')}`;
        if (name.startsWith('printOffset')) return String(amount / tenthsPerMillimetre);
        return String(amount);
      };
      return say(key, value);
    },
    [i18n, actions, words, known],
  );
}

const isWord = (name: string): name is keyof typeof auditWords => name in auditWords;

/** What was kept as JSON; a text that is none stands for itself. */
export function readKept(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

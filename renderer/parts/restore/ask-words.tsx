import { Input } from 'antd';
import type { Input as CallInput } from '../../../shared/contract';
import type { ErrorCode } from '../../../shared/text/errors';
import { secretBytes } from '../../format/secret-bytes';
import { useTexts } from '../../hooks/use-texts';

/** What else whoever restores has to say: the present head's word, the name of another outlet. */
export type RestoreWords = Pick<CallInput<'backups.restore'>, 'authority' | 'otherLedger'>;

interface AskWordsProps {
  /** Why it was refused; null before the first try. */
  readonly refusal: ErrorCode | undefined;
  readonly words: RestoreWords;
  readonly onChange: (words: RestoreWords) => void;
}

/** Five groups of letters and figures, or more: no password is meant. */
const looksLikeCode = /^([0-9A-Za-z]{5}[- ]){3,}/;

function authorityOf(typed: string): RestoreWords['authority'] {
  if (typed === '') return undefined;
  return looksLikeCode.test(typed.trim())
    ? { kind: 'recoveryCode', recoveryCode: secretBytes(typed.trim()) }
    : { kind: 'password', password: secretBytes(typed) };
}

/** Asks for what a refused restoring lacks, and goes on asking once it did. */
export function AskWords({ refusal, words, onChange }: AskWordsProps) {
  const t = useTexts('backups');
  const asksHead = refusal === 'restore.headNeeded' || words.authority !== undefined;
  const asksName = refusal === 'restore.otherLedger' || words.otherLedger !== undefined;
  return (
    <>
      {asksHead ? (
        <label className="stack">
          {t('words.head')}
          <Input.Password
            maxLength={128}
            autoComplete="off"
            onChange={({ target }) => onChange({ ...words, authority: authorityOf(target.value) })}
          />
        </label>
      ) : null}
      {asksName ? (
        <label className="stack">
          {t('words.otherLedger')}
          <Input
            maxLength={100}
            autoComplete="off"
            onChange={({ target }) => onChange({ ...words, otherLedger: target.value })}
          />
        </label>
      ) : null}
    </>
  );
}

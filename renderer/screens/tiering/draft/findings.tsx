import { Alert } from 'antd';
import type { Scheme } from '../../../../shared/models/scheme';
import { useAsk } from '../../../hooks/use-ask';
import { useTexts } from '../../../hooks/use-texts';

/** What keeps the draft from being used, and what is worth a word; checked as it is typed. */
export function Findings({ draft }: { readonly draft: Scheme }) {
  const t = useTexts('draft');
  const check = useAsk('tiering.check', { draft }, { keepPrevious: true });
  const { faults = [], warnings = [] } = check.data ?? {};
  if (faults.length === 0 && warnings.length === 0) return null;
  return (
    <Alert
      type={faults.length > 0 ? 'error' : 'warning'}
      showIcon
      title={t(faults.length > 0 ? 'faults' : 'warnings')}
      description={
        <ul className="findings">
          {[...faults, ...warnings].map(({ at, code, sentence }) => (
            <li key={`${at} ${code}`}>{sentence}</li>
          ))}
        </ul>
      }
    />
  );
}

/** Whether the draft may be adopted. */
export function useIsUsable(draft: Scheme): boolean {
  const check = useAsk('tiering.check', { draft }, { keepPrevious: true });
  return check.data !== undefined && check.data.faults.length === 0;
}

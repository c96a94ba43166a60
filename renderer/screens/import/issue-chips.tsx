import { Button } from 'antd';
import type { IssueCodeCount } from '../../../shared/models/import';
import type { IssueCode } from '../../../shared/text/issues';
import { showCount } from '../../format/number';
import { useTexts } from '../../hooks/use-texts';
import { isIssueName } from './issue-name';

interface IssueChipsProps {
  readonly codes: readonly IssueCodeCount[];
  readonly chosen: IssueCode | null;
  readonly onChoose: (code: IssueCode | null) => void;
}

/** Findings by kind with their counts; a chip shows only the rows that have it. */
export function IssueChips({ codes, chosen, onChoose }: IssueChipsProps) {
  const t = useTexts('imports');
  const terms = useTexts('terms');
  const names = useTexts('issueNames');
  if (codes.length === 0) return null;
  return (
    <div className="issue-chips" role="group" aria-label={t('byFinding')}>
      {codes.map(({ code, severity, count }) => {
        const isChosen = code === chosen;
        const name = isIssueName(code) ? names(code) : code;
        return (
          <Button
            key={code}
            size="small"
            className={`issue-chip ${severity}`}
            aria-pressed={isChosen}
            type={isChosen ? 'primary' : 'default'}
            title={terms(`severity.${severity}`)}
            onClick={() => onChoose(isChosen ? null : code)}
          >
            {name} <span className="tabular">{showCount(count)}</span>
          </Button>
        );
      })}
    </div>
  );
}

import { Button } from 'antd';
import type { IssueGroup } from '../../../shared/models/issue-groups';
import { issueSentence } from '../../../shared/text/issue-sentence';
import type { IssueCode } from '../../../shared/text/issues';
import { showCount } from '../../format/number';
import { useLanguage, useTexts } from '../../hooks/use-texts';
import { isIssueName } from './issue-name';

interface IssueGroupsProps {
  readonly groups: readonly IssueGroup[];
  /** Shows the rows behind a group. */
  readonly onShow: (group: { readonly code: IssueCode; readonly sheet: string }) => void;
}

/** Findings by cause: one line each, which unfolds to its sentence, its places and the rows behind it. */
export function IssueGroups({ groups, onShow }: IssueGroupsProps) {
  const t = useTexts('imports');
  if (groups.length === 0) return null;
  return (
    <div className="issue-groups" role="group" aria-label={t('issueGroups')}>
      {groups.map((group) => (
        <GroupLine
          key={`${group.code}/${group.sheet}/${group.first.cell}`}
          group={group}
          onShow={onShow}
        />
      ))}
    </div>
  );
}

interface GroupLineProps extends Pick<IssueGroupsProps, 'onShow'> {
  readonly group: IssueGroup;
}

function GroupLine({ group, onShow }: GroupLineProps) {
  const t = useTexts('imports');
  const terms = useTexts('terms');
  const names = useTexts('issueNames');
  const [language] = useLanguage();
  const { code, severity, sheet, count, share, first, sample } = group;
  const places = sample.filter((cell) => cell !== '').join('、');
  return (
    <details className={`issue-group ${severity}`}>
      <summary>
        <span className={`severity ${severity}`}>{terms(`severity.${severity}`)}</span>{' '}
        <span className="strong">{isIssueName(code) ? names(code) : code}</span>{' '}
        <span className="tabular">{t('group.count', { count: showCount(count) })}</span>
        {share > 0 && count > 1 ? (
          <span className="secondary tabular">
            {' '}
            {t('group.share', { percent: (share / 100).toFixed(1) })}
          </span>
        ) : null}
      </summary>
      <p className="selectable">{issueSentence(first, language)}</p>
      <div className="row">
        <span className="secondary grow">
          {places === ''
            ? sheet
            : t('group.places', { sheet, places, more: count > sample.length ? '…' : '' })}
        </span>
        {first.row > 0 ? (
          <Button size="small" onClick={() => onShow({ code, sheet })}>
            {t('group.show')}
          </Button>
        ) : null}
      </div>
    </details>
  );
}

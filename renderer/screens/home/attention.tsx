import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { HomeView } from '../../../shared/models/home';
import type { TierList } from '../../../shared/models/tiering';
import { showMoney } from '../../format/money';
import { showCount } from '../../format/number';
import { useClientList } from '../../hooks/list-store';
import { useTexts } from '../../hooks/use-texts';
import type { TextKey } from '../../i18n';
import type { AssignmentView } from '../../parts/assignment-views';

type AttentionLine = HomeView['attention'][number];

/** Keys that count something else than clients. */
const counted: Readonly<Partial<Record<AttentionLine['key'], TextKey<'home'>>>> = {
  applicationsToPrint: 'sheets',
  openClaims: 'claims',
  overLoad: 'people',
  returnsDue: 'handovers',
};

/** The view of the assignment that a line leads to; null where it is about something else. */
function assignmentViewOf(key: AttentionLine['key']): AssignmentView | null {
  const views: Readonly<Partial<Record<AttentionLine['key'], AssignmentView>>> = {
    unassignedVip: 'board',
    openClaims: 'claims',
    overLoad: 'fairness',
    returnsDue: 'operations',
  };
  return views[key] ?? null;
}

/** What wants a look today, each leading to its list. */
export function Attention({ lines }: { readonly lines: readonly AttentionLine[] }) {
  const t = useTexts('home');
  const shown = lines.filter((line) => line.count > 0);
  return (
    <section className="panel attention" aria-labelledby="attention-title">
      <h2 id="attention-title">{t('attention')}</h2>
      {shown.length === 0 ? <p className="secondary">{t('quiet')}</p> : null}
      <ul>
        {shown.map((line) => (
          <AttentionItem key={line.key} line={line} />
        ))}
      </ul>
    </section>
  );
}

function AttentionItem({ line }: { readonly line: AttentionLine }) {
  const t = useTexts('home');
  const actions = useTexts('actions');
  const navigate = useNavigate();
  const setFilter = useClientList((state) => state.setFilter);
  const view = assignmentViewOf(line.key);
  const open = (): void => {
    if (line.key === 'applicationsToPrint') {
      void navigate({ to: '/cards', search: { print: true } });
    } else if (view !== null) {
      void navigate({ to: '/assignment', search: { view } });
    } else {
      setFilter({ list: line.key as TierList });
      void navigate({ to: '/clients' });
    }
  };
  const count = showCount(line.count);
  return (
    <li>
      <div className="grow">
        <div className="strong">{t(`attention.${line.key}`)}</div>
        <div className="secondary">{t(`why.${line.key}`)}</div>
      </div>
      <div className="attention-figures tabular">
        <div className="strong">
          {line.key in counted ? t(counted[line.key]!, { count }) : actions('clients', { count })}
        </div>
        {line.key in counted ? null : (
          <div className="secondary">{t('aumOf', { amount: showMoney(line.aum, 'wan') })}</div>
        )}
      </div>
      <Button aria-label={`${t('see')} ${t(`attention.${line.key}`)}`} onClick={open}>
        {t('see')}
      </Button>
    </li>
  );
}

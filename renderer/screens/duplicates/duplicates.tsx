import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { showCount } from '../../format/number';
import { Answer } from '../../hooks/answer';
import { useAsk } from '../../hooks/use-ask';
import { useTexts } from '../../hooks/use-texts';
import { DuplicateCard } from './duplicate-card';
import './duplicates.css';
import { MergeList } from './merge-list';

/** Clients that may be one person, side by side; merges made so far. */
export function Duplicates() {
  const t = useTexts('duplicates');
  const navigate = useNavigate();
  const groups = useAsk('clients.duplicates');
  return (
    <Page
      title={t('title')}
      hint={groups.data ? t('count', { count: showCount(groups.data.length) }) : null}
      actions={<Button onClick={() => void navigate({ to: '/clients' })}>{t('back')}</Button>}
    >
      <div className="stack">
        <section aria-label={t('groups')} className="stack">
          <Answer of={groups}>
            {(list) =>
              list.length === 0 ? (
                <div className="panel">
                  <EmptyState title={t('empty.title')} body={t('empty.body')} />
                </div>
              ) : (
                <>
                  <p className="secondary duplicates-hint">{t('hint')}</p>
                  {list.map((group) => (
                    <DuplicateCard
                      key={group.clients.map((client) => client.clientNo).join('/')}
                      group={group}
                    />
                  ))}
                </>
              )
            }
          </Answer>
        </section>
        <MergeList />
      </div>
    </Page>
  );
}

import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { HomeView } from '../../../shared/models/home';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { Answer } from '../../hooks/answer';
import { useAsk } from '../../hooks/use-ask';
import { useMonth, useScheme } from '../../hooks/use-ledger';
import { useMonthName, useTexts } from '../../hooks/use-texts';
import { StandingNote } from '../../parts/standing-note';
import { BackupAttention } from './backup-attention';
import { Attention } from './attention';
import { CardAttention } from './card-attention';
import { ContactAttention } from './contact-attention';
import { Checklist } from './checklist';
import './home.css';
import { KeyFigures } from './key-figures';

/** The month at a glance: what is done, what is next, what needs attention. */
export function Home() {
  const t = useTexts('home');
  const monthName = useMonthName();
  const { month } = useMonth();
  const { id: scheme, scheme: definition } = useScheme();
  const view = useAsk('home.view', { month, scheme }, { keepPrevious: true });
  const shown = view.data?.month ?? month;
  return (
    <Page
      title={shown ? t('title', { month: monthName(shown) }) : t('titleEmpty')}
      hint={definition ? `${definition.id} ${definition.name}` : null}
    >
      <Answer of={view}>{(value) => <HomeBody view={value} />}</Answer>
    </Page>
  );
}

function HomeBody({ view }: { readonly view: HomeView }) {
  const { id: scheme } = useScheme();
  if (view.month === null) return <FreshLedger />;
  return (
    <div className="home">
      {view.standing ? (
        <StandingNote standing={view.standing} month={view.month} scheme={scheme} />
      ) : null}
      <KeyFigures figures={view.figures} />
      <div className="home-columns">
        <Checklist lines={view.checklist} />
        <div className="stack">
          <BackupAttention />
          <Attention lines={view.attention} />
          <ContactAttention />
          <CardAttention />
        </div>
      </div>
    </div>
  );
}

function FreshLedger() {
  const t = useTexts('home');
  const navigate = useNavigate();
  return (
    <div className="stack">
      <BackupAttention />
      <div className="panel">
        <EmptyState title={t('empty.title')} body={t('empty.body')}>
          <Button type="primary" size="large" onClick={() => void navigate({ to: '/import' })}>
            {t('empty.import')}
          </Button>
        </EmptyState>
      </div>
    </div>
  );
}

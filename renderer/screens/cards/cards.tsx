import { getRouteApi } from '@tanstack/react-router';
import { Badge, Button, Segmented } from 'antd';
import { useState } from 'react';
import type { ApplicationKind, CardApplication } from '../../../shared/models/card';
import { Page } from '../../components/page';
import { useAsk } from '../../hooks/use-ask';
import { useTexts } from '../../hooks/use-texts';
import { ApplicationDialog } from './applications/application-dialog';
import { ApplicationsTab } from './applications/applications-tab';
import { hasSheet } from '../../parts/cards/filter-applications';
import { SheetDialog } from './applications/sheet-dialog';
import { VerifySheet } from './applications/verify-sheet';
import { cardTabs, type CardTab } from '../../parts/cards/card-tabs';
import './cards.css';
import { ExceptionsTab } from './exceptions/exceptions-tab';
import { CardsTab } from './life/cards-tab';
import { ReviewsTab } from './reviews/reviews-tab';
import { SpecialTab } from './special/special-tab';
import { StockTab } from './stock/stock-tab';

const route = getRouteApi('/cards');

/** The VIP card from application to archive, one subject per tab. */
export function Cards() {
  const t = useTexts('cards');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [sheets, setSheets] = useState<readonly CardApplication[]>([]);
  const go = (change: Partial<typeof search>): void =>
    void navigate({ search: (now) => ({ ...now, ...change }) });
  const closeForm = (): void => go({ apply: undefined, kind: undefined });
  const apply = (clientNo: string, kind: ApplicationKind): void => go({ apply: clientNo, kind });
  return (
    <Page
      fills
      title={t('title')}
      hint={
        <Tabs tab={search.tab ?? 'applications'} onTab={(tab) => go({ tab, print: undefined })} />
      }
      actions={
        <>
          <VerifySheet />
          <Button type="primary" onClick={() => go({ apply: '', kind: undefined })}>
            {t('newApplication')}
          </Button>
        </>
      }
    >
      <OpenTab search={search} onApply={apply} onPreview={setSheets} go={go} />
      <ApplicationDialog
        clientNo={search.apply}
        kind={search.kind ?? null}
        onClient={(clientNo) => go({ apply: clientNo, kind: undefined })}
        onClose={closeForm}
        onApproved={(application) => {
          closeForm();
          if (hasSheet(application)) setSheets([application]);
        }}
      />
      <SheetDialog applications={sheets} onClose={() => setSheets([])} />
    </Page>
  );
}

type Search = ReturnType<typeof route.useSearch>;

interface OpenTabProps {
  readonly search: Search;
  readonly onApply: (clientNo: string, kind: ApplicationKind) => void;
  readonly onPreview: (chosen: readonly CardApplication[]) => void;
  readonly go: (change: Partial<Search>) => void;
}

function OpenTab({ search, onApply, onPreview, go }: OpenTabProps) {
  switch (search.tab ?? 'applications') {
    case 'applications':
      return (
        <ApplicationsTab
          onlyToPrint={search.print ?? false}
          onApply={() => go({ apply: '' })}
          onPreview={onPreview}
        />
      );
    case 'special':
      return <SpecialTab />;
    case 'cards':
      return (
        <CardsTab view={search.view ?? 'all'} onView={(view) => go({ view })} onApply={onApply} />
      );
    case 'reviews':
      return <ReviewsTab />;
    case 'stock':
      return <StockTab />;
    case 'exceptions':
      return <ExceptionsTab />;
  }
}

/** The subjects; what waits is counted beside its name. */
function Tabs({ tab, onTab }: { readonly tab: CardTab; readonly onTab: (tab: CardTab) => void }) {
  const t = useTexts('cardDesk');
  const exceptions = useAsk('cards.exceptions');
  const open = (exceptions.data ?? []).filter(({ state }) => state === 'open').length;
  const label = (value: CardTab) =>
    value === 'exceptions' && open > 0 ? (
      <span>
        {t(`tab.${value}`)} <Badge count={open} size="small" overflowCount={999} />
      </span>
    ) : (
      t(`tab.${value}`)
    );
  return (
    <Segmented
      aria-label={t('viewLabel')}
      value={tab}
      onChange={onTab}
      options={cardTabs.map((value) => ({ value, label: label(value) }))}
    />
  );
}

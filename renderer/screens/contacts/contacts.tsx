import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import type { ContactPerson } from '../../../shared/contract/contacts';
import { EmptyState } from '../../components/empty-state';
import { Loading } from '../../components/loading';
import { Page } from '../../components/page';
import { Answer } from '../../hooks/answer';
import { useSession } from '../../hooks/session-store';
import { useAsk } from '../../hooks/use-ask';
import { useOpenLedger } from '../../hooks/use-ledger';
import { useTexts } from '../../hooks/use-texts';
import { Announcements } from './announcements/announcements';
import { ContactMonth } from './calendar/contact-month';
import './contacts.css';
import { PersonSelect } from '../../parts/contacts/person-select';
import { PipelineView } from './pipeline/pipeline-view';
import { Rates } from './rates/rates';
import { Rules } from './rules/rules';
import { contactViews, type ContactView } from './views';
import { WorklistView } from './worklist/worklist-view';

const route = getRouteApi('/contacts');

/** Who is to be contacted and why, what may come of it, and how well it is done. */
export function Contacts() {
  const people = useAsk('contacts.people');
  const t = useTexts('contactDesk');
  if (!people.data) {
    return (
      <Page title={t('title')}>
        <Answer of={people}>{() => null}</Answer>
      </Page>
    );
  }
  return people.data.length === 0 ? <NoPeople /> : <OpenContacts people={people.data} />;
}

function OpenContacts({ people }: { readonly people: readonly ContactPerson[] }) {
  const t = useTexts('contactDesk');
  const actions = useTexts('actions');
  const { view = 'worklist' } = route.useSearch();
  const navigate = route.useNavigate();
  const person = usePerson(people);
  const perPerson = view === 'worklist' || view === 'calendar' || view === 'pipeline';
  return (
    <Page
      fills
      title={t('title')}
      hint={
        <Segmented<ContactView>
          aria-label={t('views')}
          value={view}
          onChange={(next) => void navigate({ search: { view: next } })}
          options={contactViews.map((value) => ({ value, label: t(`view.${value}`) }))}
        />
      }
      actions={
        perPerson ? (
          <PersonSelect
            people={people}
            value={person.staffNo}
            onPerson={(staffNo) => {
              person.choose(staffNo);
              void navigate({ search: { view } });
            }}
          />
        ) : null
      }
    >
      {person.staffNo === null ? (
        <Loading label={actions('loading')} />
      ) : (
        <OneView view={view} staffNo={person.staffNo} people={people} />
      )}
    </Page>
  );
}

/**
 * Whose lists are shown: whom the address names, whom was chosen, who works here, or whoever has most to
 * do. Null until that is known.
 */
function usePerson(people: readonly ContactPerson[]) {
  const search = route.useSearch();
  const chosen = useSession((state) => state.contactPerson);
  const choose = useSession((state) => state.chooseContactPerson);
  const account = useOpenLedger()?.account.displayName;
  const known = (staffNo: string | null | undefined) =>
    people.find((each) => each.staffNo === staffNo)?.staffNo;
  const named =
    known(search.person) ?? known(chosen) ?? people.find(({ name }) => name === account)?.staffNo;
  const load = useAsk('contacts.load', undefined, { enabled: named === undefined });
  const most = Math.max(0, ...(load.data ?? []).map(({ overdue }) => overdue));
  const busiest = load.data?.find(({ overdue }) => overdue === most)?.staffNo;
  const fallback = load.isPending ? null : people[0]!.staffNo;
  return { staffNo: named ?? known(busiest) ?? fallback, choose };
}

interface OneViewProps {
  readonly view: ContactView;
  readonly staffNo: string;
  readonly people: readonly ContactPerson[];
}

function OneView({ view, staffNo, people }: OneViewProps) {
  switch (view) {
    case 'worklist':
      return <WorklistView key={staffNo} staffNo={staffNo} people={people} />;
    case 'calendar':
      return <ContactMonth key={staffNo} staffNo={staffNo} />;
    case 'pipeline':
      return <PipelineView staffNo={staffNo} people={people} />;
    case 'rates':
      return <Rates people={people} />;
    case 'announcements':
      return <Announcements />;
    case 'rules':
      return <Rules people={people} />;
  }
}

function NoPeople() {
  const t = useTexts('contactDesk');
  const navigate = useNavigate();
  return (
    <Page title={t('title')}>
      <div className="panel">
        <EmptyState title={t('noPeople')} body={t('noPeopleBody')}>
          <Button type="primary" size="large" onClick={() => void navigate({ to: '/import' })}>
            {t('goImport')}
          </Button>
        </EmptyState>
      </div>
    </Page>
  );
}

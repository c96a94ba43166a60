import { getRouteApi } from '@tanstack/react-router';
import type { ClientNo } from '../../../shared/models/client';
import { Page } from '../../components/page';
import { Answer } from '../../hooks/answer';
import { useAsk } from '../../hooks/use-ask';
import { useMonth } from '../../hooks/use-ledger';
import { Applications } from './applications';
import { AssetChart } from './asset-chart';
import { ClientCard } from './client-card';
import './client.css';
import { ClientTools, ClientTrail } from './client-tools';
import { ContactFile } from './file/contact-file';
import { FigureTable } from './figure-table';
import { ForeignTable } from './foreign-table';
import { Identity } from './identity';
import { Owners } from './owners';
import { Ratings } from './ratings';
import { OrganisationTable } from './organisation-table';
import { Remarks } from './remarks';
import { TierHistory } from './tier-history';
import { TierPanel } from './tier-panel';
import type { ClientView } from './client-view';

const route = getRouteApi('/clients/$clientNo');

/** Everything about one client. */
export function ClientPage() {
  const { clientNo } = route.useParams();
  const { month } = useMonth();
  const view = useAsk(
    'clients.get',
    { clientNo: clientNo as ClientNo, month },
    { keepPrevious: true },
  );
  const name = view.data?.client.name ?? '';
  return (
    <Page
      title={<ClientTrail name={name} clientNo={clientNo} />}
      actions={
        <ClientTools
          clientNo={clientNo as ClientNo}
          isPerson={(view.data?.client.kind ?? 'retail') === 'retail'}
        />
      }
    >
      <Answer of={view}>{(value) => <ClientBody view={value} />}</Answer>
    </Page>
  );
}

function ClientBody({ view }: { readonly view: ClientView }) {
  const { client, owner, snapshots, organisationMonths, applications, tierHistory, explanations } =
    view;
  const isPerson = client.kind === 'retail';
  const newest = (isPerson ? snapshots : organisationMonths).at(-1) ?? null;
  const key = client.clientNo;
  return (
    <div className="client">
      <div className="client-side">
        <Identity key={key} client={client} owner={owner} snapshot={newest} />
        <Remarks key={`remarks-${key}`} client={client} />
        {isPerson ? (
          <>
            <ClientCard key={`card-${key}`} clientNo={key} />
            <Applications applications={applications} />
          </>
        ) : (
          <Ratings key={`ratings-${key}`} clientNo={key} />
        )}
        <Owners clientNo={key} />
      </div>
      <div className="client-main">
        <TierPanel key={`tiers-${key}`} clientNo={key} explanations={explanations} />
        <ContactFile key={`file-${key}`} clientNo={key} name={client.name} />
        <AssetChart snapshots={snapshots} />
        {isPerson || snapshots.length > 0 ? <FigureTable snapshots={snapshots} /> : null}
        {isPerson ? null : <OrganisationTable months={organisationMonths} />}
        <ForeignTable foreign={view.foreign} />
        <TierHistory history={tierHistory} />
      </div>
    </div>
  );
}

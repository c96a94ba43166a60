import { Button, Select, Tag } from 'antd';
import { useState } from 'react';
import type { ClientFile } from '../../../../shared/models/client-file';
import type { ClientNo } from '../../../../shared/models/client';
import { specialties } from '../../../../shared/models/contact';
import type { Opportunity } from '../../../../shared/models/opportunity';
import { showMoney } from '../../../format/money';
import { Answer } from '../../../hooks/answer';
import { useAsk, useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useOpenLedger } from '../../../hooks/use-ledger';
import { useTexts } from '../../../hooks/use-texts';
import '../../../parts/contacts/contacts.css';
import { ReportList } from '../../../parts/report-list';
import { useEventSentence } from '../../../parts/reason-sentence';
import { OpportunityDialog } from '../../../parts/contacts/opportunity-dialog';
import { ReportDialog } from '../../../parts/contacts/report-dialog';
import { useReportDone } from '../../../parts/contacts/use-report-done';
import { Documents } from '../documents/documents';
import { Groups } from './groups';
import { Products } from './products';
import { Related } from './related';
import { Services } from './services';
import { Signing } from './signing';
import { Upkeep } from './upkeep';
import './file.css';

interface ContactFileProps {
  readonly clientNo: ClientNo;
  readonly name: string;
}

/** What people keep about a client: completeness, contacts, events, pipeline, signing, team (docs/rules/clients.md). */
export function ContactFile({ clientNo, name }: ContactFileProps) {
  const file = useAsk('contacts.file', { clientNo }, { keepPrevious: true });
  const mayChange = useMay('contact');
  return (
    <Answer of={file}>
      {(value) => (
        <>
          <Upkeep clientNo={clientNo} file={value} mayChange={mayChange} />
          <Groups clientNo={clientNo} name={name} file={value} mayChange={mayChange} />
          <Contacts clientNo={clientNo} name={name} file={value} />
          <div className="file-columns">
            <Opportunities clientNo={clientNo} file={value} />
            <Signing clientNo={clientNo} kind={value.kind} steps={value.signing} />
            <Events file={value} />
            <Products products={value.products} />
            <Related clientNo={clientNo} file={value} mayChange={mayChange} />
            <Documents clientNo={clientNo} documents={value.documents} mayChange={mayChange} />
            <Services clientNo={clientNo} file={value} mayChange={mayChange} />
            <Support clientNo={clientNo} file={value} />
          </div>
        </>
      )}
    </Answer>
  );
}

interface PartProps {
  readonly clientNo: ClientNo;
  readonly file: ClientFile;
}

function useMay(permission: 'contact' | 'assign'): boolean {
  return useOpenLedger()?.permissions.includes(permission) ?? false;
}

function Contacts({ clientNo, name, file }: PartProps & Pick<ContactFileProps, 'name'>) {
  const t = useTexts('contactFile');
  const desk = useTexts('contactDesk');
  const mayContact = useMay('contact');
  const people = useAsk('contacts.people').data ?? [];
  const [writing, setWriting] = useState(false);
  const reportDone = useReportDone();
  const staffNo = useContactOwner(file, people);
  return (
    <section className="panel" aria-labelledby="contacts-title">
      <h2 id="contacts-title">
        <span className="grow">{t('contacts')}</span>
        {mayContact && people.length > 0 ? (
          <Button size="small" type="primary" onClick={() => setWriting(true)}>
            {desk('writeReport')}
          </Button>
        ) : null}
      </h2>
      {file.reports.length === 0 ? (
        <p className="secondary">{t('noContacts')}</p>
      ) : (
        <div className="file-scroll">
          <ReportList reports={file.reports} />
        </div>
      )}
      {writing && staffNo !== null ? (
        <ReportDialog
          client={{ clientNo, name, channel: 'call' }}
          staffNo={staffNo}
          people={people}
          onClose={() => setWriting(false)}
          onDone={(report) => {
            setWriting(false);
            reportDone(report);
          }}
        />
      ) : null}
    </section>
  );
}

/** Who most likely had the contact: whoever works here, had the last one, or the first of the list. */
function useContactOwner(
  file: ClientFile,
  people: readonly { readonly staffNo: string; readonly name: string }[],
): string | null {
  const account = useOpenLedger()?.account.displayName;
  const self = people.find(({ name }) => name === account)?.staffNo;
  return self ?? file.reports[0]?.staffNo ?? people[0]?.staffNo ?? null;
}

function Opportunities({ clientNo, file }: PartProps) {
  const t = useTexts('contactFile');
  const words = useTexts('pipeline');
  const mayContact = useMay('contact');
  const people = useAsk('contacts.people').data ?? [];
  const stages = useAsk('opportunities.list', {}).data?.stages ?? [];
  const [open, setOpen] = useState<Opportunity | 'new' | null>(null);
  const staffNo = useContactOwner(file, people);
  return (
    <section className="panel">
      <h2>
        <span className="grow">{t('opportunities')}</span>
        {mayContact && staffNo !== null ? (
          <Button size="small" onClick={() => setOpen('new')}>
            {words('add')}
          </Button>
        ) : null}
      </h2>
      {file.opportunities.length === 0 ? (
        <p className="secondary">{t('noOpportunities')}</p>
      ) : (
        <ul className="report-list">
          {file.opportunities.map((each) => (
            <li key={each.id} className="row apart">
              <button type="button" className="plain-link" onClick={() => setOpen(each)}>
                {each.title}
              </button>
              <span className="tabular">
                {words('amountWan', { amount: showMoney(each.amount, 'wan') })}{' '}
                <Tag>{stages.find(({ id }) => id === each.stage)?.name ?? each.stage}</Tag>
              </span>
            </li>
          ))}
        </ul>
      )}
      {open && staffNo !== null ? (
        <OpportunityDialog
          opportunity={open === 'new' ? null : open}
          clientNo={clientNo}
          staffNo={staffNo}
          people={people}
          stages={stages}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </section>
  );
}

function Events({ file }: Pick<PartProps, 'file'>) {
  const t = useTexts('contactFile');
  const sentence = useEventSentence();
  return (
    <section className="panel">
      <h2>{t('events')}</h2>
      {file.events.length === 0 ? (
        <p className="secondary">{t('noEvents')}</p>
      ) : (
        <ul className="report-list file-scroll">
          {file.events.map((event) => (
            <li key={event.key} className="row apart">
              <span>
                <span className="tabular secondary">{event.on}</span> {sentence(event)}
              </span>
              <span className={event.state === 'open' ? 'mark-warn' : 'secondary'}>
                {t(`state.${event.state}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Support({ clientNo, file }: PartProps) {
  const t = useTexts('contactFile');
  const names = useTexts('specialties');
  const showFailure = useShowFailure();
  const mayAssign = useMay('assign');
  const people = useAsk('contacts.people').data ?? [];
  const set = useTell('contacts.setSupport', { onError: showFailure });
  return (
    <section className="panel">
      <h2>{t('support')}</h2>
      <div className="support-list">
        {specialties.map((specialty) => (
          <label key={specialty}>
            <span className="secondary">{names(specialty)}</span>
            <Select<string>
              size="small"
              aria-label={names(specialty)}
              disabled={!mayAssign || set.isPending}
              showSearch={{ optionFilterProp: 'label' }}
              value={file.support.find((each) => each.specialty === specialty)?.staffNo ?? ''}
              onChange={(staffNo) =>
                set.mutate({ clientNo, specialty, staffNo: staffNo === '' ? null : staffNo })
              }
              options={[
                { value: '', label: t('nobody') },
                ...people.map(({ staffNo, name }) => ({ value: staffNo, label: name })),
              ]}
            />
          </label>
        ))}
      </div>
    </section>
  );
}

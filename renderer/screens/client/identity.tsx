import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import {
  attributeFields,
  organisationFields,
  type AttributeField,
  type Client,
  type OrganisationField,
  type Snapshot,
} from '../../../shared/models/client';
import type { ClientOwner } from '../../../shared/models/owner';
import { isMoneyField } from '../../../shared/fields/kinds';
import { ask } from '../../api';
import { nothing, showMoney } from '../../format/money';
import { useOpenLedger } from '../../hooks/use-ledger';
import { useShowFailure } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';

const shownFields = attributeFields.filter((field) => field !== 'name');
const always: readonly AttributeField[] = ['sex', 'birthDate', 'idType', 'idNo', 'mobile'];

interface IdentityProps {
  readonly client: Client;
  readonly owner: ClientOwner;
  readonly snapshot: Pick<Snapshot, 'branchName'> | null;
}

/** Who the client is; ID and phone stay masked until asked for, and that is logged. */
export function Identity({ client, owner, snapshot }: IdentityProps) {
  const t = useTexts('client');
  const terms = useTexts('terms');
  const fields = useTexts('fields');
  const sources = useTexts('ownerSources');
  const isPerson = client.kind === 'retail';
  const filled = shownFields.filter(
    (field) => (isPerson && always.includes(field)) || client.attributes[field] !== undefined,
  );
  return (
    <section className="panel" aria-labelledby="identity-title">
      <h2 id="identity-title">
        {t('identity')}
        {client.doNotContact ? <Tag color="error">{t('doNotContact')}</Tag> : null}
      </h2>
      <dl className="facts">
        <Fact label={fields('clientNo')}>
          <span className="tabular selectable">{client.clientNo}</span>
        </Fact>
        <Fact label={fields('name')}>
          {client.name} <span className="secondary">{terms(`clientKind.${client.kind}`)}</span>
        </Fact>
        {filled.map((field) =>
          field === 'idNo' || field === 'mobile' ? (
            <MaskedFact key={field} client={client} field={field} />
          ) : (
            <Fact key={field} label={fields(field)}>
              {client.attributes[field] ?? nothing}
            </Fact>
          ),
        )}
        <OrganisationFacts organisation={client.organisation ?? {}} />
        <Fact label={t('signedOn')}>{client.signedOn ?? t('notSigned')}</Fact>
        <Fact label={fields('ownerName')}>
          {owner.name ?? nothing} <span className="secondary">{sources(owner.source)}</span>
        </Fact>
        <Fact label={fields('branchName')}>{snapshot?.branchName ?? nothing}</Fact>
      </dl>
    </section>
  );
}

function OrganisationFacts({ organisation }: Required<Pick<Client, 'organisation'>>) {
  const t = useTexts('client');
  const fields = useTexts('fields');
  const show = (field: OrganisationField): string => {
    const value = organisation[field];
    if (field === 'isStrategic') return value === 1 ? t('yes') : t('no');
    return typeof value === 'number' && isMoneyField(field) ? showMoney(value) : String(value);
  };
  return organisationFields
    .filter((field) => organisation[field] !== undefined)
    .map((field) => (
      <Fact key={field} label={fields(field)}>
        <span className="selectable">{show(field)}</span>
      </Fact>
    ));
}

function Fact({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface MaskedFactProps {
  readonly client: Client;
  readonly field: 'idNo' | 'mobile';
}

function MaskedFact({ client, field }: MaskedFactProps) {
  const t = useTexts('client');
  const fields = useTexts('fields');
  const showFailure = useShowFailure();
  const mayReveal = useOpenLedger()?.permissions.includes('reveal') ?? false;
  const [whole, setWhole] = useState<string | null>(null);
  const masked = client.attributes[field];
  const name = fields(field);
  const toggle = (): void => {
    if (whole !== null) setWhole(null);
    else {
      void ask('clients.reveal', { clientNo: client.clientNo, field }).then(
        ({ value }) => setWhole(value),
        showFailure,
      );
    }
  };
  const label = whole === null ? t('reveal', { name }) : t('hide', { name });
  return (
    <Fact label={name}>
      <span className="tabular selectable">{whole ?? masked ?? nothing}</span>
      {masked && mayReveal ? (
        <Button
          type="text"
          size="small"
          icon={whole === null ? <EyeOutlined aria-hidden /> : <EyeInvisibleOutlined aria-hidden />}
          aria-label={label}
          title={label}
          onClick={toggle}
        />
      ) : null}
    </Fact>
  );
}

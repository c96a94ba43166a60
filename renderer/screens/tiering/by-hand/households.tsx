import { Link } from '@tanstack/react-router';
import { Button, Input, Select, Tag } from 'antd';
import { useState } from 'react';
import type { Month } from '../../../../shared/models/calendar';
import type { ClientNo } from '../../../../shared/models/client';
import type { Household } from '../../../../shared/models/tier-lists';
import { Answer } from '../../../hooks/answer';
import { useAsk, useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useMonth } from '../../../hooks/use-ledger';
import { useTexts } from '../../../hooks/use-texts';
import { ClientFinder } from '../../../parts/client-finder';
import { AskReason } from '../../../parts/ask-reason';
import { useDraft, useDraftField } from '../../../hooks/use-draft';
import { typed } from '../../../hooks/draft-values';
import { useDrafts } from '../../../hooks/draft-store';
import { z } from 'zod';
import { clientNo as clientNumber } from '../../../../shared/contract/call';

const fewestMembers = 2;
const memberNumbers = z.array(clientNumber).readonly();
const nobody: readonly ClientNo[] = [];

/** Families whose figures may be pooled by a scheme. */
export function Households({ month }: { readonly month: Month }) {
  const t = useTexts('clientTier');
  const households = useAsk('tiering.households');
  const [dissolving, setDissolving] = useState<Household | null>(null);
  const showFailure = useShowFailure();
  const form = `tiering.endHousehold:${dissolving?.id}`;
  const end = useTell('tiering.endHousehold', {
    saves: form,
    onSuccess: () => setDissolving(null),
    onError: showFailure,
  });
  return (
    <section className="panel">
      <h2>{t('households')}</h2>
      <NewHousehold month={month} />
      <Answer of={households}>
        {(all) =>
          all.length === 0 ? (
            <p className="secondary">{t('noHouseholds')}</p>
          ) : (
            <table className="figures">
              <tbody>
                {all.map((household) => (
                  <tr key={household.id}>
                    <th scope="row">{household.name}</th>
                    <td className="secondary">
                      {household.from ? `${t('householdFrom')} ${household.from}` : ''}
                    </td>
                    <td>
                      <Members household={household} />
                    </td>
                    <td className="number">
                      <Button size="small" onClick={() => setDissolving(household)}>
                        {t('dissolve')}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Answer>
      {dissolving ? (
        <AskReason
          draft={form}
          title={`${t('dissolve')} ${dissolving.name}`}
          ok={t('dissolve')}
          pending={end.isPending}
          onReason={(reason) => end.mutate({ id: dissolving.id, reason })}
          onClose={() => setDissolving(null)}
        />
      ) : null}
    </section>
  );
}

function Members({ household }: { readonly household: Household }) {
  const t = useTexts('clientTier');
  return (
    <span className="row">
      {household.members.map(({ clientNo, clientName, isHead }) => (
        <span key={clientNo}>
          <Link to="/clients/$clientNo" params={{ clientNo }}>
            {clientName}
          </Link>
          {isHead ? <Tag className="head-tag">{t('head')}</Tag> : null}
        </span>
      ))}
    </span>
  );
}

function NewHousehold({ month }: { readonly month: Month }) {
  const t = useTexts('clientTier');
  const showFailure = useShowFailure();
  const { months } = useMonth();
  const draft = useDraft('tiering.setHousehold');
  const [name, setName] = useDraftField(draft, 'name', typed.text, '');
  const [members, setMembers] = useDraftField(draft, 'members', memberNumbers, nobody);
  const [from, setFrom] = useState(month);
  const [asking, setAsking] = useState(false);
  const tell = useTell('tiering.setHousehold', {
    saves: draft.form,
    onSuccess: () => {
      useDrafts.getState().drop(`${draft.form}.reason`);
      setAsking(false);
    },
    onError: showFailure,
  });
  const add = (clientNo: string): void => {
    if (!members.includes(clientNo as ClientNo)) setMembers([...members, clientNo as ClientNo]);
  };
  return (
    <div className="row">
      <Input
        size="small"
        placeholder={t('householdName')}
        aria-label={t('householdName')}
        value={name}
        maxLength={40}
        onChange={(event) => setName(event.target.value)}
        style={{ width: 140 }}
      />
      <div className="member-finder" title={t('householdMembers')}>
        <ClientFinder autoFocus={false} onClient={add} />
      </div>
      {members.map((clientNo) => (
        <Tag
          key={clientNo}
          closable
          onClose={() => setMembers(members.filter((each) => each !== clientNo))}
        >
          {clientNo}
        </Tag>
      ))}
      <label className="row">
        <span className="secondary">{t('householdFrom')}</span>
        <Select<Month>
          size="small"
          aria-label={t('householdFrom')}
          value={from}
          onChange={setFrom}
          options={months.map((value) => ({ value, label: value }))}
        />
      </label>
      <Button
        size="small"
        disabled={name.trim() === '' || members.length < fewestMembers}
        onClick={() => setAsking(true)}
      >
        {t('newHousehold')}
      </Button>
      {asking ? (
        <AskReason
          draft={`${draft.form}.reason`}
          title={t('newHousehold')}
          ok={t('create')}
          pending={tell.isPending}
          onReason={(reason) =>
            tell.mutate({ id: null, name: name.trim(), members: [...members], reason, from })
          }
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}

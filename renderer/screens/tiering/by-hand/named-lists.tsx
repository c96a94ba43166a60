import { Link } from '@tanstack/react-router';
import { Button, Input, Select, Tabs } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { Day } from '../../../../shared/models/calendar';
import type { ClientNo } from '../../../../shared/models/client';
import type { NamedList, NamedListMember, Scheme } from '../../../../shared/models/scheme';
import { nothing } from '../../../format/money';
import { showCount } from '../../../format/number';
import { Answer } from '../../../hooks/answer';
import { useAsk, useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';
import { ClientFinder } from '../../../parts/client-finder';
import { AskReason } from '../../../parts/ask-reason';
import { useDraft, useDraftField } from '../../../hooks/use-draft';
import { typed } from '../../../hooks/draft-values';

const today = (): Day => dayjs().format('YYYY-MM-DD') as Day;

/** The lists that decide tiers: members, levels, and every change with its day and reason. */
export function NamedLists({ scheme }: { readonly scheme: Scheme }) {
  const t = useTexts('clientTier');
  const lists = useAsk('tiering.lists');
  return (
    <section className="panel">
      <h2>{t('lists')}</h2>
      <NewList />
      <Answer of={lists}>
        {(all) =>
          all.length === 0 ? (
            <p className="secondary">{t('noLists')}</p>
          ) : (
            <Tabs
              items={all.map((list) => ({
                key: list.code,
                label: `${list.name} ${t('members', { count: showCount(list.members) })}`,
                children: <OneList list={list} scheme={scheme} />,
              }))}
            />
          )
        }
      </Answer>
    </section>
  );
}

function NewList() {
  const t = useTexts('clientTier');
  const showFailure = useShowFailure();
  const draft = useDraft('tiering.createList');
  const [code, setCode] = useDraftField(draft, 'code', typed.text, '');
  const [name, setName] = useDraftField(draft, 'name', typed.text, '');
  const tell = useTell('tiering.createList', {
    saves: draft.form,
    onError: showFailure,
  });
  return (
    <div className="row">
      <Input
        size="small"
        placeholder={t('listName')}
        aria-label={t('listName')}
        value={name}
        maxLength={40}
        onChange={(event) => setName(event.target.value)}
        style={{ width: 160 }}
      />
      <Input
        size="small"
        placeholder={t('listCode')}
        aria-label={t('listCode')}
        value={code}
        maxLength={40}
        onChange={(event) => setCode(event.target.value)}
        style={{ width: 160 }}
      />
      <Button
        size="small"
        disabled={name.trim() === '' || !/^[A-Za-z][A-Za-z0-9_]*$/.test(code)}
        loading={tell.isPending}
        onClick={() => tell.mutate({ code, name: name.trim() })}
      >
        {t('newList')}
      </Button>
    </div>
  );
}

interface Move {
  readonly clientNo: ClientNo;
  readonly kind: 'set' | 'end';
}

function OneList({ list, scheme }: { readonly list: NamedList; readonly scheme: Scheme }) {
  const t = useTexts('clientTier');
  const showFailure = useShowFailure();
  const [move, setMove] = useState<Move | null>(null);
  const [level, setLevel] = useState<string | null>(null);
  const close = (): void => setMove(null);
  const form = `tiering.member:${list.code}:${move?.clientNo}`;
  const settled = { saves: form, onSuccess: close, onError: showFailure };
  const set = useTell('tiering.setMember', settled);
  const end = useTell('tiering.endMember', settled);
  const members = useAsk('tiering.listMembers', { list: list.code });
  const hasLevels = scheme.root.kind === 'namedList' && scheme.root.rank === 'byMember';
  const decide = (reason: string): void => {
    if (!move) return;
    const place = { list: list.code, clientNo: move.clientNo, on: today(), reason };
    if (move.kind === 'end') end.mutate(place);
    else set.mutate({ ...place, level });
  };
  return (
    <div className="stack">
      <div className="row">
        {hasLevels ? (
          <Select
            size="small"
            aria-label={t('level')}
            placeholder={t('level')}
            value={level}
            onChange={setLevel}
            options={scheme.tiers.slice(1).map(({ name }) => ({ value: name, label: name }))}
            style={{ width: 132 }}
          />
        ) : null}
        <div className="member-finder">
          <ClientFinder
            autoFocus={false}
            onClient={(clientNo) => setMove({ clientNo: clientNo as ClientNo, kind: 'set' })}
          />
        </div>
      </div>
      <Answer of={members}>
        {(all) => (
          <MemberTable
            members={all}
            onRemove={(clientNo) => setMove({ clientNo: clientNo as ClientNo, kind: 'end' })}
          />
        )}
      </Answer>
      <Changes list={list.code} />
      {move ? (
        <AskReason
          draft={form}
          title={`${t(move.kind === 'end' ? 'remove' : 'addMember')} ${move.clientNo}`}
          ok={t(move.kind === 'end' ? 'remove' : 'addMember')}
          pending={set.isPending || end.isPending}
          onReason={decide}
          onClose={close}
        />
      ) : null}
    </div>
  );
}

function MemberTable(props: {
  readonly members: readonly NamedListMember[];
  readonly onRemove: (clientNo: string) => void;
}) {
  const t = useTexts('clientTier');
  if (props.members.length === 0) return <p className="secondary">{t('noMembers')}</p>;
  return (
    <table className="figures">
      <thead>
        <tr>
          {(['client', 'level', 'since', 'reason'] as const).map((key) => (
            <th key={key} scope="col">
              {t(key)}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">{t('remove')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.members.map(({ clientNo, clientName, level, since, reason }) => (
          <tr key={clientNo}>
            <th scope="row">
              <Link to="/clients/$clientNo" params={{ clientNo }}>
                {clientName}
              </Link>
            </th>
            <td>{level ?? nothing}</td>
            <td>{since}</td>
            <td>{reason}</td>
            <td className="number">
              <Button size="small" onClick={() => props.onRemove(clientNo)}>
                {t('remove')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Changes({ list }: { readonly list: string }) {
  const t = useTexts('clientTier');
  const changes = useAsk('tiering.listChanges', { list });
  if (!changes.data || changes.data.length === 0) return null;
  return (
    <div>
      <h3>{t('changes')}</h3>
      <table className="figures">
        <tbody>
          {changes.data.map((each, at) => (
            <tr key={at}>
              <td className="nowrap">{each.changedOn}</td>
              <td>{t(`change.${each.kind}`)}</td>
              <th scope="row">{each.clientName}</th>
              <td>
                {[each.levelBefore, each.levelAfter].filter((name) => name !== null).join(' → ')}
              </td>
              <td>{each.reason}</td>
              <td className="secondary">{each.recordedBy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

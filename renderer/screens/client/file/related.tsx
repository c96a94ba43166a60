import { Link } from '@tanstack/react-router';
import { Alert, App, Button, Input, Select, Tag } from 'antd';
import { useState } from 'react';
import {
  linkRelations,
  type ClientFile,
  type LinkRelation,
  type LinkSuggestion,
  type RelatedClient,
} from '../../../../shared/models/client-file';
import type { ClientNo } from '../../../../shared/models/client';
import { ClientFinder } from '../../../parts/client-finder';
import { useAsk, useTell } from '../../../hooks/use-ask';
import { useFailureSentence, useShowFailure } from '../../../hooks/use-failure';
import { useTexts, useTierName } from '../../../hooks/use-texts';
import { AskReason } from '../../../parts/ask-reason';
import { useDraft, useDraftField } from '../../../hooks/use-draft';
import { typed } from '../../../hooks/draft-values';
import { z } from 'zod';
import { DraftDialog } from '../../../parts/draft-dialog';

interface RelatedProps {
  readonly clientNo: ClientNo;
  readonly file: Pick<ClientFile, 'kind' | 'related' | 'suggestions'>;
  readonly mayChange: boolean;
}

/** Household, and who stands for which organisation, each with the tier of today. */
export function Related({ clientNo, file, mayChange }: RelatedProps) {
  const t = useTexts('clientFile');
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<RelatedClient | null>(null);
  return (
    <section className="panel" aria-labelledby="related-title">
      <h2 id="related-title">
        <span className="grow">{t('related')}</span>
        {mayChange ? (
          <Button size="small" onClick={() => setAdding(true)}>
            {t('addLink')}
          </Button>
        ) : null}
      </h2>
      {file.related.length === 0 ? <p className="secondary">{t('noRelated')}</p> : null}
      <ul className="report-list file-scroll">
        {file.related.map((each) => (
          <RelatedLine
            key={`${each.linkId} ${each.relation} ${each.clientNo}`}
            related={each}
            onEnd={mayChange && each.linkId !== null ? () => setEnding(each) : null}
          />
        ))}
      </ul>
      {mayChange
        ? file.suggestions.map((each) => (
            <Suggestion key={each.clientNo} clientNo={clientNo} suggestion={each} />
          ))
        : null}
      {adding ? (
        <AddLink
          clientNo={clientNo}
          isPerson={file.kind === 'retail'}
          onClose={() => setAdding(false)}
        />
      ) : null}
      {ending ? <EndLink related={ending} onClose={() => setEnding(null)} /> : null}
    </section>
  );
}

interface RelatedLineProps {
  readonly related: RelatedClient;
  readonly onEnd: (() => void) | null;
}

function RelatedLine({ related, onEnd }: RelatedLineProps) {
  const t = useTexts('clientFile');
  const { relation, isOrganisationSide, clientNo, name, note } = related;
  const isHousehold = relation === 'householdHead' || relation === 'householdMember';
  const word = isOrganisationSide && !isHousehold ? t(`of.${relation}`) : t(`is.${relation}`);
  return (
    <li className="row apart nowrap">
      <span className="related-line">
        <span className="secondary nowrap">{word}</span>{' '}
        <Link to="/clients/$clientNo" params={{ clientNo }}>
          {name}
        </Link>{' '}
        <TierMark tier={related.tier} isVip={related.isVip} />
        {note === '' ? null : <span className="secondary"> {note}</span>}
      </span>
      {onEnd ? (
        <Button size="small" type="text" aria-label={t('endLinkOf', { name })} onClick={onEnd}>
          {t('endLink')}
        </Button>
      ) : null}
    </li>
  );
}

/** The tier of today, and whether it makes them one of our VIPs. */
function TierMark({ tier, isVip }: Pick<RelatedClient, 'tier' | 'isVip'>) {
  const t = useTexts('clientFile');
  const tierName = useTierName();
  return (
    <>
      <Tag>{tier === null ? t('noTier') : tierName(tier)}</Tag>
      {isVip ? <Tag color="gold">{t('vip')}</Tag> : null}
    </>
  );
}

interface SuggestionProps {
  readonly clientNo: ClientNo;
  readonly suggestion: LinkSuggestion;
}

function Suggestion({ clientNo: organisationNo, suggestion }: SuggestionProps) {
  const t = useTexts('clientFile');
  const showFailure = useShowFailure();
  const { clientNo, name } = suggestion;
  const add = useTell('links.add', { onError: showFailure });
  return (
    <div className="row apart link-suggestion">
      <span>
        {t('suggested', { name, clientNo })}{' '}
        <TierMark tier={suggestion.tier} isVip={suggestion.isVip} />
      </span>
      <Button
        size="small"
        loading={add.isPending}
        onClick={() =>
          add.mutate({ organisationNo, clientNo, relation: 'legalRepresentative', note: '' })
        }
      >
        {t('isThem')}
      </Button>
    </div>
  );
}

const aRelation = z.enum(linkRelations);

interface AddLinkProps {
  readonly clientNo: ClientNo;
  readonly isPerson: boolean;
  readonly onClose: () => void;
}

function AddLink({ clientNo, isPerson, onClose }: AddLinkProps) {
  const t = useTexts('clientFile');
  const { message } = App.useApp();
  const sentence = useFailureSentence();
  const draft = useDraft(`links.add:${clientNo}`);
  const [relation, setRelation] = useDraftField(
    draft,
    'relation',
    aRelation,
    'legalRepresentative',
  );
  const [other, setOther] = useDraftField(draft, 'other', typed.textOrNothing, null);
  const [note, setNote] = useDraftField(draft, 'note', typed.text, '');
  const add = useTell('links.add', {
    saves: draft.form,
    onSuccess: () => {
      message.success(t('linkAdded'));
      onClose();
    },
  });
  const submit = (): void => {
    if (other === null) return;
    const [organisationNo, person] = isPerson ? [other, clientNo] : [clientNo, other];
    add.mutate({
      organisationNo: organisationNo as ClientNo,
      clientNo: person as ClientNo,
      relation,
      note: note.trim(),
    });
  };
  return (
    <DraftDialog
      draft={draft}
      open
      title={t('addLink')}
      okButtonProps={{ disabled: other === null }}
      confirmLoading={add.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="stack">
        <label className="stack-label">
          {t('relation')}
          <Select<LinkRelation>
            aria-label={t('relation')}
            value={relation}
            onChange={setRelation}
            options={linkRelations.map((value) => ({
              value,
              label: t(isPerson ? `of.${value}` : `is.${value}`),
            }))}
          />
        </label>
        <div className="stack-label">
          {t('linkOther')}
          {other === null ? (
            <ClientFinder autoFocus onClient={setOther} />
          ) : (
            <ChosenClient clientNo={other as ClientNo} onChange={() => setOther(null)} />
          )}
        </div>
        <label className="stack-label">
          {t('linkNote')}
          <Input maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
        {add.error ? (
          <Alert type="error" showIcon role="alert" title={sentence(add.error)} />
        ) : null}
      </div>
    </DraftDialog>
  );
}

interface ChosenClientProps {
  readonly clientNo: ClientNo;
  readonly onChange: () => void;
}

function ChosenClient({ clientNo, onChange }: ChosenClientProps) {
  const t = useTexts('clientFile');
  const found = useAsk('clients.get', { clientNo, month: null });
  return (
    <span className="row">
      <span className="strong">{found.data?.client.name ?? ''}</span>
      <span className="secondary tabular">{clientNo}</span>
      <Button size="small" onClick={onChange}>
        {t('chooseOther')}
      </Button>
    </span>
  );
}

interface EndLinkProps {
  readonly related: RelatedClient;
  readonly onClose: () => void;
}

function EndLink({ related, onClose }: EndLinkProps) {
  const t = useTexts('clientFile');
  const showFailure = useShowFailure();
  const end = useTell('links.end', {
    saves: `links.end:${related.linkId}`,
    onSuccess: onClose,
    onError: showFailure,
  });
  return (
    <AskReason
      draft={`links.end:${related.linkId}`}
      title={t('endLinkOf', { name: related.name })}
      ok={t('endLink')}
      pending={end.isPending}
      onReason={(reason) => end.mutate({ id: related.linkId as number, reason })}
      onClose={onClose}
    />
  );
}

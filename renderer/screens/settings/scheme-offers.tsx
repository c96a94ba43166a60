import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { SchemeOffer } from '../../../shared/models/scheme-offer';
import { Answer } from '../../hooks/answer';
import { useAsk, useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useMonth } from '../../hooks/use-ledger';
import { useTexts, useTierName } from '../../hooks/use-texts';
import { useDraft, useDraftField } from '../../hooks/use-draft';
import { typed } from '../../hooks/draft-values';
import { DraftDialog } from '../../parts/draft-dialog';

const minReasonLength = 2;

/** Shipped schemes that say something else than the ledger's versions, each to be taken or not. */
export function SchemeOffers() {
  const t = useTexts('schemeOffers');
  const offers = useAsk('tiering.offers');
  const [open, setOpen] = useState<SchemeOffer | null>(null);
  const list = offers.data ?? [];
  if (list.length === 0) return null;
  return (
    <section className="panel" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p className="secondary">{t('body')}</p>
      {list.map((offer) => (
        <p key={offer.present.id} className="row">
          <span>
            {t('line', {
              scheme: `${offer.present.id} ${offer.present.name}`,
              version: offer.present.version,
              differences: offer.differences.length,
            })}
          </span>
          <Button size="small" onClick={() => setOpen(offer)}>
            {t('look')}
          </Button>
        </p>
      ))}
      {open ? <OfferDialog offer={open} onClose={() => setOpen(null)} /> : null}
    </section>
  );
}

function OfferDialog(props: { readonly offer: SchemeOffer; readonly onClose: () => void }) {
  const { offer, onClose } = props;
  const t = useTexts('schemeOffers');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const { month } = useMonth();
  const draft = useDraft(`tiering.offer:${offer.present.id}`);
  const [reason, setReason] = useDraftField(draft, 'reason', typed.text, '');
  const scheme = offer.present.id;
  const done = (text: string) => {
    message.success(text);
    onClose();
  };
  const adopt = useTell('tiering.adoptOffer', {
    saves: draft.form,
    onSuccess: (saved) => done(t('adopted', { scheme, version: saved.scheme.version })),
    onError: showFailure,
  });
  const decline = useTell('tiering.declineOffer', {
    saves: draft.form,
    onSuccess: () => done(t('declined', { scheme })),
    onError: showFailure,
  });
  const trimmed = reason.trim();
  const isShort = trimmed.length < minReasonLength;
  return (
    <DraftDialog
      draft={draft}
      open
      width={720}
      title={t('offerTitle', { scheme: offer.present.name })}
      onCancel={onClose}
      footer={[
        <Button
          key="decline"
          disabled={isShort}
          loading={decline.isPending}
          onClick={() => decline.mutate({ scheme, reason: trimmed })}
        >
          {t('keep', { version: offer.present.version })}
        </Button>,
        <Button
          key="adopt"
          type="primary"
          disabled={isShort || !month}
          loading={adopt.isPending}
          onClick={() => month && adopt.mutate({ scheme, effectiveFrom: month, reason: trimmed })}
        >
          {t('adopt', { month: month ?? '' })}
        </Button>,
      ]}
    >
      <OfferCase scheme={scheme} />
      <table className="figures">
        <tbody>
          {offer.differences.map(({ at, label, before, after }) => (
            <tr key={at}>
              <th scope="row">{label}</th>
              <td>{before ?? '—'}</td>
              <td>{after ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Input.TextArea
        aria-label={t('reason')}
        placeholder={t('reason')}
        autoSize={{ minRows: 2 }}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </DraftDialog>
  );
}

/** Clients per tier now and under the offer, in the newest month. */
function OfferCase({ scheme }: { readonly scheme: string }) {
  const t = useTexts('schemeOffers');
  const tierName = useTierName();
  const answer = useAsk('tiering.offer', { scheme });
  return (
    <Answer of={answer}>
      {({ month, summary }) =>
        summary ? (
          <>
            <p>{t('moves', { month: month ?? '', up: summary.up, down: summary.down })}</p>
            <p className="secondary tabular">
              {[...summary.lines]
                .reverse()
                .map((line) => `${tierName(line.tier)} ${line.clientsNow} → ${line.clients}`)
                .join('；')}
            </p>
          </>
        ) : (
          <p className="secondary">{t('noFigures')}</p>
        )
      }
    </Answer>
  );
}

import { App, Button, Drawer, Form, Select } from 'antd';
import { useState } from 'react';
import { applicationKinds, type ApplicationKind } from '../../../shared/models/card';
import {
  withdrawalGrounds,
  type CardGrading,
  type VipCard,
  type VipCardDetail,
  type WithdrawalGround,
} from '../../../shared/models/card-life';
import { showMoney } from '../../format/money';
import { Answer } from '../../hooks/answer';
import { useAsk, useTell } from '../../hooks/use-ask';
import { useTexts } from '../../hooks/use-texts';
import { FactList } from './fact-list';
import { TextField } from '../card-fields';
import { FormDialog } from '../form-dialog';
import { StepList } from './step-list';
import { CardStateTag } from './card-list';

interface CardDetailProps {
  /** Null: closed. */
  readonly cardId: number | null;
  readonly onApply: (clientNo: string, kind: ApplicationKind) => void;
  readonly onClose: () => void;
}

/** One card: its facts, what happened, its gradings and reviews, and what can be done now. */
export function CardDetail({ cardId, onApply, onClose }: CardDetailProps) {
  const t = useTexts('cardDesk');
  const detail = useAsk('cards.card', { cardId: cardId ?? 1 }, { enabled: cardId !== null });
  const card = detail.data?.card;
  return (
    <Drawer
      open={cardId !== null}
      size={640}
      title={card ? t('cardTitle', { cardNo: card.cardNo, name: card.name }) : ''}
      onClose={onClose}
      destroyOnHidden
    >
      {cardId === null ? null : (
        <Answer of={detail}>{(value) => <CardBody detail={value} onApply={onApply} />}</Answer>
      )}
    </Drawer>
  );
}

/** A card with its life; also on the client's page. */
function CardBody(props: {
  readonly detail: VipCardDetail;
  readonly onApply: CardDetailProps['onApply'];
}) {
  const { card, steps, gradings, reviews } = props.detail;
  const t = useTexts('cardDesk');
  const texts = useTexts('cards');
  const reviewTexts = useTexts('cardReviews');
  return (
    <div className="stack">
      <CardActions card={card} onApply={props.onApply} />
      <CardFacts card={card} />
      {reviews.length > 0 ? (
        <section>
          <h3>{reviewTexts('reviews')}</h3>
          <ul className="plain-list tabular">
            {reviews.map((one) => (
              <li key={one.id} className="row apart">
                <span>{one.month}</span>
                <span>{showMoney(one.metric)}</span>
                <span className="secondary">
                  {one.allAssets === null
                    ? ''
                    : texts('ofAll', { amount: showMoney(one.allAssets) })}
                </span>
                <span>{reviewTexts(`outcome.${one.outcome}`)}</span>
                <span>{one.fee ? reviewTexts(`state.${one.fee.state}`) : ''}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {gradings.length > 0 ? (
        <section>
          <h3>{t('gradings')}</h3>
          <Gradings gradings={gradings} label={texts('metric')} />
        </section>
      ) : null}
      <section>
        <h3>{t('steps')}</h3>
        <StepList steps={steps} />
      </section>
    </div>
  );
}

function CardFacts({ card }: { readonly card: VipCard }) {
  const t = useTexts('cardDesk');
  const texts = useTexts('cards');
  const terms = useTexts('terms');
  return (
    <FactList
      facts={[
        [texts('client'), `${card.name} ${card.clientNo}`],
        [t('cardState'), <CardStateTag key="state" state={card.state} />],
        [
          texts('level'),
          `${terms(`level.${card.level}`)}${card.isSpecial ? ` · ${t('special')}` : ''}`,
        ],
        [t('services'), card.serviceLevel ? terms(`level.${card.serviceLevel}`) : t('noServices')],
        [t('openedOn'), card.openedOn],
        [t('expiresOn'), card.expiresOn],
        [texts('rmName'), card.rmName],
      ]}
    />
  );
}

function Gradings(props: { readonly gradings: readonly CardGrading[]; readonly label: string }) {
  const t = useTexts('cardDesk');
  const texts = useTexts('cards');
  const terms = useTexts('terms');
  return (
    <ul className="plain-list tabular" aria-label={props.label}>
      {props.gradings.slice(0, 12).map((one) => (
        <li key={one.id} className="row apart">
          <span>{one.month}</span>
          <span>{showMoney(one.metric)}</span>
          <span className="secondary">
            {one.allAssets === null ? '' : texts('ofAll', { amount: showMoney(one.allAssets) })}
          </span>
          <span>{one.levelMet ? terms(`level.${one.levelMet}`) : t('noneMet')}</span>
          <span>{t(`outcome.${one.outcome}`)}</span>
          <span className="secondary">{one.remindedOn ?? ''}</span>
        </li>
      ))}
    </ul>
  );
}

type Deed = 'suspend' | 'reinstate' | 'withdrawQualification';

/** Steps a card's state allows; the ledger has the last word. */
const deedsOf = ({ state }: VipCard): readonly Deed[] => {
  if (state === 'active') return ['suspend', 'withdrawQualification'];
  if (state === 'suspended') return ['reinstate', 'withdrawQualification'];
  return [];
};

const afterOpening = applicationKinds.filter((kind) => kind !== 'newCard');

function CardActions({ card, onApply }: { card: VipCard; onApply: CardDetailProps['onApply'] }) {
  const t = useTexts('cardDesk');
  const terms = useTexts('terms');
  const [deed, setDeed] = useState<Deed | null>(null);
  const form = useAsk('cards.form', { clientNo: card.clientNo as never });
  const deeds = deedsOf(card);
  const lives = ['active', 'suspended', 'expired'].includes(card.state);
  const possible = (form.data?.kinds ?? [])
    .filter(({ refusals }) => refusals.length === 0)
    .map(({ kind }) => kind);
  return (
    <div className="row">
      {lives
        ? afterOpening
            .filter((kind) => possible.includes(kind))
            .map((kind) => (
              <Button key={kind} onClick={() => onApply(card.clientNo, kind)}>
                {terms(`applicationKind.${kind}`)}
              </Button>
            ))
        : null}
      {deeds.map((one) => (
        <Button key={one} danger={one !== 'reinstate'} onClick={() => setDeed(one)}>
          {t(one)}
        </Button>
      ))}
      {deed === 'suspend' || deed === 'reinstate' ? (
        <ReasonDialog card={card} deed={deed} onClose={() => setDeed(null)} />
      ) : null}
      {deed === 'withdrawQualification' ? (
        <WithdrawQualificationDialog card={card} onClose={() => setDeed(null)} />
      ) : null}
    </div>
  );
}

function ReasonDialog(props: {
  readonly card: VipCard;
  readonly deed: 'suspend' | 'reinstate';
  readonly onClose: () => void;
}) {
  const { card, deed, onClose } = props;
  const t = useTexts('cardDesk');
  const { message } = App.useApp();
  const form = `cards.${deed}:${card.id}`;
  const tell = useTell(`cards.${deed}`, {
    saves: form,
    onSuccess: () => {
      message.success(t('done'));
      onClose();
    },
  });
  return (
    <FormDialog<{ reason: string }>
      draft={form}
      title={`${t(deed)} · ${card.name}`}
      ok={t(deed)}
      danger={deed === 'suspend'}
      pending={tell.isPending}
      failure={tell.error}
      onFields={({ reason }) => tell.mutate({ cardId: card.id, reason })}
      onClose={onClose}
    >
      <TextField name="reason" label={t('reason')} least={2} most={200} lines={2} />
    </FormDialog>
  );
}

interface WithdrawalFields {
  readonly ground: WithdrawalGround;
  readonly reason: string;
  readonly approver: string;
}

function WithdrawQualificationDialog(props: {
  readonly card: VipCard;
  readonly onClose: () => void;
}) {
  const { card, onClose } = props;
  const t = useTexts('cardDesk');
  const grounds = useTexts('withdrawalGrounds');
  const { message } = App.useApp();
  const form = `cards.withdrawQualification:${card.id}`;
  const tell = useTell('cards.withdrawQualification', {
    saves: form,
    onSuccess: () => {
      message.success(t('done'));
      onClose();
    },
  });
  return (
    <FormDialog<WithdrawalFields>
      draft={form}
      title={`${t('withdrawQualification')} · ${card.name}`}
      ok={t('withdrawQualification')}
      danger
      pending={tell.isPending}
      failure={tell.error}
      initial={{ ground: withdrawalGrounds[0] }}
      onFields={(fields) => tell.mutate({ cardId: card.id, ...fields })}
      onClose={onClose}
    >
      <Form.Item name="ground" label={t('withdrawGround')}>
        <Select options={withdrawalGrounds.map((value) => ({ value, label: grounds(value) }))} />
      </Form.Item>
      <TextField name="reason" label={t('withdrawReason')} least={5} most={400} lines={2} />
      <TextField name="approver" label={t('approver')} />
    </FormDialog>
  );
}

import { App, Button, Drawer } from 'antd';
import { useState } from 'react';
import type {
  ApplicationDetail as Detail,
  CardApplication,
  SheetPrint,
} from '../../../../shared/models/card';
import { showMoment } from '../../../format/date';
import { showMoney } from '../../../format/money';
import { Answer } from '../../../hooks/answer';
import { useAsk, useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';
import { CardPaperButton } from '../parts/card-paper';
import { FactList } from '../../../parts/cards/fact-list';
import { StepList } from '../../../parts/cards/step-list';
import { Attachments } from './attachments';
import { hasSheet, mayWithdraw } from '../../../parts/cards/filter-applications';
import { HandInDialog } from './hand-in-dialog';
import { WithdrawDialog } from './withdraw-dialog';

interface ApplicationDetailProps {
  /** Null: closed. */
  readonly applicationId: number | null;
  readonly onPreview: (chosen: readonly CardApplication[]) => void;
  readonly onClose: () => void;
}

/** One application: what was asked, what happened, its files and copies, and what can be done now. */
export function ApplicationDetail({ applicationId, onPreview, onClose }: ApplicationDetailProps) {
  const t = useTexts('cardDesk');
  const detail = useAsk(
    'cards.application',
    { applicationId: applicationId ?? 1 },
    { enabled: applicationId !== null },
  );
  const one = detail.data?.application;
  return (
    <Drawer
      open={applicationId !== null}
      size={640}
      title={one ? t('applicationTitle', { id: one.id, name: one.name }) : ''}
      onClose={onClose}
      destroyOnHidden
    >
      {applicationId === null ? null : (
        <Answer of={detail}>
          {(value) => <DetailBody detail={value} onPreview={onPreview} />}
        </Answer>
      )}
    </Drawer>
  );
}

function DetailBody(props: {
  readonly detail: Detail;
  readonly onPreview: ApplicationDetailProps['onPreview'];
}) {
  const { application, steps, attachments, prints } = props.detail;
  const t = useTexts('cardDesk');
  return (
    <div className="stack">
      <DetailActions application={application} onPreview={props.onPreview} />
      <section>
        <h3>{t('facts')}</h3>
        <ApplicationFacts application={application} />
      </section>
      <Attachments application={application} attachments={attachments} />
      <section>
        <h3>{t('steps')}</h3>
        <StepList steps={steps} />
      </section>
      <Prints prints={prints} />
    </div>
  );
}

function DetailActions(props: {
  readonly application: CardApplication;
  readonly onPreview: ApplicationDetailProps['onPreview'];
}) {
  const { application, onPreview } = props;
  const t = useTexts('cardDesk');
  const cards = useTexts('cards');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const [dialog, setDialog] = useState<'handIn' | 'withdraw' | null>(null);
  const submit = useTell('cards.submit', {
    onSuccess: () => void message.success(t('submitted')),
    onError: showFailure,
  });
  const { id, state, oldCard, oldCardHandedInOn } = application;
  const ended = !mayWithdraw(application);
  return (
    <div className="row">
      {state === 'draft' ? (
        <Button
          type="primary"
          loading={submit.isPending}
          onClick={() => submit.mutate({ applicationId: id, clientWish: true })}
        >
          {t('submit')}
        </Button>
      ) : null}
      {hasSheet(application) ? (
        <Button type="primary" onClick={() => onPreview([application])}>
          {cards('preview')}
        </Button>
      ) : null}
      {oldCard && !oldCardHandedInOn && !ended && state !== 'draft' ? (
        <Button onClick={() => setDialog('handIn')}>{t('handIn')}</Button>
      ) : null}
      <CardPaperButton request={{ paper: 'applicationForm', applicationId: id, clientNo: null }} />
      {ended ? null : (
        <Button danger onClick={() => setDialog('withdraw')}>
          {cards('withdraw')}
        </Button>
      )}
      {dialog === 'handIn' ? (
        <HandInDialog applicationId={id} onClose={() => setDialog(null)} />
      ) : null}
      <WithdrawDialog
        application={dialog === 'withdraw' ? application : null}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}

function ApplicationFacts({ application }: { readonly application: CardApplication }) {
  const t = useTexts('cardDesk');
  const cards = useTexts('cards');
  const terms = useTexts('terms');
  const grounds = useTexts('specialGrounds');
  const { check, special, oldCard, oldCardHandedInOn, openedOn, cardNo } = application;
  const old = oldCard
    ? `${terms(`level.${oldCard.level}`)} ${oldCard.cardNo}（${
        oldCardHandedInOn ? t('handedInOn', { on: oldCardHandedInOn }) : t('notHandedIn')
      }）`
    : null;
  return (
    <FactList
      facts={[
        [cards('kind'), terms(`applicationKind.${application.kind}`)],
        [cards('level'), terms(`level.${application.level}`)],
        [cards('state'), terms(`applicationState.${application.state}`)],
        [
          cards('approval'),
          application.approvalKind ? terms(`approval.${application.approvalKind}`) : null,
        ],
        [cards('appliedOn'), application.appliedOn],
        [cards('rmName'), application.rmName],
        [cards('sheetNumber'), application.sheetNumber],
        [t('oldCard'), old],
        [
          t('check'),
          t('checkLine', {
            month: check.month,
            metric: showMoney(check.metric),
            bound: showMoney(check.bound),
          }),
        ],
        [t('opened'), openedOn ? `${openedOn} ${cardNo ?? ''}` : null],
        ...(special
          ? ([
              [t('ground'), grounds(special.ground)],
              [t('evidence'), special.evidence],
              [
                t('documentNumber'),
                special.decision
                  ? `${special.decision.documentNumber} ${special.decision.decidedOn}`
                  : t('waiting'),
              ],
            ] as const)
          : []),
        [cards('remarks'), application.remarks || null],
      ]}
    />
  );
}

function Prints({ prints }: { readonly prints: readonly SheetPrint[] }) {
  const t = useTexts('cardDesk');
  return (
    <section>
      <h3>{t('prints')}</h3>
      {prints.length === 0 ? <p className="secondary">{t('noPrints')}</p> : null}
      <ul className="plain-list tabular">
        {prints.map(({ copy, output, at, by }) => (
          <li key={copy}>
            {t('printLine', { copy, output: t(`output.${output}`), at: showMoment(at), by })}
          </li>
        ))}
      </ul>
    </section>
  );
}

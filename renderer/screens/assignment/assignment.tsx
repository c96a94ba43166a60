import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Alert, App, Button, Segmented } from 'antd';
import { useCallback, useState } from 'react';
import type { AssignmentBoard, AssignmentOperation } from '../../../shared/models/assignment';
import type { DatedRules } from '../../../shared/models/assignment-rules';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { Answer } from '../../hooks/answer';
import { useAsk } from '../../hooks/use-ask';
import { useTexts } from '../../hooks/use-texts';
import './assignment.css';
import { BoardView } from './board/board-view';
import { Differences } from './differences/differences';
import { Claims } from './claims/claims';
import { DecideDialog } from './claims/decide-dialog';
import { DraftBar } from './draft/draft-bar';
import { Fairness } from './fairness/fairness';
import { HeaderTools } from './header-tools';
import { NotTiered } from './not-tiered';
import { HandoverDialog } from './operations/handover-dialog';
import { Operations } from './operations/operations';
import { OperationPaper, type OperationPaperName } from './papers/operation-paper';
import { People } from './people/people';
import { PersonDialog } from './people/person-dialog';
import { ProposalDialog } from './proposal/proposal-dialog';
import { useAssignmentDesk, useBoardAnswer, type AssignmentDesk } from './use-assignment';
import { assignmentViews, type AssignmentView } from '../../parts/assignment-views';

const route = getRouteApi('/assignment');
const untieredCodes: readonly string[] = ['assignment.noMonth', 'assignment.notTiered'];

/** Who owns whom: board with draft, balance and rates, operations, claims, people and rules. */
export function Assignment() {
  const t = useTexts('assignment');
  const { month, board, rules } = useBoardAnswer();
  if (board.error && untieredCodes.includes(board.error.code)) {
    return (
      <Page title={t('title')}>
        <NotTiered month={month} />
      </Page>
    );
  }
  if (!board.data || !rules.data) {
    return (
      <Page title={t('title')}>
        <Answer of={board}>{() => <Answer of={rules}>{() => null}</Answer>}</Answer>
      </Page>
    );
  }
  return <OpenAssignment board={board.data} versions={rules.data} />;
}

interface OpenAssignmentProps {
  readonly board: AssignmentBoard;
  readonly versions: readonly DatedRules[];
}

function OpenAssignment({ board, versions }: OpenAssignmentProps) {
  const t = useTexts('assignment');
  const desk = useAssignmentDesk(board, versions);
  const { view = 'board' } = route.useSearch();
  const navigate = route.useNavigate();
  const dialogs = useDialogs(desk);
  if (board.people.length === 0) return <NoPeople />;
  const hasDraft = desk.history.past.length > 0 || desk.history.future.length > 0;
  return (
    <Page
      fills
      title={t('title')}
      hint={
        <Segmented<AssignmentView>
          aria-label={t('views')}
          value={view}
          onChange={(next) => void navigate({ search: { view: next } })}
          options={assignmentViews.map((value) => ({ value, label: t(`view.${value}`) }))}
        />
      }
      actions={<HeaderTools desk={desk} onHandOver={() => dialogs.handOver(null)} />}
      footer={
        view === 'board' || hasDraft ? (
          <DraftBar desk={desk} onCommitted={dialogs.reportCommit} />
        ) : null
      }
    >
      <UnknownOwners board={board} />
      <OneView view={view} desk={desk} versions={versions} dialogs={dialogs} />
      <ProposalDialog desk={desk} />
      {dialogs.shown}
    </Page>
  );
}

interface OneViewProps {
  readonly view: AssignmentView;
  readonly desk: AssignmentDesk;
  readonly versions: readonly DatedRules[];
  readonly dialogs: Dialogs;
}

function OneView({ view, desk, versions, dialogs }: OneViewProps) {
  switch (view) {
    case 'board':
      return (
        <BoardView
          desk={desk}
          onHandOver={dialogs.handOver}
          onEditPerson={dialogs.editPerson}
          onDecide={dialogs.decide}
        />
      );
    case 'fairness':
      return <Fairness desk={desk} />;
    case 'operations':
      return <Operations desk={desk} />;
    case 'claims':
      return <Claims desk={desk} />;
    case 'differences':
      return <Differences desk={desk} />;
    case 'people':
      return <People desk={desk} versions={versions} onEdit={dialogs.editPerson} />;
  }
}

type Shown =
  | { readonly kind: 'paper'; readonly id: number; readonly name: OperationPaperName }
  | { readonly kind: 'handOver'; readonly from: string | null }
  | { readonly kind: 'person'; readonly staffNo: string }
  | { readonly kind: 'claim'; readonly clientNo: string };

type Dialogs = ReturnType<typeof useDialogs>;

/** The dialogs that several views open. */
function useDialogs(desk: AssignmentDesk) {
  const work = useTexts('assignmentWork');
  const t = useTexts('assignment');
  const [open, setOpen] = useState<Shown | null>(null);
  const report = useCommitReport((id, name) => setOpen({ kind: 'paper', id, name }));
  const close = (): void => setOpen(null);
  const claims = useAsk('assignment.claims');
  const person = open?.kind === 'person' ? desk.people.get(open.staffNo) : undefined;
  const claim =
    open?.kind === 'claim'
      ? claims.data?.find(({ clientNo, state }) => clientNo === open.clientNo && state === 'open')
      : undefined;
  return {
    handOver: (from: string | null) => setOpen({ kind: 'handOver', from }),
    editPerson: useCallback((staffNo: string) => setOpen({ kind: 'person', staffNo }), []),
    decide: (clientNo: string) => setOpen({ kind: 'claim', clientNo }),
    reportCommit: ({ id, clients }: AssignmentOperation) =>
      report(id, t('commitDone', { count: clients, id })),
    shown: (
      <>
        {open?.kind === 'paper' ? (
          <OperationPaper operationId={open.id} first={open.name} onClose={close} />
        ) : null}
        {open?.kind === 'handOver' ? (
          <HandoverDialog
            desk={desk}
            from={open.from}
            onClose={close}
            onDone={({ id, clients }) => {
              close();
              report(id, work('handOverDone', { count: clients, id }));
            }}
          />
        ) : null}
        {person ? <PersonDialog desk={desk} person={person} onClose={close} /> : null}
        {claim ? <DecideDialog desk={desk} claim={claim} onClose={close} /> : null}
      </>
    ),
  };
}

/** After a commit: what was stored, and the papers that go with it. */
function useCommitReport(
  onPaper: (id: number, name: OperationPaperName) => void,
): (id: number, title: string) => void {
  const t = useTexts('assignment');
  const { notification } = App.useApp();
  return (id, title) =>
    notification.success({
      key: 'committed',
      title,
      placement: 'topRight',
      duration: 8,
      actions: (
        <div className="row">
          {(['handoverList', 'transferNotice'] as const).map((name) => (
            <Button
              key={name}
              size="small"
              onClick={() => {
                notification.destroy('committed');
                onPaper(id, name);
              }}
            >
              {t(name)}
            </Button>
          ))}
        </div>
      ),
    });
}

function UnknownOwners({ board }: { readonly board: AssignmentBoard }) {
  const t = useTexts('assignment');
  const { unknownOwners } = board;
  if (unknownOwners.length === 0) return null;
  const clients = unknownOwners.reduce((sum, each) => sum + each.clients, 0);
  const names = unknownOwners
    .slice(0, 8)
    .map(({ name }) => name)
    .join('、');
  return (
    <Alert
      type="warning"
      showIcon
      closable
      className="unknown-owners"
      title={t('unknownOwners', { count: unknownOwners.length, clients, names })}
    />
  );
}

function NoPeople() {
  const t = useTexts('assignment');
  const navigate = useNavigate();
  return (
    <Page title={t('title')}>
      <div className="panel">
        <EmptyState title={t('noPeople.title')} body={t('noPeople.body')}>
          <Button type="primary" size="large" onClick={() => void navigate({ to: '/import' })}>
            {t('empty.import')}
          </Button>
        </EmptyState>
      </div>
    </Page>
  );
}

import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Alert, App, Button, Segmented } from 'antd';
import { useState } from 'react';
import type { AssignmentBoard, AssignmentOperation } from '../../../shared/models/assignment';
import type { DatedRules } from '../../../shared/models/assignment-rules';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { Answer } from '../../hooks/answer';
import { useTexts } from '../../hooks/use-texts';
import './assignment.css';
import { BoardView } from './board/board-view';
import { DraftBar } from './draft/draft-bar';
import { NotTiered } from './not-tiered';
import { OperationPaper, type OperationPaperName } from './papers/operation-paper';
import { useAssignmentDesk, useBoardAnswer } from './use-assignment';
import { assignmentViews, type AssignmentView } from './views';

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
  const [paper, setPaper] = useState<[number, OperationPaperName] | null>(null);
  const report = useCommitReport((id, name) => setPaper([id, name]));
  if (board.people.length === 0) return <NoPeople />;
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
      footer={<DraftBar desk={desk} onCommitted={report} />}
    >
      <UnknownOwners board={board} />
      <BoardView
        desk={desk}
        onHandOver={() => undefined}
        onEditPerson={() => undefined}
        onDecide={() => undefined}
      />
      {paper ? (
        <OperationPaper operationId={paper[0]} first={paper[1]} onClose={() => setPaper(null)} />
      ) : null}
    </Page>
  );
}

/** After a commit: what was stored, and the papers that go with it. */
function useCommitReport(
  onPaper: (id: number, name: OperationPaperName) => void,
): (operation: AssignmentOperation) => void {
  const t = useTexts('assignment');
  const { notification } = App.useApp();
  return ({ id, clients }) =>
    notification.success({
      key: 'committed',
      title: t('commitDone', { count: clients, id }),
      placement: 'topRight',
      duration: 12,
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

import { App, Button } from 'antd';
import { useState } from 'react';
import type { AssignmentOperation, OwnerChange } from '../../../../shared/models/assignment';
import { EmptyState } from '../../../components/empty-state';
import { Answer } from '../../../hooks/answer';
import { useAsk } from '../../../hooks/use-ask';
import { useTexts } from '../../../hooks/use-texts';
import { OperationPaper, type OperationPaperName } from '../papers/operation-paper';
import { LocalTable } from '../../../parts/local-table/local-table';
import type { AssignmentDesk } from '../use-assignment';
import { useChangeColumns, useOperationColumns } from './operation-columns';
import { ReverseDialog } from './reverse-dialog';

/** Every operation with what it changed: to look at, to print, to reverse from a day on. */
export function Operations({ desk }: { readonly desk: AssignmentDesk }) {
  const t = useTexts('assignmentWork');
  const operations = useAsk('assignment.operations');
  return (
    <Answer of={operations}>
      {(all) =>
        all.length === 0 ? (
          <div className="panel">
            <EmptyState title={t('operations.empty')} body={t('operations.emptyBody')} />
          </div>
        ) : (
          <OperationList desk={desk} operations={all} />
        )
      }
    </Answer>
  );
}

interface OperationListProps {
  readonly desk: AssignmentDesk;
  readonly operations: readonly AssignmentOperation[];
}

function OperationList({ desk, operations }: OperationListProps) {
  const t = useTexts('assignmentWork');
  const assignment = useTexts('assignment');
  const { message } = App.useApp();
  const columns = useOperationColumns();
  const [chosenId, setChosenId] = useState(operations[0]!.id);
  const [paper, setPaper] = useState<OperationPaperName | null>(null);
  const [reversing, setReversing] = useState(false);
  const chosen = operations.find(({ id }) => id === chosenId) ?? operations[0]!;
  const isDone = chosen.reversedBy !== null || chosen.returnedOn !== null;
  return (
    <div className="two-tables">
      <LocalTable<AssignmentOperation>
        name={t('operations.title')}
        columns={columns}
        rows={operations}
        onChosen={([first]) => first && setChosenId(first.id)}
      />
      <div className="row">
        <h2 className="panel-title grow">{t('changesOf', { id: chosen.id })}</h2>
        <Button onClick={() => setPaper('handoverList')}>{assignment('handoverList')}</Button>
        <Button onClick={() => setPaper('transferNotice')}>{assignment('transferNotice')}</Button>
        <Button danger disabled={!desk.mayAssign || isDone} onClick={() => setReversing(true)}>
          {t('reverse')}
        </Button>
      </div>
      <Changes id={chosen.id} />
      {paper ? (
        <OperationPaper operationId={chosen.id} first={paper} onClose={() => setPaper(null)} />
      ) : null}
      {reversing ? (
        <ReverseDialog
          operation={chosen}
          today={desk.scope.board.today}
          onClose={() => setReversing(false)}
          onReversed={({ id, clients }) => {
            setReversing(false);
            setChosenId(id);
            message.success(t('reversed', { count: clients, id }));
          }}
        />
      ) : null}
    </div>
  );
}

function Changes({ id }: { readonly id: number }) {
  const t = useTexts('assignmentWork');
  const columns = useChangeColumns();
  const changes = useAsk('assignment.changes', { operationId: id }, { keepPrevious: true });
  return (
    <Answer of={changes}>
      {(rows) => (
        <LocalTable<OwnerChange> name={t('changesOf', { id })} columns={columns} rows={rows} />
      )}
    </Answer>
  );
}

import { App, Button, Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import type { OwnerDifference } from '../../../../shared/models/owner';
import { EmptyState } from '../../../components/empty-state';
import { showCount } from '../../../format/number';
import { Answer } from '../../../hooks/answer';
import { useAsk, useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';
import { AskReason } from '../../../parts/ask-reason';
import { LocalTable } from '../../../parts/local-table/local-table';
import type { LocalColumn } from '../../../parts/local-table/sort-rows';
import type { AssignmentDesk } from '../use-assignment';

/** 管户差异: where the newest month's file names somebody else than the owner, to accept or to keep. */
export function Differences({ desk }: { readonly desk: AssignmentDesk }) {
  const t = useTexts('assignmentWork');
  const [withKept, setWithKept] = useState(false);
  const differences = useAsk('assignment.differences', { withKept }, { keepPrevious: true });
  return (
    <div className="two-tables">
      <div className="row">
        <span className="secondary grow">{t('differencesHint')}</span>
        <Checkbox checked={withKept} onChange={(event) => setWithKept(event.target.checked)}>
          {t('withKept')}
        </Checkbox>
      </div>
      <Answer of={differences}>
        {(rows) =>
          rows.length === 0 ? (
            <div className="panel">
              <EmptyState title={t('differences.empty')} body={t('differences.emptyBody')} />
            </div>
          ) : (
            <DifferenceList desk={desk} rows={rows} />
          )
        }
      </Answer>
    </div>
  );
}

interface DifferenceListProps {
  readonly desk: AssignmentDesk;
  readonly rows: readonly OwnerDifference[];
}

function DifferenceList({ desk, rows }: DifferenceListProps) {
  const t = useTexts('assignmentWork');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const columns = useDifferenceColumns();
  const [chosen, setChosen] = useState<readonly OwnerDifference[]>(rows.slice(0, 1));
  const [open, setOpen] = useState<'accept' | 'keep' | null>(null);
  const form = `assignment.differences:${open}`;
  const settled = {
    saves: form,
    onSuccess: (count: number) => {
      setOpen(null);
      message.success(t('differencesDone', { count: showCount(count) }));
    },
    onError: showFailure,
  };
  const accept = useTell('assignment.acceptDifferences', settled);
  const keep = useTell('assignment.keepOwners', settled);
  const tell = open === 'accept' ? accept : keep;
  const canAccept = chosen.every(({ said }) => said !== null);
  const idle = !desk.mayAssign || chosen.length === 0;
  return (
    <div className="two-tables">
      <div className="row">
        <span className="grow" />
        <Button disabled={idle} onClick={() => setOpen('keep')}>
          {t('keepOwner')}
        </Button>
        <Button type="primary" disabled={idle || !canAccept} onClick={() => setOpen('accept')}>
          {t('acceptSaid')}
        </Button>
      </div>
      <LocalTable<OwnerDifference>
        name={t('differencesTable')}
        columns={columns}
        rows={rows}
        onChosen={setChosen}
      />
      {open === null ? null : (
        <AskReason
          draft={form}
          title={t(open === 'accept' ? 'acceptSaidTitle' : 'keepOwnerTitle', {
            count: showCount(chosen.length),
          })}
          ok={t(open === 'accept' ? 'acceptSaid' : 'keepOwner')}
          pending={tell.isPending}
          onReason={(reason) =>
            tell.mutate({ clientNos: chosen.map(({ clientNo }) => clientNo), reason })
          }
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

function useDifferenceColumns(): readonly LocalColumn<OwnerDifference>[] {
  const t = useTexts('assignmentWork');
  const sources = useTexts('ownerSources');
  return useMemo(
    (): readonly LocalColumn<OwnerDifference>[] => [
      {
        id: 'clientNo',
        title: t('column.clientNo'),
        width: 130,
        sortable: true,
        keepsText: true,
        text: (row) => row.clientNo,
      },
      {
        id: 'name',
        title: t('column.name'),
        width: 130,
        sortable: true,
        text: (row) => row.name,
      },
      {
        id: 'owner',
        title: t('column.nowOwner'),
        width: 130,
        sortable: true,
        text: (row) => row.ownerName ?? t('toNobody'),
      },
      {
        id: 'source',
        title: t('column.source'),
        width: 110,
        sortable: true,
        text: (row) => sources(row.source),
      },
      {
        id: 'said',
        title: t('column.said'),
        width: 200,
        sortable: true,
        text: (row) =>
          row.said === null ? t('unknownPerson', { name: row.saidShown }) : row.saidShown,
      },
      {
        id: 'kept',
        title: t('withKept'),
        width: 110,
        sortable: true,
        text: (row) => (row.isKept ? t('ownerKept') : ''),
      },
    ],
    [t, sources],
  );
}

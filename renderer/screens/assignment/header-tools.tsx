import { BulbOutlined, DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { ask } from '../../api';
import { useSaveFile } from '../../hooks/use-files';
import { useJobRun } from '../../hooks/use-job-run';
import { useTexts } from '../../hooks/use-texts';
import { useProposal } from './proposal/proposal-store';
import type { AssignmentDesk } from './use-assignment';
import { sheetIssueTexts } from '../../../shared/text/assignment';
import { formatMessage } from '../../../shared/text/message';
import { useLanguage } from '../../hooks/use-texts';
import type { ReassignmentSheet } from '../../../shared/models/assignment';

interface HeaderToolsProps {
  readonly desk: AssignmentDesk;
  readonly onHandOver: () => void;
}

/** Proposal, handover, exports: from every view of the assignment. */
export function HeaderTools({ desk, onHandOver }: HeaderToolsProps) {
  const t = useTexts('assignmentWork');
  const open = useProposal((state) => state.set);
  const isSearching = useProposal((state) => state.jobId !== null);
  const exports = useExports(desk);
  const items = Object.keys(exports).map((key) => ({
    key,
    label: t(key as keyof typeof exports),
    disabled: key === 'readSheet' ? !desk.mayAssign : !desk.mayExport,
  }));
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{ items, onClick: ({ key }) => exports[key as keyof typeof exports]() }}
      >
        <Button>
          {t('more')} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      <Button disabled={!desk.mayAssign} onClick={onHandOver}>
        {t('handOver')}
      </Button>
      <Button
        type="primary"
        icon={<BulbOutlined aria-hidden />}
        loading={isSearching}
        disabled={!desk.mayAssign}
        onClick={() => open({ isOpen: true })}
      >
        {t('propose')}
      </Button>
    </>
  );
}

function useExports(desk: AssignmentDesk) {
  const t = useTexts('assignmentWork');
  const { message } = App.useApp();
  const save = useSaveFile();
  const run = useJobRun();
  const { month } = desk.scope.board;
  const showSheet = useSheetReport(desk);
  return {
    saveSheet: () => void save(t('saving'), () => ask('assignment.saveSheet', { month })),
    readSheet: () =>
      void run(t('readSheet'), () => ask('assignment.readSheet', { month })).then(
        (sheet) => sheet && showSheet(sheet),
      ),
    savePeople: () =>
      void save(t('saving'), () => ask('assignment.savePeople', { month, staffNos: null })),
    saveBooks: () =>
      void run(t('saving'), () => ask('assignment.savePersonBooks', { month })).then((saved) => {
        if (saved?.folder) {
          message.success(t('booksSaved', { count: saved.files, folder: saved.folder }));
        }
      }),
    printPeople: () =>
      void save(t('saving'), (jobId) => ask('assignment.savePeoplePdf', { jobId, month })),
  } as const;
}

const shownIssues = 12;

/** What a sheet brought: its moves go into the draft, its bad rows are named. */
function useSheetReport(desk: AssignmentDesk): (sheet: ReassignmentSheet) => void {
  const t = useTexts('assignmentWork');
  const [language] = useLanguage();
  const { modal, message } = App.useApp();
  return ({ file, moves, unchanged, issues }) => {
    desk.apply(moves);
    const title = t('sheetRead', { file, moves: moves.length, unchanged });
    if (issues.length === 0) {
      message.success(title);
      return;
    }
    const more = issues.length - shownIssues;
    modal.warning({
      title,
      width: 620,
      content: (
        <>
          <p className="strong">{t('sheetIssues', { count: issues.length })}</p>
          <ul className="plain-list breach-list">
            {issues.slice(0, shownIssues).map(({ row, code, value }) => (
              <li key={row}>{formatMessage(sheetIssueTexts[code], language, { row, value })}</li>
            ))}
            {more > 0 ? <li>{t('andMore', { count: more })}</li> : null}
          </ul>
        </>
      ),
    });
  };
}

import { useMemo, type KeyboardEvent } from 'react';
import {
  workDues,
  type WorkDue,
  type WorkEntry,
  type WorkReason,
} from '../../../../shared/models/worklist';
import { useTexts } from '../../../hooks/use-texts';
import { useRowFocus, type WorkItem } from './use-row-focus';
import { WorkRow } from './work-row';

interface WorkTableProps {
  readonly entries: readonly WorkEntry[];
  readonly ticked: ReadonlySet<string>;
  readonly mayContact: boolean;
  /** A dialog is open: the rows keep still. */
  readonly isPaused: boolean;
  readonly onTick: (clientNo: string) => void;
  readonly onReport: (entry: WorkEntry) => void;
  readonly onAside: (reason: Extract<WorkReason, { kind: 'event' }>) => void;
  readonly onOpen: (entry: WorkEntry) => void;
}

const columns = [
  'tick',
  'name',
  'tier',
  'assets',
  'reasons',
  'score',
  'channel',
  'wording',
  'last',
  'done',
] as const;

/** Entries in the order of when they are due, each group under its head. */
function itemsOf(entries: readonly WorkEntry[]): WorkItem[] {
  let place = -1;
  return workDues.flatMap((due): WorkItem[] => {
    const own = entries.filter((each) => each.due === due);
    if (own.length === 0) return [];
    const rows = own.map((entry): WorkItem => {
      place += 1;
      return { kind: 'entry', entry, place };
    });
    return [{ kind: 'group', due, count: own.length }, ...rows];
  });
}

const pageRows = 10;

/** Entries by when they are due; only those in sight are drawn, and one row at a time has the keyboard. */
export function WorkTable(props: WorkTableProps) {
  const t = useTexts('contactDesk');
  const { entries, isPaused } = props;
  const items = useMemo(() => itemsOf(entries), [entries]);
  const focus = useRowFocus(items, isPaused);
  const { place, shown } = focus;
  const onKeyDown = useRowKeys(props, items, focus);
  return (
    <div className="panel work-scroll" ref={focus.body} onKeyDown={onKeyDown}>
      <table className="figures work-table" aria-label={t('grid')} aria-rowcount={items.length + 1}>
        <thead>
          <tr>
            {columns.map((key) => (
              <th key={key} scope="col" className={`work-${key}`}>
                {key === 'tick' ? (
                  <span className="visually-hidden">{t(`column.${key}`)}</span>
                ) : (
                  t(`column.${key}`)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={focus.above} />
          {shown.map(({ index, item }) =>
            item.kind === 'group' ? (
              <GroupHead key={item.due} index={index} measure={focus.measure} {...item} />
            ) : (
              <WorkRow
                key={item.entry.clientNo}
                entry={item.entry}
                index={index}
                place={item.place}
                measure={focus.measure}
                isCurrent={item.place === place}
                isTicked={props.ticked.has(item.entry.clientNo)}
                mayContact={props.mayContact}
                onFocus={() => focus.setAt(item.place)}
                onTick={props.onTick}
                onReport={props.onReport}
                onAside={props.onAside}
              />
            ),
          )}
          <Spacer height={focus.below} />
        </tbody>
      </table>
    </div>
  );
}

/** Takes the room of the rows that are not drawn. */
function Spacer({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className="work-spacer">
      <td colSpan={columns.length} style={{ height }} />
    </tr>
  );
}

interface GroupHeadProps {
  readonly due: WorkDue;
  readonly count: number;
  readonly index: number;
  readonly measure: (row: HTMLElement | null) => void;
}

function GroupHead({ due, count, index, measure }: GroupHeadProps) {
  const t = useTexts('contactDesk');
  return (
    <tr className={`work-group ${due}`} ref={measure} data-index={index} aria-rowindex={index + 2}>
      <th scope="rowgroup" colSpan={columns.length}>
        {t(`due.${due}`)} {count}
      </th>
    </tr>
  );
}

/** Arrow keys walk the rows; letters and Enter do what the buttons of a row do. */
function useRowKeys(
  { mayContact, onReport, onTick, onOpen }: WorkTableProps,
  items: readonly WorkItem[],
  { place, last, focusRow }: ReturnType<typeof useRowFocus>,
): (event: KeyboardEvent) => void {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: place + 1,
    ArrowUp: place - 1,
    PageDown: place + pageRows,
    PageUp: place - pageRows,
    Home: 0,
    End: last,
  };
  return (event) => {
    const row = (event.target as HTMLElement).closest('tr[data-client]');
    const current = items.find((item) => item.kind === 'entry' && item.place === place);
    if (row !== event.target || current?.kind !== 'entry') return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const move = moves[event.key];
    const { entry } = current;
    if (move !== undefined) focusRow(move);
    else if (event.key === 'Enter' && mayContact) onReport(entry);
    else if (event.key === ' ') onTick(entry.clientNo);
    else if (event.key.toLowerCase() === 'o') onOpen(entry);
    else return;
    event.preventDefault();
  };
}

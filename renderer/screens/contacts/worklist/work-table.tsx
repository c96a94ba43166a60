import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { workDues, type WorkEntry, type WorkReason } from '../../../../shared/models/worklist';
import { useTexts } from '../../../hooks/use-texts';
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

/** Entries by when they are due; one row at a time has the keyboard. */
export function WorkTable(props: WorkTableProps) {
  const t = useTexts('contactDesk');
  const { at, setAt, body, onKeyDown } = useRowKeys(props);
  const groups = useMemo(
    () =>
      workDues
        .map((due) => ({ due, entries: props.entries.filter((each) => each.due === due) }))
        .filter(({ entries }) => entries.length > 0),
    [props.entries],
  );
  let index = -1;
  return (
    <div className="panel work-scroll" ref={body} onKeyDown={onKeyDown}>
      <table className="figures work-table" aria-label={t('grid')}>
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
        {groups.map(({ due, entries }) => (
          <tbody key={due}>
            <tr className={`work-group ${due}`}>
              <th scope="rowgroup" colSpan={columns.length}>
                {t(`due.${due}`)} {entries.length}
              </th>
            </tr>
            {entries.map((entry) => {
              index += 1;
              const place = index;
              return (
                <WorkRow
                  key={entry.clientNo}
                  entry={entry}
                  isCurrent={place === at}
                  isTicked={props.ticked.has(entry.clientNo)}
                  mayContact={props.mayContact}
                  onFocus={() => setAt(place)}
                  onTick={props.onTick}
                  onReport={props.onReport}
                  onAside={props.onAside}
                />
              );
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}

const pageRows = 10;

/** Arrow keys walk the rows; after a report the row that took the place has the keyboard. */
function useRowKeys({ entries, isPaused, ...props }: WorkTableProps) {
  const body = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const last = entries.length - 1;
  const place = Math.min(at, last);
  const ordered = useMemo(
    () => workDues.flatMap((due) => entries.filter((each) => each.due === due)),
    [entries],
  );
  const focusRow = (index: number): void => {
    const wanted = Math.max(0, Math.min(last, index));
    setAt(wanted);
    body.current?.querySelectorAll<HTMLElement>('tr[data-client]')[wanted]?.focus();
  };
  useEffect(() => {
    if (isPaused) return;
    const active = document.activeElement;
    if (active !== null && active !== document.body) return;
    body.current?.querySelectorAll<HTMLElement>('tr[data-client]')[place]?.focus();
  }, [entries, isPaused, place]);
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: place + 1,
    ArrowUp: place - 1,
    PageDown: place + pageRows,
    PageUp: place - pageRows,
    Home: 0,
    End: last,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = (event.target as HTMLElement).closest('tr[data-client]');
    const entry = ordered[place];
    if (row !== event.target || !entry || event.ctrlKey || event.altKey || event.metaKey) return;
    const move = moves[event.key];
    if (move !== undefined) focusRow(move);
    else if (event.key === 'Enter' && props.mayContact) props.onReport(entry);
    else if (event.key === ' ') props.onTick(entry.clientNo);
    else if (event.key.toLowerCase() === 'o') props.onOpen(entry);
    else return;
    event.preventDefault();
  };
  return { at: place, setAt, body, onKeyDown };
}

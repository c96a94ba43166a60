import type { UndoGroup, UndoPlan } from '../../../shared/models/undo';
import { showCount } from '../../format/number';
import { useTexts } from '../../hooks/use-texts';
import { countUndo, groupsOf, undoStates } from './undo-counts';

/** The three ways a row can end: undone, kept, impossible; each with its reasons and some names. */
export function UndoGroups({ plan }: { readonly plan: UndoPlan }) {
  const t = useTexts('importRecords');
  const counts = countUndo(plan);
  return (
    <div className="undo-groups">
      {undoStates.map((state) => (
        <section key={state} className={`undo-group ${state}`} aria-labelledby={`undo-${state}`}>
          <h3 id={`undo-${state}`} className="tabular">
            {t(`undoState.${state}`, { count: showCount(counts[state]) })}
          </h3>
          {counts[state] === 0 ? <p className="secondary">{t('undoState.none')}</p> : null}
          {groupsOf(plan, state).map((group) => (
            <Reason key={group.reason} group={group} />
          ))}
        </section>
      ))}
    </div>
  );
}

/** As many names as help to see what is meant. */
const shown = 5;

function Reason({ group }: { readonly group: UndoGroup }) {
  const t = useTexts('importRecords');
  const samples = group.samples.slice(0, shown);
  const rest = group.count - samples.length;
  return (
    <div className="undo-reason">
      <div className="row apart">
        <span className="strong">{t(`undoReason.${group.reason}`)}</span>
        <span className="tabular">{showCount(group.count)}</span>
      </div>
      <ul className="selectable tabular">
        {samples.map((sample) => (
          <li key={sample.key}>
            {sample.key} {sample.name}
          </li>
        ))}
        {rest > 0 ? (
          <li className="secondary">{t('undo.more', { count: showCount(rest) })}</li>
        ) : null}
      </ul>
    </div>
  );
}

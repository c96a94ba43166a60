import { Modal } from 'antd';
import { useMemo, useState } from 'react';
import { judgePlace, ownedAfter } from '../../../../shared/assignment/judge-place';
import type { BoardCard } from '../../../../shared/models/assignment';
import { breachSentence } from '../../../../shared/text/assignment';
import { useTexts } from '../../../hooks/use-texts';
import { useLanguage } from '../../../hooks/use-texts';
import type { AssignmentDesk } from '../use-assignment';
import { useRoleName } from './use-tier-word';

interface MoveDialogProps {
  readonly desk: AssignmentDesk;
  readonly cards: readonly BoardCard[];
  readonly onGive: (keys: readonly string[], to: string | null) => boolean;
  readonly onClose: () => void;
}

/** Everybody the clients could go to, with load and the rule against it; by keyboard or mouse. */
export function MoveDialog({ desk, cards, onGive, onClose }: MoveDialogProps) {
  const t = useTexts('assignment');
  const lines = useTargets(desk, cards);
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const line = lines.find(({ to }) => to === chosen);
  const submit = (): void => {
    if (chosen === undefined) return;
    onGive(
      cards.map(({ clientNo }) => clientNo),
      chosen,
    );
    onClose();
  };
  return (
    <Modal
      open
      width={640}
      title={t('moveTitle', { count: cards.length })}
      okText={t('moveOk')}
      okButtonProps={{ disabled: line === undefined || line.isRefused }}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="move-targets" role="radiogroup" aria-label={t('choosePerson')}>
        {lines.map(({ to, name, role, load, sentence, isRefused }) => (
          <label key={to ?? ''} className={isRefused ? 'move-target refused' : 'move-target'}>
            <input
              type="radio"
              name="move-target"
              disabled={isRefused}
              checked={chosen === to}
              onChange={() => setChosen(to)}
            />
            <span className="strong">{name}</span>
            <span className="secondary">{role}</span>
            <span className="tabular secondary">{load}</span>
            <span className="grow secondary">
              {sentence === null
                ? ''
                : t(isRefused ? 'illegal' : 'needsReason', { rule: sentence })}
            </span>
          </label>
        ))}
      </div>
    </Modal>
  );
}

/** Possible ones first, the least loaded before the others. */
function useTargets(desk: AssignmentDesk, cards: readonly BoardCard[]) {
  const t = useTexts('assignment');
  const roleName = useRoleName();
  const [language] = useLanguage();
  const { scope, moves, check } = desk;
  return useMemo(() => {
    const owned = ownedAfter(scope.board, moves);
    const people = scope.board.people.map((person, at) => {
      const { load, limit } = check.people[at]!.after;
      const { breaches, accepted, isFull } = judgePlace(scope, owned, cards, person);
      return {
        to: person.staffNo as string | null,
        name: person.name,
        role: roleName(person.role),
        load: t('loadOf', { load: load.toFixed(2), limit: limit.toFixed(2) }),
        share: limit === 0 ? 1 : load / limit,
        sentence: breaches[0] ? breachSentence(breaches[0], language) : null,
        isRefused: isFull || accepted.length === 0,
      };
    });
    people.sort((a, b) => Number(a.isRefused) - Number(b.isRefused) || a.share - b.share);
    const nobody = judgePlace(scope, owned, cards, null).breaches[0];
    return [
      ...people,
      {
        to: null,
        name: t('waiting'),
        role: '',
        load: '',
        share: 0,
        isRefused: false,
        sentence: nobody ? breachSentence(nobody, language) : null,
      },
    ];
  }, [scope, moves, check, cards, roleName, language, t]);
}

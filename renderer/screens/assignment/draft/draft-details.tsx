import { Modal } from 'antd';
import type { DraftCheck } from '../../../../shared/models/assignment';
import { useTexts } from '../../../hooks/use-texts';
import type { AssignmentDesk } from '../use-assignment';
import { BreachList } from './breach-list';
import { PeopleChanges } from './people-changes';

interface DraftDetailsProps {
  readonly desk: AssignmentDesk;
  readonly check: DraftCheck;
  readonly onClose: () => void;
}

/** The draft in detail: who gains, who loses, and every rule it breaks. */
export function DraftDetails({ check, onClose }: DraftDetailsProps) {
  const t = useTexts('assignment');
  const hard = check.breaches.filter(({ isHard }) => isHard);
  const soft = check.breaches.filter(({ isHard }) => !isHard);
  return (
    <Modal open width={720} title={t('draftDetailsTitle')} footer={null} onCancel={onClose}>
      <div className="stack">
        <PeopleChanges check={check} />
        {hard.length > 0 ? (
          <section>
            <h3>{t('draftHard', { count: hard.length })}</h3>
            <BreachList all={hard} />
          </section>
        ) : null}
        {soft.length > 0 ? (
          <section>
            <h3>{t('draftSoft', { count: soft.length })}</h3>
            <BreachList all={soft} />
          </section>
        ) : null}
      </div>
    </Modal>
  );
}

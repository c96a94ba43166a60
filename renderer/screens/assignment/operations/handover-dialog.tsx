import { Alert, Input, Radio, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { AssignmentOperation, BoardCard } from '../../../../shared/models/assignment';
import { useTexts } from '../../../hooks/use-texts';
import { BreachList } from '../draft/breach-list';
import { DayField } from '../../../parts/day-field';
import { LocalTable } from '../../../parts/local-table/local-table';
import type { AssignmentDesk } from '../use-assignment';
import { useCardColumns } from '../table/card-columns';
import { spread, useHandover } from './use-handover';
import { DraftDialog } from '../../../parts/draft-dialog';

interface HandoverDialogProps {
  readonly desk: AssignmentDesk;
  /** Whose clients; chosen in the dialog where null. */
  readonly from: string | null;
  readonly onClose: () => void;
  readonly onDone: (operation: AssignmentOperation) => void;
}

/** All or part of a person's clients in one step, for good or until a day. */
export function HandoverDialog({ desk, from: first, onClose, onDone }: HandoverDialogProps) {
  const t = useTexts('assignmentWork');
  const [from, setFrom] = useState(first);
  const { people, cards } = desk.scope.board;
  const owned = useMemo(
    () => cards.filter(({ owner }) => owner !== null && owner === from),
    [cards, from],
  );
  const handover = useHandover(desk, { from, owned, onDone });
  const { plan, isReady, isBusy } = handover;
  return (
    <DraftDialog
      draft={handover.draft}
      open
      width={860}
      style={{ top: 32 }}
      title={t('handOverTitle')}
      okText={plan === null ? t('prepare') : t('handOverOk')}
      okButtonProps={{ disabled: !isReady }}
      confirmLoading={isBusy}
      onOk={plan === null ? handover.prepare : handover.submit}
      onCancel={onClose}
    >
      <div className="stack">
        <div className="row">
          <label className="stack-label">
            {t('handOverFrom')}
            <PersonSelect
              desk={desk}
              label={t('handOverFrom')}
              value={from}
              onChange={(next) => {
                setFrom(next);
                handover.change({ chosen: null });
              }}
            />
          </label>
          <label className="stack-label">
            {t('handOverTo')}
            <Select
              aria-label={t('handOverTo')}
              value={handover.form.to}
              onChange={(to: string) => handover.change({ to })}
              style={{ width: 220 }}
              options={[
                { value: spread, label: t('spread') },
                ...people
                  .filter(({ staffNo }) => staffNo !== from)
                  .map(({ staffNo, name }) => ({ value: staffNo, label: name })),
              ]}
            />
          </label>
        </div>
        {from !== null && owned.length === 0 ? (
          <span className="secondary">{t('handOverNobody', { name: desk.nameOf(from) })}</span>
        ) : null}
        {owned.length > 0 ? <WhichClients handover={handover} owned={owned} /> : null}
        <Terms handover={handover} />
        {plan ? <Plan handover={handover} /> : null}
      </div>
    </DraftDialog>
  );
}

type Handover = ReturnType<typeof useHandover>;

function WhichClients({
  handover,
  owned,
}: {
  readonly handover: Handover;
  readonly owned: readonly BoardCard[];
}) {
  const t = useTexts('assignmentWork');
  const columns = useCardColumns();
  const { chosen } = handover.form;
  const [marked, setMarked] = useState<readonly BoardCard[]>([]);
  return (
    <>
      <Radio.Group
        aria-label={t('handOverWho')}
        value={chosen === null ? 'all' : 'some'}
        onChange={(event) =>
          handover.change({ chosen: event.target.value === 'all' ? null : marked })
        }
        options={[
          { value: 'all', label: t('handOver.all', { count: owned.length }) },
          {
            value: 'some',
            label: t('handOver.some', { count: marked.length }),
            disabled: marked.length === 0,
          },
        ]}
      />
      <div className="handover-table">
        <LocalTable<BoardCard>
          name={t('handOverWho')}
          columns={columns}
          rows={owned}
          onChosen={(rows) => {
            setMarked(rows);
            if (chosen !== null) handover.change({ chosen: rows });
          }}
        />
      </div>
    </>
  );
}

/** From when, until when, why. */
function Terms({ handover }: { readonly handover: Handover }) {
  const t = useTexts('assignmentWork');
  const assignment = useTexts('assignment');
  const { form, change } = handover;
  return (
    <div className="row">
      <DayField label={assignment('effectiveOn')} day={form.on} onDay={(on) => change({ on })} />
      <label className="stack-label">
        {t('howLong')}
        <Radio.Group
          aria-label={t('howLong')}
          value={form.returns ? 'until' : 'good'}
          onChange={(event) => change({ returns: event.target.value === 'until' })}
          options={[
            { value: 'good', label: t('forGood') },
            { value: 'until', label: t('untilDay') },
          ]}
        />
      </label>
      {form.returns ? (
        <DayField
          label={t('returnOn')}
          day={form.returnOn}
          onDay={(returnOn) => change({ returnOn })}
        />
      ) : null}
      <label className="stack-label grow">
        {assignment('reason')}
        <Input
          aria-label={assignment('reason')}
          maxLength={200}
          value={form.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
      </label>
      <label className="row">
        <input
          type="checkbox"
          checked={form.recordsLeave}
          onChange={(event) => change({ recordsLeave: event.target.checked })}
        />
        {t('recordLeave')}
      </label>
    </div>
  );
}

/** Who would get how many, and the rules that stand against it. */
function Plan({ handover }: { readonly handover: Handover }) {
  const t = useTexts('assignmentWork');
  const assignment = useTexts('assignment');
  const { plan, form, change } = handover;
  if (!plan) return null;
  const { hard, soft, receivers, left } = plan;
  return (
    <>
      <table className="figures">
        <tbody>
          {receivers.map(({ staffNo, name, gains, after }) => (
            <tr key={staffNo}>
              <th scope="row">{name}</th>
              <td className="number">+{gains}</td>
              <td className={`number load-${after.state}`}>
                {assignment('loadOf', {
                  load: after.load.toFixed(2),
                  limit: after.limit.toFixed(2),
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 ? (
        <Alert type="warning" showIcon title={t('handOverLeft', { count: left })} />
      ) : null}
      {hard.length > 0 ? (
        <Alert
          type="error"
          title={assignment('commitBlocked')}
          description={<BreachList all={hard} />}
        />
      ) : null}
      {soft.length > 0 ? (
        <>
          <label className="stack-label">
            {assignment('exceptionReason')}
            <Input
              aria-label={assignment('exceptionReason')}
              placeholder={assignment('exceptionHint')}
              maxLength={200}
              value={form.exception}
              onChange={(event) => change({ exception: event.target.value })}
            />
          </label>
          <BreachList all={soft} />
        </>
      ) : null}
    </>
  );
}

interface PersonSelectProps {
  readonly desk: AssignmentDesk;
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (staffNo: string) => void;
}

/** One of the people who may own clients. */
export function PersonSelect({ desk, label, value, onChange }: PersonSelectProps) {
  const assignment = useTexts('assignment');
  return (
    <Select
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={label}
      placeholder={assignment('choosePerson')}
      value={value}
      onChange={onChange}
      style={{ width: 220 }}
      options={desk.scope.board.people.map(({ staffNo, name }) => ({
        value: staffNo,
        label: name,
      }))}
    />
  );
}

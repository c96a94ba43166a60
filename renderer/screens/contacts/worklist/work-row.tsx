import { CloseOutlined, CopyOutlined, EditOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { App, Button, Checkbox, Popover } from 'antd';
import { memo } from 'react';
import type { WorkEntry, WorkReason } from '../../../../shared/models/worklist';
import { copyText } from '../../../components/copy-text';
import { nothing, showMoney } from '../../../format/money';
import { useTexts, useTierName } from '../../../hooks/use-texts';
import { useReasonSentence } from '../../../parts/reason-sentence';

interface WorkRowProps {
  readonly entry: WorkEntry;
  /** Its line in the whole list, heads of groups counted. */
  readonly index: number;
  readonly place: number;
  readonly measure: (row: HTMLElement | null) => void;
  readonly isCurrent: boolean;
  readonly isTicked: boolean;
  readonly mayContact: boolean;
  readonly onFocus: () => void;
  readonly onTick: (clientNo: string) => void;
  readonly onReport: (entry: WorkEntry) => void;
  readonly onAside: (reason: Extract<WorkReason, { kind: 'event' }>) => void;
}

function Row(props: WorkRowProps) {
  const { entry, isTicked, mayContact } = props;
  const t = useTexts('contactDesk');
  const channels = useTexts('contactChannels');
  const tierName = useTierName();
  const { name, clientNo } = entry;
  return (
    <tr
      ref={props.measure}
      data-client={clientNo}
      data-index={props.index}
      data-place={props.place}
      aria-rowindex={props.index + 2}
      tabIndex={props.isCurrent ? 0 : -1}
      className={props.isCurrent ? 'current' : undefined}
      onFocus={props.onFocus}
      onDoubleClick={() => {
        if (mayContact) props.onReport(entry);
      }}
    >
      <td className="work-tick">
        <Checkbox
          tabIndex={-1}
          aria-label={t('tick', { name })}
          checked={isTicked}
          onChange={() => props.onTick(clientNo)}
        />
      </td>
      <th scope="row" className="work-name">
        <Link to="/clients/$clientNo" params={{ clientNo }} tabIndex={-1}>
          {name}
        </Link>
        <div className="secondary tabular">{clientNo}</div>
        {entry.doNotContact ? <span className="mark-bad">{t('doNotContact')}</span> : null}
      </th>
      <td className="work-tier">{tierName(entry.tier)}</td>
      <td className="number">{showMoney(entry.assets, 'wan')}</td>
      <td className="work-reasons">
        <Reasons entry={entry} mayContact={mayContact} onAside={props.onAside} />
      </td>
      <td className="work-score">
        <Score entry={entry} />
      </td>
      <td className="work-channel">{channels(entry.channel)}</td>
      <td className="work-wording">
        <Wording entry={entry} />
        <Offer entry={entry} />
      </td>
      <td className="tabular nowrap">
        {entry.lastContactOn ?? <span className="secondary">{t('never')}</span>}
      </td>
      <td className="work-done">
        {mayContact ? (
          <Button
            size="small"
            tabIndex={-1}
            icon={<EditOutlined aria-hidden />}
            aria-label={t('writeReportOf', { name })}
            title={t('writeReport')}
            onClick={() => props.onReport(entry)}
          />
        ) : null}
      </td>
    </tr>
  );
}

/** One client of the list. */
export const WorkRow = memo(
  Row,
  (before, after) =>
    before.entry === after.entry &&
    before.index === after.index &&
    before.isCurrent === after.isCurrent &&
    before.isTicked === after.isTicked &&
    before.mayContact === after.mayContact &&
    before.onTick === after.onTick,
);

function Reasons({
  entry,
  mayContact,
  onAside,
}: Pick<WorkRowProps, 'entry' | 'mayContact' | 'onAside'>) {
  const t = useTexts('contactDesk');
  const sentence = useReasonSentence();
  const lateAndNow = (late: DutyReason, { counted, needed }: DutyReason): string =>
    t('reason.lateAndNow', { rule: late.ruleName, days: late.overdueDays, counted, needed });
  return (
    <ul className="reason-list">
      {joined(entry.reasons).map(({ reason, now }, at) => (
        <li key={at} className={`reason ${reason.kind} ${isLate(reason) ? 'late' : ''}`}>
          <span>{now === null ? sentence(reason) : lateAndNow(reason, now)}</span>
          {reason.kind === 'event' && mayContact ? (
            <button
              type="button"
              tabIndex={-1}
              className="reason-aside"
              aria-label={t('setAsideOf', { event: sentence(reason) })}
              title={t('setAside')}
              onClick={() => onAside(reason)}
            >
              <CloseOutlined aria-hidden />
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const isLate = (reason: WorkReason): boolean => reason.kind === 'duty' && reason.overdueDays > 0;

type DutyReason = Extract<WorkReason, { kind: 'duty' }>;
type JoinedReason =
  | { readonly reason: DutyReason; readonly now: DutyReason }
  | { readonly reason: WorkReason; readonly now: null };

/** A duty that is late and runs again is said once. */
function joined(reasons: readonly WorkReason[]): JoinedReason[] {
  const running = new Map<string, DutyReason>();
  const late = new Set<string>();
  for (const reason of reasons) {
    if (reason.kind !== 'duty') continue;
    if (isLate(reason)) late.add(reason.ruleId);
    else running.set(reason.ruleId, reason);
  }
  return reasons.flatMap((reason): JoinedReason[] => {
    if (reason.kind !== 'duty') return [{ reason, now: null }];
    const now = running.get(reason.ruleId);
    if (isLate(reason)) return [now ? { reason, now } : { reason, now: null }];
    return late.has(reason.ruleId) ? [] : [{ reason, now: null }];
  });
}

function Score({ entry }: Pick<WorkRowProps, 'entry'>) {
  const t = useTexts('contactDesk');
  const total = entry.score.toFixed(1);
  const parts = (
    <div className="score-parts">
      <table className="figures">
        <tbody>
          {entry.parts.map(({ part, points }) => (
            <tr key={part}>
              <th scope="row">{t(`part.${part}`)}</th>
              <td className="number">{points.toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            <td className="number">{total}</td>
          </tr>
        </tfoot>
      </table>
      <p className="secondary">{t('scoreHint')}</p>
    </div>
  );
  return (
    <Popover content={parts} trigger="click" placement="right">
      <button
        type="button"
        tabIndex={-1}
        className="plain-link tabular"
        aria-label={t('scoreOf', { name: entry.name, score: total })}
      >
        {total}
      </button>
    </Popover>
  );
}

/** What the playbooks of the client's groups offer, and the groups. */
function Offer({ entry }: Pick<WorkRowProps, 'entry'>) {
  const t = useTexts('contactDesk');
  const { groups, product, service } = entry;
  const offers = [
    product === '' ? '' : t('offer.product', { product }),
    service === '' ? '' : t('offer.service', { service }),
  ];
  const text = [...offers, groups.join('、')].filter((part) => part !== '').join(' · ');
  if (text === '') return null;
  return (
    <div className="secondary cut offer" title={text}>
      {text}
    </div>
  );
}

function Wording({ entry }: Pick<WorkRowProps, 'entry'>) {
  const t = useTexts('contactDesk');
  const { message } = App.useApp();
  if (entry.wording === '') return <>{nothing}</>;
  return (
    <div className="wording">
      <span className="selectable" title={entry.wording}>
        {entry.wording}
      </span>
      <Button
        type="text"
        size="small"
        tabIndex={-1}
        icon={<CopyOutlined aria-hidden />}
        aria-label={t('copyWording', { name: entry.name })}
        onClick={() => {
          if (copyText(entry.wording)) message.success(t('copied'));
        }}
      />
    </div>
  );
}

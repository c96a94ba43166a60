import {
  CheckCircleFilled,
  ClockCircleOutlined,
  ExclamationCircleFilled,
  RightCircleFilled,
} from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ChecklistLine, ChecklistStep } from '../../../shared/models/home';
import { showCount } from '../../format/number';
import { useTexts } from '../../hooks/use-texts';

const marks = {
  done: CheckCircleFilled,
  next: RightCircleFilled,
  waiting: ClockCircleOutlined,
  unchecked: ExclamationCircleFilled,
} as const;

const targets = {
  import: '/import',
  reconcile: '/import',
  tier: '/tiering',
  assign: '/assignment',
  cards: '/cards',
  report: '/tiering',
} as const satisfies Record<ChecklistStep, string>;

/** The month's steps in order: done, next or waiting, each with the way to it. */
export function Checklist({ lines }: { readonly lines: readonly ChecklistLine[] }) {
  const t = useTexts('home');
  return (
    <section className="panel checklist" aria-labelledby="checklist-title">
      <h2 id="checklist-title">{t('checklist')}</h2>
      <ol>
        {lines.map((line) => (
          <ChecklistItem key={line.step} line={line} />
        ))}
      </ol>
    </section>
  );
}

function ChecklistItem({ line }: { readonly line: ChecklistLine }) {
  const t = useTexts('home');
  const navigate = useNavigate();
  const Mark = marks[line.state];
  const done = line.state === 'done';
  const sentence = done
    ? t(`done.${line.step}`, { count: showCount(line.count) })
    : line.state === 'unchecked'
      ? t('unchecked')
      : t(`open.${line.step}`);
  return (
    <li className={line.state}>
      <Mark className="mark" aria-hidden />
      <div className="grow">
        <div className="row">
          <span className="strong">{t(`step.${line.step}`)}</span>
          <span className="step-state">{t(`state.${line.state}`)}</span>
        </div>
        <div className="secondary">{sentence}</div>
      </div>
      <Button
        type={line.state === 'next' ? 'primary' : 'default'}
        onClick={() => void navigate({ to: targets[line.step] })}
      >
        {t(`do.${line.step}`)}
      </Button>
    </li>
  );
}

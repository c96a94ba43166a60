import { App, Button, Checkbox, InputNumber, Select } from 'antd';
import { useState } from 'react';
import {
  defaultAssignmentRules,
  ownerRoles,
  type AssignmentRules,
  type DatedRules,
  type OwnerRole,
} from '../../../../shared/models/assignment-rules';
import { careClasses, careTiers, type CareTier } from '../../../../shared/models/care-class';
import { careTierTexts, takenClassTexts } from '../../../../shared/text/assignment';
import { formatMessage } from '../../../../shared/text/message';
import { showMoment } from '../../../format/date';
import { useLanguage, useTexts } from '../../../hooks/use-texts';
import { useRoleName } from '../board/use-tier-word';
import type { AssignmentDesk } from '../use-assignment';
import { SaveRulesDialog } from './save-rules-dialog';
import { useDraft, useDraftField } from '../../../hooks/use-draft';
import { DraftNote } from '../../../parts/draft-note';
import { shapedLike } from '../../../hooks/draft-values';

const draftedRules = shapedLike(defaultAssignmentRules);

interface RulesFormProps {
  readonly desk: AssignmentDesk;
  readonly versions: readonly DatedRules[];
}

/** Capacity per role and tier, limits and weights; stored as a version that counts from a day on. */
export function RulesForm({ desk, versions }: RulesFormProps) {
  const t = useTexts('assignmentWork');
  const { message } = App.useApp();
  const inForce = desk.scope.rules;
  const kept = useDraft('assignment.setRules');
  const [rules, setRules] = useDraftField(kept, 'rules', draftedRules, inForce);
  const [saving, setSaving] = useState(false);
  const isChanged = JSON.stringify(rules) !== JSON.stringify(inForce);
  return (
    <section className="panel">
      <h2>{t('rules')}</h2>
      <DraftNote draft={kept} />
      <Versions versions={versions} onShow={setRules} />
      <RoleTable rules={rules} onRules={setRules} />
      <Limits rules={rules} onRules={setRules} />
      <Weights rules={rules} onRules={setRules} />
      <div className="row rule-buttons">
        <Button onClick={() => setRules(defaultAssignmentRules)}>{t('defaultsInto')}</Button>
        <Button disabled={!isChanged} onClick={() => setRules(inForce)}>
          {t('restoreRules')}
        </Button>
        <Button
          type="primary"
          disabled={!isChanged || !desk.mayAssign}
          onClick={() => setSaving(true)}
        >
          {t('saveRules')}
        </Button>
      </div>
      {saving ? (
        <SaveRulesDialog
          rules={rules}
          today={desk.scope.board.today}
          onClose={() => setSaving(false)}
          onSaved={() => {
            kept.drop();
            setSaving(false);
            message.success(t('rulesSaved'));
          }}
        />
      ) : null}
    </section>
  );
}

interface VersionsProps {
  readonly versions: readonly DatedRules[];
  readonly onShow: (rules: AssignmentRules) => void;
}

/** Every version on record; choosing one fills the form with it. */
function Versions({ versions, onShow }: VersionsProps) {
  const t = useTexts('assignmentWork');
  const label = ({ effectiveFrom, reason, recordedBy, recordedAt }: DatedRules): string =>
    effectiveFrom === null
      ? t('rulesDefault')
      : [
          t('rulesSince', { from: effectiveFrom }),
          reason,
          recordedBy,
          recordedAt === null ? '' : showMoment(recordedAt),
        ]
          .filter(Boolean)
          .join(' · ');
  return (
    <label className="row">
      <span className="secondary">{t('versions')}</span>
      <Select
        aria-label={t('versions')}
        placeholder={label(versions[0]!)}
        value={null}
        onChange={(index: number) => onShow(versions[index]!.rules)}
        popupMatchSelectWidth={false}
        style={{ minWidth: 340 }}
        options={versions.map((version, index) => ({ value: index, label: label(version) }))}
      />
    </label>
  );
}

interface RulesPartProps {
  readonly rules: AssignmentRules;
  readonly onRules: (rules: AssignmentRules) => void;
}

function RoleTable({ rules, onRules }: RulesPartProps) {
  const t = useTexts('assignmentWork');
  const [language] = useLanguage();
  const roleName = useRoleName();
  const change = (role: OwnerRole, part: Partial<AssignmentRules['roles'][OwnerRole]>): void =>
    onRules({ ...rules, roles: { ...rules.roles, [role]: { ...rules.roles[role], ...part } } });
  return (
    <table className="figures rules-table">
      <thead>
        <tr>
          <th scope="col">{t('role')}</th>
          {careTiers.map((tier) => (
            <th key={tier} scope="col">
              {formatMessage(careTierTexts[tier], language)}
            </th>
          ))}
          <th scope="col">{t('takes')}</th>
          <th scope="col">{t('usesAbility')}</th>
        </tr>
      </thead>
      <tbody>
        {ownerRoles.map((role) => {
          const { caps, classes, usesAbility } = rules.roles[role];
          return (
            <tr key={role}>
              <th scope="row">{roleName(role)}</th>
              {careTiers.map((tier) => (
                <td key={tier}>
                  <CapField
                    label={`${roleName(role)} ${formatMessage(careTierTexts[tier], language)}`}
                    cap={caps[tier] ?? 0}
                    onCap={(cap) => change(role, { caps: withCap(caps, tier, cap) })}
                  />
                </td>
              ))}
              <td>
                <Checkbox.Group
                  value={[...classes]}
                  onChange={(next) =>
                    change(role, { classes: careClasses.filter((each) => next.includes(each)) })
                  }
                  options={careClasses.map((value) => ({
                    value,
                    label: formatMessage(takenClassTexts[value], language),
                  }))}
                />
              </td>
              <td>
                <Checkbox
                  aria-label={`${roleName(role)} ${t('usesAbility')}`}
                  checked={usesAbility}
                  onChange={(event) => change(role, { usesAbility: event.target.checked })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const withCap = (
  caps: AssignmentRules['roles'][OwnerRole]['caps'],
  tier: CareTier,
  cap: number,
): typeof caps => ({ ...caps, [tier]: cap });

interface CapFieldProps {
  readonly label: string;
  readonly cap: number;
  readonly onCap: (cap: number) => void;
}

function CapField({ label, cap, onCap }: CapFieldProps) {
  return (
    <InputNumber
      size="small"
      aria-label={label}
      min={0}
      max={5000}
      precision={0}
      value={cap}
      onChange={(value) => onCap(value ?? 0)}
      style={{ width: 76 }}
    />
  );
}

function Limits({ rules, onRules }: RulesPartProps) {
  const t = useTexts('assignmentWork');
  const lines = [
    ['loadLimitPercent', t('loadLimit'), 10, 300],
    ['warningPercent', t('warning'), 10, 100],
    ['targetPercent', t('target'), 1, 100],
  ] as const;
  return (
    <div className="row rule-fields">
      {lines.map(([key, label, min, max]) => (
        <PointField
          key={key}
          label={label}
          min={min}
          max={max}
          value={rules[key]}
          onValue={(value) => onRules({ ...rules, [key]: value })}
        />
      ))}
    </div>
  );
}

const weightKeys = [
  'perYearPercent',
  'longestYears',
  'missingTag',
  'overflow',
  'splitFamily',
  'balance',
] as const;
const mostYears = 30;
const mostPoints = 1000;

function Weights({ rules, onRules }: RulesPartProps) {
  const t = useTexts('assignmentWork');
  const [language] = useLanguage();
  const { weights } = rules;
  const change = (part: Partial<AssignmentRules['weights']>): void =>
    onRules({ ...rules, weights: { ...weights, ...part } });
  return (
    <details>
      <summary>{t('weights')}</summary>
      <div className="row rule-fields">
        {careTiers.map((tier) => (
          <PointField
            key={tier}
            label={t('weight.change', { tier: formatMessage(careTierTexts[tier], language) })}
            min={0}
            max={mostPoints}
            value={weights.change[tier]}
            onValue={(value) => change({ change: { ...weights.change, [tier]: value } })}
          />
        ))}
        {weightKeys.map((key) => (
          <PointField
            key={key}
            label={t(`weight.${key}`)}
            min={0}
            max={key === 'longestYears' ? mostYears : mostPoints}
            value={weights[key]}
            onValue={(value) => change({ [key]: value })}
          />
        ))}
      </div>
    </details>
  );
}

interface PointFieldProps {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  readonly onValue: (value: number) => void;
}

function PointField({ label, min, max, value, onValue }: PointFieldProps) {
  return (
    <label className="row">
      <span className="secondary">{label}</span>
      <InputNumber
        size="small"
        aria-label={label}
        min={min}
        max={max}
        precision={0}
        value={value}
        onChange={(next) => next !== null && onValue(next)}
        style={{ width: 76 }}
      />
    </label>
  );
}

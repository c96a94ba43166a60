import { Alert, Button, Select, Tabs } from 'antd';
import { useMemo, useState } from 'react';
import type { ContactPerson } from '../../../../shared/contract/contacts';
import type { ContactRules, DatedContactRules } from '../../../../shared/models/contact-rules';
import { Answer } from '../../../hooks/answer';
import { useAsk } from '../../../hooks/use-ask';
import { useOpenLedger } from '../../../hooks/use-ledger';
import { useTexts } from '../../../hooks/use-texts';
import { DutyEditor } from './duty-editor';
import { GroupEditor } from './group-editor';
import { HolidayEditor } from './holiday-editor';
import { EventFields, ScoreFields, WordingFields } from './number-fields';
import { PositionList } from './position-list';
import { SaveContactRules } from './save-contact-rules';
import { StageEditor } from './stage-editor';
import type { RulesPartProps } from './rules-part';
import { useDraft, useDraftField } from '../../../hooks/use-draft';
import { DraftNote } from '../../../parts/draft-note';
import { shapedLike } from '../../../hooks/draft-values';

/** Duties, events, points, stages and wordings as versions with their day; holidays and positions. */
export function Rules({ people }: { readonly people: readonly ContactPerson[] }) {
  const versions = useAsk('contacts.rules');
  return (
    <div className="contact-scroll">
      <Answer of={versions}>
        {(value) => <OpenRules key={value.length} versions={value} people={people} />}
      </Answer>
    </div>
  );
}

interface OpenRulesProps {
  readonly versions: readonly DatedContactRules[];
  readonly people: readonly ContactPerson[];
}

const parts = {
  duties: DutyEditor,
  events: EventFields,
  score: ScoreFields,
  stages: StageEditor,
  wordings: WordingFields,
  groups: GroupEditor,
} as const;
const partNames = Object.keys(parts) as (keyof typeof parts)[];

function OpenRules({ versions, people }: OpenRulesProps) {
  const t = useTexts('contactRules');
  const mayChange = useOpenLedger()?.permissions.includes('settings') ?? false;
  const [at, setAt] = useState(0);
  const shown = versions[at]!.rules;
  const draftedRules = useMemo(() => shapedLike(versions.at(-1)!.rules).nullable(), [versions]);
  const kept = useDraft('contacts.setRules');
  const [draft, setDraft] = useDraftField<ContactRules | null>(kept, 'rules', draftedRules, null);
  const [saving, setSaving] = useState(false);
  const rules = draft ?? shown;
  const defaults = versions.at(-1)!.rules;
  const part: RulesPartProps = { rules, defaults, onRules: mayChange ? setDraft : () => undefined };
  return (
    <section className="panel">
      <div className="row rule-head">
        <span className="secondary">{t('version')}</span>
        <VersionSelect versions={versions} at={at} onAt={setAt} disabled={draft !== null} />
        <span className="grow" />
        {draft ? (
          <>
            <Alert type="warning" showIcon title={t('unsaved')} className="slim-alert" />
            <Button onClick={() => setDraft(null)}>{t('discard')}</Button>
          </>
        ) : null}
        {mayChange ? (
          <Button type="primary" disabled={draft === null} onClick={() => setSaving(true)}>
            {t('save')}
          </Button>
        ) : null}
      </div>
      <DraftNote draft={kept} />
      <Tabs
        items={[
          ...partNames.map((key) => {
            const Part = parts[key];
            return { key, label: t(key), children: <Part {...part} /> };
          }),
          { key: 'holidays', label: t('holidays'), children: <HolidayEditor /> },
          {
            key: 'positions',
            label: t('positions'),
            children: <PositionList people={people} disabled={!mayChange} />,
          },
        ]}
      />
      {saving && draft ? (
        <SaveContactRules
          rules={draft}
          onClose={() => setSaving(false)}
          onSaved={() => {
            setSaving(false);
            setDraft(null);
          }}
        />
      ) : null}
    </section>
  );
}

interface VersionSelectProps {
  readonly versions: readonly DatedContactRules[];
  readonly at: number;
  readonly onAt: (at: number) => void;
  readonly disabled: boolean;
}

function VersionSelect({ versions, at, onAt, disabled }: VersionSelectProps) {
  const t = useTexts('contactRules');
  const wordsOf = ({ effectiveFrom, recordedBy, reason }: DatedContactRules): string =>
    effectiveFrom === null
      ? t('defaults')
      : t('versionOf', { from: effectiveFrom, by: recordedBy ?? '', reason });
  return (
    <Select
      aria-label={t('version')}
      disabled={disabled}
      value={at}
      onChange={onAt}
      options={versions.map((version, index) => ({ value: index, label: wordsOf(version) }))}
      style={{ minWidth: 320 }}
    />
  );
}

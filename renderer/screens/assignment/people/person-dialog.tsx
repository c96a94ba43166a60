import { App, InputNumber, Select } from 'antd';
import type { BoardPerson } from '../../../../shared/models/assignment';
import type { TierCaps } from '../../../../shared/models/assignment-rules';
import type { Day } from '../../../../shared/models/calendar';
import { careTiers } from '../../../../shared/models/care-class';
import { careTierTexts } from '../../../../shared/text/assignment';
import { formatMessage } from '../../../../shared/text/message';
import { useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useLanguage, useTexts } from '../../../hooks/use-texts';
import { useRoleName } from '../board/use-tier-word';
import { DayField } from '../../../parts/day-field';
import type { AssignmentDesk } from '../use-assignment';
import { useDraft, useDraftField } from '../../../hooks/use-draft';
import { typed } from '../../../hooks/draft-values';
import { day } from '../../../../shared/contract/call';
import { z } from 'zod';
import { DraftDialog } from '../../../parts/draft-dialog';

interface PersonDialogProps {
  readonly desk: AssignmentDesk;
  readonly person: BoardPerson;
  readonly onClose: () => void;
}

const standardAbility = 100;
const ownCaps = z.partialRecord(z.enum(careTiers), z.number());
const stretch = z.tuple([day.nullable(), day.nullable()]);

/** Caps of one's own, ability, tags and leave of a person. */
export function PersonDialog({ desk, person, onClose }: PersonDialogProps) {
  const t = useTexts('assignmentWork');
  const assignment = useTexts('assignment');
  const [language] = useLanguage();
  const roleName = useRoleName();
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const draft = useDraft(`assignment.setPerson:${person.staffNo}`);
  const [caps, setCaps] = useDraftField<TierCaps>(draft, 'caps', ownCaps, person.caps);
  const [ability, setAbility] = useDraftField(
    draft,
    'ability',
    typed.number,
    person.abilityPercent,
  );
  const [tags, setTags] = useDraftField(draft, 'tags', typed.texts, [...person.tags]);
  const [leave, setLeave] = useDraftField<readonly [Day | null, Day | null]>(
    draft,
    'leave',
    stretch,
    [person.leaveFrom as Day | null, person.leaveUntil as Day | null],
  );
  const tell = useTell('assignment.setPerson', {
    saves: draft.form,
    onSuccess: () => {
      message.success(t('saved'));
      onClose();
    },
    onError: showFailure,
  });
  const setCap = (tier: (typeof careTiers)[number], cap: number | null): void => {
    const { [tier]: _before, ...rest } = caps;
    setCaps(cap === null ? rest : { ...rest, [tier]: cap });
  };
  const [leaveFrom, leaveUntil] = leave;
  return (
    <DraftDialog
      draft={draft}
      open
      title={t('editTitle', { name: person.name, role: roleName(person.role) })}
      okText={t('save')}
      confirmLoading={tell.isPending}
      onOk={() =>
        tell.mutate({
          staffNo: person.staffNo,
          caps,
          tags,
          abilityPercent: ability,
          leaveFrom,
          leaveUntil: leaveFrom === null ? null : leaveUntil,
        })
      }
      onCancel={onClose}
    >
      <div className="stack">
        <div>
          <div className="secondary">{t('ownCaps')}</div>
          <div className="row">
            {careTiers.map((tier) => {
              const name = formatMessage(careTierTexts[tier], language);
              const ofRole = desk.scope.rules.roles[person.role].caps[tier] ?? 0;
              return (
                <label key={tier} className="row">
                  {name}
                  <InputNumber
                    aria-label={name}
                    min={0}
                    max={5000}
                    precision={0}
                    placeholder={String(ofRole)}
                    value={caps[tier] ?? null}
                    onChange={(cap) => setCap(tier, cap)}
                    style={{ width: 76 }}
                  />
                </label>
              );
            })}
          </div>
        </div>
        <label className="stack-label">
          {t('column.ability')}
          <span className="row">
            <InputNumber
              aria-label={t('column.ability')}
              min={0.5}
              max={1.5}
              step={0.05}
              precision={2}
              value={ability / standardAbility}
              onChange={(value) =>
                value !== null && setAbility(Math.round(value * standardAbility))
              }
              style={{ width: 90 }}
            />
            <span className="secondary">{t('abilityHint')}</span>
          </span>
        </label>
        <label className="stack-label">
          {t('column.tags')}
          <Select
            mode="tags"
            listHeight={112}
            tokenSeparators={[',', '，', '、']}
            aria-label={t('column.tags')}
            value={tags}
            onChange={setTags}
            maxCount={20}
            options={[...new Set(desk.scope.board.cards.flatMap((card) => card.tags))].map(
              (tag) => ({ value: tag, label: tag }),
            )}
          />
          <span className="secondary">{assignment('tagsHint')}</span>
        </label>
        <div className="row">
          <DayField<Day | null>
            optional
            label={t('leaveFrom')}
            day={leaveFrom}
            onDay={(from) => setLeave([from, leaveUntil])}
          />
          <DayField<Day | null>
            optional
            label={t('leaveUntil')}
            day={leaveUntil}
            onDay={(until) => setLeave([leaveFrom, until])}
          />
        </div>
      </div>
    </DraftDialog>
  );
}

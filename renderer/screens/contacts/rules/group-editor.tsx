import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import {
  contributionParts,
  namedOccupations,
  type ClientGroups,
  type GroupDimension,
  type OccupationGroup,
} from '../../../../shared/models/client-group';
import { useTexts } from '../../../hooks/use-texts';
import { NumberField } from './number-field';
import type { RulesPartProps } from './rules-part';

const fenOfYuan = 100;
const fenOfWan = 1_000_000;
const whole = 100;
const mostYuan = 10_000_000_000;
type TableName = GroupDimension | 'organisationHolding';

const mostGroups: Readonly<Record<TableName, number>> = {
  contribution: 12,
  occupation: 30,
  orientation: 3,
  holding: 5,
  organisationHolding: 2,
};

/** Groups of clients by contribution, occupation, orientation and holdings, each with its playbook. */
export function GroupEditor({ rules, defaults, onRules }: RulesPartProps) {
  const { groups } = rules;
  const change = (part: Partial<ClientGroups>): void =>
    onRules({ ...rules, groups: { ...groups, ...part } });
  return (
    <div className="stack">
      <GroupFigures groups={groups} onChange={change} />
      <ContributionTable groups={groups} onChange={change} />
      <OccupationTable groups={groups} shipped={defaults.groups.occupation} onChange={change} />
      <OrientationTable groups={groups} onChange={change} />
      <HoldingTable groups={groups} onChange={change} />
      <OrganisationTable groups={groups} onChange={change} />
    </div>
  );
}

interface PartProps {
  readonly groups: ClientGroups;
  readonly onChange: (part: Partial<ClientGroups>) => void;
}

/** What a part of the assets brings, and from where on a client settles or borrows. */
function GroupFigures({ groups, onChange }: PartProps) {
  const t = useTexts('groupRules');
  const { margins } = groups;
  return (
    <div className="number-fields">
      {contributionParts.map((part) => (
        <NumberField
          key={part}
          label={t(`margin.${part}`)}
          max={20}
          places={2}
          value={margins[part] / whole}
          onValue={(value) =>
            onChange({ margins: { ...margins, [part]: Math.round(value * whole) } })
          }
        />
      ))}
      <NumberField
        label={t('settlementTransactions')}
        min={1}
        max={10_000}
        value={groups.settlementTransactions}
        onValue={(settlementTransactions) => onChange({ settlementTransactions })}
      />
      <NumberField
        label={t('settlementAssets')}
        max={100_000}
        value={groups.settlementAssets / fenOfWan}
        onValue={(value) => onChange({ settlementAssets: value * fenOfWan })}
      />
      <NumberField
        label={t('creditShare')}
        min={1}
        max={10_000}
        value={Math.round(groups.creditShare * whole)}
        onValue={(value) => onChange({ creditShare: value / whole })}
      />
    </div>
  );
}

interface Playbook {
  readonly id: string;
  readonly name: string;
  readonly aim: string;
  readonly say: string;
  readonly product: string;
  readonly service: string;
}
const playbookParts = ['aim', 'say', 'product', 'service'] as const;
const emptyPlaybook = { aim: '', say: '', product: '', service: '' };

/** An id that no group of the list has. */
function freeId(groups: readonly Playbook[]): string {
  let number = 1;
  while (groups.some(({ id }) => id === `own-${number}`)) number += 1;
  return `own-${number}`;
}

interface GroupTableProps<Group extends Playbook> {
  readonly dimension: TableName;
  readonly groups: readonly Group[];
  readonly onGroups: (groups: Group[]) => void;
  /** The head of the column that says who is in a group, and its cell; none where data decides alone. */
  readonly condition: ((group: Group, put: (part: Partial<Group>) => void) => ReactNode) | null;
  readonly fresh: (() => Group) | null;
}

function GroupTable<Group extends Playbook>(props: GroupTableProps<Group>) {
  const t = useTexts('groupRules');
  const { dimension, groups, condition, fresh, onGroups } = props;
  const put = (at: number, part: Partial<Group>): void =>
    onGroups(groups.map((each, index) => (index === at ? { ...each, ...part } : each)));
  return (
    <section>
      <h3>{t(`dimension.${dimension}`)}</h3>
      <table className="figures group-table">
        <thead>
          <tr>
            <th scope="col" className="group-name">
              {t('name')}
            </th>
            {condition ? (
              <th scope="col" className="group-condition">
                {t(`condition.${dimension}`)}
              </th>
            ) : null}
            {playbookParts.map((part) => (
              <th key={part} scope="col" className={`group-${part}`}>
                {t(part)}
              </th>
            ))}
            {fresh ? <th scope="col" className="group-remove" aria-hidden /> : null}
          </tr>
        </thead>
        <tbody>
          {groups.map((group, at) => (
            <tr key={group.id}>
              <td>
                <Input
                  size="small"
                  aria-label={t('nameOf', { place: at + 1 })}
                  status={group.name.trim() === '' ? 'error' : ''}
                  maxLength={20}
                  value={group.name}
                  onChange={(event) => put(at, { name: event.target.value } as Partial<Group>)}
                />
              </td>
              {condition ? <td>{condition(group, (part) => put(at, part))}</td> : null}
              {playbookParts.map((part) => (
                <td key={part}>
                  <Input.TextArea
                    size="small"
                    aria-label={`${group.name} ${t(part)}`}
                    autoSize={{ minRows: 1, maxRows: 4 }}
                    maxLength={300}
                    value={group[part]}
                    onChange={(event) => put(at, { [part]: event.target.value } as Partial<Group>)}
                  />
                </td>
              ))}
              {fresh ? (
                <td>
                  <Button
                    type="text"
                    size="small"
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={t('removeGroup', { name: group.name })}
                    onClick={() => onGroups(groups.filter((each) => each !== group))}
                  />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {fresh ? (
        <Button
          size="small"
          className="group-add"
          icon={<PlusOutlined aria-hidden />}
          disabled={groups.length >= mostGroups[dimension]}
          onClick={() => onGroups([...groups, fresh()])}
        >
          {t('addGroup')}
        </Button>
      ) : null}
    </section>
  );
}

function ContributionTable({ groups, onChange }: PartProps) {
  const t = useTexts('groupRules');
  const { contribution } = groups;
  return (
    <GroupTable
      dimension="contribution"
      groups={contribution}
      onGroups={(next) => onChange({ contribution: next })}
      condition={(group, put) => (
        <InputNumber
          size="small"
          aria-label={`${group.name} ${t('condition.contribution')}`}
          min={0}
          max={mostYuan}
          precision={0}
          value={group.atLeast / fenOfYuan}
          onChange={(value) => value !== null && put({ atLeast: value * fenOfYuan })}
          style={{ width: '100%' }}
        />
      )}
      fresh={() => ({
        id: freeId(contribution),
        name: t('fresh'),
        atLeast: 0,
        ...emptyPlaybook,
      })}
    />
  );
}

const wordSigns = /[,，、;；\s]+/;
const mostWords = 30;
const longestWord = 20;

/** The eight named occupations that an older version of the rules does not have come first. */
function withNamed(
  groups: readonly OccupationGroup[],
  shipped: readonly OccupationGroup[],
): OccupationGroup[] {
  const named = shipped.filter(
    ({ id }) =>
      (namedOccupations as readonly string[]).includes(id) &&
      !groups.some((group) => group.id === id),
  );
  return [...named, ...groups];
}

function OccupationTable(props: PartProps & { readonly shipped: readonly OccupationGroup[] }) {
  const { groups, shipped, onChange } = props;
  const t = useTexts('groupRules');
  const { occupation } = groups;
  const completed = withNamed(occupation, shipped);
  const wordsOf = (text: string): string[] =>
    text
      .split(wordSigns)
      .filter((word) => word !== '')
      .map((word) => word.slice(0, longestWord))
      .slice(0, mostWords);
  return (
    <>
      <GroupTable
        dimension="occupation"
        groups={occupation}
        onGroups={(next) => onChange({ occupation: next })}
        condition={(group, put) => (
          <Input.TextArea
            // What is typed is read when the field is left, so that signs between words can be typed.
            key={group.words.join()}
            size="small"
            aria-label={`${group.name} ${t('condition.occupation')}`}
            autoSize={{ minRows: 1, maxRows: 4 }}
            maxLength={300}
            defaultValue={group.words.join('、')}
            onBlur={(event) => put({ words: wordsOf(event.target.value) })}
          />
        )}
        fresh={() => ({
          id: freeId(occupation),
          name: t('fresh'),
          words: [],
          ...emptyPlaybook,
        })}
      />
      {completed.length > occupation.length ? (
        <div>
          <Button size="small" onClick={() => onChange({ occupation: completed })}>
            {t('addNamed', { count: completed.length - occupation.length })}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function OrientationTable({ groups, onChange }: PartProps) {
  return (
    <GroupTable
      dimension="orientation"
      groups={groups.orientation}
      onGroups={(next) => onChange({ orientation: next })}
      condition={null}
      fresh={null}
    />
  );
}

function HoldingTable({ groups, onChange }: PartProps) {
  return (
    <GroupTable
      dimension="holding"
      groups={groups.holding}
      onGroups={(next) => onChange({ holding: next })}
      condition={null}
      fresh={null}
    />
  );
}

function OrganisationTable({ groups, onChange }: PartProps) {
  return (
    <GroupTable
      dimension="organisationHolding"
      groups={groups.organisationHolding}
      onGroups={(next) => onChange({ organisationHolding: next })}
      condition={null}
      fresh={null}
    />
  );
}

import { App, Button, Radio, Tag } from 'antd';
import { useState } from 'react';
import type { DuplicateClient, DuplicateGroup } from '../../../shared/models/duplicate';
import { nothing } from '../../format/money';
import { useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useMonthName, useTexts } from '../../hooks/use-texts';
import { FieldLines } from './field-lines';
import { firstChoice, withDrop, withKeep, type MergeChoice } from './merge-choice';

interface DuplicateCardProps {
  readonly group: DuplicateGroup;
}

/** Clients that may be one person, a column each; what stays is chosen row by row. */
export function DuplicateCard({ group }: DuplicateCardProps) {
  const t = useTexts('duplicates');
  const [choice, setChoice] = useState(() => firstChoice(group));
  const merge = useMerge(group);
  if (!choice) return null;
  const [first] = group.clients;
  return (
    <section className="panel duplicate" aria-label={first?.name}>
      <div className="row apart">
        <h2 className="panel-title">
          {first?.name} <Tag>{t(`reason.${group.reason}`)}</Tag>
        </h2>
        <Button type="primary" loading={merge.running} onClick={() => merge.ask(choice)}>
          {t('merge')}
        </Button>
      </div>
      <table className="figures selectable">
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            {group.clients.map((client) => (
              <th key={client.clientNo} scope="col">
                <ClientHead client={client} group={group} choice={choice} onChoice={setChoice} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('months')}</th>
            {group.clients.map((client) => (
              <td key={client.clientNo}>
                <Months client={client} />
              </td>
            ))}
          </tr>
          <FieldLines group={group} choice={choice} onChoice={setChoice} />
        </tbody>
      </table>
    </section>
  );
}

function Months({ client }: { readonly client: DuplicateClient }) {
  const t = useTexts('duplicates');
  const monthName = useMonthName();
  if (client.months === 0) return <>{t('noMonths')}</>;
  const month = client.lastMonth === null ? nothing : monthName(client.lastMonth);
  return <>{t('monthsOf', { count: client.months, month })}</>;
}

interface ClientHeadProps extends DuplicateCardProps {
  readonly client: DuplicateClient;
  readonly choice: MergeChoice;
  readonly onChoice: (choice: MergeChoice) => void;
}

function ClientHead({ client, group, choice, onChoice }: ClientHeadProps) {
  const t = useTexts('duplicates');
  const { clientNo } = client;
  return (
    <span className="row">
      <span className="tabular">{clientNo}</span>
      <Radio
        checked={choice.keep === clientNo}
        aria-label={t('keepOf', { clientNo })}
        onChange={() => onChoice(withKeep(group, choice, clientNo))}
      >
        {t('keep')}
      </Radio>
      <Radio
        checked={choice.drop === clientNo}
        aria-label={t('dropOf', { clientNo })}
        onChange={() => onChoice(withDrop(group, choice, clientNo))}
      >
        {t('drop')}
      </Radio>
    </span>
  );
}

/** Asks first, in numbers, then merges. */
function useMerge(group: DuplicateGroup) {
  const t = useTexts('duplicates');
  const actions = useTexts('actions');
  const { modal, message } = App.useApp();
  const showFailure = useShowFailure();
  const merge = useTell('clients.merge', {
    onSuccess: (done) => void message.success(t('merged', { keep: done.keptNo })),
    onError: showFailure,
  });
  const ask = ({ keep, drop, fields }: MergeChoice): void => {
    const dropped = group.clients.find((client) => client.clientNo === drop);
    const values = { keep, drop, name: dropped?.name ?? '' };
    modal.confirm({
      title: t('confirm.title', values),
      content: t('confirm.body', {
        ...values,
        months: dropped?.months ?? 0,
        fields: Object.values(fields).filter((side) => side === 'drop').length,
      }),
      okText: t('confirm.run'),
      cancelText: actions('cancel'),
      onOk: () => merge.mutateAsync({ keep, drop, fields: { ...fields } }).catch(() => undefined),
    });
  };
  return { ask, running: merge.isPending };
}

import { Tag } from 'antd';
import type { ClientNo } from '../../../../shared/models/client';
import type { ClientFile } from '../../../../shared/models/client-file';
import type { ClientGroup, GroupReason } from '../../../../shared/models/client-group';
import { fillWording } from '../../../../shared/text/fill-wording';
import { showMoney } from '../../../format/money';
import { showPercent } from '../../../format/number';
import { useTexts } from '../../../hooks/use-texts';
import { FillField } from './fill-field';

interface GroupsProps {
  readonly clientNo: ClientNo;
  readonly name: string;
  readonly file: Pick<ClientFile, 'groups' | 'tags' | 'kind'>;
  readonly mayChange: boolean;
}

/** The groups of the client with the reason, and how each is looked after. */
export function Groups({ clientNo, name, file, mayChange }: GroupsProps) {
  const t = useTexts('clientFile');
  const isStated = file.groups.some(({ dimension }) => dimension === 'orientation');
  return (
    <section className="panel" aria-labelledby="groups-title">
      <h2 id="groups-title">
        <span className="grow">{t('groups')}</span>
        {file.tags.map((tag) => (
          <Tag key={tag}>{tag}</Tag>
        ))}
        {file.kind !== 'retail' ? null : mayChange ? (
          <FillField clientNo={clientNo} field="orientation" isMissing={!isStated} />
        ) : isStated ? null : (
          <span className="secondary">{t('orientationUnknown')}</span>
        )}
      </h2>
      {file.groups.length === 0 ? <p className="secondary">{t('noGroups')}</p> : null}
      <div className="group-cards">
        {file.groups.map((group) => (
          <GroupCard key={group.dimension} group={group} clientName={name} />
        ))}
      </div>
    </section>
  );
}

interface GroupCardProps {
  readonly group: ClientGroup;
  readonly clientName: string;
}

function GroupCard({ group, clientName }: GroupCardProps) {
  const t = useTexts('clientFile');
  const because = useGroupReason();
  const { product, service } = group;
  const say = fillWording(group.say, { name: clientName, product, service });
  const lines = [
    ['aim', group.aim],
    ['say', say],
    ['product', product],
    ['service', service],
  ] as const;
  return (
    <div className="group-card">
      <div className="row">
        <span className="secondary">{t(`dimension.${group.dimension}`)}</span>
        <span className="strong">{group.name}</span>
      </div>
      <p className="secondary group-reason">{because(group.reason)}</p>
      <dl className="group-lines">
        {lines
          .filter(([, text]) => text !== '')
          .map(([key, text]) => (
            <div key={key}>
              <dt>{t(key)}</dt>
              <dd className="selectable">{text}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}

/** Why the client is in a group, in a few words. */
function useGroupReason(): (reason: GroupReason) => string {
  const t = useTexts('clientFile');
  return (reason) => {
    switch (reason.kind) {
      case 'contribution':
        return t('because.contribution', {
          contribution: showMoney(reason.contribution),
          atLeast: showMoney(reason.atLeast),
        });
      case 'word':
        return t('because.word', { text: reason.text, word: reason.word });
      case 'stated':
        return t('because.stated', { text: reason.text });
      case 'share':
        return t('because.share', {
          part: t(`part.${reason.part}`),
          share: showPercent(reason.share, 0),
        });
      case 'credit':
        return t('because.credit', {
          loan: showMoney(reason.loan, 'wan'),
          assets: showMoney(reason.assets, 'wan'),
        });
      case 'settlement':
        return t('because.settlement', {
          transactions: reason.transactions,
          assets: showMoney(reason.assets, 'wan'),
        });
    }
  };
}

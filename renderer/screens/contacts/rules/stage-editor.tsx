import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber } from 'antd';
import type { Stage } from '../../../../shared/models/opportunity';
import { useTexts } from '../../../hooks/use-texts';
import type { RulesPartProps } from './rules-part';

const mostStages = 12;
const mostPercent = 100;

/** The stages of the pipeline; one is won, one is lost, those before them are open. */
export function StageEditor({ rules, onRules }: RulesPartProps) {
  const t = useTexts('contactRules');
  const { stages } = rules;
  const set = (next: Stage[]): void => onRules({ ...rules, stages: next });
  const put = (at: number, part: Partial<Stage>): void =>
    set(stages.map((each, index) => (index === at ? { ...each, ...part } : each)));
  const open = stages.filter(({ kind }) => kind === 'open');
  const add = (): void => {
    let number = 1;
    while (stages.some(({ id }) => id === `own-${number}`)) number += 1;
    const name = `${t('stage.new')} ${number}`;
    const fresh: Stage = { id: `own-${number}`, name, kind: 'open', probability: 50 };
    set([...open, fresh, ...stages.filter(({ kind }) => kind !== 'open')]);
  };
  return (
    <div className="stack">
      <table className="figures stage-table">
        <thead>
          <tr>
            {(['name', 'kind', 'probability'] as const).map((key) => (
              <th key={key} scope="col">
                {t(`stage.${key}`)}
              </th>
            ))}
            <th scope="col" aria-hidden />
          </tr>
        </thead>
        <tbody>
          {stages.map((stage, at) => (
            <tr key={stage.id}>
              <td>
                <Input
                  size="small"
                  aria-label={`${t('stage.name')} ${at + 1}`}
                  maxLength={20}
                  value={stage.name}
                  onChange={(event) => put(at, { name: event.target.value })}
                />
              </td>
              <td>{t(`stage.${stage.kind}`)}</td>
              <td>
                <InputNumber
                  size="small"
                  aria-label={`${stage.name} ${t('stage.probability')}`}
                  min={0}
                  max={mostPercent}
                  precision={0}
                  value={stage.probability}
                  onChange={(probability) => probability !== null && put(at, { probability })}
                />
              </td>
              <td>
                {stage.kind === 'open' && open.length > 1 ? (
                  <Button
                    type="text"
                    size="small"
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={t('stage.remove', { name: stage.name })}
                    onClick={() => set(stages.filter((each) => each !== stage))}
                  />
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <Button
          icon={<PlusOutlined aria-hidden />}
          disabled={stages.length >= mostStages}
          onClick={add}
        >
          {t('stage.add')}
        </Button>
      </div>
    </div>
  );
}

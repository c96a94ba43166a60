import { useCallback, useMemo, useState } from 'react';
import type { Opportunity, Stage, StageForecast } from '../../../../shared/models/opportunity';
import { Board } from '../../../components/board/board';
import type { BoardColumn, BoardTarget } from '../../../components/board/board-types';
import { showMoney } from '../../../format/money';
import { presentDay } from '../../../format/typed-day';
import { useTexts } from '../../../hooks/use-texts';
import { needsReason } from './pipeline-rules';
import { type Pipeline } from './pipeline-rules';

interface StageBoardProps {
  readonly pipeline: Pipeline;
  readonly mayContact: boolean;
  readonly onMove: (opportunity: Opportunity, stage: string) => void;
  readonly onOpen: (opportunity: Opportunity) => void;
}

const itemHeight = 66;
const keyOf = ({ id }: Opportunity): string => String(id);
const mayCarry = (): boolean => true;
const carryNothing = (): boolean => false;

/** Stages as columns; an opportunity is carried on by mouse or by keys. */
export function StageBoard({ pipeline, mayContact, onMove, onOpen }: StageBoardProps) {
  const t = useTexts('pipeline');
  const { stages, opportunities, forecast } = pipeline;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo(
    () =>
      stages.map((stage): BoardColumn<Opportunity> => ({
        key: stage.id,
        label: stage.name,
        items: opportunities.filter((each) => each.stage === stage.id),
        takes: true,
        empty: t('stageEmpty'),
        head: (
          <StageHead stage={stage} forecast={forecast.find((each) => each.stage === stage.id)} />
        ),
      })),
    [stages, opportunities, forecast, t],
  );
  const byKey = useMemo(
    () => new Map(opportunities.map((each) => [keyOf(each), each])),
    [opportunities],
  );
  const judge = useCallback(
    (keys: readonly string[], column: string): BoardTarget => {
      const asks = keys.some((key) => needsReason(stages, byKey.get(key)?.stage ?? '', column));
      return asks
        ? { state: 'reason', sentence: t('needsReason') }
        : { state: 'free', sentence: null };
    },
    [stages, byKey, t],
  );
  const draw = useCallback((opportunity: Opportunity) => <Card {...opportunity} />, []);
  return (
    <div className="stage-board">
      <Board<Opportunity>
        columns={columns}
        keyOf={keyOf}
        draw={draw}
        itemHeight={itemHeight}
        mayCarry={mayContact ? mayCarry : carryNothing}
        chosen={chosen}
        onChosen={(keys) => setChosen(new Set([...keys].slice(-1)))}
        judge={judge}
        onDrop={([key], column) => {
          const opportunity = byKey.get(key ?? '');
          if (opportunity) onMove(opportunity, column);
        }}
        onOpen={onOpen}
        labels={{
          name: t('board'),
          howToCarry: t('howToCarry'),
          carrying: (count, name) =>
            name === null ? t('carrying', { count }) : t('carryingTo', { count, name }),
        }}
      />
    </div>
  );
}

interface StageHeadProps {
  readonly stage: Stage;
  readonly forecast: StageForecast | undefined;
}

function StageHead({ stage, forecast }: StageHeadProps) {
  const t = useTexts('pipeline');
  return (
    <div className={`stage-head ${stage.kind}`}>
      <div className="row apart">
        <span className="strong">{stage.name}</span>
        <span className="secondary tabular">{t('count', { count: forecast?.count ?? 0 })}</span>
      </div>
      <div className="row apart tabular secondary">
        <span>{t('amountWan', { amount: showMoney(forecast?.amount ?? 0, 'wan') })}</span>
        {stage.kind === 'open' ? (
          <span>{t('expected', { amount: showMoney(forecast?.expected ?? 0, 'wan') })}</span>
        ) : null}
      </div>
    </div>
  );
}

function Card(opportunity: Opportunity) {
  const t = useTexts('pipeline');
  const { clientName, title, amount, nextOn, nextStep, ownerName, closedOn } = opportunity;
  const isLate = closedOn === null && nextOn !== null && nextOn < presentDay();
  return (
    <div className="opportunity-card">
      <div className="opportunity-line">
        <span className="strong cut">{clientName}</span>
        <span className="tabular">{t('amountWan', { amount: showMoney(amount, 'wan') })}</span>
      </div>
      <div className="cut">{title}</div>
      <div className="opportunity-line secondary">
        <span className={isLate ? 'cut mark-bad' : 'cut'}>
          {nextOn === null ? nextStep : `${nextOn.slice(5)} ${nextStep}`}
          {isLate ? ` ${t('overdue')}` : ''}
        </span>
        <span>{ownerName}</span>
      </div>
    </div>
  );
}

import { Select, Slider } from 'antd';
import type { LadderStep, MetricUnit, Scheme, SchemeNode } from '../../../../shared/models/scheme';
import { TierTag } from '../../../components/tier-tag';
import { typeMetricValue } from '../../../../shared/text/metric-value';
import { useTexts, useTierName } from '../../../hooks/use-texts';
import { setLadderStep } from './edit-scheme';
import { ValueInput } from './value-input';

type Ladder = Extract<SchemeNode, { kind: 'ladder' }>;

interface LadderEditorProps {
  readonly scheme: Scheme;
  readonly node: Ladder;
  readonly onNode: (node: SchemeNode) => void;
}

/** The bounds of a ladder: typed, or dragged while the result moves along. Highest first. */
export function LadderEditor({ scheme, node, onNode }: LadderEditorProps) {
  const metric = scheme.metrics[node.metric];
  const unit = metric?.unit ?? 'money';
  const set = (rank: number, bound: number): void =>
    onNode({ ...node, steps: setLadderStep(node.steps, rank, bound) });
  return (
    <div className="ladder-editor">
      <MetricChoice scheme={scheme} node={node} onNode={onNode} />
      {[...node.steps].reverse().map((step) => (
        <StepLine
          key={step.rank}
          scheme={scheme}
          steps={node.steps}
          step={step}
          unit={unit}
          onBound={(bound) => set(step.rank, bound)}
        />
      ))}
    </div>
  );
}

/** Which of the scheme's metrics of one unit the ladder measures; said in words where there is one. */
function MetricChoice({ scheme, node, onNode }: LadderEditorProps) {
  const t = useTexts('draft');
  const metric = scheme.metrics[node.metric];
  const others = Object.entries(scheme.metrics).filter(([, { unit }]) => unit === metric?.unit);
  if (others.length < 2) {
    return (
      <div className="secondary">{t('ladderBy', { metric: metric?.label ?? node.metric })}</div>
    );
  }
  return (
    <Select
      size="small"
      aria-label={t('measuredBy')}
      value={node.metric}
      onChange={(key) => onNode({ ...node, metric: key })}
      options={others.map(([value, { label }]) => ({ value, label }))}
      popupMatchSelectWidth={false}
    />
  );
}

interface StepLineProps {
  readonly scheme: Scheme;
  readonly steps: readonly LadderStep[];
  readonly step: LadderStep;
  readonly unit: MetricUnit;
  readonly onBound: (bound: number) => void;
}

function StepLine({ scheme, steps, step, unit, onBound }: StepLineProps) {
  const t = useTexts('draft');
  const tierName = useTierName();
  const name = tierName(scheme.tiers[step.rank]?.name ?? '');
  const label = t('boundOf', { tier: name });
  return (
    <div className="step-line">
      <TierTag label={name} rank={step.rank} tierCount={scheme.tiers.length} />
      {step.lowerBound === null ? (
        <span className="secondary rest">{t('rest')}</span>
      ) : (
        <>
          <BoundSlider
            label={label}
            steps={steps}
            step={{ ...step, lowerBound: step.lowerBound }}
            unit={unit}
            onBound={onBound}
          />
          <ValueInput label={label} value={step.lowerBound} unit={unit} onChange={onBound} />
        </>
      )}
    </div>
  );
}

/** How many places a slider has between the bounds beside it. */
const places = 400;

/** From the bound below to the bound above; open ends reach half and twice as far. */
export function sliderRange(
  steps: readonly LadderStep[],
  rank: number,
): { min: number; max: number; step: number } {
  const at = steps.findIndex((each) => each.rank === rank);
  const bound = steps[at]?.lowerBound ?? 0;
  const below = steps[at - 1]?.lowerBound ?? 0;
  const above = steps[at + 1]?.lowerBound ?? bound * 2;
  const step = niceStep((above - below) / places);
  // Places are whole steps, or a press of a key would be rounded back to where it began.
  const min = (Math.floor(below / step) + 1) * step;
  const max = (Math.ceil(above / step) - 1) * step;
  return { min, max: Math.max(max, min), step };
}

/** 1, 2 or 5 times a power of ten, so that dragged bounds are round numbers. */
function niceStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, wanted)));
  const factor = [1, 2, 5, 10].find((each) => each * power >= wanted) ?? 10;
  return Math.max(1, factor * power);
}

function BoundSlider(props: {
  readonly label: string;
  readonly steps: readonly LadderStep[];
  readonly step: LadderStep & { readonly lowerBound: number };
  readonly unit: MetricUnit;
  readonly onBound: (bound: number) => void;
}) {
  const { label, steps, step, unit, onBound } = props;
  const range = sliderRange(steps, step.rank);
  return (
    <Slider
      className="grow"
      min={range.min}
      max={range.max}
      step={range.step}
      value={step.lowerBound}
      tooltip={{ formatter: (value) => (value === undefined ? '' : typeMetricValue(value, unit)) }}
      onChange={(value: number) => onBound(Math.round(value))}
      ariaLabelForHandle={label}
    />
  );
}

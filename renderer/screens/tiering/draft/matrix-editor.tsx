import { Input } from 'antd';
import type { MatrixAxis, Scheme, SchemeNode } from '../../../../shared/models/scheme';
import { useTexts } from '../../../hooks/use-texts';
import { changeTier } from './edit-scheme';
import { useDraft } from './draft-store';
import { TierChoice } from './tier-choice';
import { ValueInput } from './value-input';

type Matrix = Extract<SchemeNode, { kind: 'matrix' }>;

interface MatrixEditorProps {
  readonly scheme: Scheme;
  readonly node: Matrix;
  readonly onNode: (node: SchemeNode) => void;
}

/** Cuts on both axes, the tier of each cell, and what to do with the clients in it. */
export function MatrixEditor({ scheme, node, onNode }: MatrixEditorProps) {
  const t = useTexts('draft');
  const setCell = (y: number, x: number, rank: number): void =>
    onNode({
      ...node,
      cells: node.cells.map((row, at) =>
        at === y ? row.map((cell, place) => (place === x ? rank : cell)) : row,
      ),
    });
  return (
    <div className="node">
      <AxisCuts scheme={scheme} axis={node.x} onAxis={(x) => onNode({ ...node, x })} />
      <AxisCuts scheme={scheme} axis={node.y} onAxis={(y) => onNode({ ...node, y })} />
      <table className="matrix-cells" aria-label={t('cells')}>
        <tbody>
          {node.cells
            .map((row, y) => (
              <tr key={y}>
                {row.map((rank, x) => (
                  <td key={x}>
                    <TierChoice
                      scheme={scheme}
                      rank={rank}
                      onRank={(next) => setCell(y, x, next)}
                    />
                  </td>
                ))}
              </tr>
            ))
            .reverse()}
        </tbody>
      </table>
      <Strategies scheme={scheme} />
    </div>
  );
}

function AxisCuts(props: {
  readonly scheme: Scheme;
  readonly axis: MatrixAxis;
  readonly onAxis: (axis: MatrixAxis) => void;
}) {
  const { scheme, axis, onAxis } = props;
  const t = useTexts('draft');
  const metric = scheme.metrics[axis.metric];
  return (
    <div className="row">
      <span className="axis-name">{metric?.label ?? axis.metric}</span>
      {axis.cuts.map((cut, at) => (
        <ValueInput
          key={at}
          label={t('cutOf', { metric: metric?.label ?? axis.metric })}
          value={cut}
          unit={metric?.unit ?? 'money'}
          onChange={(value) =>
            onAxis({ ...axis, cuts: axis.cuts.map((each, place) => (place === at ? value : each)) })
          }
        />
      ))}
    </div>
  );
}

function Strategies({ scheme }: { readonly scheme: Scheme }) {
  const change = useDraft((state) => state.change);
  return (
    <div className="strategies">
      {[...scheme.tiers].reverse().map((tier) => (
        <label key={tier.rank}>
          <span>{tier.name}</span>
          <Input.TextArea
            autoSize
            value={tier.strategy ?? ''}
            maxLength={400}
            onChange={(event) =>
              change((draft) => changeTier(draft, tier.rank, { strategy: event.target.value }))
            }
          />
        </label>
      ))}
    </div>
  );
}

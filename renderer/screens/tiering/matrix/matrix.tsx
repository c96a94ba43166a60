import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { Month } from '../../../../shared/models/calendar';
import type { Scheme, SchemeNode } from '../../../../shared/models/scheme';
import type { MatrixView } from '../../../../shared/models/what-if';
import { EmptyState } from '../../../components/empty-state';
import { TierTag } from '../../../components/tier-tag';
import { showCount } from '../../../format/number';
import { Answer } from '../../../hooks/answer';
import { useClientList } from '../../../hooks/list-store';
import { useAsk } from '../../../hooks/use-ask';
import { useTexts, useTierName } from '../../../hooks/use-texts';
import { DraftBar } from '../draft/draft-bar';
import { useDraft } from '../draft/draft-store';
import { useOpenDraft } from '../draft/use-open-draft';
import { countCells } from './cell-counts';
import { MatrixPlot } from './matrix-plot';
import './matrix.css';

type MatrixNode = Extract<SchemeNode, { kind: 'matrix' }>;

interface MatrixProps {
  readonly month: Month;
  readonly scheme: Scheme;
}

/** The matrix of a scheme as a plot with cuts to drag, and what to do in each cell. */
export function Matrix({ month, scheme }: MatrixProps) {
  const { base, draft } = useOpenDraft(scheme.id);
  const view = useAsk('tiering.matrixPoints', { month, scheme: scheme.id });
  if (!draft || !base || draft.root.kind !== 'matrix') return null;
  return (
    <Answer of={view}>
      {(value) =>
        value === null ? null : (
          <OpenMatrix
            month={month}
            base={base}
            draft={draft}
            node={draft.root as MatrixNode}
            view={value}
          />
        )
      }
    </Answer>
  );
}

function OpenMatrix(props: {
  readonly month: Month;
  readonly base: Scheme;
  readonly draft: Scheme;
  readonly node: MatrixNode;
  readonly view: MatrixView;
}) {
  const { month, base, draft, node, view } = props;
  const t = useTexts('draft');
  const navigate = useNavigate();
  const change = useDraft((state) => state.change);
  return (
    <div className="stack matrix-view">
      <DraftBar month={month} base={base} draft={draft} />
      {view.points.length === 0 ? (
        <div className="panel">
          <EmptyState title={t('matrix.none')} />
        </div>
      ) : (
        <div className="matrix-columns">
          <section className="panel">
            <p className="secondary">{t('matrix.hint')}</p>
            <MatrixPlot
              view={view}
              scheme={draft}
              node={node}
              onNode={(root) => change((scheme) => ({ ...scheme, root }))}
              onClient={(clientNo) =>
                void navigate({ to: '/clients/$clientNo', params: { clientNo } })
              }
            />
            {view.unplaced.length > 0 ? (
              <p className="secondary">
                {t('matrix.without', { count: showCount(view.unplaced.length) })}
              </p>
            ) : null}
          </section>
          <Cells view={view} base={base} scheme={draft} node={node} />
        </div>
      )}
    </div>
  );
}

/** One card per tier of the matrix: how many, what to do, and the way to their list. */
function Cells(props: {
  readonly view: MatrixView;
  readonly base: Scheme;
  readonly scheme: Scheme;
  readonly node: MatrixNode;
}) {
  const { view, base, scheme, node } = props;
  const t = useTexts('draft');
  const tierName = useTierName();
  const navigate = useNavigate();
  const setFilter = useClientList((state) => state.setFilter);
  const counts = countCells(view, base.root.kind === 'matrix' ? base.root : node, node);
  const without = (rank: number) => counts.get(rank)?.unplaced ?? 0;
  return (
    <div className="stack">
      {[...scheme.tiers].reverse().map(({ rank, name, strategy }) => (
        <section key={rank} className="panel cell-card">
          <div className="row apart">
            <TierTag label={tierName(name)} rank={rank} tierCount={scheme.tiers.length} />
            <Button
              size="small"
              type="link"
              aria-label={t('matrix.open', { tier: tierName(name) })}
              onClick={() => {
                setFilter({ tiers: [name] });
                void navigate({ to: '/clients' });
              }}
            >
              {t('matrix.inCell', { count: showCount(counts.get(rank)?.clients ?? 0) })}
            </Button>
          </div>
          {without(rank) > 0 && rank !== node.unknown ? (
            <p className="secondary">{t('matrix.lacking', { count: showCount(without(rank)) })}</p>
          ) : null}
          {strategy ? <p className="secondary">{strategy}</p> : null}
        </section>
      ))}
    </div>
  );
}

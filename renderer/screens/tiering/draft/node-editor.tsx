import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { Scheme, SchemeNode } from '../../../../shared/models/scheme';
import { useTexts } from '../../../hooks/use-texts';
import { asBestOf } from './edit-scheme';
import { LadderEditor } from './ladder-editor';
import { MatrixEditor } from './matrix-editor';
import { TierChoice } from './tier-choice';

interface NodeEditorProps {
  readonly scheme: Scheme;
  readonly node: SchemeNode;
  readonly onNode: (node: SchemeNode) => void;
}

/** Edits one way of coming to a tier, and the ways it hands over to. */
export function NodeEditor({ scheme, node, onNode }: NodeEditorProps) {
  switch (node.kind) {
    case 'tier':
      return (
        <TierChoice scheme={scheme} rank={node.rank} onRank={(rank) => onNode({ ...node, rank })} />
      );
    case 'ladder':
      return (
        <>
          <LadderEditor scheme={scheme} node={node} onNode={onNode} />
          <MakeBest node={node} onNode={onNode} />
        </>
      );
    case 'best':
      return <BestEditor scheme={scheme} node={node} onNode={onNode} />;
    case 'matrix':
      return <MatrixEditor scheme={scheme} node={node} onNode={onNode} />;
    case 'namedList':
      return <NamedListEditor scheme={scheme} node={node} onNode={onNode} />;
    case 'category':
      return <CategoryEditor scheme={scheme} node={node} onNode={onNode} />;
  }
}

function MakeBest({ node, onNode }: Omit<NodeEditorProps, 'scheme'>) {
  const t = useTexts('draft');
  const names = [t('wayName', { place: 1 }), t('wayName', { place: 2 })] as const;
  return (
    <Button size="small" type="text" onClick={() => onNode(asBestOf(node, names))}>
      {t('makeBest')}
    </Button>
  );
}

function BestEditor(
  props: Omit<NodeEditorProps, 'node'> & {
    readonly node: Extract<SchemeNode, { kind: 'best' }>;
  },
) {
  const { scheme, node, onNode } = props;
  const t = useTexts('draft');
  type Way = (typeof node.ways)[number];
  const setWay = (at: number, way: Way): void =>
    onNode({ ...node, ways: node.ways.map((each, place) => (place === at ? way : each)) });
  const remove = (at: number): void => {
    const left = node.ways.filter((_, place) => place !== at);
    const [only] = left;
    onNode(left.length === 1 && only ? only.then : { ...node, ways: left });
  };
  return (
    <div className="node">
      <div className="secondary">{t('bestOf')}</div>
      {node.ways.map((way, at) => (
        <div key={at} className="category-row">
          <div className="row">
            <Input
              size="small"
              aria-label={t('way')}
              value={way.name}
              maxLength={40}
              onChange={(event) => setWay(at, { ...way, name: event.target.value })}
              style={{ width: 168 }}
            />
            <Button
              size="small"
              type="text"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t('removeWay', { way: way.name })}
              onClick={() => remove(at)}
            />
          </div>
          <NodeEditor
            scheme={scheme}
            node={way.then}
            onNode={(then) => setWay(at, { ...way, then })}
          />
        </div>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => {
          const then = node.ways.at(-1)?.then ?? { kind: 'tier' as const, rank: 0 };
          const name = t('wayName', { place: node.ways.length + 1 });
          onNode({ ...node, ways: [...node.ways, { name, then }] });
        }}
      >
        {t('addWay')}
      </Button>
    </div>
  );
}

function NamedListEditor(
  props: Omit<NodeEditorProps, 'node'> & {
    readonly node: Extract<SchemeNode, { kind: 'namedList' }>;
  },
) {
  const { scheme, node, onNode } = props;
  const t = useTexts('draft');
  return (
    <div className="node">
      <div className="row">
        <span>{t('onList', { list: node.list })}</span>
        {node.rank === 'byMember' ? (
          <span className="secondary">{t('byMember')}</span>
        ) : (
          <TierChoice
            scheme={scheme}
            rank={node.rank}
            onRank={(rank) => onNode({ ...node, rank })}
          />
        )}
      </div>
      <Branch title={t('otherwise')}>
        <NodeEditor
          scheme={scheme}
          node={node.otherwise}
          onNode={(otherwise) => onNode({ ...node, otherwise })}
        />
      </Branch>
    </div>
  );
}

function CategoryEditor(
  props: Omit<NodeEditorProps, 'node'> & {
    readonly node: Extract<SchemeNode, { kind: 'category' }>;
  },
) {
  const { scheme, node, onNode } = props;
  const t = useTexts('draft');
  type Row = (typeof node.rows)[number];
  const setRow = (at: number, row: Row): void =>
    onNode({ ...node, rows: node.rows.map((each, place) => (place === at ? row : each)) });
  return (
    <div className="node">
      {node.rows.map((row, at) => (
        <div key={at} className="category-row">
          <div className="row">
            <Input
              size="small"
              aria-label={t('rowName')}
              value={row.name}
              onChange={(event) => setRow(at, { ...row, name: event.target.value })}
              style={{ width: 168 }}
            />
            <Button
              size="small"
              type="text"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t('removeRow', { row: row.name })}
              onClick={() =>
                onNode({ ...node, rows: node.rows.filter((_, place) => place !== at) })
              }
            />
          </div>
          <Input.TextArea
            className="condition"
            aria-label={t('condition', { row: row.name })}
            autoSize
            value={row.when}
            onChange={(event) => setRow(at, { ...row, when: event.target.value })}
          />
          <Branch title={t('then')}>
            <NodeEditor
              scheme={scheme}
              node={row.then}
              onNode={(then) => setRow(at, { ...row, then })}
            />
          </Branch>
        </div>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => {
          const row: Row = { name: t('newRow'), when: 'true', then: { kind: 'tier', rank: 0 } };
          onNode({ ...node, rows: [...node.rows, row] });
        }}
      >
        {t('addRow')}
      </Button>
      <Branch title={t('otherwise')}>
        <NodeEditor
          scheme={scheme}
          node={node.otherwise}
          onNode={(otherwise) => onNode({ ...node, otherwise })}
        />
      </Branch>
    </div>
  );
}

function Branch(props: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div className="branch">
      <span className="secondary branch-title">{props.title}</span>
      <div className="grow">{props.children}</div>
    </div>
  );
}

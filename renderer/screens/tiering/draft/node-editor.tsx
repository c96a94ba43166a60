import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import type { Scheme, SchemeNode } from '../../../../shared/models/scheme';
import { useTexts, useTierName } from '../../../hooks/use-texts';
import { LadderEditor } from './ladder-editor';
import { MatrixEditor } from './matrix-editor';

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
      return <LadderEditor scheme={scheme} node={node} onNode={onNode} />;
    case 'matrix':
      return <MatrixEditor scheme={scheme} node={node} onNode={onNode} />;
    case 'namedList':
      return <NamedListEditor scheme={scheme} node={node} onNode={onNode} />;
    case 'category':
      return <CategoryEditor scheme={scheme} node={node} onNode={onNode} />;
  }
}

interface TierChoiceProps {
  readonly scheme: Scheme;
  readonly rank: number;
  readonly onRank: (rank: number) => void;
}

/** Chooses one of the scheme's tiers, highest first. */
export function TierChoice({ scheme, rank, onRank }: TierChoiceProps) {
  const t = useTexts('draft');
  const tierName = useTierName();
  return (
    <Select
      size="small"
      aria-label={t('tier')}
      value={rank}
      onChange={onRank}
      options={[...scheme.tiers]
        .reverse()
        .map((tier) => ({ value: tier.rank, label: tierName(tier.name) }))}
      popupMatchSelectWidth={false}
      style={{ minWidth: 120 }}
    />
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

import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button, Checkbox, InputNumber, Popover } from 'antd';
import './column-chooser.css';
import { moveColumn, orderedIds, type TableLayout } from './table-column';

interface ColumnChooserProps {
  readonly columns: readonly { readonly id: string; readonly title: string }[];
  readonly layout: TableLayout;
  readonly standard: TableLayout;
  readonly onLayout: (layout: TableLayout) => void;
  readonly labels: {
    readonly button: string;
    readonly title: string;
    readonly frozen: string;
    readonly restore: string;
    readonly moveUp: (name: string) => string;
    readonly moveDown: (name: string) => string;
  };
}

/** Which columns show, in which order, and how many stay in place. */
export function ColumnChooser(props: ColumnChooserProps) {
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={props.labels.title}
      content={<ChooserBody {...props} />}
    >
      <Button>{props.labels.button}</Button>
    </Popover>
  );
}

function ChooserBody({ columns, layout, standard, onLayout, labels }: ColumnChooserProps) {
  const ids = orderedIds(
    columns.map((column) => column.id),
    layout.order,
  );
  const toggle = (id: string, shown: boolean): void => {
    const hidden = layout.hidden.filter((one) => one !== id);
    onLayout({ ...layout, hidden: shown ? hidden : [...hidden, id] });
  };
  const move = (id: string, target: string | undefined): void => {
    if (target) onLayout({ ...layout, order: moveColumn(ids, id, target) });
  };
  return (
    <div className="column-chooser">
      <ul>
        {ids.map((id, index) => {
          const title = columns.find((column) => column.id === id)?.title ?? id;
          return (
            <li key={id}>
              <Checkbox
                checked={!layout.hidden.includes(id)}
                onChange={(event) => toggle(id, event.target.checked)}
              >
                {title}
              </Checkbox>
              <Button
                type="text"
                size="small"
                icon={<ArrowUpOutlined aria-hidden />}
                aria-label={labels.moveUp(title)}
                disabled={index === 0}
                onClick={() => move(id, ids[index - 1])}
              />
              <Button
                type="text"
                size="small"
                icon={<ArrowDownOutlined aria-hidden />}
                aria-label={labels.moveDown(title)}
                disabled={index === ids.length - 1}
                onClick={() => move(id, ids[index + 1])}
              />
            </li>
          );
        })}
      </ul>
      <div className="row apart">
        <label className="row">
          {labels.frozen}
          <InputNumber
            min={0}
            max={5}
            value={layout.frozen}
            aria-label={labels.frozen}
            onChange={(value) => onLayout({ ...layout, frozen: value ?? 0 })}
            style={{ width: 60 }}
          />
        </label>
        <Button type="link" onClick={() => onLayout(standard)}>
          {labels.restore}
        </Button>
      </div>
    </div>
  );
}

import type { Clip } from '../copy-text';
import type { TableColumn } from './table-column';

const textStyle = 'mso-number-format:"\\@"';

function cellText<Row>(column: TableColumn<Row>, row: Row): string {
  return column.copy ? column.copy(row) : column.text(row);
}

/** A cell for tab-separated text: breaks and tabs become spaces, so that rows stay rows. */
function toTsvCell(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/**
 * Rows with their headers for the clipboard: tab-separated text, and a table in which Excel
 * keeps client numbers and IDs as text.
 */
export function toClip<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): Clip {
  const lines = [columns.map((column) => toTsvCell(column.title))];
  for (const row of rows) lines.push(columns.map((column) => toTsvCell(cellText(column, row))));
  return {
    plain: lines.map((line) => line.join('\t')).join('\r\n'),
    html: toHtml(columns, rows),
  };
}

function toHtml<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): string {
  const head = columns.map((column) => `<th>${escapeHtml(column.title)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = columns.map((column) => {
      const style = column.keepsText ? ` style='${textStyle}'` : '';
      return `<td${style}>${escapeHtml(cellText(column, row))}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

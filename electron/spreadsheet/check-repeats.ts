import { FileFailure } from './file-failure';
import type { GridBudget } from './grid-builder';
import type { PackageParts } from './workbook-parts';

/** Rows and columns of the largest sheet any program has. */
const mostRows = 1_048_576;
const mostColumns = 16_384;
/** Filled cells that an .ods may have without writing each of them. */
const mostRepeated = 2_000_000;

const tag = /<table:table-row\b([^>]*)>|<table:table-cell\b([^>]*?)(\/?)>/g;
const rowsRepeated = /number-rows-repeated="(\d+)"/;
const columnsRepeated = /number-columns-repeated="(\d+)"/;

/**
 * Refuses an .ods whose few bytes stand for more cells than fit into memory: a cell with a value may be
 * repeated over columns and, with its row, over rows.
 */
export function checkRepeats(parts: PackageParts, { fileName }: GridBudget): void {
  const content = parts.get('content.xml')?.toString('utf8') ?? '';
  if (!content.includes('-repeated="')) return;
  let rows = 1;
  let repeated = 0;
  for (const [, row, cell, isEmpty] of content.matchAll(tag)) {
    if (row !== undefined) {
      rows = countOf(rowsRepeated, row);
      continue;
    }
    const attributes = cell ?? '';
    const isBlank = isEmpty === '/' && !/office:(?:value|string-value|date-value)/.test(attributes);
    if (isBlank) continue;
    const columns = countOf(columnsRepeated, attributes);
    if (rows > mostRows || columns > mostColumns) {
      throw new FileFailure('file.suspicious', {
        file: fileName,
        what: `ODS: ${rows} × ${columns}`,
      });
    }
    repeated += rows * columns - 1;
    if (repeated > mostRepeated) {
      throw new FileFailure('file.tooManyCells', { file: fileName, limit: mostRepeated });
    }
  }
}

function countOf(attribute: RegExp, tagText: string): number {
  return Number(attribute.exec(tagText)?.[1] ?? 1);
}

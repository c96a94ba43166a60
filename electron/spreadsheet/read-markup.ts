import type { RawWorkbook } from '../../shared/models/grid';
import { FileFailure } from './file-failure';
import type { GridBudget } from './grid-builder';
import { readWithSheetJs } from './read-with-sheetjs';

const beginning = 4096;

/** Whether text is HTML or XML rather than delimited rows. */
export function looksLikeMarkup(text: string): boolean {
  return /^\s*<(\?xml|!doctype|!--|html|head|body|table|meta|style|div|workbook)/i.test(
    text.slice(0, beginning),
  );
}

/** Reads an HTML table or XML Spreadsheet 2003, which old systems both name .xls. */
export function readMarkup(text: string, budget: GridBudget): RawWorkbook {
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(text.slice(0, 8 * beginning))) {
    refuseDeclarations(text, budget);
    return { format: 'xml2003', ...readWithSheetJs(text, 'XML 2003', budget) };
  }
  if (/<table[\s>]/i.test(text)) {
    return { format: 'html', ...readWithSheetJs(plainTables(text), 'HTML', budget) };
  }
  const found = /<html[\s>]/i.test(text) ? 'HTML' : 'XML';
  throw new FileFailure('file.notSpreadsheet', { file: budget.fileName, found });
}

function refuseDeclarations(text: string, budget: GridBudget): void {
  if (/<!(DOCTYPE|ENTITY)/i.test(text.slice(0, beginning))) {
    throw new FileFailure('file.entities', { file: budget.fileName });
  }
}

/** Scripts and styles hold no data; cut out so that nothing in them is taken for a table. */
function plainTables(text: string): string {
  const bare = text
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<!--[\s\S]*?-->/g, '');
  return /^\s*<html/i.test(bare) ? bare : `<html><body>${bare}</body></html>`;
}

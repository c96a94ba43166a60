import type { RawWorkbook } from '../../shared/models/grid';
import { FileFailure } from './file-failure';
import type { GridBudget } from './grid-builder';
import { readHtml } from './html/read-html';
import { looksLikeXml2003, plainXml2003 } from './plain-xml2003';
import { refuseWebPage } from './refuse-web-page';
import { refuseDeepXml } from './xml-guard';
import { readWithSheetJs } from './read-with-sheetjs';

const beginning = 64 * 1024;

/** Whether text is HTML or XML, whole or a piece of it, rather than delimited rows. */
export function looksLikeMarkup(text: string): boolean {
  const start = text.slice(0, beginning);
  if (/^[\s\ufeff]*<(?:[?!%]|\/?[a-z][\w:.-]*[\s/>])/i.test(start)) return true;
  return hasTable(start) || /<(?:html|body)[\s>]/i.test(start);
}

/** Whether there is a table, or rows of one whose beginning was left out. */
export function hasTable(text: string): boolean {
  return /<table[\s>]/i.test(text) || /<tr[\s>][\s\S]{0,2000}?<t[dh][\s>]/i.test(text);
}

/** Reads an HTML table or XML Spreadsheet 2003, which old systems both name .xls. */
export function readMarkup(text: string, budget: GridBudget): RawWorkbook {
  if (looksLikeXml2003(text)) {
    refuseDeclarations(text, budget);
    refuseDeepXml(Buffer.from(text), 'XML 2003', budget);
    return { format: 'xml2003', ...readWithSheetJs(plainXml2003(text), 'XML 2003', budget) };
  }
  if (hasTable(text)) {
    refuseWebPage(text, budget.fileName, { hasTable: true });
    return { format: 'html', date1904: false, sheets: readHtml(text, budget) };
  }
  if (/^[\s\ufeff]*<\?xml/i.test(text) && !/<html[\s>]/i.test(text)) {
    throw new FileFailure('file.otherFormat', { file: budget.fileName, found: 'XML' });
  }
  throw refuseWebPage(text, budget.fileName, { hasTable: false });
}

function refuseDeclarations(text: string, budget: GridBudget): void {
  const prolog = text
    .slice(0, text.search(/<(?:\w+:)?Workbook[\s>]/) + 1)
    .replace(/<!--[\s\S]*?-->/g, '');
  if (/<!(DOCTYPE|ENTITY)/i.test(prolog)) {
    throw new FileFailure('file.entities', { file: budget.fileName });
  }
}

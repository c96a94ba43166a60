import { Parser } from 'htmlparser2';
import type { RawSheet } from '../../../shared/models/grid';
import { finishSheet, type GridBudget } from '../grid-builder';
import { joinSplitTables } from './join-split-tables';
import { PageTables } from './page-tables';

const chunkLength = 256 * 1024;

/** Reads every table of a page, whole or a piece of one, as a sheet. */
export function readHtml(text: string, budget: GridBudget): RawSheet[] {
  const tables = new PageTables(budget);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => tables.open(name, attributes),
      ontext: (data) => tables.text(data),
      onclosetag: (name) => tables.close(name),
    },
    { decodeEntities: true },
  );
  const page = withoutServerTags(text);
  for (let at = 0; at < page.length; at += chunkLength) {
    parser.write(page.slice(at, at + chunkLength));
  }
  parser.end();
  return joinSplitTables(tables.finish()).map(({ rows, merges, remarks }, index) =>
    finishSheet({ name: `Sheet${index + 1}`, hidden: false, merges, rows, remarks }, budget),
  );
}

/** What a server forgot to run: <%-- … --%>. */
function withoutServerTags(text: string): string {
  return text.includes('<%') ? text.replace(/<%[\s\S]*?%>/g, '') : text;
}

import { describe, expect, it } from 'vitest';
import { cardLists, reportOfLists } from '../../../electron/domain/cards/lists/card-lists';
import { listsPaper } from '../../../electron/print/papers/list-paper';
import { listFacts } from '../../fixtures/card-papers';

const papers = listFacts(1).map(({ paper }) => paper);

/** The facts of one paper with so many lines. */
const factsOf = (paper: string, count: number) =>
  listFacts(count).find((facts) => facts.paper === paper)!;

describe.each(papers)('the list %s', (paper) => {
  it('prints every row once and in order, whatever their number', () => {
    for (const count of [0, 1, 15, 16, 25, 26, 27, 28, 60]) {
      const lists = cardLists(factsOf(paper, count), 'zh-CN');
      const text = listsPaper(lists).pages.join('\n').replace(/<br>/g, '\n');
      const names = lists.flatMap(({ table }) =>
        table.rows.map((row) => row.find((value) => typeof value === 'string' && value !== '')),
      );
      let from = 0;
      for (const name of names) {
        const at = text.indexOf(String(name), from);
        expect(at, `${count} rows: ${name}`).toBeGreaterThanOrEqual(from);
        from = at;
      }
    }
  });

  it('has a head on every page, totals and signatures once', () => {
    const [list] = cardLists(factsOf(paper, 60), 'zh-CN');
    const { pages } = listsPaper([list!]);
    const count = (words: string) => pages.filter((page) => page.includes(`>${words}<`)).length;
    expect(count(list!.title)).toBe(pages.length);
    expect(count(list!.table.columns[1]!.title)).toBe(pages.length);
    for (const signer of list!.signers) expect(count(`${signer}:`)).toBe(1);
    for (const { title } of list!.opinions) expect(count(title)).toBe(1);
    for (const note of list!.notes) expect(count(note)).toBe(1);
  });

  it('is a workbook of the same columns and rows', () => {
    const lists = cardLists(factsOf(paper, 7), 'en');
    const report = reportOfLists(lists);
    expect(report.tables).toHaveLength(lists.length);
    for (const [at, { table }] of lists.entries()) {
      expect(report.tables[at]).toMatchObject({ columns: table.columns, rows: table.rows });
      expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
      if (table.totals) expect(table.totals).toHaveLength(table.columns.length);
    }
  });

  it('has no word left in the other language', () => {
    const [list] = cardLists(factsOf(paper, 3), 'en');
    const own = [list!.title, list!.left, ...list!.notes, ...list!.signers];
    const heads = list!.table.columns.map(({ title }) => title);
    for (const words of [...own, ...heads]) expect(words).not.toMatch(/\p{Script=Han}/u);
  });
});

import iconv from 'iconv-lite';
import { lastDay } from '../calendar.mjs';

const linesPerPage = 36;
/** Heads and widths as printed: a Chinese character takes two columns. */
const columns = [
  ['卡号', 19],
  ['客户号', 10],
  ['户名', 16],
  ['卡级别', 6],
  ['交易类型', 8],
  ['开卡日期', 10],
  ['到期日', 10],
  ['开卡机构', 9],
  ['柜员号', 6],
];
const ruler = '-'.repeat(columns.reduce((sum, [, width]) => sum + Number(width) + 1, 1));

/**
 * The card centre's list of openings and replacements: text drawn with pipes, a head on every page.
 * @param {import('../types.mjs').Outlet} outlet
 * @returns {import('../write-sample-files.mjs').SampleFile}
 */
export function cardList({ bankName, branchCode, months, cards }) {
  const month = months.at(-1) ?? '';
  const lines = /** @type {string[]} */ ([]);
  for (let first = 0; first < cards.length; first += linesPerPage) {
    const onPage = cards.slice(first, first + linesPerPage);
    lines.push(
      `${bankName} 贵宾卡开换卡清单          日期: ${lastDay(month).replaceAll('-', '/')}`,
    );
    lines.push(ruler.replaceAll('-', '='), drawn(columns.map(([head]) => head)), ruler);
    lines.push(...onPage.map((card) => drawn(cardCells(card, branchCode))));
    lines.push(ruler, `本页笔数: ${onPage.length}`, '');
  }
  lines.push(`总笔数: ${cards.length}`);
  return {
    name: `贵宾卡开换卡清单_${month.replace('-', '')}.txt`,
    bytes: new Uint8Array(iconv.encode(`${lines.join('\r\n')}\r\n`, 'gb18030')),
    facts: { kind: 'cards', month, unit: null, sheet: '', rows: cards.length },
    totals: {},
  };
}

function cardCells(card, branchCode) {
  const { client, cardNo, level, kind, openedOn, expiresOn, tellerNo } = card;
  const { clientNo, name } = client;
  return [cardNo, clientNo, name, level, kind, openedOn, expiresOn, branchCode, tellerNo];
}

function drawn(cells) {
  const padded = cells.map((cell, at) => {
    const [, width = 0] = columns[at] ?? [];
    return cell + ' '.repeat(Math.max(0, Number(width) - printedWidth(cell)));
  });
  return `|${padded.join('|')}|`;
}

function printedWidth(text) {
  return [...text].reduce((sum, character) => sum + (character > '\u00ff' ? 2 : 1), 0);
}

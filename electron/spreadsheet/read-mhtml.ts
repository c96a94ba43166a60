import type { RawSheet, RawWorkbook } from '../../shared/models/grid';
import { decodeText } from './decode-text';
import { FileFailure } from './file-failure';
import type { GridBudget } from './grid-builder';
import { hasTable, readMarkup } from './read-markup';

const beginningLength = 8192;

/** Whether bytes are a page with all its parts in one file, as Excel and SSRS save it. */
export function looksLikeMhtml(bytes: Uint8Array): boolean {
  const beginning = latin1(bytes.subarray(0, beginningLength)).replace(/^\xef\xbb\xbf/, '');
  if (
    !/^\s*(?:MIME-Version|From|Subject|Date|Content-Type|X-[\w-]+|Message-ID|Snapshot-[\w-]+)\s*:/i.test(
      beginning,
    )
  )
    return false;
  return /^MIME-Version\s*:/im.test(beginning) || /multipart\/(?:related|mixed)/i.test(beginning);
}

const latin1 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

interface MimePart {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Reads the tables of all its pages; a workbook has one page for each sheet. */
export function readMhtml(bytes: Uint8Array, budget: GridBudget): RawWorkbook {
  const pages = partsOf(latin1(bytes))
    .filter(({ type }) => /html/i.test(type))
    .map((part) => decodeText(part.bytes, budget.fileName));
  const names = pages.flatMap(({ text }) => sheetNames(text));
  const sheets: RawSheet[] = [];
  let page = 0;
  for (const { text, remarks } of pages) {
    if (!hasTable(text)) continue;
    const read = readMarkup(text, budget).sheets;
    const name = read.length === 1 ? names[page] : undefined;
    for (const sheet of read) {
      const unique = name ?? `Sheet${sheets.length + 1}`;
      sheets.push({ ...sheet, name: unique, remarks: [...remarks, ...(sheet.remarks ?? [])] });
    }
    page += 1;
  }
  if (sheets.length === 0) {
    throw new FileFailure('file.webPage', { file: budget.fileName, title: 'MHTML' });
  }
  return { format: 'html', date1904: false, sheets };
}

/** Excel lists a workbook's sheets in its first page. */
function sheetNames(text: string): string[] {
  const found = [...text.matchAll(/<x:ExcelWorksheet>[\s\S]*?<x:Name>([^<]*)<\/x:Name>/gi)];
  return found.map(([, name = '']) => name.trim());
}

/** The parts of a message, also of one within another. */
function partsOf(message: string): MimePart[] {
  const { head, body } = splitHead(message);
  const type = headerOf(head, 'Content-Type') ?? 'text/plain';
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type);
  if (boundary === null) {
    return [{ type, bytes: decodeBody(body, headerOf(head, 'Content-Transfer-Encoding') ?? '') }];
  }
  const mark = `--${boundary[1] ?? boundary[2] ?? ''}`;
  return body
    .split(mark)
    .slice(1)
    .filter((part) => !part.startsWith('--'))
    .flatMap((part) => partsOf(part.replace(/^[ \t]*\r?\n/, '')));
}

function splitHead(message: string): { readonly head: string; readonly body: string } {
  const text = message.replace(/^\xef\xbb\xbf/, '').replace(/^\s+/, '');
  const end = /\r?\n\r?\n/.exec(text);
  if (end === null) return { head: text, body: '' };
  return { head: text.slice(0, end.index), body: text.slice(end.index + end[0].length) };
}

/** A header's value, folded lines joined. */
function headerOf(head: string, name: string): string | null {
  const joined = head.replace(/\r?\n[ \t]+/g, ' ');
  return new RegExp(`^${name}\\s*:\\s*(.*)$`, 'im').exec(joined)?.[1]?.trim() ?? null;
}

function decodeBody(body: string, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64');
  if (!/quoted-printable/i.test(encoding)) return Buffer.from(body, 'latin1');
  const text = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}

import { FileFailure } from './file-failure';

const beginningLength = 4096;
const quotedLength = 60;

/** Text formats of other programs by how they begin. */
const textFormats: readonly { readonly begins: RegExp; readonly found: string }[] = [
  // A list split by semicolons may begin with ID, too: the records behind it tell.
  { begins: /^ID;[A-Z][\s\S]*^(?:[CBF];[A-Z]|P;P|O;)/m, found: 'SYLK (.slk)' },
  { begins: /^TABLE\r?\n0,1\r?\n"/, found: 'DIF (.dif)' },
  { begins: /^\{\\rtf/, found: 'RTF' },
  { begins: /^%PDF-/, found: 'PDF' },
  { begins: /^%!PS/, found: 'PostScript' },
  { begins: /^\[InternetShortcut\]/i, found: 'URL (.url)' },
];

/** Refuses text that is something else than a list: other programs' formats, JSON. */
export function refuseForeignText(text: string, fileName: string): void {
  const beginning = text.slice(0, beginningLength).trimStart();
  const format = textFormats.find(({ begins }) => begins.test(beginning));
  if (format !== undefined) {
    throw new FileFailure('file.otherFormat', { file: fileName, found: format.found });
  }
  if (errorBeginning.test(beginning)) {
    throw new FileFailure('file.errorText', { file: fileName, beginning: quoted(beginning) });
  }
  if (looksLikeJson(beginning, text)) {
    throw new FileFailure('file.json', { file: fileName, beginning: quoted(beginning) });
  }
}

/** How systems begin what they write instead of a report. */
const errorBeginning =
  /^(?:ORA-\d{5}|SP2-\d{4}|ERROR at line|[\w.$]+(?:Exception|Error)\b|Error\b\s*[:\d]|HTTP\/\d|HTTP Status|Traceback|系统错误|系统异常|系统繁忙|登[录陆]超时|会话|您?的?会话|请(?:您?重新)?登[录陆]|导出失败|查询失败|操作失败)/i;

/** `{"code":401` and `[{"…`, whole or cut, also as `callback({…})`. */
function looksLikeJson(beginning: string, text: string): boolean {
  if (/^(?:[\w$.]+\()?\s*(?:\{\s*(?:"[^"]*"|'[^']*'|\w+)\s*:|\[\s*\{\s*")/.test(beginning))
    return true;
  if (!/^[[{]/.test(beginning) || text.length > 1_000_000) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const errorWords =
  /\bORA-\d{5}|\bSQLSTATE\b|\bSQLCODE\b|\bSP2-\d{4}|Exception\b|Traceback \(|HTTP(?:\/[\d.]+|\s+Status)?\s*[–-]?\s*[45]\d\d\b|\b(?:4\d\d|5\d\d)\s+(?:Bad|Unauthorized|Forbidden|Not Found|Internal|Service|Gateway)|access denied|session|time\s?-?out|timed out|unauthori[sz]ed|forbidden|登[录陆]|会话|超时|失效|未授权|无权限|权限不足|错误|异常|失败|系统繁忙/i;

/** Refuses what a system wrote instead of a list: one column of text with the words of an error. */
export function refuseErrorText(text: string, fileName: string): void {
  const beginning = text.slice(0, beginningLength);
  if (!errorWords.test(beginning)) return;
  throw new FileFailure('file.errorText', { file: fileName, beginning: quoted(beginning.trim()) });
}

function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > quotedLength ? `${line.slice(0, quotedLength)}…` : line;
}

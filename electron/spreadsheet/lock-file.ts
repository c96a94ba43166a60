import { basename } from 'node:path';

/** Excel's and WPS's are of 165 bytes or little more, LibreOffice's a line of text. */
const longestLockFile = 2048;

/** Whether a file is what Excel, WPS or LibreOffice leave beside a workbook while it is open. */
export function isLockFile(bytes: Uint8Array, fileName: string): boolean {
  return bytes.length <= longestLockFile && /^(~\$|\.~)/.test(basename(fileName));
}

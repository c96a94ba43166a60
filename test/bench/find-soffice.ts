import { existsSync } from 'node:fs';
import path from 'node:path';

const windows = process.platform === 'win32';
const names = windows ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
const usualFolders = windows
  ? ['C:\\Program Files\\LibreOffice\\program']
  : ['/Applications/LibreOffice.app/Contents/MacOS', '/usr/lib/libreoffice/program'];

/** The program of LibreOffice: `TIERDESK_SOFFICE`, else on the PATH or where installers put it. */
export function findSoffice(): string | null {
  const chosen = process.env['TIERDESK_SOFFICE'];
  if (chosen) return chosen;
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), ...usualFolders];
  const candidates = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}

import { existsSync } from 'node:fs';
import path from 'node:path';

const windows = process.platform === 'win32';
const names = windows ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
const usualFolders = windows
  ? ['C:\\Program Files\\LibreOffice\\program']
  : ['/Applications/LibreOffice.app/Contents/MacOS', '/usr/lib/libreoffice/program'];

const foldersOfPath = () => (process.env['PATH'] ?? '').split(path.delimiter);

/** Where a program of that name is on the PATH; null where it is not installed. */
export function findProgram(name: string): string | null {
  const file = windows ? `${name}.exe` : name;
  const candidates = foldersOfPath().map((folder) => path.join(folder, file));
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}

/** The program of LibreOffice: `TIERDESK_SOFFICE`, else on the PATH or where installers put it. */
export function findSoffice(): string | null {
  const chosen = process.env['TIERDESK_SOFFICE'];
  if (chosen) return chosen;
  const folders = [...foldersOfPath(), ...usualFolders];
  const candidates = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}

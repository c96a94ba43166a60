import { dialog, type FileFilter } from 'electron';
import { basename } from 'node:path';
import type { WayOut } from '../operations/ground/way-out';
import type { Desk } from './desk';

/** A place that the user chose, and what they said of the export. */
interface ChosenWay {
  readonly path: string;
  readonly way: WayOut;
}

const kinds: Readonly<Record<'workbook' | 'pdf', FileFilter>> = {
  workbook: { name: 'Excel', extensions: ['xlsx'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
};

/**
 * The one door out of the ledger for workbooks and PDF: asks in the window what for and, for a
 * workbook, for a password, then for the place. Null where the user gives up at either.
 */
export async function askWayOut(
  desk: Desk,
  kind: keyof typeof kinds,
  fileName: string,
): Promise<ChosenWay | null> {
  const way = await desk.askPurpose(fileName, kind === 'workbook');
  if (way === null) return null;
  const chosen = await dialog.showSaveDialog({ defaultPath: fileName, filters: [kinds[kind]] });
  return chosen.canceled || !chosen.filePath ? null : { path: chosen.filePath, way };
}

/** The same for several workbooks into one folder. */
export async function askFolderOut(desk: Desk, fileName: string): Promise<ChosenWay | null> {
  const way = await desk.askPurpose(fileName, true);
  if (way === null) return null;
  const chosen = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] });
  const [path] = chosen.filePaths;
  return chosen.canceled || !path ? null : { path, way };
}

/** The same for a file that is kept as it is, such as a scan. */
export async function askFileOut(desk: Desk, fileName: string): Promise<ChosenWay | null> {
  const way = await desk.askPurpose(basename(fileName), false);
  if (way === null) return null;
  const chosen = await dialog.showSaveDialog({ defaultPath: fileName });
  return chosen.canceled || !chosen.filePath ? null : { path: chosen.filePath, way };
}

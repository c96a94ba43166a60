import { dialog } from 'electron';
import { showSettings } from '../../operations/ground/settings';
import { exportScheme, proposeScheme } from '../../operations/tiering/scheme-files';
import type { AskHandlers } from '../ask-handlers';

const schemeFiles = [{ name: 'JSON', extensions: ['json'] }];

/** Calls about schemes as values: versions, faults, differences, files. */
export const schemeCalls = {
  'tiering.exportScheme': async ({ scheme, version }, desk) => {
    const chosen = await dialog.showSaveDialog({
      defaultPath: `tierdesk-scheme-${scheme}-${version}.json`,
      filters: schemeFiles,
    });
    if (chosen.canceled || !chosen.filePath) return { path: null };
    exportScheme(desk.ledger, { scheme, version }, chosen.filePath);
    return { path: chosen.filePath };
  },
  'tiering.readScheme': async (_input, desk) => {
    const chosen = await dialog.showOpenDialog({ properties: ['openFile'], filters: schemeFiles });
    const [path] = chosen.filePaths;
    return path ? proposeScheme(desk.ledger, path, showSettings(desk.ledger).language) : null;
  },
} satisfies Partial<AskHandlers>;

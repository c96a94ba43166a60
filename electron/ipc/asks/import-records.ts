import { dialog } from 'electron';
import { noChanges, readChanges } from '../../operations/imports/change-pages';
import { exportMappings, importMappings } from '../../operations/imports/mappings';
import { saveRejected } from '../../operations/imports/save-rejected';
import { showSettings } from '../../operations/ground/settings';
import type { Desk, Job } from '../desk';
import type { AskHandlers } from '../ask-handlers';
import { requireSession } from './imports';
import { askWayOut } from '../way-out';

const mappingFiles = [{ name: 'JSON', extensions: ['json'] }];

async function exportRejected(
  desk: Desk,
  job: Job,
  sessionId: string,
): Promise<{ path: string | null }> {
  const { thread, outline } = requireSession(desk, sessionId);
  const { language } = showSettings(desk.ledger);
  const rejected = await thread.rejectedRows(language);
  const name = `${outline.fileName.replace(/\.[^.]*$/, '')}_退回.xlsx`;
  const chosen = await askWayOut(desk, 'workbook', name);
  if (chosen === null) return { path: null };
  job.onStep({ step: 'writing', done: 0, total: 0 });
  await saveRejected(desk.ledger, rejected, chosen.path, chosen.way);
  return { path: chosen.path };
}

async function saveMappings(desk: Desk): Promise<{ path: string | null }> {
  const chosen = await dialog.showSaveDialog({
    defaultPath: 'tierdesk-mappings.json',
    filters: mappingFiles,
  });
  if (chosen.canceled || !chosen.filePath) return { path: null };
  exportMappings(desk.ledger, chosen.filePath);
  return { path: chosen.filePath };
}

async function takeMappings(desk: Desk): Promise<{ taken: number } | null> {
  const chosen = await dialog.showOpenDialog({ properties: ['openFile'], filters: mappingFiles });
  const [path] = chosen.filePaths;
  return path ? { taken: importMappings(desk.ledger, path) } : null;
}

/** Calls about what imports changed and what they remember. */
export const importRecordCalls = {
  'import.changes': ({ sessionId, offset, limit }, desk) => {
    const changes = requireSession(desk, sessionId).plan?.changes ?? noChanges;
    return { count: changes.count, rows: readChanges(changes, offset, limit) };
  },
  'import.exportRejected': ({ jobId, sessionId }, desk) =>
    desk.runJob(jobId, (job) => exportRejected(desk, job, sessionId)),
  'import.exportMappings': (_input, desk) => saveMappings(desk),
  'import.importMappings': (_input, desk) => takeMappings(desk),
} satisfies Partial<AskHandlers>;

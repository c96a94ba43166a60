import { parentPort } from 'node:worker_threads';
import { readReassignmentFile } from '../operations/assignment/read-reassignment-file';
import { OperationFailure } from '../operations/failure';
import { adjustFile, openFile, previewFile, type OpenFile } from '../operations/import/open-file';
import { listRejected } from '../operations/import/list-rejected';
import { summarizeFile } from '../operations/import/summarize-file';
import type { FileRequest } from './file-requests';
import { sendRecords } from './record-channel';
import { serveRequests } from './serve-requests';

let open: OpenFile | undefined;

function requireOpen(): OpenFile {
  if (!open) throw new OperationFailure('import.sessionGone');
  return open;
}

serveRequests<FileRequest>(parentPort!, async (request) => {
  switch (request.kind) {
    case 'open':
      open = await openFile(request.path, request.choice, request.options);
      return summarizeFile(open);
    case 'adjust':
      open = adjustFile(requireOpen(), request.choice, request.options);
      return summarizeFile(open);
    case 'preview':
      return previewFile(requireOpen(), request);
    case 'rejected':
      return listRejected(requireOpen(), request.language);
    case 'reassignment':
      return readReassignmentFile(request.path);
    case 'send': {
      const counter = new Int32Array(request.rows.counter);
      const sheets = requireOpen().checked.map(({ records }) => records);
      sendRecords(request.rows.port, counter, sheets);
      return null;
    }
  }
});

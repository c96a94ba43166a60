import { parentPort } from 'node:worker_threads';
import { readReassignmentFile } from '../operations/assignment/read-reassignment-file';
import { readFeeFile } from '../operations/cards/read-fee-file';
import { OperationFailure } from '../operations/ground/failure';
import { finishFile, previewFile, readFile } from '../operations/imports/open-file';
import type {
  FileOutline,
  FileSummary,
  OpenFile,
  ReadFile,
  UnderstoodFile,
} from '../operations/imports/file-outline';
import { ForesightFailed, ReadAhead } from '../operations/imports/read-ahead';
import { listRejected } from '../operations/imports/list-rejected';
import { allIssues, summarizeFile } from '../operations/imports/summarize-file';
import { lettingGo, stepsOf, understandFile } from '../operations/imports/understand-file';
import type { FileRequests } from './file-requests';
import type { RecordStream } from './ledger-requests';
import { sendRecords } from './record-channel';
import { serveRequests } from './serve-requests';

/** The file as far as it has come: read, then understood, then checked to its end. */
let read: ReadFile | undefined;
let path: string | undefined;
/** Opens an encrypted workbook; kept only as long as this thread may have to read it again. */
let password: string | undefined;
/** Works on the file while it is being read. */
const ahead = new ReadAhead();
let understood: UnderstoodFile | undefined;
let open: OpenFile | undefined;
/** Whether the steps of what was understood have begun: they can not be gone through twice. */
let begun = false;

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new OperationFailure('import.sessionGone');
  return value;
}

function requireOpen(): OpenFile {
  begun = true;
  open ??= finishFile(required(understood));
  return open;
}

function firstSteps(keep: boolean): UnderstoodFile['steps'] {
  return keep ? required(understood).steps : lettingGo(required(read), required(understood));
}

/** Hands the rows out, as they are checked or once more; null when nobody wants them any more. */
function send({ rows, keep }: FileRequests['send']['input']): Promise<FileSummary | null> {
  const steps = begun ? stepsOf(requireOpen()) : firstSteps(keep);
  begun = true;
  return sendRecords(rows, steps, (whole) => {
    open = whole;
    return summarizeFile(whole);
  });
}

async function readToEnd(): Promise<void> {
  try {
    read = await readFile(required(path), password, ahead.watch);
  } catch (error) {
    ahead.fail(error);
    throw error;
  }
  ahead.finish(read);
}

/** Hands the rows out while they are read; `mistaken` when the file is not what its first rows said. */
async function sendAhead(rows: RecordStream): Promise<FileSummary | null | 'mistaken'> {
  const close = (whole: OpenFile) => {
    open = whole;
    return summarizeFile(whole);
  };
  try {
    return await sendRecords(rows, required(ahead.steps ?? undefined), close, ahead);
  } catch (error) {
    if (!(error instanceof ForesightFailed)) throw error;
    // Rows that were handed out are not in it any more.
    read = undefined;
    return 'mistaken';
  }
}

async function understand({
  choice,
  options,
}: FileRequests['understand']['input']): Promise<FileOutline> {
  read ??= await readFile(required(path), password);
  understood = understandFile(read, choice, options);
  open = undefined;
  begun = false;
  return understood.outline;
}

serveRequests<FileRequests>(parentPort!, {
  handlers: {
    read: (file) => {
      ({ path, password } = file);
      return readToEnd();
    },
    foresee: ({ choice, options }) => ahead.ask(choice, options),
    sendAhead,
    readOn: () => ahead.readOn(),
    understand,
    send,
    summarize: () => summarizeFile(requireOpen()),
    preview: (view) => previewFile(requireOpen(), view),
    rejected: (language) => listRejected(requireOpen(), language),
    issues: () => allIssues(requireOpen()),
    reassignment: readReassignmentFile,
    feeList: (file) => readFeeFile(file.path, file.today),
  },
});

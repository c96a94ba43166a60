import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { FileFailure, type FileErrorCode } from '../../electron/spreadsheet/file-failure';
import { threadLimits } from '../../electron/spreadsheet/limits';
import { readWorkbookOverlapped } from '../../electron/spreadsheet/read-workbook';
import { errorTexts } from '../../shared/text/errors';
import { formatMessage } from '../../shared/text/message';
import type { MessageValues } from '../../shared/models/message-values';
import { describeGrid, type ReadOutcome } from './read-outcome';

/**
 * Reads the file of the first argument as the import does, in a thread that may be stopped for time
 * or memory, and prints how it ended as JSON.
 */
const [, , filePath = ''] = process.argv;
const file = path.basename(filePath);

function sentence(code: FileErrorCode, values: MessageValues): ReadOutcome {
  return { kind: 'sentence', code, sentence: formatMessage(errorTexts[code], 'zh-CN', values) };
}

async function readHere(): Promise<ReadOutcome> {
  try {
    return describeGrid(await readWorkbookOverlapped(readFileSync(filePath), file));
  } catch (error) {
    if (error instanceof FileFailure) return sentence(error.code, error.values);
    throw error;
  }
}

function readInThread(): Promise<ReadOutcome> {
  const { seconds, heapMegabytes, youngMegabytes } = threadLimits(statSync(filePath).size);
  const thread = new Worker(new URL(import.meta.url), {
    argv: [filePath],
    resourceLimits: {
      maxOldGenerationSizeMb: heapMegabytes,
      maxYoungGenerationSizeMb: youngMegabytes,
    },
  });
  return new Promise((resolve, reject) => {
    setTimeout(() => resolve(sentence('file.timeout', { file, seconds })), seconds * 1000).unref();
    thread.once('message', resolve);
    thread.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') reject(error);
      else resolve(sentence('file.outOfMemory', { file }));
    });
  });
}

/** The peak of this process in MB; what Node counts may be the peak of the process that started it. */
function peakMemory(): number {
  const status = '/proc/self/status';
  const own = existsSync(status) ? /VmHWM:\s*(\d+)/.exec(readFileSync(status, 'utf8')) : null;
  return Math.round(Number(own?.[1] ?? process.resourceUsage().maxRSS) / 1024);
}

async function main(): Promise<void> {
  const start = performance.now();
  const outcome = await readInThread();
  const milliseconds = Math.round(performance.now() - start);
  const result = JSON.stringify({ outcome, milliseconds, peakMegabytes: peakMemory() });
  process.stdout.write(result, () => process.exit(0));
}

if (isMainThread) await main();
else parentPort?.postMessage(await readHere());

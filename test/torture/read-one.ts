import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { FileFailure } from '../../electron/spreadsheet/file-failure';
import { readWorkbookOverlapped } from '../../electron/spreadsheet/read-workbook';
import { errorTexts } from '../../shared/text/errors';
import { formatMessage } from '../../shared/text/message';
import { describeGrid, type ReadOutcome } from './read-outcome';

/** Reads the file of the first argument as the import does, and prints how it ended as JSON. */
const [, , filePath = ''] = process.argv;

async function readOutcome(): Promise<ReadOutcome> {
  const fileName = path.basename(filePath);
  const bytes = await readFile(filePath);
  try {
    return describeGrid(await readWorkbookOverlapped(bytes, fileName));
  } catch (error) {
    if (!(error instanceof FileFailure)) throw error;
    const sentence = formatMessage(errorTexts[error.code], 'zh-CN', error.values);
    return { kind: 'sentence', code: error.code, sentence };
  }
}

/** The peak of this process in MB; what Node counts may be the peak of the process that started it. */
function peakMemory(): number {
  const status = '/proc/self/status';
  const own = existsSync(status) ? /VmHWM:\s*(\d+)/.exec(readFileSync(status, 'utf8')) : null;
  return Math.round(Number(own?.[1] ?? process.resourceUsage().maxRSS) / 1024);
}

const start = performance.now();
const outcome = await readOutcome();
const milliseconds = Math.round(performance.now() - start);
const peakMegabytes = peakMemory();
process.stdout.write(JSON.stringify({ outcome, milliseconds, peakMegabytes }));

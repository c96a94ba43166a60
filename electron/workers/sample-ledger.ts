import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Month } from '../../shared/models/calendar';
import { presetSchemes } from '../domain/tiering/presets/index';
import { fillSampleCards } from '../operations/sample/fill-sample-cards';
import { fillSampleContacts } from '../operations/sample/fill-sample-contacts';
import { localTime } from '../operations/ground/clock';
import { createLedger } from '../operations/ledger/create-ledger';
import { withNewLedger, standardCost } from '../operations/ledger/prepare-secret';
import { unlockLedger, type LedgerSession } from '../operations/ledger/unlock-ledger';
import { changeSettings } from '../operations/ground/settings';
import { FileThread } from './file-thread';
import { checkOptionsOf, commitUnseen } from './import-file';
import type { JobStep } from '../../shared/models/session';
import type { CancelFlag } from './job-control';
import { LedgerThread } from './ledger-thread';

/** The sample ledger holds invented people only, so its password is no secret. */
export const samplePassword = 'tierdesk-sample';

/** The invented head of the invented outlet. */
const sampleHead = '示例·程砚秋';

const manifestSchema = z.object({
  bankName: z.string(),
  branchName: z.string(),
  files: z.array(z.object({ name: z.string(), kind: z.string(), month: z.string().nullable() })),
});

interface Job {
  readonly cancel: CancelFlag;
  readonly onStep: (step: JobStep) => void;
  onCancel: (() => void) | null;
}

/** Deletes a sample ledger with everything beside it. */
export function removeSampleLedger(path: string): void {
  for (const ending of [
    '',
    '-wal',
    '-shm',
    '.keys',
    '.audit-head',
    '.lock',
    '.holder',
    '.spare',
    '.new',
  ]) {
    rmSync(`${path}${ending}`, { force: true });
  }
}

async function importFile(
  session: LedgerSession,
  ledger: LedgerThread,
  path: string,
  month: Month | null,
  job: Job,
): Promise<void> {
  const thread = new FileThread(path);
  job.onCancel = () => void thread.close({ code: 'call.cancelled', values: {} });
  try {
    job.onStep({ step: 'reading', done: 0, total: 0 });
    const reading = thread.read();
    // Its failure is thrown where it is awaited.
    reading.catch(() => undefined);
    const unseen = { thread, reading, choice: {}, checks: checkOptionsOf(session, month) };
    await commitUnseen(session, ledger, unseen, { differenceReason: null, force: false }, job);
  } finally {
    await thread.close();
  }
}

/**
 * Makes the sample outlet: a ledger filled from the shipped workbooks by the same import a user
 * has, and tiered. A failure or cancel leaves nothing behind.
 */
export async function fillSampleLedger(wanted: {
  readonly path: string;
  readonly sampleFiles: string;
  readonly job: Job;
}): Promise<void> {
  const { path, sampleFiles, job } = wanted;
  const manifest = manifestSchema.parse(
    JSON.parse(readFileSync(join(sampleFiles, 'manifest.json'), 'utf8')),
  );
  const { bankName, branchName } = manifest;
  removeSampleLedger(path);
  const session = await withNewLedger(samplePassword, standardCost, (password, recovery) => {
    const outlet = { bankName, branchName, headName: sampleHead };
    createLedger({ path, ...outlet, password, recovery, isSample: true, now: localTime });
    return unlockLedger({ path, password, now: localTime });
  });
  const ledger = LedgerThread.of({ path, key: session.key, account: session.account });
  try {
    for (const { name, month } of manifest.files) {
      await importFile(session, ledger, join(sampleFiles, name), month as Month | null, job);
    }
    const newest = manifest.files
      .map(({ month }) => month ?? '')
      .sort()
      .at(-1) as Month;
    for (const { id: scheme } of presetSchemes) {
      await ledger.work('tiering.run', { month: newest, scheme }, job);
    }
    fillSampleCards(session, newest);
    fillSampleContacts(session);
    changeSettings(session, { guideDone: true });
  } catch (error) {
    await ledger.close();
    session.close();
    removeSampleLedger(path);
    throw error;
  }
  await ledger.close();
  session.close();
}

import { existsSync } from 'node:fs';
import { setAgreement } from '../../operations/access/manage-accounts';
import { dayOf, localTime } from '../../operations/ground/clock';
import { createLedger } from '../../operations/ledger/create-ledger';
import {
  withBothPasswords,
  withNewLedger,
  withPassword,
  withRecoveryCode,
  standardCost,
} from '../../operations/ledger/prepare-secret';
import { changePassword, recoverLedger, unlockLedger } from '../../operations/ledger/unlock-ledger';
import { showSettings } from '../../operations/ground/settings';
import { OperationFailure } from '../../operations/ground/failure';
import type { Paper } from '../../../shared/models/paper';
import { printPaper } from '../../print/render-paper';
import { exportMark } from '../../operations/ground/way-out';
import { markPaper } from '../../print/sheet-of-paper';
import { recoverySheetPaper } from '../../print/papers/recovery-sheet';
import { fillSampleLedger, removeSampleLedger, samplePassword } from '../../workers/sample-ledger';
import type { Desk } from '../desk';
import type { AskHandlers } from '../ask-handlers';

/** Everybody in the sample is invented: one from before agreements were kept is not masked either. */
async function signForSample(desk: Desk): Promise<void> {
  const { account } = desk.ledger;
  if (account.agreementSignedOn !== null) return;
  setAgreement(desk.ledger, { id: account.id, signedOn: dayOf(localTime()) });
  await desk.refreshAccount();
}

/** Opens the sample outlet; the first time it is made from its workbooks by the usual import. */
async function openSample(jobId: string, desk: Desk): Promise<void> {
  const { sampleLedger: path, sampleFiles } = desk.paths;
  await desk.useSample(true);
  try {
    if (!existsSync(path)) {
      await desk.runJob(jobId, (job) => fillSampleLedger({ path, sampleFiles, job }));
    }
    await withPassword({ path, password: samplePassword }, (password) =>
      desk.take(unlockLedger({ path, password, now: localTime }), true),
    );
    await signForSample(desk);
  } catch (error) {
    removeSampleLedger(path);
    await desk.useSample(false);
    throw error;
  }
}

function recoverySheet(desk: Desk, recoveryCode: string): Paper {
  const { branchName } = showSettings(desk.ledger);
  return recoverySheetPaper({ branchName, recoveryCode, printedAt: localTime() });
}

/** Calls that create, open and close ledgers. */
export const ledgerCalls = {
  'ledger.create': async (input, desk) => {
    await desk.useSample(false);
    const path = desk.ledgerPath;
    return withNewLedger(input.password, standardCost, (password, recovery) => {
      const wanted = { ...input, path, password, recovery, isSample: false, now: localTime };
      const created = createLedger(wanted);
      desk.take(unlockLedger({ path, password, now: localTime }), false);
      return created;
    });
  },
  'ledger.unlock': async ({ accountId, password }, desk) => {
    await desk.lock();
    const path = desk.ledgerPath;
    await withPassword({ path, accountId, password }, async (prepared) => {
      // Whoever came first meanwhile is shut out again, as they were when this took no time.
      await desk.lock();
      desk.take(unlockLedger({ path, accountId, password: prepared, now: localTime }), false);
    });
    void desk.beginDay();
    return null;
  },
  'ledger.recover': async (input, desk) => {
    await desk.lock();
    const path = desk.ledgerPath;
    await withRecoveryCode({ path, ...input }, async (prepared) => {
      await desk.lock();
      desk.take(recoverLedger({ path, ...prepared, now: localTime }), false);
    });
    return null;
  },
  'ledger.lock': async (_input, desk) => {
    await desk.lockAndForget();
    return null;
  },
  'ledger.openSample': async ({ jobId }, desk) => {
    await openSample(jobId, desk);
    return null;
  },
  'ledger.leaveSample': async (_input, desk) => {
    await desk.useSample(false);
    return null;
  },
  'ledger.recoverySheet': ({ recoveryCode }, desk) => recoverySheet(desk, recoveryCode),
  'ledger.printRecoverySheet': async ({ recoveryCode }, desk) => {
    const marked = markPaper(recoverySheet(desk, recoveryCode), exportMark(desk.ledger));
    const outcome = await printPaper(marked, { x: 0, y: 0 });
    if (outcome !== 'printed' && outcome !== 'cancelled') {
      throw new OperationFailure('print.failed', { reason: outcome });
    }
    return { printed: outcome === 'printed' };
  },
  'ledger.changePassword': async (input, desk) => {
    await withBothPasswords(desk.ledger, input, (prepared) =>
      changePassword(desk.ledger, prepared),
    );
    return null;
  },
} satisfies Partial<AskHandlers>;

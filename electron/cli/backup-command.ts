import { createBackup, backupFolderOf, showBackups } from '../operations/ledger/back-up';
import type { BackupSecret } from '../operations/ledger/backup-secret';
import { lookIntoBackup } from '../operations/ledger/look-into-backup';
import { restoreBackup } from '../operations/ledger/restore';
import { readUnseenRestore, seeRestore } from '../operations/ledger/tell-restore';
import { localTime } from '../operations/ground/clock';
import type { Command, CommandOutcome } from './command';
import type { CommandOptions } from './options';
import { UsageFailure } from './usage-failure';
import { realLedgerPath } from '../operations/ledger/ledger-path';
import { passwordFromEnvironment, withLedger } from './with-ledger';

type Deed = (options: CommandOptions) => CommandOutcome | Promise<CommandOutcome>;

/** The recovery code comes from the environment too: a command line is visible to everybody. */
function secretOf(): BackupSecret {
  const recoveryCode = process.env['TIERDESK_RECOVERY_CODE'];
  if (recoveryCode) return { kind: 'recoveryCode', recoveryCode };
  return { kind: 'password', password: passwordFromEnvironment() };
}

/** The present head, where the backup opens by another secret. */
function authorityOf(): BackupSecret | undefined {
  const password = process.env['TIERDESK_HEAD_PASSWORD'];
  return password ? { kind: 'password', password } : undefined;
}

const deeds: Readonly<Record<string, Deed>> = {
  create: (options) =>
    withLedger(options, (session) => {
      const folder = options.text('out') ?? backupFolderOf(session.path);
      const backup = createBackup(session, 'manual', folder);
      return { json: backup, lines: [backup.path] };
    }),
  list: (options) => {
    const folder =
      options.text('from') ?? backupFolderOf(realLedgerPath(options.required('ledger')));
    const backups = showBackups(folder);
    const lines = backups.map(({ name, manifest }) =>
      [name, manifest?.reason ?? '—', manifest?.newestMonth ?? '', manifest?.clients ?? ''].join(
        '\t',
      ),
    );
    return { json: { folder, backups }, lines };
  },
  look: (options) => {
    const from = options.required('from');
    // Without a ledger wrong passwords are counted beside the backup.
    const ledgerPath = options.text('ledger') ?? from;
    const look = lookIntoBackup(from, secretOf(), { now: localTime, ledgerPath });
    const { manifest, ok, problems } = look;
    const line = `${manifest.madeAt}\t${manifest.branchName}\t${manifest.clients}`;
    return { json: look, lines: [line, ...problems], refused: !ok };
  },
  restore: (options) => {
    const ledger = options.required('ledger');
    const words = { authority: authorityOf(), otherLedger: options.text('other-ledger') };
    const from = options.required('from');
    const { keptAt } = restoreBackup(ledger, from, secretOf(), localTime, words);
    return { json: { ledger, keptAt }, lines: [`${ledger}\t${keptAt}`] };
  },
  seen: (options) =>
    withLedger(options, (session) => {
      const restored = readUnseenRestore(session);
      seeRestore(session);
      const lines = restored ? [`${restored.at}\t${restored.by}\t${restored.backup}`] : [];
      return { json: { restored }, lines };
    }),
};

/** Backups: made, listed, looked into, restored. */
export const backupCommand: Command = {
  name: 'backup',
  usage:
    'backup create|list|look|restore|seen --ledger F [--out FOLDER] [--from BACKUP-FOLDER] [--other-ledger OUTLET] [--json]',
  run: (options) => {
    const word = options.words[1] ?? '';
    const deed = deeds[word];
    if (!deed) {
      const hint = Object.keys(deeds).join(' | ');
      throw new UsageFailure('command.optionInvalid', { option: 'backup', value: word, hint });
    }
    return deed(options);
  },
};

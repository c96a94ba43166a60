import { useState } from 'react';
import type { Backup, BackupLook } from '../../../shared/models/backup';
import { ChooseBackup } from './choose-backup';
import { LookInside } from './look-inside';
import { OpenBackup } from './open-backup';
import { Restored } from './restored';
import './restore.css';
import type { BackupKey } from './backup-key';

interface RestoreFlowProps {
  /** A backup that is chosen already; else the first step offers those there are. */
  readonly chosen?: Backup;
  /** Whether there is a ledger that the backup takes the place of. */
  readonly replaces: boolean;
  readonly onBack: () => void;
  /** Called once the files are in place: from now on only signing in is left. */
  readonly onRestored?: () => void;
}

/** Restoring step by step: choose, open, look inside, replace, sign in. Nothing changes before the last. */
export function RestoreFlow({ chosen, replaces, onBack, onRestored }: RestoreFlowProps) {
  const [backup, setBackup] = useState<Backup | null>(chosen ?? null);
  const [opened, setOpened] = useState<{ look: BackupLook; secret: BackupKey } | null>(null);
  const [keptAt, setKeptAt] = useState<string | null>(null);
  if (backup === null) return <ChooseBackup onChosen={setBackup} onBack={onBack} />;
  if (opened === null) {
    return (
      <OpenBackup
        backup={backup}
        onOpened={(look, secret) => setOpened({ look, secret })}
        onBack={chosen ? onBack : () => setBackup(null)}
      />
    );
  }
  if (keptAt === null) {
    return (
      <LookInside
        folder={backup.path}
        {...opened}
        replaces={replaces}
        onBack={() => setOpened(null)}
        onRestored={(kept) => {
          setKeptAt(kept);
          onRestored?.();
        }}
      />
    );
  }
  return (
    <Restored
      madeAt={opened.look.manifest.madeAt}
      keptAt={replaces ? keptAt : null}
      onLeave={onBack}
    />
  );
}

import { app, dialog } from 'electron';
import path from 'node:path';
import type { MessageValues } from '../shared/models/message-values';
import { errorTexts } from '../shared/text/errors';
import { formatMessage, type Text } from '../shared/text/message';
import { movingTexts } from '../shared/text/moving';
import { localDataFolder } from './local-data-folder';
import { localTime } from './operations/ground/clock';
import { toFailure } from './operations/ground/failure';
import { moveLedger } from './operations/ledger/move-ledger';

/** The folder that the system copies to a server when somebody logs off; null where ours is no such place. */
let roaming: string | null = null;

/**
 * On Windows the program keeps its data in the local profile, never in the roaming one: that is copied when
 * somebody logs off, and an open ledger in it would be torn. Must run before anything asks for the folder; a
 * folder that somebody names at the start counts as it is.
 */
export function useLocalProfile(): void {
  const chosen = app.commandLine.hasSwitch('user-data-dir');
  const local = chosen ? null : localDataFolder(process.platform, process.env, app.getName());
  if (local === null) return;
  roaming = app.getPath('userData');
  app.setPath('userData', local);
}

/**
 * Brings a ledger that an older program left in the roaming profile to the local one, once. Must run where no
 * other window of the program is open. Says what it did, and where the copy is; a ledger that can not be moved
 * stays where it is and is used there. Gives back the folder that counts for this start.
 */
export function moveFromRoaming(fileName: string): string {
  const local = app.getPath('userData');
  if (roaming === null) return local;
  const places = { from: path.join(roaming, 'ledger'), to: path.join(local, 'ledger') };
  try {
    const moved = moveLedger({ ...places, fileName, now: localTime() });
    if (moved) tell(movingTexts.moved, { ...moved });
    return local;
  } catch (error) {
    const { code, values } = toFailure(error, places.from);
    tell(errorTexts[code], values);
    return roaming;
  }
}

function tell(text: Text, values: MessageValues): void {
  const sentences = (['zh-CN', 'en'] as const).map((language) =>
    formatMessage(text, language, values),
  );
  dialog.showMessageBoxSync({ type: 'info', message: sentences.join('\n\n') });
}

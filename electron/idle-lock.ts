import type { WebContents } from 'electron';
import type { Desk } from './ipc/desk';
import { showSettings } from './operations/ground/settings';

const checkEveryMs = 5_000;

/**
 * Locks the user's own ledger when nobody has touched mouse or keyboard for the set time
 * (docs/rules/access.md#passwords). The sample outlet has no secrets and stays open.
 */
export function lockWhenIdle(desk: Desk, contents: WebContents): void {
  contents.on('input-event', () => (desk.lastInputAt = Date.now()));
  const timer = setInterval(() => {
    if (!desk.isOpen || desk.isSample) return;
    const limit = showSettings(desk.ledger).idleLockMinutes * 60_000;
    if (Date.now() - desk.lastInputAt < limit) return;
    void desk.lockAndForget();
  }, checkEveryMs);
  contents.once('destroyed', () => clearInterval(timer));
}

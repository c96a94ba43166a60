import type { DiskRoom, LedgerHealth } from '../../shared/models/health';
import type { Damage } from '../../shared/models/damage';
import { readUnseenRestore } from '../operations/ledger/tell-restore';
import type { CheckFindings } from '../operations/ledger/full-check';
import { isCheckDue, lastCheckAt } from '../operations/ledger/full-check';
import { showDiskRoom } from '../operations/ledger/show-health';
import type { LedgerSession } from '../operations/ledger/unlock-ledger';

/** What is known of the soundness of one open ledger; a new one begins with each opening. */
export class HealthWatch {
  private found: CheckFindings = { damage: [], problems: [] };
  private isChecking = false;
  private isSuspect = false;
  private wasLow: boolean | null = null;

  constructor(private readonly session: LedgerSession) {}

  /** What the check at the start or the full check found. */
  get damage(): readonly Damage[] {
    return this.session.damage.length > 0 ? this.session.damage : this.found.damage;
  }

  /** Work met a page that can not be read: the full check is due at once. */
  suspectDamage(): void {
    this.isSuspect = true;
  }

  /** Has the full check made if a week has passed, or work met damage; says whether it was. */
  async checkWhenDue(check: () => Promise<CheckFindings>): Promise<boolean> {
    if (this.isChecking || this.damage.length > 0 || !this.isDue()) return false;
    this.isChecking = true;
    this.isSuspect = false;
    try {
      this.found = await check();
      return true;
    } finally {
      this.isChecking = false;
    }
  }

  /** What the check of this opening found stays found until the ledger is opened anew. */
  private isDue(): boolean {
    return this.isSuspect || (this.found.problems.length === 0 && isCheckDue(this.session));
  }

  /** Whether the room on the disk has crossed its bound since it was last looked at. */
  diskChanged(): boolean {
    const isLow = this.disk()?.isLow ?? null;
    const changed = isLow !== this.wasLow;
    this.wasLow = isLow;
    return changed;
  }

  state(): LedgerHealth {
    const { problems } = this.found;
    const { damage } = this;
    const restored = this.restored();
    return { damage, problems, checkedAt: lastCheckAt(this.session), disk: this.disk(), restored };
  }

  /** For the head; a log that can not be read is damage, and told as such. */
  private restored(): LedgerHealth['restored'] {
    if (this.session.account.role !== 'head') return null;
    try {
      return readUnseenRestore(this.session);
    } catch {
      return null;
    }
  }

  /** The bound is a setting: a ledger whose settings can not be read must still say what is wrong with it. */
  private disk(): DiskRoom | null {
    try {
      return showDiskRoom(this.session);
    } catch {
      return null;
    }
  }
}

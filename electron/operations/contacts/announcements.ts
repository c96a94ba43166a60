import type { Day } from '../../../shared/models/calendar';
import {
  insertAnnouncement,
  listAnnouncements,
  withdrawAnnouncement,
  type StoredAnnouncement,
} from '../../ledger/contacts/announcements';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';
import { refreshEvents } from './refresh-events';

/** Something the user tells clients of some tiers about. */
interface WantedAnnouncement {
  readonly kind: 'product' | 'news';
  readonly title: string;
  readonly body: string;
  readonly from: Day;
  readonly until: Day;
  readonly tiers: readonly string[];
}

/** All announcements, the latest first. */
export function showAnnouncements({ db }: Pick<Shown, 'db'>): StoredAnnouncement[] {
  return listAnnouncements(db);
}

/** Tells of a product, an activity or news; the clients concerned come onto the worklists. */
export function announce(context: Ledger, wanted: WantedAnnouncement): StoredAnnouncement[] {
  const { from, until } = wanted;
  if (until < from) throw new OperationFailure('contact.untilBefore', { from, until });
  changeLedger(
    context,
    () =>
      insertAnnouncement(context.db, {
        ...wanted,
        recordedAt: context.now(),
        accountId: context.account.id,
      }),
    (id) => ({ action: 'contact.announce', subject: wanted.title, detail: { id, ...wanted } }),
  );
  refreshEvents(context);
  return listAnnouncements(context.db);
}

/** Withdraws an announcement; what is open because of it is set aside. */
export function withdraw(
  context: Ledger,
  { id, reason }: { readonly id: number; readonly reason: string },
): StoredAnnouncement[] {
  const found = listAnnouncements(context.db).find((each) => each.id === id);
  if (!found || found.withdrawnAt !== null)
    throw new OperationFailure('contact.announcementGone', { id });
  const by = { at: context.now(), accountId: context.account.id, reason };
  changeLedger(
    context,
    () => withdrawAnnouncement(context.db, id, by),
    () => ({ action: 'contact.withdraw', subject: found.title, detail: { id, reason } }),
  );
  return listAnnouncements(context.db);
}

import type { TierCaps } from '../../../shared/models/assignment-rules';
import { loadScaleOf } from '../../../shared/assignment/capacity';
import { ownerRoleOf } from '../../domain/assignment/owner-role';
import {
  writeClientPin,
  writeClientTags,
  writeStaffCare,
} from '../../ledger/assignment/assignment-people';
import { findStaff } from '../../ledger/assignment/staff';
import { requireClient } from '../ground/find-client';
import { dayOf } from '../ground/clock';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';
import { checkCountable } from './assignment-rules';
import { rulesOn } from '../ground/dated-assignment-rules';

/** What the head says of a person besides the staff list. */
interface PersonCare {
  readonly staffNo: string;
  readonly caps: TierCaps;
  readonly tags: readonly string[];
  readonly abilityPercent: number;
  readonly leaveFrom: string | null;
  readonly leaveUntil: string | null;
}

/** Throws `assignment.personUnknown` unless the person may own clients. */
function requireOwner({ db }: Shown, staffNo: string) {
  const role = ownerRoleOf(findStaff(db, staffNo)?.role ?? '');
  if (role === null) throw new OperationFailure('assignment.personUnknown', { staffNo });
  return role;
}

/** Sets caps, tags, ability and leave of a person. */
export function setPersonCare(context: Ledger, care: PersonCare): void {
  const { staffNo, caps, tags, abilityPercent, leaveFrom, leaveUntil } = care;
  const role = requireOwner(context, staffNo);
  if (leaveUntil !== null && (leaveFrom === null || leaveUntil < leaveFrom)) {
    const values = { from: leaveFrom ?? '', until: leaveUntil };
    throw new OperationFailure('assignment.leaveDates', values);
  }
  const rules = rulesOn(context, dayOf(context.now()));
  checkCountable(() => loadScaleOf({ role, caps, abilityPercent }, rules));
  changeLedger(
    context,
    () =>
      writeStaffCare(context.db, {
        staffNo,
        abilityPercent,
        leaveFrom,
        leaveUntil,
        capDiamond: caps.diamond ?? null,
        capPlatinum: caps.platinum ?? null,
        capGold: caps.gold ?? null,
        tags: JSON.stringify([...new Set(tags)]),
      }),
    () => ({ action: 'assignment.person', subject: staffNo, detail: { ...care } }),
  );
}

/** Sets what a client needs of an owner. */
export function setClientTags(
  context: Ledger,
  { clientNo, tags }: { readonly clientNo: string; readonly tags: readonly string[] },
): void {
  requireClient(context, clientNo);
  changeLedger(
    context,
    () => writeClientTags(context.db, clientNo, JSON.stringify([...new Set(tags)])),
    () => ({ action: 'assignment.tags', subject: clientNo, detail: { tags } }),
  );
}

/** Fixes clients to a person for proposals and moves; null lets them go. */
export function pinClients(
  context: Ledger,
  {
    clientNos,
    staffNo,
  }: { readonly clientNos: readonly string[]; readonly staffNo: string | null },
): void {
  if (staffNo !== null) requireOwner(context, staffNo);
  for (const clientNo of clientNos) requireClient(context, clientNo);
  changeLedger(
    context,
    () => {
      for (const clientNo of clientNos) writeClientPin(context.db, clientNo, staffNo);
    },
    () => ({
      action: 'assignment.pin',
      subject: staffNo ?? '',
      detail: { clients: clientNos.length },
    }),
  );
}

import { findStaff, putStaff, type StaffMember } from '../../ledger/staff';
import type { LedgerContext } from '../ledger-context';
import { pickFields } from './record-columns';
import type { RecordWriter } from './record-writer';

const staffFields = [
  'staffNo',
  'name',
  'role',
  'branchName',
  'mobile',
  'joinedOn',
  'ability',
  'confidentialitySignedOn',
] as const;

/** The file's factors come in millionths; the ledger keeps percent, 1.0 = 100. */
const millionthsPerPercent = 10_000;

/** Writes the outlet's people by their number; a blank never erases. */
export function prepareStaffWriter(
  context: LedgerContext,
  fields: readonly string[],
): RecordWriter {
  const pick = pickFields(fields, staffFields);
  return (record) => {
    const [staffNo, name, role, branchName, mobile, joinedOn, ability, signedOn] = pick(record);
    const before = findStaff(context.db, String(staffNo));
    const member: StaffMember = {
      staffNo: String(staffNo),
      name: String(name ?? before?.name ?? staffNo),
      role: String(role ?? before?.role ?? ''),
      branchName: (branchName as string | null) ?? before?.branchName ?? null,
      mobile: (mobile as string | null) ?? before?.mobile ?? null,
      joinedOn: (joinedOn as string | null) ?? before?.joinedOn ?? null,
      abilityPercent:
        ability === null
          ? (before?.abilityPercent ?? 100)
          : Math.round(Number(ability) / millionthsPerPercent),
      confidentialitySignedOn:
        (signedOn as string | null) ?? before?.confidentialitySignedOn ?? null,
    };
    if (before && JSON.stringify(before) === JSON.stringify(member)) return 'unchanged';
    putStaff(context.db, member);
    return before ? 'updated' : 'inserted';
  };
}

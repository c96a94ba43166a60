import { monthOf, type Month } from '../../../shared/models/calendar';
import type { CareClass } from '../../../shared/models/care-class';
import type { OwnClients } from '../../../shared/models/ledger-view';
import { careClassOf } from '../../domain/assignment/care-class-of';
import { listCarePeople } from '../../ledger/assignment/assignment-people';
import { listOwnedRows, newestMonths } from '../../ledger/contacts/contact-clients';
import { listSupportedClients } from '../../ledger/contacts/contact-rules';
import { listRankedClients, listRunsOfCode } from '../../ledger/tiering/tier-runs';
import { findSchemeById } from '../../ledger/tiering/schemes';
import { careScheme } from '../../../shared/models/scheme-roles';
import { dayOf } from '../ground/clock';
import type { Shown } from '../ground/ledger';

const noMonth = '0000-00' as Month;

/** Clients whom the newest files and the ledger's decisions give to a person. */
function ownedBy({ db, now }: Pick<Shown, 'db' | 'now'>, staffNo: string): number[] {
  const people = listCarePeople(db);
  const months = newestMonths(db, monthOf(dayOf(now())));
  const rows = listOwnedRows(db, {
    month: months.people ?? noMonth,
    organisationMonth: months.organisations ?? noMonth,
    staffNo,
    staffName: people.find((each) => each.staffNo === staffNo)?.name ?? null,
    clientNo: null,
  });
  return rows.filter(({ owner }) => owner === staffNo).map(({ clientId }) => clientId);
}

/** Clients of classes of care in the newest month that is tiered for it. */
function ofClasses({ db }: Pick<Shown, 'db'>, classes: readonly CareClass[]): number[] {
  const run = classes.length > 0 ? listRunsOfCode(db, careScheme)[0] : undefined;
  const stored = run && findSchemeById(db, run.schemeId);
  if (!run || !stored) return [];
  const { scheme } = stored;
  const wanted = new Set(classes);
  return listRankedClients(db, run.id, scheme.vipFloorRank)
    .filter(({ rank, metric }) => wanted.has(careClassOf(scheme, rank, metric)))
    .map(({ clientId }) => clientId);
}

/** Ids of the clients that are an account's own (docs/rules/access.md#who-sees-whom). */
export function findOwnClients(
  context: Pick<Shown, 'db' | 'now'>,
  own: Extract<OwnClients, { kind: 'some' }>,
): number[] {
  const { staffNo } = own;
  return [
    ...(staffNo === null ? [] : ownedBy(context, staffNo)),
    ...(staffNo === null || !own.supported ? [] : listSupportedClients(context.db, staffNo)),
    ...ofClasses(context, own.classes),
  ];
}

import type { Day } from '../../../shared/models/calendar';
import type { ClientKind } from '../../../shared/models/client';
import type { ServiceUse, ServiceYear } from '../../../shared/models/client-file';
import type { ClientGroups } from '../../../shared/models/client-group';
import { contributionOfMonth } from '../../domain/contacts/contribution';
import { listHoldings } from '../../ledger/clients/client-holdings';
import {
  cancelServiceUse,
  findServiceUse,
  insertServiceUse,
  listServiceUses,
} from '../../ledger/contacts/service-uses';
import { requireClient } from '../ground/find-client';
import { dayOf } from '../ground/clock';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';
import { sumFen, type Fen } from '../../../shared/models/money';

/** Services of a client, and each year's cost against what the client brought, the latest first. */
export function readServices(
  { db }: Shown,
  client: { readonly id: number; readonly clientNo: string; readonly kind: ClientKind },
  margins: ClientGroups['margins'],
): { readonly services: ServiceUse[]; readonly serviceYears: ServiceYear[] } {
  const services = listServiceUses(db, client.clientNo);
  const months = listHoldings(db, client);
  const yearOf = (text: string) => Number(text.slice(0, 4));
  const years = new Set([
    ...services.map(({ on }) => yearOf(on)),
    ...months.map(({ month }) => yearOf(month)),
  ]);
  const serviceYears = [...years]
    .sort((one, other) => other - one)
    .map((year): ServiceYear => {
      const used = services.filter(({ on }) => yearOf(on) === year);
      const known = months.filter(({ month }) => yearOf(month) === year);
      const brought = sumFen(known.map((month) => contributionOfMonth(month, margins)));
      return {
        year,
        count: used.length,
        cost: sumFen(used.map(({ cost }) => cost)),
        contribution: known.length === 0 ? null : brought,
        months: known.length,
      };
    });
  return { services, serviceYears };
}

/** Puts a service that a client used on record, with what it cost us. */
export function addServiceUse(
  context: Ledger,
  wanted: {
    readonly clientNo: string;
    readonly on: Day;
    readonly service: string;
    readonly cost: Fen;
    readonly note: string;
  },
): void {
  const { clientNo, on, service, cost } = wanted;
  requireClient(context, clientNo);
  const today = dayOf(context.now());
  if (on > today) throw new OperationFailure('service.inFuture', { on, today });
  const by = { at: context.now(), accountId: context.account.id };
  changeLedger(
    context,
    () => insertServiceUse(context.db, { ...wanted, ...by }),
    (id) => ({ action: 'service.add', subject: clientNo, detail: { id, on, service, cost } }),
  );
}

/** Takes a service off the record with a reason. */
export function takeBackServiceUse(
  context: Ledger,
  { id, reason }: { readonly id: number; readonly reason: string },
): void {
  const found = findServiceUse(context.db, id);
  if (!found) throw new OperationFailure('service.missing', { id });
  const by = { at: context.now(), accountId: context.account.id, reason };
  changeLedger(
    context,
    () => cancelServiceUse(context.db, id, by),
    () => ({ action: 'service.takeBack', subject: found.clientNo, detail: { id, reason } }),
  );
}

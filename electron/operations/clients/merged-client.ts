import type { Facts, NumberOfClient, StandingMerge } from '../../../shared/models/merged-number';
import { keptNumber, numbersOf } from '../../domain/clients/merged-numbers';
import { changedFacts, mergedFacts } from '../../domain/clients/merged-facts';
import { nameKeys } from '../../domain/clients/name-keys';
import {
  prepareClientWriter,
  type ClientValues,
  type FoundClient,
} from '../../ledger/clients/clients';
import { listStandingMerges, putNumber, readNumbers } from '../../ledger/clients/merged-numbers';
import { trackedTables } from '../../ledger/imports/tracked-tables';
import type { Ledger, Shown } from '../ground/ledger';

const { columns } = trackedTables.client;

/** A client that others were merged into, with what each of its numbers says alone. */
export interface MergedClient {
  /** The kept number first. */
  readonly numbers: readonly string[];
  readonly own: Map<string, NumberOfClient>;
  readonly merges: readonly StandingMerge[];
}

/** Dropped number → kept number. */
function aliasesOf(merges: readonly StandingMerge[]): Map<string, string> {
  return new Map(merges.map(({ keptNo, droppedNo }) => [droppedNo, keptNo]));
}

/** A client of several numbers as the given merges make it. */
export function openMergedClient(
  { db }: Pick<Shown, 'db'>,
  keptNo: string,
  merges: readonly StandingMerge[],
): MergedClient {
  const numbers = numbersOf(aliasesOf(merges), keptNo);
  return { numbers, own: readNumbers(db, numbers), merges };
}

/** Every client that others were merged into. */
export function listMergedClients(context: Pick<Shown, 'db'>): MergedClient[] {
  const merges = listStandingMerges(context.db);
  const aliases = aliasesOf(merges);
  const kept = new Set(merges.map(({ keptNo }) => keptNumber(aliases, keptNo)));
  return [...kept].map((keptNo) => openMergedClient(context, keptNo, merges));
}

/** The id of the kept number: the client's own. */
export function idOfClient({ numbers, own }: MergedClient): number {
  return own.get(numbers[0] as string)?.clientId ?? 0;
}

/** The facts that the numbers make together, blanks too; a client always has a name. */
export function factsOfClient({ numbers, own, merges }: MergedClient): Facts {
  const [keptNo] = numbers as readonly [string];
  const alone = new Map([...own].map(([number, { facts }]) => [number, facts]));
  const facts = mergedFacts(keptNo, alone, merges);
  return asFacts(asValues({ ...facts, name: facts['name'] ?? keptNo }));
}

/** Values in the ledger's order as facts by column. */
export function asFacts(values: ClientValues): Facts {
  return Object.fromEntries(columns.map((column, at) => [column, values[at] ?? null]));
}

/** Facts as values in the ledger's order. */
export function asValues(facts: Facts): ClientValues {
  return columns.map((column) => facts[column] ?? null);
}

/** Changes what imports say of one number alone. */
export function changeNumber({ db }: Ledger, { own }: MergedClient, changed: NumberOfClient): void {
  own.set(changed.clientNo, changed);
  putNumber(db, changed);
}

/** What was corrected by hand since is the kept number's own from now on. */
export function keepCorrections(context: Ledger, client: MergedClient): void {
  const [keptNo] = client.numbers as readonly [string];
  const found = prepareClientWriter(context.db).find(keptNo);
  const kept = client.own.get(keptNo);
  if (!found || !kept) return;
  const corrected = changedFacts(factsOfClient(client), asFacts(found.values));
  if (Object.keys(corrected).length === 0) return;
  changeNumber(context, client, { ...kept, facts: { ...kept.facts, ...corrected } });
}

/**
 * Writes what the numbers make together now into the client's own row, as far as it is different from
 * what they made `before`: what was corrected by hand stays. Returns the client's values.
 */
export function showFacts(
  context: Ledger,
  client: MergedClient,
  found: FoundClient,
  change: { readonly before: Facts; readonly batchId: number | null },
): { readonly values: ClientValues; readonly changed: boolean } {
  const clients = prepareClientWriter(context.db);
  const now = changedFacts(change.before, factsOfClient(client));
  const values = columns.map((column, at) =>
    column in now ? (now[column] ?? null) : (found.values[at] ?? null),
  );
  const changed = values.some((value, at) => value !== (found.values[at] ?? null));
  if (changed) {
    const { id } = found;
    clients.remember(id, change.batchId, found.values, context.now(), context.account.id);
    clients.update(id, values, nameKeys(String(values[columns.indexOf('name')])));
  }
  return { values, changed };
}

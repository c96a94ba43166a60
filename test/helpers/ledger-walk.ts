import { expect } from 'vitest';
import { mergeClients } from '../../electron/operations/clients/merge-clients';
import { updateClient } from '../../electron/operations/clients/show-client';
import { undoMerge } from '../../electron/operations/clients/undo-merge';
import { OperationFailure } from '../../electron/operations/ground/failure';
import { undoImport } from '../../electron/operations/imports/undo-import';
import { dumpLedger } from '../../electron/operations/ledger/dump-ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { closeMonth } from '../../electron/operations/months/close-month';
import { reopenMonth } from '../../electron/operations/months/reopen-month';
import { buildNamedReport } from '../../electron/operations/reports/build-report';
import { standingOfMonth } from '../../electron/operations/ground/result-standing';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import type { Month } from '../../shared/models/calendar';
import { importPeople, importRows, openTestLedger } from './ledger';
import { PlainLedger, type PlainResult, type PlainRow } from './plain-ledger';

const months = ['2026-07', '2026-08', '2026-09', '2026-10'] as Month[];
const numbers = ['01', '02', '03', '04', '05', '06'];
const scheme = 'R1';
const reason = '随机走查';

/** Refusals that a walk may meet; any other failure is a fault. */
const refusals = new Set([
  'import.monthClosed',
  'import.monthBeforeClosed',
  'import.undoMonthClosed',
  'client.mergeMonthClosed',
  'client.missing',
  'client.mergeTaken',
  'tiering.monthClosed',
  'tiering.noSnapshot',
  'month.alreadyClosed',
  'month.laterClosed',
  'month.notClosed',
  'client.mergeGone',
]);

/** A random sequence of operations on a real ledger and on a plain one; they must say the same. */
export class LedgerWalk {
  private readonly context = openTestLedger();
  private readonly plain = new PlainLedger();
  private readonly done: string[] = [];
  private state: number;
  private refused = 0;

  constructor(private readonly seed: number) {
    this.state = seed;
  }

  /** Takes some steps; throws with the seed and the last steps where the two disagree. */
  run(steps: number): void {
    try {
      this.walk(steps);
    } finally {
      this.context.db.close();
    }
  }

  private walk(steps: number): void {
    for (let at = 0; at < steps; at += 1) {
      try {
        this.step();
        this.compare();
      } catch (error) {
        const last = this.done.slice(-12).join('\n');
        throw new Error(`seed ${this.seed}, step ${at + 1}:\n${last}`, { cause: error });
      }
    }
    expect(verifyLedger(this.context).problems).toEqual([]);
    // A walk that is refused all the time tries nothing.
    expect(this.refused).toBeLessThan(steps * 0.7);
  }

  private below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  private pick<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)]!;
  }

  private step(): void {
    const before = dumpLedger(this.context.db);
    try {
      this.operate();
    } catch (error) {
      if (!(error instanceof OperationFailure) || !refusals.has(error.code)) throw error;
      this.refused += 1;
      this.done.push(`  refused: ${error.code}`);
      expect(dumpLedger(this.context.db)).toBe(before);
    }
  }

  private operate(): void {
    const roll = this.below(100);
    if (roll < 34) return this.importMonth();
    if (roll < 40) return this.importOwners();
    if (roll < 56) return this.undo();
    if (roll < 66) return this.merge();
    if (roll < 75) return this.part();
    if (roll < 79) return this.edit();
    if (roll < 92) return this.tier();
    if (roll < 94) return this.close();
    return this.reopen();
  }

  private someNumbers(): string[] {
    const count = 1 + this.below(3);
    return [...new Set(Array.from({ length: count }, () => this.pick(numbers)))];
  }

  private importMonth(): void {
    const month = this.pick(months);
    const rows = this.someNumbers().map((clientNo): PlainRow => {
      const facts: Record<string, string> = { name: `示例${this.below(3)}` };
      if (this.below(3) === 0) facts['mobile'] = `1990000000${this.below(9)}`;
      if (this.below(4) === 0) facts['address'] = `海棠路${this.below(9)}号`;
      const figures: Record<string, number | string> = {
        average: this.below(700) * 1_000_000,
        assets: this.below(900) * 1_000_000,
      };
      if (this.below(3) === 0) figures['owner'] = this.pick(['示例·林', '示例·程']);
      return { clientNo, facts, figures };
    });
    this.done.push(`import ${month} ${JSON.stringify(rows)}`);
    const { batchId } = importPeople(
      this.context,
      month,
      rows.map(({ clientNo, facts, figures }) => ({
        clientNo,
        ...facts,
        aumDailyAvg3m: figures['average']!,
        aumPointInTime: figures['assets']!,
        ...(figures['owner'] === undefined ? {} : { rmName: figures['owner'] }),
      })),
    );
    this.plain.import(batchId!, month, rows);
  }

  private importOwners(): void {
    const rows = this.someNumbers().map((clientNo) => ({
      clientNo,
      facts: {},
      figures: {},
      owner: this.pick(['A', 'B']),
    }));
    this.done.push(`owners ${JSON.stringify(rows)}`);
    const { batchId } = importRows(
      this.context,
      'owners',
      null,
      rows.map(({ clientNo, owner }) => ({ clientNo, rmNo: owner })),
    );
    this.plain.import(batchId!, null, rows);
  }

  private undo(): void {
    const open = this.plain.files.filter(({ undone }) => !undone);
    if (open.length === 0) return;
    const { id } = this.pick(open);
    this.done.push(`undo ${id}`);
    undoImport(this.context, id, reason);
    this.plain.undo(id);
  }

  private merge(): void {
    const clients = [...this.plain.clients().keys()];
    const [keep, drop] = [this.pick(clients), this.pick(clients)];
    if (keep === undefined || drop === undefined || keep === drop) return;
    const chosen = this.below(3) === 0 ? ['mobile'] : [];
    this.done.push(`merge ${keep} ← ${drop} ${chosen.join()}`);
    const fields = Object.fromEntries(chosen.map((field) => [field, 'drop' as const]));
    const { id } = mergeClients(this.context, { keep, drop, fields });
    this.plain.merge(id, keep, drop, chosen);
  }

  private part(): void {
    const merge = this.pick(this.plain.merges);
    if (!merge) return;
    this.done.push(`part ${merge.kept} / ${merge.dropped}`);
    undoMerge(this.context, merge.id);
    this.plain.part(merge.id);
  }

  private edit(): void {
    const client = this.pick([...this.plain.clients().keys()]);
    if (client === undefined) return;
    const remarks = this.pick(['', '爱喝茶', '周末联系']);
    this.done.push(`edit ${client} ${remarks}`);
    updateClient(this.context, client, { remarks });
    this.plain.remarks.set(client, remarks);
  }

  private tier(): void {
    const month = this.pick(months);
    this.done.push(`tier ${month}`);
    tierMonth(this.context, { month, scheme });
    expect(standingOfMonth(this.context, scheme, month)?.isCurrent).toBe(true);
  }

  private close(): void {
    const month = this.pick(months);
    this.done.push(`close ${month}`);
    closeMonth(this.context, month, undefined, true);
    for (const each of this.plain.months()) if (each <= month) this.plain.closed.add(each);
  }

  private reopen(): void {
    // Only the newest closed month can be opened; now and then another one is tried.
    const newest = [...this.plain.closed].sort().at(-1) as Month | undefined;
    const month = this.below(4) === 0 ? this.pick(months) : (newest ?? this.pick(months));
    this.done.push(`reopen ${month}`);
    reopenMonth(this.context, { month, reason });
    this.plain.closed.delete(month);
  }

  private rows<Row>(sql: string): Row[] {
    return this.context.db.prepare(sql).raw().all() as Row[];
  }

  private compare(): void {
    const { plain } = this;
    expect(
      this.rows('SELECT client_no, name, mobile, address, remarks FROM client ORDER BY 1'),
    ).toEqual(
      [...plain.clients()].map(([client, { name, mobile, address, remarks }]) => [
        client,
        name,
        mobile ?? null,
        address ?? null,
        remarks,
      ]),
    );
    expect(
      this.rows(`SELECT month, client_no, aum_daily_avg_3m, aum_point_in_time, owner_name
        FROM snapshot JOIN client ON client.id = client_id ORDER BY 1, 2`),
    ).toEqual(
      plain.months().flatMap((month) =>
        plain.clientsOf(month).map((client) => {
          const { average, assets, owner } = plain.figuresOf(client, month)!;
          return [month, client, average, assets, owner ?? null];
        }),
      ),
    );
    expect(this.rows('SELECT client_no, staff_no FROM ownership ORDER BY 1')).toEqual(
      plain.owners(),
    );
    this.compareResults();
  }

  /** A result that stands is the one that the figures give now; its report adds up to the month's. */
  private compareResults(): void {
    for (const month of months) {
      const stored = this.resultsOf(month);
      const standing = standingOfMonth(this.context, scheme, month);
      if (standing?.isCurrent && !this.plain.closed.has(month)) {
        // The last month there is: one whose file was taken back is no month to compare with.
        const last = `SELECT max(month) FROM snapshot WHERE month < '${month}'`;
        const compared = this.rows<[Month | null]>(last)[0]?.[0];
        const earlier = compared ? this.resultsOf(compared) : undefined;
        expect(stored).toEqual(this.plain.tiersOf(month, earlier?.size ? earlier : undefined));
        this.compareReport(month);
      }
    }
  }

  private resultsOf(month: Month): Map<string, PlainResult> {
    const rows = this.rows<[string, number, number | null]>(
      `SELECT client_no, rank, previous_rank FROM tier_result t
       JOIN tier_run r ON r.id = t.run_id AND r.month = '${month}'
       JOIN scheme s ON s.id = r.scheme_id AND s.code = '${scheme}'
       JOIN client c ON c.id = t.client_id ORDER BY 1`,
    );
    return new Map(rows.map(([client, rank, earlier]) => [client, { rank, before: earlier }]));
  }

  private compareReport(month: Month): void {
    const report = buildNamedReport(this.context, { name: 'structure', month, scheme }, 'zh-CN');
    expect(report.standing?.isCurrent).toBe(true);
    const [table] = report.tables;
    const at = (key: string) => table!.columns.findIndex((column) => column.key === key);
    const clients = this.plain.clientsOf(month);
    const assets = clients.map((client) => Number(this.plain.figuresOf(client, month)!['assets']));
    expect(table!.totals?.[at('clients')]).toBe(clients.length);
    expect(table!.totals?.[at('amount')]).toBe(assets.reduce((sum, each) => sum + each, 0));
  }
}

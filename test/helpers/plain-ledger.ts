/**
 * The ledger as plain objects, for random walks: what each file said of each number, which numbers are
 * one client, and nothing else. Everything is worked out anew from that whenever it is asked.
 */

type PlainFacts = Readonly<Record<string, string>>;
export interface PlainRow {
  readonly clientNo: string;
  readonly facts: PlainFacts;
  /** Fen and names of the month; empty in a file of owners. */
  readonly figures: Readonly<Record<string, number | string>>;
  /** Who a file of owners says looks after the client. */
  readonly owner?: string;
}
interface PlainFile {
  readonly id: number;
  readonly month: string | null;
  readonly rows: readonly PlainRow[];
  undone: boolean;
}
interface PlainMerge {
  readonly id: number;
  readonly kept: string;
  readonly dropped: string;
  readonly chosen: readonly string[];
  readonly remarks: { readonly kept: string; readonly dropped: string; readonly given: string };
}
export interface PlainResult {
  readonly rank: number;
  readonly before: number | null;
}

const bounds = [0, 20_000_000, 150_000_000, 600_000_000];

export class PlainLedger {
  readonly files: PlainFile[] = [];
  merges: PlainMerge[] = [];
  readonly closed = new Set<string>();
  readonly remarks = new Map<string, string>();
  /** Facts that stay although their only file was undone: somebody wrote about the client. */
  private readonly held = new Set<string>();
  /** Clients that no file speaks of and that stay for the same reason, under their number. */
  private readonly nameless = new Set<string>();

  import(id: number, month: string | null, rows: readonly PlainRow[]): void {
    this.files.push({ id, month, rows, undone: false });
  }

  undo(id: number): void {
    const file = this.files.find((each) => each.id === id)!;
    for (const { clientNo } of file.rows) {
      const speakers = this.speakersOf(clientNo);
      const isAlone = speakers.length === 1 && speakers[0] === file;
      const isMerged = this.merges.some(({ kept, dropped }) => [kept, dropped].includes(clientNo));
      // Who was there before the file, by a note alone, is again what they were then.
      const isNew = !isMerged && !this.nameless.has(clientNo);
      if (isAlone && isNew && this.remarks.get(clientNo)) this.held.add(`${id} ${clientNo}`);
    }
    file.undone = true;
  }

  merge(id: number, kept: string, dropped: string, chosen: readonly string[]): void {
    const [own, other] = [this.remarks.get(kept) ?? '', this.remarks.get(dropped) ?? ''];
    const lines = [...new Set([own, other].filter((line) => line !== ''))];
    const given = other === '' ? own : lines.join('\n');
    this.merges.push({ id, kept, dropped, chosen, remarks: { kept: own, dropped: other, given } });
    this.remarks.set(kept, given);
    this.remarks.delete(dropped);
  }

  part(id: number): void {
    const merge = this.merges.find((each) => each.id === id)!;
    const { kept, dropped, remarks } = merge;
    this.merges = this.merges.filter((each) => each !== merge);
    if (this.remarks.get(kept) === remarks.given) this.remarks.set(kept, remarks.kept);
    this.remarks.set(dropped, remarks.dropped);
    for (const number of [kept, dropped]) {
      const isAlone = this.numbersOf(number).length === 1;
      if (!isAlone || this.isSpokenOf(number)) continue;
      if (this.remarks.get(number)) this.nameless.add(number);
    }
  }

  /** Every client with its facts; remarks are one of them. */
  clients(): Map<string, PlainFacts> {
    const numbers = new Set([
      ...this.files.flatMap(({ rows }) => rows.map(({ clientNo }) => clientNo)),
    ]);
    const clients = new Map<string, PlainFacts>();
    for (const number of [...numbers].sort()) {
      const isDropped = this.merges.some(({ dropped }) => dropped === number);
      const isClient = this.numbersOf(number).length > 1 || this.isSpokenOf(number);
      if (isDropped || !isClient) continue;
      const facts = this.factsOf(number, this.merges.length);
      const remarks = this.remarks.get(number) ?? '';
      clients.set(number, { ...facts, name: facts['name'] ?? number, remarks });
    }
    return clients;
  }

  /** A client's figures of a month: those of its numbers together; undefined where it has none. */
  figuresOf(client: string, month: string): Record<string, number | string> | undefined {
    let sum: Record<string, number | string> | undefined;
    for (const number of this.numbersOf(client)) {
      const own = this.ownFigures(number, month);
      if (!own) continue;
      sum ??= {};
      for (const [field, value] of Object.entries(own)) {
        const known = sum[field];
        if (typeof known === 'number' && typeof value === 'number') sum[field] = known + value;
        else sum[field] = known ?? value;
      }
    }
    return sum;
  }

  months(): string[] {
    const months = new Set(this.files.flatMap(({ month }) => month ?? []));
    return [...months].filter((month) => this.clientsOf(month).length > 0).sort();
  }

  clientsOf(month: string): string[] {
    return [...this.clients().keys()].filter((client) => this.figuresOf(client, month));
  }

  /** Owner rows: the number each stands under, and who. */
  owners(): [string, string][] {
    const rows = new Map<string, string>();
    for (const { rows: all, undone } of this.files) {
      if (undone) continue;
      for (const { clientNo, owner } of all) if (owner !== undefined) rows.set(clientNo, owner);
    }
    const placed: [string, string][] = [];
    const roots = [...rows.keys()].map((number) => this.rootOf(number));
    for (const root of new Set(roots)) {
      const stated = this.numbersOf(root).filter((number) => rows.has(number));
      stated.forEach((number, at) => placed.push([at === 0 ? root : number, rows.get(number)!]));
    }
    return placed.sort(([one], [other]) => (one < other ? -1 : 1));
  }

  /** Tiers of a month as they should be, worked out from its figures and those of the month before. */
  tiersOf(month: string, before: ReadonlyMap<string, PlainResult> | undefined) {
    const results = new Map<string, PlainResult>();
    for (const client of this.clientsOf(month)) {
      const metric = Number(this.figuresOf(client, month)!['average']);
      const rank = bounds.findLastIndex((bound) => metric >= bound);
      results.set(client, { rank, before: before?.get(client)?.rank ?? null });
    }
    return results;
  }

  private rootOf(number: string): string {
    const merge = this.merges.find(({ dropped }) => dropped === number);
    return merge ? this.rootOf(merge.kept) : number;
  }

  /** The number and all that count as it: itself first, the others as they were merged. */
  numbersOf(number: string): string[] {
    const others = this.merges
      .filter(({ kept }) => kept === number)
      .flatMap(({ dropped }) => this.numbersOf(dropped));
    return [number, ...others];
  }

  private speakersOf(number: string): PlainFile[] {
    return this.files.filter(
      (file) =>
        file.month !== null &&
        file.rows.some(({ clientNo }) => clientNo === number) &&
        (!file.undone || this.held.has(`${file.id} ${number}`)),
    );
  }

  private isSpokenOf(number: string): boolean {
    return this.nameless.has(number) || this.speakersOf(number).length > 0;
  }

  private factsOf(number: string, count: number): Record<string, string> {
    const facts: Record<string, string> = {};
    for (const { rows } of this.speakersOf(number)) {
      for (const row of rows) if (row.clientNo === number) Object.assign(facts, row.facts);
    }
    this.merges.slice(0, count).forEach(({ kept, dropped, chosen }, at) => {
      if (kept !== number) return;
      const other = this.factsOf(dropped, at);
      for (const [field, value] of Object.entries(other)) {
        if (facts[field] === undefined || chosen.includes(field)) facts[field] = value;
      }
    });
    return facts;
  }

  private ownFigures(number: string, month: string): Record<string, number | string> | undefined {
    let figures: Record<string, number | string> | undefined;
    for (const file of this.files) {
      if (file.undone || file.month !== month) continue;
      for (const row of file.rows) {
        if (row.clientNo === number) figures = { ...figures, ...row.figures };
      }
    }
    return figures;
  }
}

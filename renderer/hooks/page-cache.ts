/** Fetches one page; rejects when the list is gone. */
export type FetchPage<Row> = (offset: number, limit: number) => Promise<readonly Row[]>;

interface PageCacheOptions {
  readonly pageSize: number;
  /** Pages kept; the ones unused longest go first. */
  readonly capacity: number;
  /** Requests under way at the same time. */
  readonly parallel: number;
}

/**
 * Pages of a long list, fetched as they come into view. Of a fast scroll only the rows where it
 * ends are fetched: what was passed over is no longer wanted when its turn comes.
 */
export class PageCache<Row> {
  private readonly pages = new Map<number, readonly Row[]>();
  private readonly underWay = new Set<number>();
  private readonly failed = new Set<number>();
  private wanted: readonly number[] = [];

  constructor(
    private readonly fetchPage: FetchPage<Row>,
    private readonly count: number,
    private readonly onChange: () => void,
    private readonly onFailure: (thrown: unknown) => void,
    private readonly options: PageCacheOptions = { pageSize: 200, capacity: 120, parallel: 2 },
  ) {}

  /** The row at a place, if its page is here. */
  rowAt(index: number): Row | undefined {
    const { pageSize } = this.options;
    return this.pages.get(Math.floor(index / pageSize))?.[index % pageSize];
  }

  /** Says which rows are on screen; replaces what was wanted before. */
  want(first: number, last: number): void {
    this.wanted = this.pagesBetween(first, last);
    for (const page of this.wanted) this.touch(page);
    this.pump();
  }

  /** All rows of a span, at once if they are here, else after fetching in big bites. */
  load(first: number, last: number): readonly Row[] | Promise<readonly Row[]> {
    const rows: Row[] = [];
    for (let index = first; index <= last; index += 1) {
      const row = this.rowAt(index);
      if (row === undefined) return this.fetchSpan(first, last);
      rows.push(row);
    }
    return rows;
  }

  private async fetchSpan(first: number, last: number): Promise<readonly Row[]> {
    const bite = 20_000;
    const rows: Row[] = [];
    for (let offset = first; offset <= last; offset += bite) {
      rows.push(...(await this.fetchPage(offset, Math.min(bite, last - offset + 1))));
    }
    return rows;
  }

  private pagesBetween(first: number, last: number): readonly number[] {
    const { pageSize } = this.options;
    const end = Math.min(Math.max(last, 0), this.count - 1);
    const pages: number[] = [];
    for (let page = Math.floor(Math.max(first, 0) / pageSize); page * pageSize <= end; page += 1) {
      pages.push(page);
    }
    return pages;
  }

  private touch(page: number): void {
    const rows = this.pages.get(page);
    if (!rows) return;
    this.pages.delete(page);
    this.pages.set(page, rows);
  }

  private pump(): void {
    for (const page of this.wanted) {
      if (this.underWay.size >= this.options.parallel) return;
      if (this.pages.has(page) || this.underWay.has(page) || this.failed.has(page)) continue;
      void this.fetch(page);
    }
  }

  private async fetch(page: number): Promise<void> {
    const { pageSize, capacity } = this.options;
    this.underWay.add(page);
    try {
      const limit = Math.min(pageSize, this.count - page * pageSize);
      this.pages.set(page, await this.fetchPage(page * pageSize, limit));
      for (const old of this.pages.keys()) {
        if (this.pages.size <= capacity) break;
        this.pages.delete(old);
      }
      this.onChange();
    } catch (thrown) {
      this.failed.add(page);
      this.onFailure(thrown);
    } finally {
      this.underWay.delete(page);
      this.pump();
    }
  }
}

import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { RowChange } from '../../../shared/models/import';

/** Changed rows that are packed together; small enough to unpack for one look. */
const rowsOfPage = 500;

/** Every row that an import changes, packed page by page: hundreds of thousands stay small. */
export interface ChangePages {
  readonly count: number;
  readonly pages: readonly Uint8Array[];
}

export const noChanges: ChangePages = { count: 0, pages: [] };

/** Collects changed rows one by one. */
export class ChangeCollector {
  private open: RowChange[] = [];
  private readonly pages: Uint8Array[] = [];

  add(change: RowChange): void {
    this.open.push(change);
    if (this.open.length === rowsOfPage) this.pack();
  }

  /** Everything that was collected. */
  finish(): ChangePages {
    const count = this.pages.length * rowsOfPage + this.open.length;
    if (this.open.length > 0) this.pack();
    return { count, pages: this.pages };
  }

  private pack(): void {
    this.pages.push(deflateRawSync(JSON.stringify(this.open), { level: 1 }));
    this.open = [];
  }
}

/** Changed rows from a place on. */
export function readChanges(
  { pages }: Pick<ChangePages, 'pages'>,
  offset: number,
  limit: number,
): RowChange[] {
  const first = Math.floor(offset / rowsOfPage);
  const last = Math.ceil((offset + limit) / rowsOfPage);
  const rows = pages
    .slice(first, last)
    .flatMap((page) => JSON.parse(inflateRawSync(page).toString('utf8')) as RowChange[]);
  const start = offset - first * rowsOfPage;
  return rows.slice(start, start + limit);
}

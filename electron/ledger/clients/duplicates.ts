import type { Month } from '../../../shared/models/calendar';
import type { ClientNo } from '../../../shared/models/client';
import type { ReadableDB } from '../database';
import { trackedTables } from '../imports/tracked-tables';

/** A client of a group of possible duplicates; nothing is masked here. */
export interface DuplicateRow {
  readonly clientNo: ClientNo;
  readonly name: string;
  readonly months: number;
  readonly lastMonth: Month | null;
  /** In the order of the client table's columns. */
  readonly values: readonly (string | number | null)[];
}

const groupQueries = {
  idNo: `SELECT json_group_array(id) FROM client WHERE id_no IS NOT NULL
    GROUP BY id_no, kind HAVING count(*) > 1 ORDER BY id_no LIMIT 500`,
  nameAndMobile: `SELECT json_group_array(id) FROM client WHERE mobile IS NOT NULL
    GROUP BY name, mobile, kind
    HAVING count(*) > 1 AND count(DISTINCT id_no) <= 1 AND NOT (count(id_no) = count(*))
    ORDER BY name, mobile LIMIT 500`,
} as const;

/** Ids of clients that share an ID number, or name and mobile while their ID numbers agree. */
export function listDuplicateIds(db: ReadableDB, reason: keyof typeof groupQueries): number[][] {
  const groups = db.prepare(groupQueries[reason]).pluck().all() as string[];
  return groups.map((group) => (JSON.parse(group) as number[]).sort((a, b) => a - b));
}

/** A client as it is compared with a possible duplicate. */
export function readDuplicate(db: ReadableDB, id: number): DuplicateRow {
  const { columns } = trackedTables.client;
  const [clientNo, name, months, lastMonth, ...values] = db
    .prepare(
      `SELECT client_no, name,
         (SELECT count(*) FROM snapshot s WHERE s.client_id = client.id)
           + (SELECT count(*) FROM organisation_snapshot o WHERE o.client_id = client.id),
         (SELECT max(month) FROM (SELECT month FROM snapshot s WHERE s.client_id = client.id
            UNION ALL SELECT month FROM organisation_snapshot o WHERE o.client_id = client.id)),
         ${columns.join(', ')}
       FROM client WHERE id = ?`,
    )
    .raw()
    .get(id) as [ClientNo, string, number, Month | null, ...(string | number | null)[]];
  return { clientNo, name, months, lastMonth, values };
}

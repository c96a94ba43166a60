import type { Migration } from './migration';

/**
 * Values that are kept outside their columns were arrays in the order of the lists of that time. They become
 * objects by number, and the numbers are those places: 0 is a client's name for good, 20 the number of
 * a person's owner. What imports stated (`import_touch`) was stored by these numbers already.
 */
const valuesByNumber = `
UPDATE client_history SET before =
  (SELECT json_group_object(CAST(key AS TEXT), value) FROM json_each(client_history.before)
   WHERE value IS NOT NULL)
WHERE json_type(before) = 'array';

UPDATE merged_month SET figures =
  (SELECT json_group_object(CAST(key AS TEXT), value) FROM json_each(merged_month.figures)
   WHERE value IS NOT NULL)
WHERE json_type(figures) = 'array';

UPDATE client_merge SET images = json_set(images, '$.tables.client_history',
  (SELECT json_group_array(json(
     CASE WHEN json_type(row.value ->> '$.before') = 'array' THEN
       json_set(row.value, '$.before',
         (SELECT json_group_object(CAST(part.key AS TEXT), part.value)
          FROM json_each(row.value ->> '$.before') part WHERE part.value IS NOT NULL))
     ELSE row.value END))
   FROM json_each(client_merge.images, '$.tables.client_history') row))
WHERE json_array_length(images, '$.tables.client_history') > 0;
`;

/** What is stored beside its column is stored by a fixed number. */
export const valuesByFixedNumber: Migration = {
  version: 14,
  up: (db) => {
    db.exec(valuesByNumber);
  },
};

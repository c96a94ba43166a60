import { defaultSettings, settingsSchema, type Settings } from '../../../shared/models/settings';
import { prepareOnce, type ReadableDB, type WritableDB } from '../database';

/** All settings; what was never set has its default. */
export function readSettings(db: ReadableDB): Settings {
  const stored: Record<string, unknown> = {};
  for (const row of prepareOnce(db, 'SELECT key, value FROM setting').all()) {
    const { key, value } = row as { key: string; value: string };
    stored[key] = JSON.parse(value);
  }
  return settingsSchema.parse({ ...defaultSettings, ...stored });
}

/** Changes settings and keeps what they were, when and by whom. */
export function writeSettings(
  db: WritableDB,
  changes: Partial<Settings>,
  by: { readonly accountId: number; readonly at: string },
): void {
  const before = readSettings(db) as Record<string, unknown>;
  const put = db.prepare(
    'INSERT INTO setting VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  const log = db.prepare(
    `INSERT INTO setting_change (key, value_before, value_after, changed_at, account_id)
     VALUES (?, ?, ?, ?, ?)`,
  );
  for (const [key, value] of Object.entries(changes)) {
    const [old, next] = [JSON.stringify(before[key]), JSON.stringify(value)];
    if (value === undefined || old === next) continue;
    put.run(key, next);
    log.run(key, old ?? null, next, by.at, by.accountId);
  }
}

/** Every change of a setting, newest first. */
export function listSettingChanges(
  db: ReadableDB,
): { key: string; before: string; after: string; at: string; by: string }[] {
  return db
    .prepare(
      `SELECT key, coalesce(value_before, '') AS before, value_after AS after, changed_at AS at,
              account.display_name AS by
       FROM setting_change JOIN account ON account.id = account_id
       ORDER BY setting_change.id DESC LIMIT 500`,
    )
    .all() as { key: string; before: string; after: string; at: string; by: string }[];
}

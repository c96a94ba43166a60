import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase, makeReadOnly } from '../../electron/ledger/database';
import { NamedDesk } from '../helpers/named-desk';

// Windows and dialogs are not what is tried here.
vi.mock('electron', () => ({ app: {}, BrowserWindow: class {}, dialog: {} }));

const at = new NamedDesk();

beforeEach(() => at.signIn('head', null));
afterEach(() => at.leave());
afterAll(() => at.end());

const keep = (key: string, value: unknown) =>
  at.ask('drafts.keep', { key, value: value === null ? null : JSON.stringify(value) });

const kept = async () => {
  const reply = await at.ask('drafts.list', undefined);
  if (!reply.ok) throw new Error(reply.error.code);
  return (reply.value as { key: string; value: string }[]).map(({ key, value }) => [key, value]);
};

describe('what was typed and not saved', () => {
  it('is there at once, and again after locking, for whoever typed it', async () => {
    const written = keep('report:00000001', { need: '想换成大额存单' });
    expect(await kept()).toEqual([['report:00000001', '{"need":"想换成大额存单"}']]);
    await written;
    await at.continueAs('head');
    expect(await kept()).toEqual([['report:00000001', '{"need":"想换成大额存单"}']]);
    await at.continueAs('rm');
    expect(await kept()).toEqual([]);
  });

  it('is written before the ledger is locked, though nobody waited for it', async () => {
    void keep('remarks:00000001', '刚刚输入');
    await at.continueAs('head');
    expect(await kept()).toEqual([['remarks:00000001', '"刚刚输入"']]);
  });

  it('is gone once it is saved, and the audit log never says what it was', async () => {
    await keep('remarks:00000001', '先写一点');
    await keep('remarks:00000001', null);
    expect(await kept()).toEqual([]);
    const entries = at.session.db.prepare('SELECT detail, action FROM audit_entry').all();
    expect(JSON.stringify(entries)).not.toContain('先写一点');
  });

  it('waits while other work writes', async () => {
    const { key, path } = at.session;
    const other = openDatabase(path, key);
    other.exec('BEGIN IMMEDIATE');
    const written = keep('remarks:00000001', '导入时输入');
    await vi.waitFor(async () => expect(await kept()).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(other.prepare('SELECT count(*) FROM draft').pluck().get()).toBe(0);
    other.exec('COMMIT');
    await written;
    expect(other.prepare('SELECT count(*) FROM draft').pluck().get()).toBe(1);
    other.close();
  });

  it('that a full disk does not take is told, and written once there is room', async () => {
    const { db } = at.session;
    const pages = db.pragma('page_count', { simple: true });
    db.pragma(`max_page_count = ${pages}`);
    const reply = await keep('remarks:00000001', '长'.repeat(200_000));
    expect(reply.ok ? null : reply.error.code).toBe('ledger.diskFull');
    expect(at.desk.keepDrafts()).toBe(false);
    db.pragma('max_page_count = 1000000');
    expect(at.desk.keepDrafts()).toBe(true);
    expect(db.prepare('SELECT count(*) FROM draft').pluck().get()).toBe(1);
  });

  it('that a damaged ledger can not take is refused, so that the window can say so', async () => {
    makeReadOnly(at.session.db);
    const reply = await keep('remarks:00000001', '写不进去');
    expect(reply.ok ? null : reply.error.code).toBe('ledger.readOnlyMode');
    // The window asks before it closes, as long as there is something to lose.
    expect(at.desk.keepDrafts()).toBe(false);
    await keep('remarks:00000001', null);
    expect(at.desk.keepDrafts()).toBe(true);
  });
});

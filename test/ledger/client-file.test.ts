import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mergeClients } from '../../electron/operations/clients/merge-clients';
import { undoMerge } from '../../electron/operations/clients/undo-merge';
import { updateClient } from '../../electron/operations/clients/show-client';
import { showClientFile } from '../../electron/operations/contacts/client-file';
import { setContactRules } from '../../electron/operations/contacts/contact-rules';
import { contactRulesOn } from '../../electron/operations/ground/dated-contact-rules';
import { addLink, takeLinkAway } from '../../electron/operations/contacts/related-clients';
import { refreshEvents } from '../../electron/operations/contacts/refresh-events';
import { addServiceUse, takeBackServiceUse } from '../../electron/operations/contacts/service-uses';
import {
  showContactRates,
  showMissingClients,
} from '../../electron/operations/contacts/show-contact-rates';
import { showWorklist } from '../../electron/operations/contacts/show-worklist';
import { takeSigningStep } from '../../electron/operations/contacts/signing';
import { writeContactReport } from '../../electron/operations/contacts/write-report';
import {
  addDocument,
  listDocuments,
  saveDocument,
  showDocument,
  takeOutFiled,
} from '../../electron/operations/ground/client-documents';
import { dumpLedger } from '../../electron/operations/ledger/dump-ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { setHousehold } from '../../electron/operations/tiering/change-households';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import { openMemoryDatabase } from '../../electron/ledger/database';
import { listApplicationDocuments } from '../../electron/ledger/clients/client-documents';
import { migrate } from '../../electron/ledger/file/migrate';
import { insertScheme } from '../../electron/ledger/tiering/schemes';
import { vipRegulation } from '../../electron/domain/tiering/presets/vip-regulation';
import { migrations } from '../../electron/ledger/migrations/index';
import type { Day, Month } from '../../shared/models/calendar';
import type { ClientNo } from '../../shared/models/client';
import type { Fen } from '../../shared/models/money';
import { importPeople, importRows, openTestLedger, temporaryFolder } from '../helpers/ledger';

const wan = 1_000_000;
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const day = (text: string) => text as Day;
const no = (text: string) => text as ClientNo;

let context: Ledger;
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
  context = { ...openTestLedger(), now: () => '2026-11-18T09:00:00' };
  importRows(context, 'staff', null, [
    { staffNo: 'A', name: '示例·A', role: '客户经理' },
    { staffNo: 'H', name: '示例·H', role: '网点负责人' },
  ]);
  const owner = { rmNo: 'A', rmName: '示例·A' };
  importPeople(context, '2026-10', [
    {
      clientNo: 'P1',
      name: '示例·陆',
      ...owner,
      aumDailyAvgYear: 900 * wan,
      aumPointInTime: 900 * wan,
      timeDeposit: 500 * wan,
      wealthProduct: 400 * wan,
      occupation: '私营企业家',
    },
    { clientNo: 'P2', name: '示例·江', ...owner, aumDailyAvgYear: wan, aumPointInTime: wan },
    { clientNo: 'P3', name: '示例·陆', aumDailyAvgYear: wan, aumPointInTime: wan },
  ]);
  importRows(context, 'corporate', '2026-10', [
    {
      clientNo: 'D1',
      name: '示例甲公司',
      ...owner,
      legalRepresentative: '示例·江',
      depositDailyAvg: 6_000 * wan,
      depositPointInTime: 6_000 * wan,
      loanBalance: 100 * wan,
    },
    { clientNo: 'D2', name: '示例乙公司', ...owner, depositDailyAvg: wan, depositPointInTime: wan },
  ]);
  for (const scheme of ['R4', 'C3']) tierMonth(context, { month: '2026-10' as Month, scheme });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, content: Buffer): string {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
}

const actions = () =>
  context.db.prepare('SELECT action FROM audit_entry').pluck().all() as string[];
const scanOf = (clientNo: string, name = '证件.png') =>
  addDocument(context, {
    clientNo,
    applicationId: null,
    kind: 'idScan',
    note: '正面',
    path: fileOf(name, png),
  });

describe('a document', () => {
  it('is kept, looked at and saved, each in the audit log', () => {
    const document = scanOf('P1');
    expect(document).toMatchObject({ kind: 'idScan', mediaType: 'image/png', bytes: 11 });
    expect(showClientFile(context, 'P1').documents).toEqual([document]);
    expect(Buffer.from(showDocument(context, document.id).base64, 'base64')).toEqual(png);
    const copy = path.join(folder, 'copy.png');
    saveDocument(context, document.id, copy);
    expect(actions().filter((action) => action.startsWith('document.'))).toEqual(
      expect.arrayContaining(['document.add', 'document.show', 'document.save']),
    );
  });

  it('leaves nothing but its line when it is taken out, with the reason', () => {
    const { id } = scanOf('P1');
    takeOutFiled(context, id, '扫描不清');
    expect(listDocuments(context, 'P1')).toEqual([]);
    expect(() => showDocument(context, id)).toThrow('document.missing');
    expect(() => takeOutFiled(context, id, '再删一次')).toThrow('document.missing');
    expect(
      context.db
        .prepare('SELECT content, remove_reason AS reason, bytes FROM client_document')
        .all(),
    ).toEqual([{ content: null, reason: '扫描不清', bytes: 11 }]);
    expect(actions()).toContain('document.remove');
  });

  it('that is no scan is refused whatever its name', () => {
    const path = fileOf('证件.png', Buffer.from('PK..'));
    const wanted = { clientNo: 'P1', applicationId: null, kind: 'form' as const, note: '', path };
    expect(() => addDocument(context, wanted)).toThrow('document.kind');
  });
});

it('scans of applications from before are documents of the client now', () => {
  const db = openMemoryDatabase();
  migrate(db, migrations.slice(0, 11));
  insertScheme(db, vipRegulation, '2026-11-01T00:00:00');
  db.exec(`
    INSERT INTO account (id, display_name, role, created_at) VALUES (1, '示例', 'head', '2026-10-01');
    INSERT INTO import_batch (id, kind, month, file_name, sheet, content_hash, layout, imported_at,
        account_id, rows_read, inserted, updated, unchanged, rejected, warnings, totals)
      VALUES (1, 'retail', '2026-10', 'a.xlsx', '月报', 'x', '{}', '2026-11-01', 1, 1, 1, 0, 0, 0, 0, '{}');
    INSERT INTO client (id, client_no, kind, name, pinyin, initials, first_batch_id)
      VALUES (7, '001', 'retail', '示例·甲', '', '', 1);
    INSERT INTO card_application (id, client_id, kind, level, state, applied_on, account_id, rm_name,
        remarks, bound, metric, metric_month, scheme_id, snapshot_revision, tier)
      SELECT 5, 7, 'newCard', 'standard', 'draft', '2026-11-02', 1, '林', '',
        20000000, 30000000, '2026-10', id, 1, '标准' FROM scheme;
    INSERT INTO card_attachment (id, application_id, kind, file_name, media_type, content, sha256,
        added_at, account_id)
      VALUES (9, 5, 'idScan', 'a.png', 'image/png', x'89504e47', 'x', '2026-11-02T09:00:00', 1);`);
  migrate(db);
  expect(listApplicationDocuments(db, 5)).toMatchObject([
    { id: 9, clientNo: '001', applicationId: 5, kind: 'idScan', bytes: 4, addedBy: '示例' },
  ]);
  expect(db.prepare('SELECT content FROM client_document').pluck().get()).toEqual(
    Buffer.from('89504e47', 'hex'),
  );
});

describe('relations', () => {
  it('are seen from both sides, each with the tier of the other', () => {
    addLink(context, {
      organisationNo: 'D1',
      clientNo: 'P1',
      relation: 'executive',
      note: '财务总监',
    });
    expect(showClientFile(context, 'D1').related).toMatchObject([
      {
        clientNo: 'P1',
        relation: 'executive',
        isOrganisationSide: false,
        tier: '钻石卡',
        isVip: true,
      },
    ]);
    const [seen] = showClientFile(context, 'P1').related;
    expect(seen).toMatchObject({
      clientNo: 'D1',
      isOrganisationSide: true,
      tier: '二类',
      isVip: true,
      note: '财务总监',
    });
    takeLinkAway(context, { id: seen?.linkId as number, reason: '已离任' });
    expect(showClientFile(context, 'D1').related).toEqual([]);
    expect(() => takeLinkAway(context, { id: seen?.linkId as number, reason: '再次' })).toThrow(
      'link.missing',
    );
    expect(actions()).toEqual(expect.arrayContaining(['link.add', 'link.end']));
  });

  it('make sense, and stand once', () => {
    const link = (organisationNo: string, clientNo: string, relation: 'executive' | 'guarantor') =>
      addLink(context, { organisationNo, clientNo, relation, note: '' });
    expect(() => link('P1', 'P2', 'executive')).toThrow('link.kinds');
    expect(() => link('D1', 'D2', 'executive')).toThrow('link.kinds');
    expect(() => link('D1', 'D1', 'guarantor')).toThrow('link.kinds');
    link('D1', 'D2', 'guarantor');
    expect(() => link('D1', 'D2', 'guarantor')).toThrow('link.twice');
    link('D2', 'D1', 'guarantor');
    expect(showClientFile(context, 'D2').related.map((each) => each.isOrganisationSide)).toEqual([
      true,
      false,
    ]);
  });

  it('are suggested for the representative that files name, until one is on record', () => {
    expect(showClientFile(context, 'D1').suggestions).toEqual([
      { clientNo: 'P2', name: '示例·江', tier: '普通', isVip: false },
    ]);
    addLink(context, {
      organisationNo: 'D1',
      clientNo: 'P2',
      relation: 'legalRepresentative',
      note: '',
    });
    expect(showClientFile(context, 'D1').suggestions).toEqual([]);
    expect(showClientFile(context, 'D2').suggestions).toEqual([]);
  });

  it('of a household come with them', () => {
    setHousehold(context, { id: null, name: '陆家', members: ['P1', 'P2'], reason: '夫妻' });
    expect(showClientFile(context, 'P2').related).toMatchObject([
      { linkId: null, clientNo: 'P1', relation: 'householdHead', tier: '钻石卡' },
    ]);
  });
});

describe('services', () => {
  it('are summed by year against what the client brought, and can be taken back', () => {
    const use = (on: string, cost: number) =>
      addServiceUse(context, {
        clientNo: 'P1',
        on: day(on),
        service: '健康体检',
        cost: cost as Fen,
        note: '',
      });
    use('2026-10-20', 40_000);
    use('2026-11-02', 2_000);
    use('2025-12-31', 700);
    expect(() => use('2026-11-19', 1)).toThrow('service.inFuture');
    const { services, serviceYears } = showClientFile(context, 'P1');
    expect(services.map(({ on }) => on)).toEqual(['2026-11-02', '2026-10-20', '2025-12-31']);
    // 1.2 % of five million and 0.6 % of four million yuan, for one month.
    const contribution = 500_000 + 200_000;
    expect(serviceYears).toEqual([
      { year: 2026, count: 2, cost: 42_000, contribution, months: 1 },
      { year: 2025, count: 1, cost: 700, contribution: null, months: 0 },
    ]);
    const [latest] = services;
    takeBackServiceUse(context, { id: latest?.id as number, reason: '记错客户' });
    expect(showClientFile(context, 'P1').serviceYears[0]).toMatchObject({ count: 1, cost: 40_000 });
    expect(() => takeBackServiceUse(context, { id: latest?.id as number, reason: '再次' })).toThrow(
      'service.missing',
    );
  });
});

describe('key fields', () => {
  it('filled in and corrected by hand say who, when, from what to what', () => {
    updateClient(context, 'P1', { facts: { mobile: '13800000001', occupation: '退休' } });
    updateClient(context, 'P1', { facts: { mobile: '13800000001' } });
    updateClient(context, 'P1', { facts: { mobile: '13900000002' } });
    const by = { changedAt: '2026-11-18T09:00:00', changedBy: '示例·程砚秋' };
    expect(showClientFile(context, 'P1').factChanges).toEqual([
      { field: 'mobile', before: '138****0001', after: '139****0002', ...by },
      { field: 'occupation', before: '私营企业家', after: '退休', ...by },
      { field: 'mobile', before: null, after: '138****0001', ...by },
    ]);
  });

  it('of an organisation are its own, and checked', () => {
    const { missing, completeness } = showClientFile(context, 'D1');
    expect(missing).toEqual(['creditCode', 'industry', 'financeContact', 'mobile', 'lastContact']);
    expect(completeness).toBeCloseTo(1 / 6);
    const fill = (facts: Parameters<typeof updateClient>[2]['facts']) =>
      updateClient(context, 'D1', { facts });
    expect(() => fill({ creditCode: '9199' })).toThrow('client.creditCodeForm');
    expect(() => fill({ occupation: '退休' })).toThrow('client.fieldOfOther');
    expect(() => fill({ orientation: '服务取向' })).toThrow('client.fieldOfOther');
    expect(() => updateClient(context, 'P1', { facts: { industry: '软件' } })).toThrow(
      'client.fieldOfOther',
    );
    fill({ creditCode: '91990101XL0000000B', industry: '软件', financeContact: '示例·会计' });
    fill({ mobile: '13800000001' });
    expect(showClientFile(context, 'D1').missing).toEqual(['lastContact']);
  });
});

it('organisations have rates of their own, by their own fields and their own signing', () => {
  const stretch = { from: day('2026-11-01'), to: day('2026-11-30') };
  const rates = () => {
    const { organisationSigning, organisationUpkeep, signing } = showContactRates(context, stretch);
    return [organisationSigning, organisationUpkeep, signing].map(({ done, due }) => [done, due]);
  };
  // D1 is of the second class, D2 below the floor; P1 is the only VIP with an owner.
  expect(rates()).toEqual([
    [0, 1],
    [0, 1],
    [0, 1],
  ]);
  const missing = (rate: 'organisationSigning' | 'organisationUpkeep') =>
    showMissingClients(context, { ...stretch, rate, staffNo: null });
  expect(missing('organisationSigning')).toMatchObject([{ clientNo: 'D1', tier: '二类' }]);
  expect(missing('organisationUpkeep')[0]?.missing).toContain('creditCode');
  takeSigningStep(context, {
    clientNo: no('D1'),
    step: 'signed',
    on: day('2026-11-18'),
    until: null,
    reason: '',
  });
  updateClient(context, 'D1', {
    facts: { creditCode: '91990101XL0000000B', industry: '软件', financeContact: '示例·会计' },
  });
  updateClient(context, 'D1', { facts: { mobile: '13800000001' } });
  writeContactReport(context, {
    clientNo: no('D1'),
    staffNo: 'A',
    on: day('2026-11-17'),
    channel: 'visit',
    minutes: 30,
    need: '',
    risk: '',
    nextStep: '',
    nextOn: null,
    opportunityId: null,
  });
  expect(rates()).toEqual([
    [1, 1],
    [1, 1],
    [0, 1],
  ]);
  expect(missing('organisationSigning')).toEqual([]);
});

describe('groups', () => {
  it('have the orientation only once the manager states one of the three', () => {
    const state = (orientation: string) => updateClient(context, 'P2', { facts: { orientation } });
    const stated = () =>
      showClientFile(context, 'P2').groups.find(({ dimension }) => dimension === 'orientation');
    expect(stated()).toBeUndefined();
    expect(() => state('投资型')).toThrow('client.orientationUnknown');
    state('服务取向');
    expect(stated()).toMatchObject({ id: 'service', reason: { kind: 'stated', text: '服务取向' } });
  });

  it('are on the file with their reason, and speak on the worklist', () => {
    const { groups } = showClientFile(context, 'P1');
    expect(groups.map(({ dimension, id }) => [dimension, id])).toEqual([
      ['contribution', 'core'],
      ['occupation', 'entrepreneur'],
      ['holding', 'deposit'],
    ]);
    refreshEvents(context);
    const entry = showWorklist(context, 'A').entries.find(({ clientNo }) => clientNo === 'P1');
    expect(entry).toMatchObject({
      groups: ['核心贡献', '私营企业家', '存款型'],
      product: '大额存单',
      service: '到期提醒',
    });
    expect(entry?.wording).toContain('示例·陆您好，近期存款利率有变化，大额存单的额度');
  });

  it('follow what the outlet decides from its day on, and two of one code are refused', () => {
    const rules = contactRulesOn(context, day('2026-11-18'));
    const holding = rules.groups.holding.map((group) =>
      group.id === 'deposit'
        ? { ...group, say: '{{name}},聊聊{{service}}', service: '到期礼' }
        : group,
    );
    const wanted = { effectiveFrom: day('2026-11-18'), reason: '话术更新' };
    setContactRules(context, {
      ...wanted,
      rules: { ...rules, groups: { ...rules.groups, holding } },
    });
    const entry = showWorklist(context, 'A').entries.find(({ clientNo }) => clientNo === 'P1');
    expect(entry?.wording).toBe('示例·陆,聊聊到期礼');
    const [first] = rules.groups.contribution;
    const twice = { ...rules.groups, contribution: [first!, first!] };
    expect(() =>
      setContactRules(context, { ...wanted, rules: { ...rules, groups: twice } }),
    ).toThrow('contact.groupTwice');
  });

  it('of rules stored before there were any are those of the defaults', () => {
    const rules = contactRulesOn(context, day('2026-11-18'));
    const { groups, ...before } = rules;
    context.db
      .prepare(
        `INSERT INTO contact_rules (effective_from, definition, reason, recorded_at, account_id)
         VALUES ('2026-11-01', ?, '', '', ?)`,
      )
      .run(
        JSON.stringify({ ...before, events: { ...before.events, leadDays: 9 } }),
        context.account.id,
      );
    const now = contactRulesOn(context, day('2026-11-18'));
    expect([now.events.leadDays, now.groups]).toEqual([9, groups]);
  });
});

it('whoever visits by position has organisations on the list, and persons only where they own them', () => {
  refreshEvents(context);
  const numbers = showWorklist(context, 'H').entries.map(({ clientNo }) => clientNo);
  expect(numbers.toSorted()).toEqual(['D1', 'D2']);
});

it('what two numbers hold is one file when they are merged, and two again when they part', () => {
  updateClient(context, 'P3', { facts: { mobile: '13800000001' } });
  writeContactReport(context, {
    clientNo: no('P3'),
    staffNo: 'A',
    on: day('2026-11-17'),
    channel: 'call',
    minutes: 5,
    need: '想看理财',
    risk: '',
    nextStep: '',
    nextOn: null,
    opportunityId: null,
  });
  scanOf('P3');
  addServiceUse(context, {
    clientNo: 'P3',
    on: day('2026-11-02'),
    service: '沙龙',
    cost: 100 as Fen,
    note: '',
  });
  for (const clientNo of ['P1', 'P3']) {
    addLink(context, { organisationNo: 'D1', clientNo, relation: 'executive', note: '' });
  }
  addLink(context, { organisationNo: 'D2', clientNo: 'P3', relation: 'guarantor', note: '' });
  const before = dumpLedger(context.db);
  const { id } = mergeClients(context, { keep: 'P1', drop: 'P3', fields: {} });
  const file = showClientFile(context, 'P1');
  expect(file.reports.map(({ need }) => need)).toEqual(['想看理财']);
  expect(file.documents).toHaveLength(1);
  expect(file.services).toHaveLength(1);
  expect(file.factChanges).toHaveLength(1);
  expect(file.related.map(({ clientNo, relation }) => [clientNo, relation])).toEqual([
    ['D1', 'executive'],
    ['D2', 'guarantor'],
  ]);
  undoMerge(context, id);
  expect(dumpLedger(context.db)).toBe(before);
  expect(verifyLedger(context)).toEqual({ ok: true, problems: [] });
});

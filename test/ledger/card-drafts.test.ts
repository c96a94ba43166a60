import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as XLSX from 'xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveDraft, submitDraft } from '../../electron/operations/cards/apply-for-card';
import { attachFile, detachFile } from '../../electron/operations/cards/attachments';
import { withdrawApplication } from '../../electron/operations/cards/change-application';
import { showApplication } from '../../electron/operations/cards/find-application';
import { gatherCardPaper } from '../../electron/operations/cards/gather-paper';
import { reviewCards } from '../../electron/operations/cards/review-cards';
import { saveSubmission } from '../../electron/operations/cards/save-submission';
import { moveStock } from '../../electron/operations/cards/move-stock';
import { orderStock } from '../../electron/operations/cards/show-stock';
import { mergeClients } from '../../electron/operations/clients/merge-clients';
import { undoMerge } from '../../electron/operations/clients/undo-merge';
import { showDocument } from '../../electron/operations/ground/client-documents';
import { largestDocument } from '../../electron/operations/ground/read-scan';
import { dumpLedger } from '../../electron/operations/ledger/dump-ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { cardPaperRequest } from '../../shared/contract/cards/card-papers';
import type { Day, Month } from '../../shared/models/calendar';
import type { ClientNo } from '../../shared/models/client';
import {
  apply,
  cardOf,
  changeRules,
  importOpenings,
  onDay,
  opening,
  outletWith,
  tierPeople,
} from '../helpers/cards';
import { temporaryFolder } from '../helpers/ledger';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const fileOf = (name: string, content: Uint8Array): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};
const draft = (context: Ledger, clientNo = 'a', applicationId: number | null = null) =>
  saveDraft(context, {
    applicationId,
    clientNo: clientNo as ClientNo,
    kind: 'newCard',
    level: 'standard',
    rmName: '示例·林知行',
    remarks: '',
  });
const actions = (context: Ledger) =>
  context.db.prepare('SELECT action FROM audit_entry').pluck().all() as string[];

describe('a draft', () => {
  it('is changed, submitted by the standard of that day, and not changed afterwards', () => {
    const context = outletWith({ a: 100_000, b: 300_000 });
    const { id, state } = draft(context);
    expect(state).toBe('draft');
    expect(() => draft(context)).toThrow('card.alreadyApplied');
    expect(() => draft(context, 'b', id)).toThrow('card.illegalStep');
    expect(() => submitDraft(context, id)).toThrow('card.standardNotMet');
    tierPeople(onDay(context, '2026-12-03'), '2026-11', { a: 200_000 });
    draft(onDay(context, '2026-12-03'), 'a', id);
    const approved = submitDraft(onDay(context, '2026-12-04'), id);
    expect(approved).toMatchObject({
      state: 'approved',
      appliedOn: '2026-12-04',
      approvedOn: '2026-12-04',
      check: { month: '2026-11', metric: 20_000_000 },
    });
    expect(() => draft(context, 'a', id)).toThrow('card.illegalStep');
    expect(() => submitDraft(context, id)).toThrow('card.illegalStep');
    expect(verifyLedger(context)).toEqual({ ok: true, problems: [] });
  });

  it('waits for the scan of the ID where the regulation asks for it', () => {
    const context = outletWith({ a: 200_000 });
    changeRules(context, { requiresIdScan: true });
    expect(() => apply(context, 'a')).toThrow('card.noIdScan');
    const { id } = draft(context);
    expect(() => submitDraft(context, id)).toThrow('card.noIdScan');
    attachFile(context, { applicationId: id, kind: 'other', path: fileOf('a.png', png) });
    expect(() => submitDraft(context, id)).toThrow('card.noIdScan');
    attachFile(context, { applicationId: id, kind: 'idScan', path: fileOf('b.png', png) });
    expect(submitDraft(context, id)).toMatchObject({ state: 'approved', attachmentCount: 2 });
  });
});

describe('an attachment', () => {
  it('is kept inside the ledger, and every look at it is logged', () => {
    const context = outletWith({ a: 200_000 });
    const { id: applicationId } = draft(context);
    const wanted = { applicationId, kind: 'idScan' as const, path: fileOf('证件.jpg', png) };
    const attachment = attachFile(context, wanted);
    // What it is, its bytes say, not its name.
    expect(attachment).toMatchObject({ fileName: '证件.jpg', mediaType: 'image/png', bytes: 11 });
    const shown = showDocument(context, attachment.id);
    expect(Buffer.from(shown.base64, 'base64')).toEqual(png);
    expect(actions(context)).toContain('document.show');
    detachFile(context, attachment.id, '扫描不清');
    expect(showApplication(context, applicationId).attachments).toEqual([]);
    const kept = attachFile(context, wanted);
    submitDraft(context, applicationId);
    expect(() => detachFile(context, kept.id, '扫描不清')).toThrow('card.illegalStep');
    expect(() => showDocument(context, 999)).toThrow('document.missing');
  });

  it.each([
    ['a program', Buffer.from('MZ..'), 'document.kind'],
    ['nothing', Buffer.alloc(0), 'document.kind'],
  ])('that is %s is refused', (_what, content, code) => {
    const context = outletWith({ a: 200_000 });
    const { id } = draft(context);
    const wanted = { applicationId: id, kind: 'idScan' as const, path: fileOf('x.png', content) };
    expect(() => attachFile(context, wanted)).toThrow(code);
  });

  it('that is too big or gone is refused, and so is one of a withdrawn application', () => {
    const context = outletWith({ a: 200_000 });
    const { id } = draft(context);
    const big = fileOf('big.png', png);
    truncateSync(big, largestDocument + 1);
    const attach = (file: string) => () =>
      attachFile(context, { applicationId: id, kind: 'idScan', path: file });
    expect(attach(big)).toThrow('document.tooBig');
    truncateSync(big, largestDocument);
    expect(attach(big)().bytes).toBe(largestDocument);
    expect(attach(path.join(folder, 'gone.png'))).toThrow('document.unreadable');
    withdrawApplication(context, id, '客户改变主意');
    expect(attach(big)).toThrow('card.illegalStep');
  });
});

it('writes the submission as a workbook, once per waiting application', async () => {
  const numbers = Array.from({ length: 20 }, (_, at) => `c${at}`);
  const context = outletWith({
    ...Object.fromEntries(numbers.map((no) => [no, 300_000])),
    poor: 1_234.56,
  });
  const lines = numbers.map((no, at) => opening(no, `9900000000000${100 + at}`, '2026-10-08'));
  importOpenings(context, ...lines);
  apply(context, 'poor', 'standard', { special: true });
  const file = path.join(folder, '特批.xlsx');
  expect(await saveSubmission(context, file)).toBe(1);
  const book = XLSX.read(readFileSync(file));
  const rows = XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0]!]!, {
    header: 1,
  });
  const line = rows.find((row) => row.includes('poor'))!;
  expect(line).toEqual(expect.arrayContaining(['示例·poor', '990101********1234', 1234.56]));
  expect(actions(context)).toContain('export');
});

it('gathers the facts of every paper', () => {
  const context = outletWith({ a: 200_000, b: 100_000 });
  const { id } = apply(context, 'a');
  importOpenings(context, opening('b', '9900000000000002', '2025-10-08'));
  const blanks = { level: 'standard', on: '2026-11-02' as Day, applicationId: null } as const;
  const people = { keeper: '库管', witness: '复核', holder: null, note: '' };
  const range = { firstNo: '0001', lastNo: '0010', move: 'receive' as const };
  moveStock(context, { ...blanks, ...people, ...range });
  const order = orderStock(context, { lines: [{ level: 'standard', quantity: 10 }], note: '' });
  reviewCards(context, '2026-10' as Month);
  const wanted = [
    { paper: 'applicationForm', applicationId: id, clientNo: null },
    { paper: 'applicationForm', applicationId: null, clientNo: 'b' },
    { paper: 'applicationForm', applicationId: null, clientNo: null },
    { paper: 'submission' },
    { paper: 'sheetCover', applicationIds: [id] },
    { paper: 'handover', applicationIds: [id] },
    { paper: 'reminders', on: '2027-10-01' },
    { paper: 'upgrades', month: null },
    { paper: 'downgrades', month: '2026-10' },
    { paper: 'reviews', month: '2026-10' },
    { paper: 'fees' },
    { paper: 'exceptions' },
    { paper: 'countSheet' },
    { paper: 'stockPage', level: 'standard', page: null },
    { paper: 'order', orderId: order.id },
  ];
  const before = dumpLedger(context.db);
  const facts = wanted.map((each) => gatherCardPaper(context, cardPaperRequest.parse(each)));
  expect(facts.map(({ paper }) => paper)).toEqual(wanted.map(({ paper }) => paper));
  expect(facts[0]).toMatchObject({
    frame: { branchName: '海棠支行', madeBy: '示例·程砚秋' },
    form: { name: '示例·a', idNo: '990101********1234', mobile: '199****1234' },
  });
  expect(facts[6]).toMatchObject({ reminders: [{ card: { cardNo: '9900000000000002' } }] });
  expect(facts[10]).toMatchObject({ fees: [{ amount: 10_000, state: 'due' }] });
  expect(facts[13]).toMatchObject({ pages: [{ page: 1, closing: 10 }] });
  expect(dumpLedger(context.db)).toBe(before);
});

it('keeps one card of a client when two numbers become one, and both when they part', () => {
  const context = outletWith({ a: 300_000, b: 300_000 });
  importOpenings(
    context,
    opening('a', '9900000000000001', '2026-10-08'),
    opening('b', '9900000000000002', '2026-10-09'),
  );
  const before = dumpLedger(context.db);
  const merge = mergeClients(context, { keep: 'a', drop: 'b', fields: {} });
  expect(cardOf(context, '9900000000000001').state).toBe('active');
  expect(cardOf(context, '9900000000000002')).toMatchObject({
    state: 'conflicting',
    clientNo: 'a',
  });
  expect(verifyLedger(context)).toEqual({ ok: true, problems: [] });
  undoMerge(context, merge.id);
  expect(cardOf(context, '9900000000000002')).toMatchObject({ state: 'active', clientNo: 'b' });
  expect(dumpLedger(context.db)).toBe(before);
  expect(verifyLedger(context)).toEqual({ ok: true, problems: [] });
});

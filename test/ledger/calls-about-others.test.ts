import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { permissionsOf } from '../../electron/domain/access/permissions';
import { Desk } from '../../electron/ipc/desk';
import { answerCall } from '../../electron/ipc/handle';
import { openShownLedger } from '../../electron/operations/access/shown-ledger';
import { setAgreement } from '../../electron/operations/access/manage-accounts';
import type { WayOut } from '../../electron/operations/ground/way-out';
import { saveExport } from '../../electron/operations/reports/save-export';
import type { LedgerSession } from '../../electron/operations/ledger/unlock-ledger';
import { buildNamedReport } from '../../electron/operations/reports/build-report';
import { changeSettings, showSettings } from '../../electron/operations/ground/settings';
import type { LedgerRequests } from '../../electron/workers/ledger-requests';
import type { LedgerThread } from '../../electron/workers/ledger-thread';
import { channels, contract, type Channel, type Input } from '../../shared/contract';
import type { Paper } from '../../shared/models/paper';
import { vipRegulation } from '../../electron/domain/tiering/presets/vip-regulation';
import { temporaryFolder } from '../helpers/ledger';
import {
  addBookAccount,
  applicants,
  bookClients,
  month,
  openAs,
  openBooks,
  secretsOf,
} from '../helpers/two-books';
import { someProgram } from '../helpers/program';
import { shortCall } from '../helpers/short-call';

let outFolder = '';
let saved = 0;
vi.mock('electron', () => ({
  dialog: {
    showSaveDialog: () =>
      Promise.resolve({ canceled: false, filePath: path.join(outFolder, `${(saved += 1)}.out`) }),
    showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [outFolder] }),
  },
}));
// A paper is looked at as the value that is laid out; its pages are text.
vi.mock('../../electron/print/render-paper', () => ({
  renderPdf: (paper: Paper) => Promise.resolve(Buffer.from(JSON.stringify(paper))),
  printPaper: (paper: Paper) => {
    printed.push(JSON.stringify(paper));
    return Promise.resolve('printed');
  },
}));
const printed: string[] = [];

/** Reports and exports as the thread makes them, without a thread; whoever is asked says what for. */
class DeskWithoutThread extends Desk {
  override askPurpose(): Promise<WayOut> {
    return Promise.resolve({ purpose: 'internal', note: '', password: null });
  }

  override get ledgerThread(): LedgerThread {
    const { ledger } = this;
    const { context } = openShownLedger(ledger, ledger.account);
    return {
      work: async (...[kind, input]: Parameters<LedgerThread['work']>) => {
        if (kind !== 'export') {
          const { report } = input as LedgerRequests['reports.build']['input'];
          return buildNamedReport(context, report, showSettings(context).language);
        }
        const out = input as LedgerRequests['export']['input'];
        return saveExport(context, out.wanted, out.path, out.language, out.way);
      },
    } as unknown as LedgerThread;
  }
}

const others = [...bookClients, ...applicants].filter(({ rmNo }) => rmNo === 'B');
const own = bookClients[0]!;
const other = bookClients[4]!;
const jobId = 'job-00000001';
const on = '2026-11-18';
const stretch = { from: '2026-11-01', to: '2026-11-30' };
const scheme = 'R4';
const query = { month, scheme, filter: {}, sort: [] };
const papers = [
  { paper: 'submission' },
  { paper: 'fees' },
  { paper: 'exceptions' },
  { paper: 'countSheet' },
  { paper: 'reminders', on },
  { paper: 'upgrades', month: '2026-09' },
  { paper: 'downgrades', month: '2026-09' },
  { paper: 'reviews', month },
  { paper: 'applicationForm', applicationId: null, clientNo: null },
].map((request) => ({ request, jobId }));
const lists = ['up', 'down', 'new', 'left', 'nearMiss', 'warning', 'outflow', 'inflow'] as const;
const reports = [
  { name: 'structure', month, scheme },
  { name: 'migration', month, scheme },
  { name: 'aumMovement', month, scheme },
];

/** What is asked: of everybody where a call can ask that, and of the other manager's clients. */
const inputs: { [Name in Channel]?: readonly unknown[] } = {
  'home.view': [{ month, scheme }],
  'drafts.list': [undefined],
  'drafts.keep': [{ key: 'remarks:1', value: '""' }],
  'clients.query': [query, { ...query, filter: { search: other.name } }],
  'clients.search': [
    { text: other.name.slice(0, 1) },
    { text: other.clientNo },
    { text: other.mobile },
  ],
  'clients.owners': [{ month }],
  'clients.get': [{ clientNo: other.clientNo, month }],
  'import.batches': [undefined],
  'tiering.schemes': [undefined],
  'tiering.months': [undefined],
  'tiering.structure': [{ month, scheme }],
  'tiering.explain': [{ clientNo: other.clientNo, month, scheme }],
  'tiering.keepOrReach': [{ clientNo: other.clientNo, month, scheme, today: on }],
  'tiering.matrixPoints': [{ month, scheme: 'R1' }],
  'tiering.contribution': [{ month, scheme, headShare: 0.2, waistShare: 0.5 }],
  'tiering.versions': [{ scheme }],
  'tiering.check': [{ draft: vipRegulation }],
  'tiering.differences': [{ before: vipRegulation, after: vipRegulation }],
  'tiering.exportScheme': [{ scheme, version: 1 }],
  'tiering.lists': [undefined],
  'tiering.listMembers': [{ list: 'watch' }],
  'tiering.listChanges': [{ list: 'watch' }],
  'tiering.overrides': [{ scheme }],
  'tiering.ratings': [{ clientNo: other.clientNo }],
  'tiering.households': [undefined],
  'assignment.board': [{ month: null }],
  'assignment.check': [{ month, moves: [{ clientNo: other.clientNo, to: 'A' }] }],
  'assignment.operations': [undefined],
  'assignment.changes': [{ operationId: 1 }],
  'assignment.differences': [{ withKept: true }],
  'assignment.history': [{ clientNo: other.clientNo }],
  'assignment.claims': [undefined],
  'assignment.claim': [{ clientNo: bookClients[5]!.clientNo, staffNo: 'A', reason: '亲属介绍' }],
  'assignment.withdrawClaim': [{ claimId: 1, reason: '不要了' }],
  'assignment.rules': [undefined],
  'assignment.rates': [{ month }],
  'assignment.saveSheet': [{ month }],
  'assignment.savePeople': [{ month, staffNos: null }],
  'assignment.savePersonBooks': [{ month }],
  'assignment.savePeoplePdf': [{ jobId, month }],
  'assignment.previewPaper': [{ paper: 'handoverList', operationId: 1 }],
  'assignment.printPaper': [{ jobId, paper: 'handoverList', operationId: 1 }],
  'assignment.savePaper': [{ jobId, paper: 'transferNotice', operationId: 1 }],
  'cards.list': [undefined],
  'cards.preview': [{ applicationIds: [1] }, { applicationIds: [1, 2] }],
  'cards.submission': [undefined],
  'cards.saveSubmission': [undefined],
  'cards.application': [{ applicationId: 2 }],
  'cards.quota': [{ clientNo: other.clientNo }],
  'cards.verifySheet': [{ text: 'sheet' }],
  'cards.cards': [undefined],
  'cards.card': [{ cardId: 5 }],
  'cards.reminders': [{ on }],
  'cards.grading': [{ month: null }],
  'cards.rules': [undefined],
  'cards.reviews': [{ month }],
  'cards.fees': [undefined],
  'cards.exceptions': [undefined],
  'cards.stock': [undefined],
  'cards.stockPage': [{ level: 'standard', page: null }],
  'cards.stockGap': [{ level: 'standard', holder: '柜员', no: '0001' }],
  'cards.stockCounts': [undefined],
  'cards.previewPaper': [
    ...papers.map(({ request }) => ({ request })),
    { request: { paper: 'applicationForm', applicationId: 2, clientNo: null } },
    { request: { paper: 'sheetCover', applicationIds: [1, 2] } },
    { request: { paper: 'handover', applicationIds: [1, 2] } },
  ],
  'cards.printPaper': papers,
  'cards.savePaper': papers,
  'cards.saveList': papers.map(({ request }) => ({ request })),
  'print.previewTestPage': [undefined],
  'print.printTestPage': [{ jobId }],
  'contacts.people': [undefined],
  'contacts.worklist': [{ staffNo: 'A' }, { staffNo: 'B' }],
  'contacts.calendar': [{ ...stretch, staffNo: 'B' }],
  'contacts.load': [undefined],
  'contacts.list': [{ ...stretch, staffNo: null }],
  'contacts.file': [{ clientNo: other.clientNo }],
  'contacts.rates': [stretch],
  'contacts.missing': [{ ...stretch, rate: 'contact', staffNo: null }],
  'contacts.saveMissing': [{ ...stretch, rate: 'contact', staffNo: null }],
  'contacts.feasibility': [undefined],
  'contacts.rules': [undefined],
  'contacts.holidays': [undefined],
  'contacts.announcements': [undefined],
  'contacts.previewSheet': [{ staffNo: 'B' }],
  'contacts.printSheet': [{ jobId, staffNo: 'B' }],
  'contacts.saveSheet': [{ jobId, staffNo: 'B' }],
  'contacts.saveMessages': [{ staffNo: 'B', wording: '{{name}}您好', clientNos: null }],
  'opportunities.list': [{}],
  'opportunities.steps': [{ id: 5 }],
  'export.save': [
    { name: 'clients', jobId, query, columns: ['clientNo', 'name', 'idNo', 'mobile', 'birthDate'] },
    ...reports.map((report) => ({ name: 'report', jobId, report })),
    ...lists.map((list) => ({ name: 'tierList', jobId, month, scheme, list })),
  ],
  'reports.build': [
    ...reports,
    ...(['tierUp', 'nearMiss'] as const).map((list) => ({ name: 'workList', month, scheme, list })),
  ].map((report) => ({ jobId, report })),
  'reports.savePdf': reports.map((report) => ({ jobId, report })),
  'reports.print': reports.map((report) => ({ jobId, report })),
  'export.answer': [{ askId: 'nobody asked', answer: null }],
  'months.list': [undefined],
  'months.marketRates': [{ month }],
  'rates.list': [undefined],
  'settings.get': [undefined],
  'backups.state': [undefined],
  'health.state': [undefined],
};

/** What is done with a single client: refused by name with one of somebody else. */
const deeds: { [Name in Channel]?: unknown } = {
  'clients.reveal': { clientNo: other.clientNo, field: 'idNo' },
  'cards.form': { clientNo: other.clientNo },
  'cards.apply': {
    clientNo: other.clientNo,
    kind: 'newCard',
    level: 'standard',
    rmName: 'A',
    remarks: '',
    clientWish: true,
  },
  'cards.saveDraft': {
    clientNo: other.clientNo,
    kind: 'newCard',
    level: 'standard',
    rmName: 'A',
    remarks: '',
    applicationId: null,
  },
  'cards.withdraw': { applicationId: 2, reason: '不要了' },
  'cards.submit': { applicationId: 2, clientWish: true },
  'cards.handInOldCard': { applicationId: 2, on },
  'cards.attach': { applicationId: 2, kind: 'idScan' },
  'cards.print': { jobId, applicationIds: [1, 2] },
  'cards.savePdf': { jobId, applicationIds: [1, 2] },
  'cards.markReminded': { gradingIds: [5], on },
  'contacts.report': {
    clientNo: other.clientNo,
    staffNo: 'A',
    on,
    ...shortCall,
    outcome: null,
  },
  'contacts.takeBack': { id: 5, reason: '写错了' },
  'contacts.dismiss': {
    key: `maturity:${other.clientNo}:2026-11-30:20000000:1:示例定期`,
    reason: '不联系',
  },
  'contacts.fillFile': { clientNo: other.clientNo, facts: { occupation: '教师' } },
  'contacts.setBirthdayCalendar': { clientNo: other.clientNo, calendar: 'lunar' },
  'opportunities.save': {
    id: 5,
    facts: {
      clientNo: own.clientNo,
      title: '存单',
      product: '',
      amount: 1,
      probability: 10,
      nextStep: '',
      nextOn: null,
      ownerNo: 'A',
      source: 'own',
      referredBy: '',
    },
  },
  'opportunities.move': { id: 5, stage: 'won', reason: '' },
  'contacts.setDoNotContact': { clientNo: other.clientNo, doNotContact: true },
  'documents.add': { clientNo: other.clientNo, kind: 'other', note: '' },
  'documents.show': { documentId: 5 },
  'documents.save': { documentId: 5 },
  'documents.remove': { documentId: 5, reason: '传错了' },
  'links.add': {
    organisationNo: other.clientNo,
    clientNo: own.clientNo,
    relation: 'executive',
    note: '',
  },
  'services.add': { clientNo: other.clientNo, on, service: '代驾', cost: 5000, note: '' },
  'services.takeBack': { id: 5, reason: '记错了' },
  'signing.take': { clientNo: other.clientNo, step: 'signed', on, until: null, reason: '' },
};

/** Reached with a list that was asked for before, or with a file that there is none of here. */
const reachedOtherwise = new Set<Channel>([
  ...(['clients.page', 'import.exportRejected', 'cards.removeAttachment'] as const),
  // There is no organisation in these books.
  ...(['links.end'] as const),
  // About the account itself.
  ...(['ledger.changePassword'] as const),
]);

let template: string;
let folder = '';
let session: LedgerSession;
let desk: Desk | undefined;

beforeAll(() => {
  template = temporaryFolder();
  openBooks(template).head.close();
});
afterAll(() => rmSync(template, { recursive: true, force: true }));

function signIn(othersClients: 'masked' | 'hidden', staffNo = 'A'): void {
  folder = temporaryFolder();
  cpSync(template, folder, { recursive: true });
  outFolder = path.join(folder, 'out');
  saved = 0;
  mkdirSync(outFolder);
  printed.length = 0;
  const file = path.join(folder, 'outlet.tierdesk');
  session = openAs(file, 1);
  changeSettings(session, { othersClients });
  const id = addBookAccount(session, 'rm', staffNo);
  session.close();
  session = openAs(file, id);
  const paths = { ownLedger: file, sampleLedger: path.join(folder, 'none'), sampleFiles: folder };
  desk = new DeskWithoutThread(paths, someProgram, () => undefined);
  desk.take(session, false);
}

afterEach(async () => {
  await desk?.lock();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const ask = (channel: Channel, input: unknown) =>
  answerCall(desk!, channel, input as Input<Channel>, () => undefined);

/** What a file holds as text: a workbook's parts, or the text itself. */
function textOf(file: string): string {
  const bytes = readFileSync(file);
  if (!bytes.subarray(0, 2).equals(Buffer.from('PK'))) return bytes.toString('utf8');
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}

function filesWritten(): string {
  return readdirSync(outFolder)
    .map((name) => textOf(path.join(outFolder, name)))
    .join('\n');
}

const leaks = (text: string) => others.flatMap(secretsOf).filter((secret) => text.includes(secret));

describe('every call that a manager may make', () => {
  it('is asked here', () => {
    const mine = channels.filter((channel) => {
      const { permission } = contract[channel];
      return permission !== 'open' && permissionsOf.rm.includes(permission);
    });
    const asked = (channel: Channel) =>
      inputs[channel] !== undefined || channel in deeds || reachedOtherwise.has(channel);
    expect(mine.filter((channel) => !asked(channel))).toEqual([]);
  });

  it.each(['masked', 'hidden'] as const)(
    'says nothing of other managers’ clients, on screen, on paper or in a file (%s)',
    async (mode) => {
      signIn(mode);
      let answered = 0;
      for (const [channel, asks] of Object.entries(inputs)) {
        for (const input of asks) {
          const reply = await ask(channel as Channel, input);
          if (reply.ok) answered += 1;
          else expect(reply.error.code, `${channel} ${reply.error.detail}`).not.toBe('call.failed');
          expect(leaks(JSON.stringify(reply)), `${channel} ${JSON.stringify(input)}`).toEqual([]);
          expect(leaks(filesWritten()), channel).toEqual([]);
          expect(leaks(printed.join('\n')), channel).toEqual([]);
        }
      }
      expect(answered).toBeGreaterThan(100);
      expect(saved).toBeGreaterThan(20);
      // Own clients are there in full: what was searched is what calls give.
      expect(filesWritten()).toContain(own.name);
    },
    120_000,
  );

  it('pages a list without names of others, and without them at all where they are hidden', async () => {
    for (const mode of ['masked', 'hidden'] as const) {
      signIn(mode);
      const found = await ask('clients.query', query);
      const head = found.ok ? (found.value as { listId: string; count: number }) : null;
      const page = await ask('clients.page', { listId: head?.listId, offset: 0, limit: 100 });
      expect(leaks(JSON.stringify(page))).toEqual([]);
      expect(JSON.stringify(page)).toContain(own.name);
      expect(head?.count).toBe(mode === 'hidden' ? 5 : 10);
      await desk?.lock();
    }
  });

  it('is refused with somebody else’s client where it does something with one', async () => {
    signIn('masked');
    for (const [channel, input] of Object.entries(deeds)) {
      const reply = await ask(channel as Channel, input);
      expect(reply, channel).toMatchObject({ ok: false, error: { code: 'client.notOwn' } });
    }
    expect(await ask('clients.reveal', { clientNo: own.clientNo, field: 'idNo' })).toEqual({
      ok: true,
      value: { value: own.idNo },
    });
  });

  it('gives masked data only to somebody without a confidentiality agreement', async () => {
    signIn('masked', 'N');
    const reveal = await ask('clients.reveal', { clientNo: own.clientNo, field: 'idNo' });
    expect(reveal).toMatchObject({ ok: false, error: { code: 'agreement.missing' } });
    const everybody = [...bookClients, ...applicants].flatMap(secretsOf);
    for (const [channel, asks] of Object.entries(inputs)) {
      for (const input of asks) {
        const reply = JSON.stringify(await ask(channel as Channel, input));
        expect(
          everybody.filter((secret) => reply.includes(secret)),
          channel,
        ).toEqual([]);
      }
    }
    const written = filesWritten();
    expect(everybody.filter((secret) => written.includes(secret))).toEqual([]);
  }, 120_000);

  it('shows a head without an agreement masked data, until the date is entered', async () => {
    signIn('masked');
    const { path: file } = session;
    await desk?.lock();
    session = openAs(file, 1);
    setAgreement(session, { id: 1, signedOn: null });
    session.close();
    session = openAs(file, 1);
    desk?.take(session, false);
    const clientPage = () => ask('clients.get', { clientNo: own.clientNo, month });
    expect(JSON.stringify(await clientPage())).not.toContain(own.name);
    for (const [channel, input] of [
      ['import.open', { jobId, path: 'none.xlsx', month: null }],
      ['clients.reveal', { clientNo: own.clientNo, field: 'idNo' }],
      ['cards.print', { jobId, applicationIds: [1] }],
    ] as const) {
      const reply = await ask(channel, input);
      expect(reply, channel).toMatchObject({ ok: false, error: { code: 'agreement.missing' } });
    }
    const verdict = await ask('audit.verify', undefined);
    expect(verdict).toMatchObject({ ok: true, value: { firstBroken: null, missing: null } });
    const merged = await ask('clients.duplicates', undefined);
    const everybody = [...bookClients, ...applicants].flatMap(secretsOf);
    expect(everybody.filter((secret) => JSON.stringify(merged).includes(secret))).toEqual([]);
    const entered = await ask('accounts.setAgreement', { id: 1, signedOn: '2126-01-05' });
    expect(entered).toMatchObject({ ok: false, error: { code: 'agreement.future' } });
    expect(await ask('accounts.setAgreement', { id: 1, signedOn: '2026-01-05' })).toMatchObject({
      ok: true,
    });
    expect(JSON.stringify(await clientPage())).toContain(own.name);
  });
});

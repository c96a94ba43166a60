// The main job from first start to printed sheets, in the real window, on the sample outlet.
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { inProject } from '../project.mjs';
import { step } from '../setup/step.mjs';
import { photograph, photographScreens } from './screenshots.mjs';
import { call, saveTo, startApp } from './start-app.mjs';

const folder = inProject('demo-output');
const sheetsWanted = 12;
let jobs = 0;
const jobId = () => `demo-job-${(jobs += 1)}`;

async function emptyFolder() {
  await fs.rm(folder, { recursive: true, force: true });
  for (const part of ['screens', 'sheets']) {
    await fs.mkdir(path.join(folder, part), { recursive: true });
  }
}

async function openSampleOutlet({ page }) {
  await page.getByRole('button', { name: '用示例数据体验' }).click();
  await page.getByRole('navigation').waitFor({ timeout: 60_000 });
}

/** Clients who meet a standard, have no card and no application yet, largest first. */
async function findApplicants(page, month) {
  /** @type {import('../../shared/contract').Input<'clients.query'>} */
  const query = {
    month,
    scheme: 'R1',
    filter: { tiers: ['标准', '白金', '黑金'] },
    sort: [{ key: 'metric', descending: true }],
  };
  const { listId, count } = await call(page, 'clients.query', query);
  const rows = await call(page, 'clients.page', { listId, offset: 0, limit: Math.min(count, 400) });
  const applicants = [];
  for (const { clientNo, name } of rows) {
    const form = await call(page, 'cards.form', { clientNo });
    if (form.refusals.length > 0 || !form.suggestedLevel) continue;
    applicants.push({ clientNo, name, level: form.suggestedLevel, owner: form.ownerName });
    if (applicants.length === sheetsWanted) break;
  }
  return applicants;
}

async function applyAndPrint({ app, page }, applicant) {
  const application = await call(page, 'cards.apply', {
    clientNo: applicant.clientNo,
    kind: 'newCard',
    level: applicant.level,
    clientWish: true,
    rmName: applicant.owner ?? '示例·林知行',
    remarks: '',
  });
  await saveTo(app, path.join(folder, 'sheets', `审批单_${application.sheetNumber}.pdf`));
  await call(page, 'cards.savePdf', { jobId: jobId(), applicationIds: [application.id] });
  return application;
}

/** The reports with figures, by the names of their calls. */
const reports = /** @type {const} */ ([
  ['structure', '分层结构'],
  ['migration', '层级迁移'],
  ['aumMovement', '资产变动'],
]);

async function exportWorkbooks({ app, page }, month) {
  const save = async (name, input) => {
    await saveTo(app, path.join(folder, name));
    await call(page, 'export.save', { jobId: jobId(), ...input });
  };
  for (const [name, title] of reports) {
    const report = { name, month, scheme: 'R1' };
    await save(`${title}_R1_${month}.xlsx`, { name: 'report', report });
    await saveTo(app, path.join(folder, `${title}_R1_${month}.pdf`));
    await call(page, 'reports.savePdf', { jobId: jobId(), report });
  }
  const organisations = { name: 'structure', month, scheme: 'C1' };
  await save(`分层结构_C1_${month}.xlsx`, { name: 'report', report: organisations });
  for (const [list, title] of [
    ['up', '升级'],
    ['down', '降级'],
    ['nearMiss', '升级临界'],
    ['warning', '降级预警'],
    ['left', '流出'],
  ]) {
    await save(`${title}清单_${month}.xlsx`, { name: 'tierList', month, scheme: 'R1', list });
  }
  await save(`客户清单_${month}.xlsx`, {
    name: 'clients',
    query: { month, scheme: 'R1', filter: {}, sort: [{ key: 'metric', descending: true }] },
    columns: ['clientNo', 'name', 'tier', 'movement', 'metric', 'aumPointInTime', 'ownerName'],
  });
}

async function showSheet({ page }) {
  await page.getByRole('navigation').getByText('贵宾卡', { exact: true }).click();
  await page.getByRole('button', { name: '预览审批单', disabled: false }).last().click();
  await photograph(page, path.join(folder, 'screens'), 'approval-sheet');
  await page.keyboard.press('Escape');
}

async function run(userData) {
  await emptyFolder();
  const desk = await startApp(userData);
  const { page } = desk;
  page.setDefaultTimeout(60_000);
  await photograph(page, path.join(folder, 'screens'), 'first-run');
  await step('Importing three months of the sample outlet and tiering them', () =>
    openSampleOutlet(desk),
  );
  const [newest] = await call(page, 'tiering.months', undefined);
  if (!newest) throw new Error('the sample outlet has no month');
  const { month } = newest;
  const applicants = await findApplicants(page, month);
  const [first] = applicants;
  if (!first) throw new Error('nobody of the sample outlet may apply for a card');
  await step(`Applying for ${applicants.length} cards and printing their sheets`, async () => {
    for (const applicant of applicants) await applyAndPrint(desk, applicant);
  });
  await step('Exporting the reports and lists', () => exportWorkbooks(desk, month));
  await step('Taking pictures of the screens', async () => {
    await page.reload();
    await photographScreens(desk, path.join(folder, 'screens'), first.name);
    await showSheet(desk);
  });
  const verified = await call(page, 'ledger.verify', { jobId: jobId() });
  if (!verified.ok) throw new Error(verified.problems.join('\n'));
  console.log(`\n  demo-output/  ${folder}`);
  console.log(`    ${applicants.length} approval sheets, workbooks and pictures of ${month}\n`);
  return desk;
}

// What the program itself keeps is no result: only those are left behind.
const userData = await fs.mkdtemp(path.join(os.tmpdir(), 'tierdesk-demo-'));
try {
  const { app } = await run(userData);
  if (process.env.TIERDESK_DISPLAY === 'real') {
    console.log('  The app stays open on the sample outlet; close its window to end.');
    await new Promise((resolve) => app.once('close', () => resolve(undefined)));
  } else {
    await app.close();
  }
} finally {
  await fs.rm(userData, { recursive: true, force: true, maxRetries: 5 });
}

import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cardLists } from '../../electron/domain/cards/lists/card-lists';
import {
  applicationFormLayout,
  applicationFormPaper,
} from '../../electron/print/papers/application-form';
import {
  approvalSheetLayout,
  approvalSheetPaper,
  type ApprovalSheetCopy,
} from '../../electron/print/papers/approval-sheet';
import { calibrationLayout, calibrationPaper } from '../../electron/print/papers/calibration-page';
import { listLayout, listsPaper } from '../../electron/print/papers/list-paper';
import { markPaper, shifted } from '../../electron/print/sheet-of-paper';
import type { Day } from '../../shared/models/calendar';
import type { ApprovalSheet } from '../../shared/models/card';
import type { Paper } from '../../shared/models/paper';
import { formFacts, listFacts, longName, rareName } from '../fixtures/card-papers';
import { sheetFacts } from '../fixtures/sheet-facts';
import { launchElectron, type LaunchedApp } from './launch-electron';
import { pageSize, pdfPages, pdfText, qrOnPage } from './read-pdf';
import { drawnShapes, rulesAcross, type DrawnShape } from './read-rules';
import { overflowsInApp, renderInApp } from './render-in-app';

/** How far a rule may stand from its place, mm: half a millimetre is asked for. */
const tolerance = 0.1;

let launched: LaunchedApp;
let folder: string;
test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'tierdesk-papers-'));
  launched = await launchElectron();
});
test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

async function render(name: string, paper: Paper): Promise<string> {
  const file = path.join(folder, `${name}.pdf`);
  writeFileSync(file, await renderInApp(launched.app, paper));
  return file;
}

const copyOf = (facts: ApprovalSheet, copy = 1): ApprovalSheetCopy => ({
  facts,
  copy,
  printedAt: '2026-11-02T09:30:00',
  printedBy: '示例·程砚秋',
  qrText: `TIERDESK:${facts.number}:${facts.checkValue}`,
});

const specialFacts = sheetFacts({
  clientName: longName,
  idNo: '99010119900101123X',
  kind: 'upgrade',
  approvalKind: 'special',
  metric: null,
  remarks: '备注写满两百个字的时候也要在格子里。'.repeat(11),
  rmName: longName,
  special: {
    ground: 'leaderOfOrganisation',
    evidence: '证明材料写得很长，'.repeat(44),
    documentNumber: '示例银总〔2026〕贵宾客户特别审批第 1280 号',
    decidedOn: '2026-10-28' as Day,
    numerator: 12,
    denominator: 320,
    permille: 50,
  },
  oldCard: { cardNo: '6299********0012', level: 'standard' },
});

/** The longest words that stand at the foot of a page. */
const mark = {
  takenBy: `Exported by ${longName} at 2026-11-02 09:30 · internal, keep confidential`,
  logHead: '日志头 1234567-0A1B-2C3D-4E5F-6071-8293',
};

/** Text without white space: where a font changes the reader puts spaces of its own. */
const squeezed = (text: string) => text.replace(/\s+/g, '');

/** The frame with the given upper edge. */
function frameAt(shapes: readonly DrawnShape[], top: number): DrawnShape {
  const frame = shapes.find((one) => one.stroke > 0 && Math.abs(one.top - top) < tolerance);
  expect(frame, `a frame at ${top} mm`).toBeDefined();
  return frame!;
}

function expectRules(shapes: readonly DrawnShape[], length: number, expected: readonly number[]) {
  const found = rulesAcross(shapes, length);
  for (const y of expected) {
    const nearest = Math.min(...found.map((rule) => Math.abs(rule - y)));
    expect(nearest, `a rule at ${y} mm`).toBeLessThan(tolerance);
  }
}

const steps = (top: number, step: number, count: number) =>
  Array.from({ length: count }, (_, at) => top + at * step);

test('the approval sheet stands where its layout says, measured from the PDF', async () => {
  const file = await render('sheet', approvalSheetPaper([copyOf(sheetFacts())]));
  expect(pageSize(file).width).toBeCloseTo(210, 0);
  expect(pageSize(file).height).toBeCloseTo(297, 0);
  const shapes = drawnShapes(file, 1);
  const { left, top, width, rowHeight, rows, boxHeight, sealDiameter } = approvalSheetLayout;
  const gridBottom = top + rows * rowHeight;
  const frame = frameAt(shapes, top);
  expect(Math.abs(frame.left - left)).toBeLessThan(tolerance);
  expect(Math.abs(frame.right - left - width)).toBeLessThan(tolerance);
  expect(Math.abs(frame.bottom - gridBottom - 2 * boxHeight)).toBeLessThan(tolerance);
  expect(frame.stroke).toBeCloseTo(0.7, 1);
  // The ground and the remarks are two lines high: no rule between their lines.
  const twoLines = [9, 12];
  const lines = steps(top + rowHeight, rowHeight, rows).filter(
    (_, at) => !twoLines.includes(at + 1),
  );
  expectRules(shapes, width - 0.5, [...lines, gridBottom + boxHeight]);
  const inner = shapes.filter((one) => one.stroke === 0 && one.right - one.left > width - 0.5);
  for (const { top: upper, bottom } of inner.filter((one) => one.bottom - one.top < 1)) {
    expect(bottom - upper).toBeCloseTo(0.25, 1);
  }
  const seals = shapes.filter(({ right, left: from, bottom, top: upper }) => {
    return (
      Math.abs(right - from - sealDiameter) < 0.5 && Math.abs(bottom - upper - sealDiameter) < 0.5
    );
  });
  expect(seals).toHaveLength(4);
});

test('the head of the log stands below the sheet and moves nothing', async () => {
  const sheet = approvalSheetPaper([copyOf(specialFacts, 2)]);
  const plain = await render('plain-sheet', sheet);
  const marked = await render('marked-sheet', markPaper(sheet, mark));
  expect(drawnShapes(marked, 1)).toEqual(drawnShapes(plain, 1));
  expect(pdfPages(marked)).toHaveLength(1);
  const words = squeezed(pdfText(marked));
  expect(words).toContain(squeezed(mark.logHead));
  expect(words.replace(squeezed(mark.logHead), '')).toBe(squeezed(pdfText(plain)));
});

test('the application form has two parts, boxes for the ID and its terms', async () => {
  const file = await render('form', applicationFormPaper(formFacts(rareName)));
  const { left, top, width, rowHeight, rows, idBoxHeight, signatureHeight, bottom } =
    applicationFormLayout;
  for (const page of [1, 2]) {
    const frame = frameAt(drawnShapes(file, page), top);
    expect(Math.abs(frame.left - left)).toBeLessThan(tolerance);
    expect(Math.abs(frame.bottom - bottom)).toBeLessThan(tolerance);
    expect(frame.stroke).toBeCloseTo(0.7, 1);
  }
  const first = drawnShapes(file, 1);
  const gridBottom = top + rows * rowHeight;
  expectRules(first, width - 0.5, [
    ...steps(top + rowHeight, rowHeight, rows),
    gridBottom + idBoxHeight,
    bottom - signatureHeight,
  ]);
  // An identity card of 85.6 mm × 54 mm fits into each box.
  expect(width / 2).toBeGreaterThanOrEqual(86);
  expect(idBoxHeight).toBeGreaterThanOrEqual(55);
  const text = squeezed(pdfText(file));
  for (const words of [
    '第一联 理财经理留存',
    '第二联 客户留存',
    rareName,
    '99010119900101123X',
    '☑升级',
    '不得出租、出借',
    '不作为身份证明',
    '有效期两年',
    '100 元',
    '一年内不得再次申请',
  ]) {
    expect(text).toContain(squeezed(words));
  }
});

test('lists are ruled to the millimetre, on every page', async () => {
  for (const facts of listFacts(60).filter(
    ({ paper }) => paper === 'reminders' || paper === 'fees',
  )) {
    const file = await render(facts.paper, listsPaper(cardLists(facts, 'zh-CN')));
    const pages = pdfPages(file).length;
    expect(pages).toBeGreaterThan(1);
    const { margin, top, headHeight, rowHeight } = listLayout;
    for (let page = 1; page <= pages; page += 1) {
      const shapes = drawnShapes(file, page);
      const frame = frameAt(shapes, top);
      expect(Math.abs(frame.left - margin)).toBeLessThan(tolerance);
      expect(Math.abs(frame.right - (pageWidthOf(file) - margin))).toBeLessThan(0.2);
      expectRules(shapes, 150, steps(top + headHeight, rowHeight, 3));
      expect(squeezed(pdfText(file))).toContain(`第${page}页共${pages}页`);
    }
  }
});

const pageWidthOf = (file: string) => pageSize(file).width;

test('nothing runs over its cell: long names, rare characters, full numbers, empty fields', async () => {
  const empty = sheetFacts({
    clientName: '',
    clientNo: '',
    idType: '',
    idNo: '',
    mobile: '',
    rmName: '',
    supervisorName: '',
    approverName: '',
    metric: null,
  });
  const rare = sheetFacts({ clientName: rareName, branchName: `${longName}${longName}` });
  const papers = [
    approvalSheetPaper([specialFacts, empty, rare, sheetFacts()].map((facts) => copyOf(facts, 2))),
    ...[longName, rareName, null].map((name) => applicationFormPaper(formFacts(name))),
    ...[0, 1, 7, 60].flatMap((count) =>
      listFacts(count).flatMap((facts) =>
        (['zh-CN', 'en'] as const).map((language) => listsPaper(cardLists(facts, language))),
      ),
    ),
    calibrationPaper({ offset: { x: 15, y: -5 }, printedAt: '2026-11-02T09:30:00' }),
  ].map((paper) => markPaper(paper, mark));
  // All upright papers in one window, all that lie down in another.
  for (const css of new Set(papers.map((paper) => paper.css))) {
    const pages = papers.filter((paper) => paper.css === css).flatMap((paper) => paper.pages);
    const paper = { title: '', fileName: '', css, pages };
    expect(await overflowsInApp(launched.app, paper)).toEqual([]);
  }
});

test('rare characters are written and can be read back', async () => {
  const file = await render(
    'rare',
    approvalSheetPaper([copyOf(sheetFacts({ clientName: rareName }))]),
  );
  expect(squeezed(pdfText(file))).toContain(rareName);
});

test('a sheet can be checked by its code, and a copy says that it is one', async () => {
  const file = await render(
    'copies',
    approvalSheetPaper([copyOf(specialFacts), copyOf(specialFacts, 3)]),
  );
  const [first, second] = pdfPages(file);
  expect(qrOnPage(first!)).toBe('TIERDESK:2026-00001:ABCDEFGH12');
  expect(qrOnPage(second!)).toBe('TIERDESK:2026-00001:ABCDEFGH12');
  const [one = '', two = ''] = pdfText(file).split('\f');
  expect(one).not.toContain('补打');
  expect(two).toContain('补打第 2 次');
});

test('the test page has true millimetres, and the offset moves everything by as much', async () => {
  const paper = calibrationPaper({ offset: { x: 0, y: 0 }, printedAt: '2026-11-02T09:30:00' });
  const { square } = calibrationLayout;
  const plain = drawnShapes(await render('plain', paper), 1);
  const box = frameAt(plain, square.y);
  expect(box.right - box.left).toBeCloseTo(square.width, 1);
  expect(box.bottom - box.top).toBeCloseTo(square.height, 1);
  const moved = drawnShapes(await render('moved', shifted(paper, { x: 15, y: -24 })), 1);
  const movedBox = frameAt(moved, square.y - 2.4);
  expect(movedBox.left - box.left).toBeCloseTo(1.5, 1);
  expect(movedBox.top - box.top).toBeCloseTo(-2.4, 1);
});

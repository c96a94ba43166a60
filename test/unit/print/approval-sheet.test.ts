import { expect, it } from 'vitest';
import { approvalSheetPaper } from '../../../electron/print/papers/approval-sheet';
import { fittingSize, widthInEm } from '../../../electron/print/sheet-of-paper';
import { sheetFacts } from '../../fixtures/sheet-facts';

const copy = {
  facts: sheetFacts(),
  copy: 1,
  printedAt: '2026-11-02T09:30:00',
  printedBy: '示例·程砚秋',
  qrText: 'TIERDESK:2026-00001:ABC',
};

it('is one page per sheet, in the given order', () => {
  const second = { ...copy, facts: sheetFacts({ number: '2026-00002' }) };
  const paper = approvalSheetPaper([copy, second]);
  expect(paper.pages).toHaveLength(2);
  expect(paper.pages[1]).toContain('2026-00002');
  expect(paper.fileName).toBe('贵宾卡审批单_2026-00001至2026-00002.pdf');
});

it('marks a reprint and only a reprint', () => {
  expect(approvalSheetPaper([copy]).pages[0]).not.toContain('补打');
  expect(approvalSheetPaper([{ ...copy, copy: 3 }]).pages[0]).toContain('补打第 2 次');
});

it('never takes a name for markup', () => {
  const hostile = sheetFacts({ clientName: '<script>alert(1)</script>', remarks: '"><img src=x>' });
  const [page] = approvalSheetPaper([{ ...copy, facts: hostile }]).pages;
  expect(page).not.toContain('<script>');
  expect(page).not.toContain('<img');
});

it('shrinks long text until it fits, down to seven points', () => {
  const name = '古丽巴哈尔·吾买尔江·阿卜杜热合曼·示例';
  const size = fittingSize(name, 50, 10.5);
  expect(size).toBeLessThan(10.5);
  expect((widthInEm(name) * size * 25.4) / 72).toBeLessThanOrEqual(50.01);
  expect(fittingSize('短', 50, 10.5)).toBe(10.5);
  expect(fittingSize('长'.repeat(200), 50, 10.5)).toBe(7);
});

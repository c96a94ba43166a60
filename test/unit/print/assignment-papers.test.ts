import { describe, expect, it } from 'vitest';
import {
  handoverListPaper,
  transferNoticePaper,
} from '../../../electron/print/papers/assignment-papers';
import type { AssignmentOperation, OwnerChange } from '../../../shared/models/assignment';

const operation: AssignmentOperation = {
  id: 7,
  kind: 'handover',
  effectiveOn: '2026-11-02',
  recordedAt: '2026-11-02T09:00:00',
  decidedBy: '示例·负责人',
  reason: '年休假',
  exceptionReason: null,
  clients: 31,
  returnOn: '2026-11-20',
  returnedOn: null,
  reverses: null,
  reversedBy: null,
};
const change = (index: number, from: string | null, to: string): OwnerChange => ({
  clientNo: `00${index}`,
  clientName: `示例·客户${index}`,
  from,
  fromName: from === null ? null : `示例·${from}`,
  to,
  toName: `示例·${to}`,
});
const facts = (changes: readonly OwnerChange[], reason = operation.reason) => ({
  outlet: '示例银行 海棠支行',
  operation: { ...operation, reason },
  changes,
  language: 'zh-CN' as const,
});
const wordsOf = (markup: string) => markup.replace(/<[^>]+>/g, ' ');

describe('the handover list', () => {
  it('is one list per person who gives and person who takes, each with its own pages', () => {
    const many = Array.from({ length: 30 }, (_, index) => change(index, '安', '白'));
    const { pages } = handoverListPaper(facts([...many, change(99, null, '白')]));
    expect(pages).toHaveLength(3);
    const heads = pages.map((each) => /移交人：(\S+) +接收人：(\S+)/.exec(wordsOf(each))?.slice(1));
    expect(new Set(heads.map(String))).toEqual(new Set(['待分配,示例·白', '示例·安,示例·白']));
    const ofAn = pages.filter((each) => each.includes('移交人：示例·安')).map(wordsOf);
    expect(ofAn[0]).toContain('第 1 页 共 2 页');
    expect(ofAn[0]).toContain('归还日 2026-11-20');
    expect(ofAn[1]).toContain('示例·客户29');
    expect(ofAn.every((each) => each.includes('共 30 户') && each.includes('移交人签名'))).toBe(
      true,
    );
  });

  it('takes markup in a reason as words', () => {
    const [first] = handoverListPaper(facts([change(1, '安', '白')], '<b>调岗</b>')).pages;
    expect(first).toContain('&lt;b&gt;调岗');
  });
});

describe('the notices', () => {
  it('go to both sides and name the other one', () => {
    const { pages } = transferNoticePaper(facts([change(1, '安', '白')]));
    expect(pages).toHaveLength(2);
    const [loses, gains] = pages.map(wordsOf);
    expect(loses).toContain('示例·安：');
    expect(loses).toMatch(/不再由您管户/);
    expect(loses).toMatch(/接收人 .* 示例·白/s);
    expect(gains).toContain('示例·白：');
    expect(gains).toMatch(/移交人 .* 示例·安/s);
  });
});

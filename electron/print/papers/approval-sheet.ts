import { specialGrounds, type ApprovalSheet, type SheetSpecial } from '../../../shared/models/card';
import type { Paper } from '../../../shared/models/paper';
import { cardTexts, countedWayTexts, specialGroundTexts } from '../../../shared/text/card';
import { formGrid, formRules, moneyRow, type FormRow } from '../form-grid';
import { qrDrawing } from '../qr-drawing';
import { a4, frame, horizontal, page, paperCss, text, vertical } from '../sheet-of-paper';
import { blanksBox, dateInWords, formHead, opinionBox, sealDiameter } from './form-parts';
import { outletName } from '../../../shared/text/outlet-name';

/** A copy of a sheet as it comes out: its facts, which copy, when and by whom. */
export interface ApprovalSheetCopy {
  readonly facts: ApprovalSheet;
  readonly copy: number;
  readonly printedAt: string;
  readonly printedBy: string;
  /** What the QR code holds. */
  readonly qrText: string;
}

/** Where things stand on the sheet, mm (docs/rules/cards.md#approval-sheet); tests measure the PDF against it. */
export const approvalSheetLayout = {
  left: 20,
  top: 46,
  width: 170,
  rowHeight: 9,
  /** Lines of the grid: the ground of a special approval and the remarks take two each. */
  rows: 13,
  labelWidth: 26,
  boxHeight: 50,
  outerRule: formRules.outer,
  innerRule: formRules.inner,
  sealDiameter,
  qr: { x: 20, y: 13, width: 28, height: 28 },
} as const;

const layout = approvalSheetLayout;
const half = layout.width / 2;
const gridBottom = layout.top + layout.rows * layout.rowHeight;
const frameBottom = gridBottom + 2 * layout.boxHeight;

/** Renders approval sheets, one A4 page each, in the given order. */
export function approvalSheetPaper(copies: readonly ApprovalSheetCopy[]): Paper {
  const numbers = copies.map(({ facts }) => facts.number);
  const name = numbers.length === 1 ? numbers[0] : `${numbers[0]}至${numbers.at(-1)}`;
  return {
    title: '贵宾卡审批单',
    fileName: `贵宾卡审批单_${name}.pdf`,
    css: paperCss,
    isStamped: true,
    pages: copies.map((copy) =>
      page([
        ...head(copy),
        ...formGrid(layout, rowsOf(copy.facts)),
        ...opinions(copy.facts),
        ...rules(),
        ...foot(copy),
      ]),
    ),
  };
}

/** The rows of the grid: two short fields, or one over the whole width. */
function rowsOf(facts: ApprovalSheet): readonly FormRow[] {
  const row = (...fields: readonly [string, string][]): FormRow => ({
    fields: fields.map(([label, value]) => ({ label, value })),
  });
  return [
    row(['客户姓名', facts.clientName], ['客户号', facts.clientNo]),
    row(['证件类型', facts.idType], ['证件号码', facts.idNo]),
    row(['手机号码', facts.mobile], ['办理类型', kindInWords(facts)]),
    row(
      ['申请级别', `${cardTexts[facts.level].zh}卡`],
      ['批准级别', `${cardTexts[facts.approvedLevel].zh}卡`],
    ),
    moneyRow('近三月日均', facts.metric, layout.width),
    moneyRow('级别标准', facts.bound, layout.width),
    row(
      ['数据月份', `${facts.metricMonth}${wayInWords(facts)}`],
      ['分层方案', `${facts.schemeName} 第 ${facts.schemeVersion} 版`],
    ),
    ...approvalRows(facts),
    { fields: [{ label: '备    注', value: facts.remarks }], lines: 2 },
  ];
}

/** What the figure is, where it is not simply the column of deposits and wealth products. */
function wayInWords({ way }: ApprovalSheet): string {
  return way === undefined ? '' : `（${countedWayTexts[way].zh}）`;
}

/** The kind; where an old card ends, which one. */
function kindInWords({ kind, oldCard }: ApprovalSheet): string {
  const old = oldCard ? `（原${cardTexts[oldCard.level].zh}卡 ${oldCard.cardNo}）` : '';
  return `${cardTexts[kind].zh}${old}`;
}

/**
 * How it was approved; a special approval names its ground, its document and the quota
 * (docs/rules/cards.md#approval-sheet).
 */
function approvalRows(facts: ApprovalSheet): readonly FormRow[] {
  const kind = cardTexts[facts.approvalKind].zh;
  const { special } = facts;
  const approval = facts.approvalKind === 'automatic' ? `${kind}（达到标准）` : kind;
  const document = special ? `${special.documentNumber}（${special.decidedOn}）` : '不适用';
  return [
    {
      fields: [
        { label: '审批方式', value: approval },
        { label: '批准文号', value: document },
      ],
    },
    {
      fields: [{ label: '特批依据', value: special ? groundInWords(special) : '不适用' }],
      lines: 2,
    },
    { fields: [{ label: '特批额度', value: special ? quotaInWords(special) : '不占用特批额度' }] },
  ];
}

const numerals = '一二三四五';

/** The ground with its number in the regulation, and what shows that it holds. */
function groundInWords({ ground, evidence }: SheetSpecial): string {
  const number = numerals.charAt(specialGrounds.indexOf(ground));
  return `（${number}）${specialGroundTexts[ground].zh}。${evidence}`;
}

/** The quota with this card in it, as it was when the head office decided. */
function quotaInWords({ numerator, denominator, permille }: SheetSpecial): string {
  const share = denominator === 0 ? '—' : `${((numerator / denominator) * 100).toFixed(2)}%`;
  return `本卡计入后：特批卡 ${numerator} 张 ÷ 已开贵宾卡 ${denominator} 张 = ${share}，上限 ${permille / 10}%`;
}

function head(copy: ApprovalSheetCopy): string[] {
  const { facts } = copy;
  const right = (y: number, content: string) =>
    text({ x: 120, y, width: 70, height: 5 }, content, { align: 'right', size: 10.5, padding: 0 });
  return [
    qrDrawing(layout.qr, copy.qrText),
    ...formHead(a4.width, outletName(facts.bankName, facts.branchName), '贵宾卡审批单'),
    ...(copy.copy > 1 ? reprintMark(copy.copy - 1) : []),
    right(34, `编号 ${facts.number}`),
    right(39.5, `日期 ${dateInWords(facts.issuedOn)}`),
  ];
}

/** A framed mark at the right top, so that nobody takes a copy for the sheet. */
function reprintMark(times: number): string[] {
  const box = { x: 162, y: 15, width: 28, height: 8 };
  const style = { font: 'sans', size: 10.5, bold: true, align: 'center' } as const;
  return [frame(box, 0.4), text(box, `补打第 ${times} 次`, style)];
}

function opinions(facts: ApprovalSheet): string[] {
  const level = cardTexts[facts.approvedLevel].zh;
  const approval = approvalLines(facts, level);
  const box = (column: number, row: number) => ({
    x: layout.left + column * half,
    y: gridBottom + row * layout.boxHeight,
    width: half,
    height: layout.boxHeight,
  });
  return [
    ...opinionBox(box(0, 0), {
      title: '理财经理意见',
      lines: ['客户自愿申请，', '资料已核对。', ...named('经办', facts.rmName)],
      seal: '签章处',
    }),
    ...opinionBox(box(1, 0), {
      title: '业务主管意见',
      lines: named('主管', facts.supervisorName),
      seal: '签章处',
    }),
    ...opinionBox(box(0, 1), {
      title: '审批意见',
      lines: [...approval, ...named('审批人', facts.approverName)],
      seal: '公章',
    }),
    ...blanksBox(box(1, 1), {
      title: '柜面处理',
      labels: ['卡号', '开卡', '复核', ...(facts.kind === 'newCard' ? [] : ['旧卡收回'])],
      seal: '业务专用章',
    }),
  ];
}

function approvalLines({ kind, approvalKind }: ApprovalSheet, level: string): string[] {
  if (kind === 'closing') return ['同意销卡，卡片', '收回并作废。'];
  if (approvalKind === 'special') return ['按总行批复，', `同意核发${level}卡。`];
  if (approvalKind === 'byRegulation') return ['按规定办理，', `同意核发${level}卡。`];
  return [`达到${level}标准，`, `同意核发${level}卡。`];
}

const named = (role: string, name: string): string[] => (name ? [`${role}：${name}`] : []);

function rules(): string[] {
  const { left, top, width, boxHeight, innerRule } = layout;
  return [
    frame({ x: left, y: top, width, height: frameBottom - top }, layout.outerRule),
    horizontal(left, gridBottom + boxHeight, width, innerRule),
    vertical(left + half, gridBottom, 2 * boxHeight, innerRule),
  ];
}

function foot(copy: ApprovalSheetCopy): string[] {
  const { facts } = copy;
  const y = frameBottom + 2.5;
  const line = (at: number, content: string, align: 'left' | 'right' = 'left') =>
    text({ x: layout.left, y: y + at, width: layout.width, height: 5 }, content, {
      size: 8.5,
      padding: 0,
      align,
    });
  const reprint = copy.copy > 1 ? `   补打第 ${copy.copy - 1} 次` : '';
  return [
    line(0, '本单由客户随理财经理交柜面办理，办结后由柜面随凭证留存。'),
    line(5, `打印时间 ${copy.printedAt.replace('T', ' ')}   操作员 ${copy.printedBy}${reprint}`),
    line(5, `校验码 ${facts.checkValue}`, 'right'),
  ];
}

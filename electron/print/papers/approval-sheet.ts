import type { ApprovalSheet } from '../../../shared/models/card';
import { formatYuan } from '../../../shared/models/money';
import type { Paper } from '../../../shared/models/paper';
import { cardTexts } from '../../../shared/text/card';
import { amountInWords } from '../amount-in-words';
import { qrDrawing } from '../qr-drawing';
import {
  frame,
  horizontal,
  page,
  paperCss,
  sealPlace,
  text,
  vertical,
  type TextStyle,
} from '../sheet-of-paper';

/** A copy of a sheet as it comes out: its facts, which copy, when and by whom. */
export interface ApprovalSheetCopy {
  readonly facts: ApprovalSheet;
  readonly copy: number;
  readonly printedAt: string;
  readonly printedBy: string;
  /** What the QR code holds. */
  readonly qrText: string;
}

/** Where things stand on the sheet, mm (paper 50); tests measure the PDF against it. */
export const approvalSheetLayout = {
  left: 20,
  top: 48,
  width: 170,
  rowHeight: 9,
  rows: 10,
  labelWidth: 30,
  boxHeight: 54,
  outerRule: 0.7,
  innerRule: 0.25,
  sealDiameter: 42,
} as const;

const layout = approvalSheetLayout;
const half = layout.width / 2;
const gridBottom = layout.top + layout.rows * layout.rowHeight;
const frameBottom = gridBottom + 2 * layout.boxHeight;

interface Field {
  readonly label: string;
  readonly value: string;
  readonly style?: TextStyle;
}

const label: TextStyle = { font: 'sans', size: 10, align: 'center' };
const money: TextStyle = { align: 'right' };

/** The rows of the grid: two short fields, or one over the whole width. */
function rowsOf(facts: ApprovalSheet): readonly (readonly Field[])[] {
  return [
    [
      { label: '客户姓名', value: facts.clientName },
      { label: '客户号', value: facts.clientNo },
    ],
    [
      { label: '证件类型', value: facts.idType },
      { label: '证件号码', value: facts.idNo },
    ],
    [
      { label: '手机号码', value: facts.mobile },
      { label: '办理类型', value: cardTexts[facts.kind].zh },
    ],
    [
      { label: '申请级别', value: `${cardTexts[facts.level].zh}卡` },
      { label: '批准级别', value: `${cardTexts[facts.approvedLevel].zh}卡`, style: { bold: true } },
    ],
    [
      {
        label: '近三月日均',
        value: facts.metric === null ? '—' : `¥ ${formatYuan(facts.metric)}`,
        style: money,
      },
      { label: '级别标准', value: `¥ ${formatYuan(facts.bound)}`, style: money },
    ],
    [{ label: '日均大写', value: facts.metric === null ? '—' : amountInWords(facts.metric) }],
    [
      { label: '数据月份', value: facts.metricMonth },
      { label: '分层方案', value: `${facts.schemeName} 第 ${facts.schemeVersion} 版` },
    ],
    [
      { label: '审批方式', value: `${cardTexts[facts.approvalKind].zh}(达到标准)` },
      { label: '特批依据', value: '不适用' },
    ],
    [{ label: '特批额度', value: '自动审批,不占用特批额度' }],
    [{ label: '备    注', value: facts.remarks }],
  ];
}

function gridRow(fields: readonly Field[], index: number): string[] {
  const y = layout.top + index * layout.rowHeight;
  const { rowHeight: height, labelWidth, innerRule } = layout;
  const fieldWidth = layout.width / fields.length;
  return fields.flatMap((field, column) => {
    const x = layout.left + column * fieldWidth;
    const valueBox = { x: x + labelWidth, y, width: fieldWidth - labelWidth, height };
    return [
      text({ x, y, width: labelWidth, height }, field.label, label),
      text(valueBox, field.value, field.style),
      vertical(x + labelWidth, y, height, innerRule),
      ...(column > 0 ? [vertical(x, y, height, innerRule)] : []),
    ];
  });
}

function head(copy: ApprovalSheetCopy): string[] {
  const { facts } = copy;
  const line = (y: number, content: string, style: TextStyle) =>
    text({ x: 45, y, width: 120, height: 8 }, content, { align: 'center', ...style });
  const right = (y: number, content: string, style: TextStyle = {}) =>
    text({ x: 120, y, width: 70, height: 5 }, content, {
      align: 'right',
      size: 10,
      padding: 0,
      ...style,
    });
  return [
    qrDrawing({ x: 18, y: 16, width: 27, height: 27 }, copy.qrText),
    line(17, outletName(facts), { font: 'sans', size: 13 }),
    line(26, '贵宾卡审批单', { font: 'sans', size: 18, bold: true }),
    ...(copy.copy > 1
      ? [right(16, `补打第 ${copy.copy - 1} 次`, { bold: true, font: 'sans' })]
      : []),
    right(36, `编号 ${facts.number}`, { font: 'sans' }),
    right(41, `日期 ${dateInWords(facts.issuedOn)}`),
  ];
}

/** Many outlets carry the bank's name in their own; it is not printed twice. */
function outletName({ bankName, branchName }: ApprovalSheet): string {
  return branchName.startsWith(bankName) ? branchName : `${bankName} ${branchName}`;
}

function dateInWords(day: string): string {
  const [year, month, date] = day.split('-');
  return `${year} 年 ${Number(month)} 月 ${Number(date)} 日`;
}

function opinionBox(
  place: { readonly column: 0 | 1; readonly row: 0 | 1 },
  content: {
    readonly title: string;
    readonly opinion: string;
    readonly signer: string;
    readonly seal: string;
  },
): string[] {
  const x = layout.left + place.column * half;
  const y = gridBottom + place.row * layout.boxHeight;
  const bottom = y + layout.boxHeight;
  return [
    text({ x, y: y + 1, width: half, height: 7 }, content.title, {
      font: 'sans',
      size: 10,
      bold: true,
    }),
    text({ x, y: y + 8, width: 46, height: 20 }, content.opinion, { vertical: 'top', size: 10 }),
    sealPlace(
      x + half - 3 - layout.sealDiameter / 2,
      y + 3 + layout.sealDiameter / 2,
      layout.sealDiameter,
      content.seal,
    ),
    text({ x, y: bottom - 20, width: 41, height: 6 }, content.signer, { size: 10 }),
    horizontal(x + 14, bottom - 14, 26, layout.innerRule),
    text({ x, y: bottom - 8, width: half, height: 6 }, '日期:         年       月       日', {
      size: 10,
    }),
  ];
}

function opinions({ facts }: ApprovalSheetCopy): string[] {
  const level = cardTexts[facts.approvedLevel].zh;
  return [
    ...opinionBox(
      { column: 0, row: 0 },
      {
        title: '理财经理意见',
        opinion: `客户自愿申请,资料\n已核对,申请${level}卡。\n经办:${facts.rmName}`,
        signer: '签名:',
        seal: '签章处',
      },
    ),
    ...opinionBox(
      { column: 1, row: 0 },
      {
        title: '业务主管意见',
        opinion: named('主管', facts.supervisorName),
        signer: '签名:',
        seal: '签章处',
      },
    ),
    ...opinionBox(
      { column: 0, row: 1 },
      {
        title: '审批意见',
        opinion: `达到${level}标准,同意。\n${named('审批人', facts.approverName)}`,
        signer: '签名:',
        seal: '公章',
      },
    ),
    ...counterBox(),
  ];
}

const named = (role: string, name: string) => (name ? `${role}:${name}` : '');

/** The counter's part: what the teller fills in when the card is opened. */
function counterBox(): string[] {
  const x = layout.left + half;
  const y = gridBottom + layout.boxHeight;
  const bottom = y + layout.boxHeight;
  const line = (top: number, content: string, from: number, length: number) => [
    text({ x, y: top, width: 40, height: 6 }, content, { size: 10 }),
    horizontal(x + from, top + 6, length, layout.innerRule),
  ];
  return [
    text({ x, y: y + 1, width: half, height: 7 }, '柜面处理', {
      font: 'sans',
      size: 10,
      bold: true,
    }),
    sealPlace(
      x + half - 3 - layout.sealDiameter / 2,
      y + 3 + layout.sealDiameter / 2,
      layout.sealDiameter,
      '业务专用章',
    ),
    ...line(y + 10, '卡号:', 12, 27),
    ...line(y + 20, '开卡:', 12, 27),
    ...line(y + 30, '复核:', 12, 27),
    text({ x, y: bottom - 8, width: half, height: 6 }, '日期:         年       月       日', {
      size: 10,
    }),
  ];
}

function rules(): string[] {
  const { left, top, width, innerRule } = layout;
  const rowLines = Array.from({ length: layout.rows }, (_, index) =>
    horizontal(left, top + (index + 1) * layout.rowHeight, width, innerRule),
  );
  return [
    frame({ x: left, y: top, width, height: frameBottom - top }, layout.outerRule),
    ...rowLines,
    horizontal(left, gridBottom + layout.boxHeight, width, innerRule),
    vertical(left + half, gridBottom, 2 * layout.boxHeight, innerRule),
  ];
}

function foot(copy: ApprovalSheetCopy): string[] {
  const { facts } = copy;
  const small: TextStyle = { size: 8.5, padding: 0 };
  const y = frameBottom + 2;
  const reprint = copy.copy > 1 ? ` · 补打第 ${copy.copy - 1} 次` : '';
  return [
    text(
      { x: layout.left, y, width: layout.width, height: 5 },
      '本单由客户随理财经理交柜面办理,开卡后由柜面留存。贵宾卡仅限本人使用,不得出借,不作为身份证明。',
      small,
    ),
    text(
      { x: layout.left, y: y + 5, width: 120, height: 5 },
      `打印 ${copy.printedAt.replace('T', ' ')} · ${copy.printedBy}${reprint}`,
      small,
    ),
    text({ x: 130, y: y + 5, width: 60, height: 5 }, `校验码 ${facts.checkValue}`, {
      ...small,
      align: 'right',
    }),
  ];
}

/** Renders approval sheets, one A4 page each, in the given order. Offsets in tenths of a mm. */
export function approvalSheetPaper(
  copies: readonly ApprovalSheetCopy[],
  offset: { readonly x: number; readonly y: number },
): Paper {
  const numbers = copies.map(({ facts }) => facts.number);
  const name = numbers.length === 1 ? numbers[0] : `${numbers[0]}至${numbers.at(-1)}`;
  return {
    title: '贵宾卡审批单',
    fileName: `贵宾卡审批单_${name}.pdf`,
    css: paperCss,
    pages: copies.map((copy) =>
      page(
        [
          ...head(copy),
          ...rowsOf(copy.facts).flatMap(gridRow),
          ...opinions(copy),
          ...rules(),
          ...foot(copy),
        ],
        { x: offset.x / 10, y: offset.y / 10 },
      ),
    ),
  };
}

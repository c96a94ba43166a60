import type { Day } from '../../../shared/models/calendar';
import { applicationKinds, cardLevels } from '../../../shared/models/card';
import type { CardPaperFacts } from '../../../shared/models/card-papers';
import type { CardRules } from '../../../shared/models/card-rules';
import { formatYuan, type Fen } from '../../../shared/models/money';
import type { Paper } from '../../../shared/models/paper';
import { cardTexts } from '../../../shared/text/card';
import { formGrid, formRules, gridHeight, type FormRow } from '../form-grid';
import {
  a4,
  frame as ruledFrame,
  horizontal,
  page,
  paperCss,
  paragraphs,
  sealPlace,
  text,
  vertical,
} from '../sheet-of-paper';
import { dateInWords, formHead, sealDiameter } from './form-parts';
import { outletName } from '../../../shared/text/outlet-name';

/** The facts of an application form; without an application or a client it is filled in by hand. */
type ApplicationFormFacts = Extract<CardPaperFacts, { readonly paper: 'applicationForm' }>;

/** Where things stand on the form, mm; tests measure the PDF against it. */
export const applicationFormLayout = {
  left: 18,
  top: 46,
  width: 174,
  rowHeight: 8,
  rows: 8,
  labelWidth: 26,
  /** An identity card is 85.6 mm × 54 mm. */
  idBoxHeight: 58,
  signatureHeight: 47,
  bottom: 276,
} as const;

const layout = applicationFormLayout;
const half = layout.width / 2;
const parts = ['第一联 理财经理留存', '第二联 客户留存'] as const;

/** An application form of two pages: the RM's part with the copy of the ID, and the client's part. */
export function applicationFormPaper(facts: ApplicationFormFacts): Paper {
  const name = facts.form?.name ?? '空白';
  return {
    title: '贵宾卡申请表',
    fileName: `贵宾卡申请表_${name.replace(/[\\/:*?"<>| ]/g, '_')}.pdf`,
    css: paperCss,
    pages: [formPage(facts, 0), formPage(facts, 1)],
  };
}

function formPage(facts: ApplicationFormFacts, part: 0 | 1): string {
  const gridBottom = layout.top + gridHeight(rowsOf(facts), layout.rowHeight);
  const termsTop = part === 0 ? gridBottom + layout.idBoxHeight : gridBottom;
  const signatureTop = layout.bottom - layout.signatureHeight;
  return page([
    ...head(facts, part),
    ...formGrid(layout, rowsOf(facts)),
    ...(part === 0 ? idBoxes(gridBottom) : []),
    ...termsBox(facts, termsTop, signatureTop),
    ...signatures(signatureTop),
    ruledFrame(
      { x: layout.left, y: layout.top, width: layout.width, height: layout.bottom - layout.top },
      formRules.outer,
    ),
    ...foot(facts, part),
  ]);
}

const blankDate = '        年      月      日';

function head({ frame, application, form }: ApplicationFormFacts, part: 0 | 1): string[] {
  const appliedOn = form ? (application?.appliedOn ?? (frame.madeAt.slice(0, 10) as Day)) : null;
  const line = (content: string, align: 'left' | 'right') =>
    text({ x: layout.left, y: 38.5, width: layout.width, height: 6 }, content, {
      align,
      padding: 0,
      font: align === 'left' ? 'sans' : 'serif',
    });
  return [
    ...formHead(a4.width, outletName(frame.bankName, frame.branchName), '贵宾卡申请表'),
    line(parts[part], 'left'),
    line(`申请日期 ${appliedOn ? dateInWords(appliedOn) : blankDate}`, 'right'),
  ];
}

function rowsOf({ form, application }: ApplicationFormFacts): readonly FormRow[] {
  const row = (...fields: readonly [string, string | null | undefined][]): FormRow => ({
    fields: fields.map(([label, value]) => ({ label, value: value ?? '' })),
  });
  const kind = application ? cardTexts[application.kind].zh : '';
  const level = application ? `${cardTexts[application.level].zh}卡` : '';
  return [
    row(['客户姓名', form?.name], ['客户号', form?.clientNo]),
    row(['性    别', form?.sex], ['出生日期', form?.birthDate]),
    row(['证件类型', form?.idType], ['证件号码', form?.idNo]),
    row(['手机号码', form?.mobile], ['工作单位', form?.employer]),
    row(['联系地址', form?.address]),
    row(['办理类型', ticks(kindNames, kind)]),
    row(
      ['申请级别', ticks(levelNames, level)],
      ['理财经理', application?.rmName ?? form?.ownerName],
    ),
    row(['原卡卡号', application?.oldCard?.cardNo], ['备    注', application?.remarks]),
  ];
}

const kindNames = applicationKinds.map((kind) => cardTexts[kind].zh);
const levelNames = cardLevels.map((level) => `${cardTexts[level].zh}卡`);

/** Every choice with a box; the one that was made is ticked. */
function ticks(names: readonly string[], chosen: string): string {
  return names.map((name) => `${name === chosen ? '☑' : '□'}${name}`).join('   ');
}

function idBoxes(top: number): string[] {
  const box = (at: number, words: string) =>
    text({ x: layout.left + at * half, y: top, width: half, height: layout.idBoxHeight }, words, {
      align: 'center',
      size: 10,
      font: 'sans',
    });
  return [
    box(0, '身份证件复印件粘贴处（人像面）'),
    box(1, '身份证件复印件粘贴处（国徽面）'),
    vertical(layout.left + half, top, layout.idBoxHeight, formRules.inner),
    horizontal(layout.left, top + layout.idBoxHeight, layout.width, formRules.inner),
  ];
}

/** The terms; what the client must be told aloud is bold (docs/rules/cards.md#measures-of-the-papers). */
function termSentences(rules: CardRules): string[] {
  const { validityYears, waitingYears, reviewFee } = rules;
  const years = (count: number) => (count === 2 ? '两' : count === 1 ? '一' : String(count));
  const fee = formatYuan(reviewFee as Fen).replace(/\.00$/, '');
  return [
    '一、客户自愿申请贵宾客户服务，所填资料真实、完整、有效；资料变更时应及时告知本行。',
    '二、**贵宾卡仅限本人使用，不得出租、出借或转让；贵宾卡不作为身份证明。**',
    '三、每位客户只能持有一张贵宾卡；办理升级、降级、续卡或换卡时须交回原卡。',
    `四、**贵宾卡有效期${years(validityYears)}年，自开卡之日起计算；到期未办理续卡的，贵宾服务自有效期届满时停止。**`,
    '五、本行每月按客户金融资产评定级别。达到更高级别标准的，可以申请升级；**低于现级别标准的，原级别服务停止，本行将提示客户办理降级。**',
    `六、贵宾卡每年在开卡月份年审。**年审时近三月日均金融资产低于标准级的，应交纳账户管理费每年 ${fee} 元，由本行从卡内扣收；余额不足的记为应收，直至收清。**`,
    `七、**客户销卡须交回卡片并当面作废；服务终止之日起${years(waitingYears)}年内不得再次申请。**`,
    '八、**客户有恶意透支、拖欠款项或其他损害本行利益行为的，本行有权取消其贵宾客户资格。**',
    '九、卡片遗失、被盗的，应立即向本行挂失，凭本人有效身份证件办理补换卡。',
    '十、本表一式两联，第一联由理财经理留存，第二联由客户留存，两联具有同等效力。',
  ];
}

function termsBox(facts: ApplicationFormFacts, top: number, bottom: number): string[] {
  const { left, width } = layout;
  const title = { font: 'sans', size: 10.5, bold: true, align: 'center', padding: 0 } as const;
  return [
    text({ x: left, y: top + 1, width, height: 6 }, '贵宾客户服务条款', title),
    paragraphs(
      { x: left + 3, y: top + 7.5, width: width - 6, height: bottom - top - 8 },
      termSentences(facts.rules),
      { size: bottom - top > 100 ? 11 : 9.5, gap: bottom - top > 100 ? 2.4 : 0.4 },
    ),
    horizontal(left, bottom, width, formRules.inner),
  ];
}

/** The client's declaration and signature, and the bank's. */
function signatures(top: number): string[] {
  const { left, signatureHeight: height } = layout;
  const radius = sealDiameter / 2;
  const words = (x: number, y: number, width: number, lineHeight: number, content: string) =>
    text({ x, y, width, height: lineHeight }, content, { size: 10, vertical: 'top' });
  const signed = (x: number, y: number, label: string, length: number) => [
    text({ x, y, width: 30, height: 7 }, label, { size: 10 }),
    horizontal(x + 22, y + 6.5, length, formRules.inner),
  ];
  const date = (x: number, width: number) =>
    text({ x, y: top + height - 8.5, width, height: 7 }, '年        月        日', {
      size: 10,
      align: 'right',
    });
  const right = left + half;
  return [
    words(left, top + 2, 20, 6, '客户声明'),
    paragraphs(
      { x: left + 2, y: top + 8.5, width: half - 4, height: 15 },
      ['本人已阅读并理解上述条款，**本行已就加粗部分向本人作了提示和说明**，本人自愿申请并遵守。'],
      { size: 10 },
    ),
    ...signed(left, top + 27, '客户签名：', half - 25),
    date(left, half - 3),
    vertical(right, top, height, formRules.inner),
    words(right, top + 2, 40, 6, '银行受理'),
    ...signed(right, top + 12, '理财经理：', 18),
    ...signed(right, top + 22, '复    核：', 18),
    ...sealPlace(right + half - 3 - radius, top + 3 + radius, sealDiameter, '业务专用章'),
    date(right, half - 3),
  ];
}

function foot({ frame }: ApplicationFormFacts, part: 0 | 1): string[] {
  const line = (content: string, align: 'left' | 'right') =>
    text({ x: layout.left, y: layout.bottom + 2.5, width: layout.width, height: 5 }, content, {
      size: 8.5,
      padding: 0,
      align,
    });
  return [
    line(`打印时间 ${frame.madeAt.replace('T', ' ')}   操作员 ${frame.madeBy}`, 'left'),
    line(parts[part], 'right'),
  ];
}

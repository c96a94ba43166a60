import { describe, expect, it } from 'vitest';
import { readHeaderText } from '../../../electron/domain/imports/header-text';
import { matchHeader } from '../../../electron/domain/imports/match-header';
import type { ImportKind } from '../../../shared/models/import';

const fieldOf = (kind: ImportKind, ...parts: string[]) => matchHeader(kind, parts)?.field ?? null;

/** Headers that banks use, field by field (docs/rules/imports.md#headers). */
const paper: Readonly<Partial<Record<ImportKind, Readonly<Record<string, string>>>>> = {
  retail: {
    clientNo: '客户号, 客户编号, 客户代码, 核心客户号, CIF号, ECIF号, CUST_NO',
    name: '客户姓名, 姓名, 客户名称, 户名',
    idNo: '证件号码, 身份证号, 身份证号码, 证件号, 证照号码',
    mobile: '手机号, 手机号码, 移动电话, 联系电话',
    aumDailyAvg3m:
      '近三月日均资产, 三个月日均资产, 季日均金融资产, 3个月日均AUM, 近3个月日均金融资产, 近三个月日均金融资产余额, 最近三个月日均AUM',
    aumDailyAvgMonth:
      '本月日均资产, 月日均金融资产, 上月日均综合金融资产, 当月日均AUM, 金融资产月日均余额',
    aumDailyAvgYear: '年日均金融资产, 年日均资产, 本年日均AUM, 年初以来日均资产',
    aumPointInTime: '时点资产, 金融资产余额, 资产总额, AUM, 期末AUM, 总资产, 月末金融资产余额',
    demandDeposit: '活期存款, 活期余额',
    timeDeposit: '定期存款, 定期余额, 储蓄定期',
    wealthProduct: '理财余额, 理财产品',
    fund: '基金市值, 基金',
    insurance: '保险, 保费余额',
    bond: '国债, 债券',
    rmName: '管户经理, 客户经理, 理财经理, 管户人',
    rmNo: '工号, 经理工号, 员工号',
    branchName: '所属网点, 开户网点, 归属机构, 维护行, 机构名称',
  },
  corporate: {
    name: '单位名称, 企业名称, 客户名称',
    depositDailyAvg: '日均存款, 存款日均, 对公日均存款余额',
    totalAssets: '总资产, 资产总额',
    registeredCapital: '注册资本, 注册资金',
    annualSales: '年销售收入, 营业收入, 销售额',
  },
  staff: {
    staffNo: '工号',
    name: '姓名',
    role: '岗位',
    branchName: '所属网点',
    joinedOn: '入行日期',
    ability: '能力系数',
    confidentialitySignedOn: '保密协议签署日',
  },
  cards: {
    cardNo: '卡号, 贵宾卡号',
    cardLevel: '卡级别, 卡等级, 贵宾等级',
    openedOn: '开卡日期',
    expiresOn: '到期日',
    transactionKind: '交易类型',
    branchCode: '开卡机构',
    tellerNo: '柜员号',
  },
  maturities: {
    productKind: '产品类型',
    productName: '产品名称',
    amount: '金额',
    startsOn: '起息日',
    dueOn: '到期日',
    annualRate: '年化',
  },
  spend: {
    transactedOn: '交易日期',
    cardNo: '卡号',
    amount: '交易金额',
    transactionKind: '交易类型',
    merchantName: '商户名称',
    serialNo: '流水号',
    originalSerialNo: '原交易流水',
  },
  owners: { rmName: '管户人', rmNo: '工号', clientNo: '客户号' },
};

describe('every header that banks use names its field', () => {
  const cases = Object.entries(paper).flatMap(([kind, fields]) =>
    Object.entries(fields).flatMap(([field, headers]) =>
      headers.split(', ').map((header) => [kind as ImportKind, header, field] as const),
    ),
  );
  it.each(cases)('%s: %s is %s', (kind, header, field) => {
    expect(fieldOf(kind, header)).toBe(field);
    expect(fieldOf(kind, ` ${header}\u3000(万元)`)).toBe(field);
  });
});

describe('parts of merged headers', () => {
  it.each([
    [['证件', '类型'], 'idType'],
    [['证件', '号码'], 'idNo'],
    [['管户经理', '工号'], 'rmNo'],
    [['管户经理', '姓名'], 'rmName'],
    [['存款', '活期'], 'demandDeposit'],
    [['存款', '定期'], 'timeDeposit'],
    [['金融资产(万元)', '近三月日均'], 'aumDailyAvg3m'],
    [['金融资产(万元)', '本月日均'], 'aumDailyAvgMonth'],
    [['金融资产(万元)', '时点'], 'aumPointInTime'],
    [['投资及保险', '理财'], 'wealthProduct'],
    [['客户信息', '姓名'], 'name'],
    [['客户信息', '存款', '活期'], 'demandDeposit'],
  ])('%j is %s', (parts, field) => {
    expect(fieldOf('retail', ...parts)).toBe(field);
  });

  it.each([
    [['配偶', '姓名']],
    [['担保人', '证件', '号码'].slice(0, 1).concat('号码')],
    [['客户', '备注']],
  ])('%j is nobody’s: the group says whose it is', (parts) => {
    expect(fieldOf('retail', ...parts)).toBeNull();
  });

  it('takes no rolling year for the year to date', () => {
    for (const head of [
      '近一年日均资产',
      '近12个月日均金融资产',
      '近十二个月日均资产',
      '滚动年日均资产',
    ]) {
      expect(fieldOf('retail', head), head).not.toBe('aumDailyAvgYear');
    }
    for (const head of ['本年日均资产', '年初至今日均资产', '年日均金融资产']) {
      expect(fieldOf('retail', head), head).toBe('aumDailyAvgYear');
    }
  });

  it('takes no daily average of deposits for one of assets', () => {
    expect(fieldOf('retail', '近三月日均存款')).toBe('depositDailyAvg3m');
    expect(fieldOf('retail', '近三月日均存款理财')).toBe('cardAssetsDailyAvg3m');
    expect(fieldOf('retail', '理财月日均余额')).toBe('wealthDailyAvgMonth');
    expect(fieldOf('retail', '存款', '日均')).toBeNull();
  });
});

describe('header texts', () => {
  it.each([
    ['金额(元)', '金额', 'yuan'],
    ['金额（万元）', '金额', 'wan'],
    ['余额(单位:亿元)', '余额', 'yi'],
    ['余额:千元', '余额', 'thousand'],
    ['余额/百万元', '余额', 'million'],
    ['时点资产', '时点资产', null],
    ['美元资产', '美元资产', null],
    ['* 客户号(必填)', '客户号', null],
    ['cust_no', 'CUST_NO', null],
  ])('%s is %s in %s', (header, key, unit) => {
    expect(readHeaderText(header)).toMatchObject({ key, unit });
  });
});

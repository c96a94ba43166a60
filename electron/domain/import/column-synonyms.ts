import type { ImportKind } from '../../../shared/models/import';

/** Headers seen for a field, best first; patterns take what no list can end. */
export interface Synonyms {
  readonly words: readonly string[];
  readonly patterns?: readonly RegExp[];
}

type SynonymTable = Readonly<Record<string, Synonyms>>;

/** Splits a readable line of synonyms. */
function words(line: string, ...patterns: RegExp[]): Synonyms {
  return { words: line.split(/\s*,\s*/), patterns };
}

const assets = '(综合)?(金融)?(总)?(资产|AUM)';
/** A daily average may name its period before or behind: 近三月日均资产, 资产近三月日均. */
function dailyAverage(period: string): RegExp[] {
  return [
    new RegExp(`^(个人|客户)?${period}日均(${assets})?(余额|总额|值|额)?$`),
    new RegExp(`^(个人|客户)?${assets}(余额)?${period}日均(余额|总额|值|额)?$`),
  ];
}

const depositsAndWealth = '存款(类)?[、及和与+]?(银行)?理财(产品)?(类)?(资产)?';
/** The daily average of a part of the assets, the period before or behind it. */
function averageOf(part: string, period: string): RegExp[] {
  return [
    new RegExp(`^(个人|客户)?${period}日均${part}(余额|总额|值|额)?$`),
    new RegExp(`^(个人|客户)?${part}(余额)?${period}日均(余额|总额|值|额)?$`),
  ];
}

const clientNo = words(
  '客户号, 客户编号, 客户代码, 核心客户号, CIF号, ECIF号, CUST_NO, CUSTNO, CIF, ECIF, 客户CIF号, 核心客户编号, 客户ID, 客户内码, CIF_NO, ECIF_NO, ECIF客户号',
);
const rmNo = words(
  '管户经理工号, 客户经理工号, 理财经理工号, 经理工号, 管户工号, 管户人工号, 员工号, 工号, 管户经理编号, 客户经理编号, 经理编号',
);
const rmName = words(
  '管户经理姓名, 客户经理姓名, 理财经理姓名, 管户经理, 客户经理, 理财经理, 管户人, 管户人姓名, 管户人员, 主管户经理, 维护人, 经理姓名',
);
const branchName = words(
  '所属网点, 开户网点, 归属机构, 维护行, 机构名称, 所属机构, 网点名称, 开户机构, 开户行, 归属网点, 管户机构, 网点, 支行',
);
const mobile = words(
  '手机号, 手机号码, 移动电话, 联系电话, 手机, 移动电话号码, 联系方式, 电话, MOBILE',
);

const currency = words('币种, 币别, 货币, 货币代码, 币种名称, 币种代码, CURRENCY, CCY');

const retail: SynonymTable = {
  clientNo,
  currency,
  name: words('客户姓名, 姓名, 客户名称, 户名, 客户名, 名称, NAME, CUST_NAME'),
  sex: words('性别, 客户性别'),
  birthDate: words('出生日期, 出生年月日, 生日, 出生年月'),
  idType: words('证件类型, 证件种类, 证件类别'),
  idNo: words(
    '证件号码, 身份证号, 身份证号码, 证件号, 证照号码, 身份证, 身份证件号码, 证照号, ID_NO',
  ),
  mobile,
  otherPhones: words('其他电话, 固定电话, 家庭电话, 办公电话, 备用电话'),
  address: words('地址, 联系地址, 家庭地址, 居住地址, 通讯地址, 住址'),
  employer: words('工作单位, 单位, 单位名称, 就职单位'),
  occupation: words('职业, 职业类别, 职业分类'),
  orientation: words('客户取向, 取向, 投资取向, 客户偏好'),
  riskRating: words('风险评级, 风险等级, 风险承受能力, 风险测评等级, 风险测评结果'),
  firstOpenedOn: words('首次开户日, 首次开户日期, 开户日期, 开户日, 建立客户日期, 开户时间'),
  preferredChannel: words('联系偏好, 偏好渠道, 首选联系方式'),
  aumDailyAvg3m: words(
    '近三月日均资产, 三个月日均资产, 季日均金融资产, 3个月日均AUM, 近3个月日均金融资产',
    ...dailyAverage('((最)?近)?(三|3)个?月'),
    ...dailyAverage('(本)?季(度)?'),
  ),
  aumDailyAvgMonth: words(
    '本月日均资产, 月日均金融资产, 上月日均综合金融资产, 当月日均AUM',
    ...dailyAverage('(本|当|上)?月'),
  ),
  aumDailyAvgYear: words(
    '年日均金融资产, 年日均资产, 本年日均AUM',
    ...dailyAverage('(本|当)?年(初至今|初以来|累计|度)?'),
  ),
  aumPointInTime: words(
    '时点资产, 金融资产余额, 资产总额, AUM, 期末AUM, 总资产, 时点金融资产, 金融资产时点, 时点AUM, AUM余额, 金融资产, 资产余额, 金融总资产',
    new RegExp(`^(期末|月末|时点|当前)?${assets}(时点|期末|月末)?(余额|总额|值)?$`),
  ),
  cardAssetsDailyAvg3m: words(
    '近三月日均存款理财, 近三月日均存款及理财, 三个月日均存款理财, 存款理财近三月日均, 存款类及理财类资产近三月日均',
    ...averageOf(depositsAndWealth, '(((最)?近)?(三|3)个?月|(本)?季(度)?)'),
  ),
  depositDailyAvg3m: words(
    '近三月日均存款, 三个月日均存款, 存款近三月日均, 季日均存款',
    ...averageOf('(储蓄)?存款', '(((最)?近)?(三|3)个?月|(本)?季(度)?)'),
  ),
  wealthDailyAvg3m: words(
    '近三月日均理财, 三个月日均理财, 理财近三月日均, 季日均理财',
    ...averageOf('(银行)?理财(产品)?', '(((最)?近)?(三|3)个?月|(本)?季(度)?)'),
  ),
  depositDailyAvgMonth: words(
    '本月日均存款, 月日均存款, 存款月日均, 储蓄存款月日均',
    ...averageOf('(储蓄)?存款', '(本|当|上)?月'),
  ),
  wealthDailyAvgMonth: words(
    '本月日均理财, 月日均理财, 理财月日均',
    ...averageOf('(银行)?理财(产品)?', '(本|当|上)?月'),
  ),
  demandDeposit: words('活期存款, 活期余额, 活期, 活期存款余额, 储蓄活期, 存款活期'),
  timeDeposit: words('定期存款, 定期余额, 储蓄定期, 定期, 定期存款余额, 存款定期'),
  structuredDeposit: words('结构性存款, 结构性存款余额, 结构存款, 结构性'),
  wealthProduct: words('理财余额, 理财产品, 理财, 理财产品余额, 理财市值, 银行理财'),
  fund: words('基金市值, 基金, 基金余额, 公募基金, 基金产品'),
  insurance: words('保险, 保费余额, 保险余额, 保费, 保险保费, 代理保险'),
  bond: words('国债, 债券, 国债余额, 储蓄国债, 债券余额'),
  preciousMetal: words('贵金属, 贵金属余额, 黄金, 贵金属市值'),
  trustOther: words('信托, 信托及其他, 信托余额, 其他资产, 资管信托'),
  personalLoan: words('个人贷款, 个人贷款余额, 贷款余额, 个贷余额, 贷款'),
  mortgageBalance: words('按揭余额, 房贷余额, 住房按揭, 按揭贷款余额, 住房贷款余额, 房贷'),
  creditCardBalance: words('信用卡余额, 信用卡透支余额, 贷记卡余额, 信用卡透支'),
  cardSpend: words('刷卡消费, POS消费, 消费金额, 卡消费金额, 刷卡金额, 月消费额'),
  productCount: words('持有产品数, 产品数, 产品持有数, 持有产品个数, 产品数量'),
  transactionCount: words('交易笔数, 交易次数, 月交易笔数'),
  lastVisitOn: words('最近到访, 最近到访日期, 最后到访日, 最近交易日期'),
  rmNo,
  rmName,
  branchName,
};

const corporate: SynonymTable = {
  clientNo,
  currency,
  name: words('企业名称, 单位名称, 客户名称, 户名, 公司名称, 机构客户名称, 名称, 客户名'),
  creditCode: words(
    '统一社会信用代码, 社会信用代码, 信用代码, 统一信用代码, 组织机构代码, 证件号码, 证照号码',
  ),
  industry: words('行业, 所属行业, 行业类别, 行业分类, 国标行业'),
  marketNature: words('市场性质, 市场属性, 市场分类'),
  isStrategic: words('是否战略客户, 战略客户, 战略客户标志'),
  administrativeLevel: words('行政级别, 行政层级, 机构级别'),
  institutionKind: words('单位类型, 机构类型, 单位性质, 机构性质'),
  groupName: words('所属集团, 集团名称, 集团客户名称, 集团'),
  firstOpenedOn: words('首次开户日, 首次开户日期, 开户日期, 开户日, 建立客户日期, 开户时间'),
  foundedOn: words('成立日期, 成立时间, 注册日期, 成立日'),
  legalRepresentative: words('法定代表人, 法人代表, 法人, 法人姓名, 负责人'),
  financeContact: words('财务联系人, 财务负责人, 联系人'),
  mobile,
  address: words('地址, 注册地址, 办公地址, 联系地址'),
  registeredCapital: words('注册资本, 注册资金, 注册资本金'),
  totalAssets: words('总资产, 资产总额, 资产合计, 资产总计'),
  annualSales: words('年销售收入, 营业收入, 销售额, 年销售额, 销售收入, 年营业收入'),
  depositPointInTime: words('存款余额, 时点存款, 存款时点, 对公存款余额, 存款时点余额, 期末存款'),
  depositDailyAvg: words(
    '日均存款, 存款日均, 对公日均存款余额, 日均存款余额, 对公日均存款, 存款日均余额, 月日均存款, 年日均存款',
  ),
  loanBalance: words('贷款余额, 贷款, 对公贷款余额, 各项贷款余额'),
  billExposure: words('票据余额, 承兑汇票余额, 银承余额, 票据敞口'),
  guaranteeExposure: words('保函余额, 保函敞口, 担保余额'),
  feeIncome: words('中间业务收入, 中收, 手续费收入, 中间收入'),
  accountCount: words('账户数, 账户数量, 开户数, 帐户数'),
  activeAccountCount: words('有效账户数, 活跃账户数, 有效户数, 有效帐户数'),
  rmNo,
  rmName,
  branchName,
};

const staff: SynonymTable = {
  staffNo: words('工号, 员工号, 员工编号, 员工工号, 人员编号, 柜员号'),
  name: words('姓名, 员工姓名, 名字'),
  role: words('岗位, 岗位名称, 职务, 角色, 岗位类别'),
  branchName: words('所属网点, 网点, 所属机构, 机构名称, 网点名称, 机构, 部门'),
  mobile,
  joinedOn: words('入行日期, 入行时间, 入职日期, 入职时间, 参加工作日期'),
  ability: words('能力系数, 系数, 能力'),
  confidentialitySignedOn: words(
    '保密协议签署日, 保密协议签署日期, 保密协议日期, 保密协议, 保密承诺签署日',
  ),
};

const owners: SynonymTable = {
  clientNo,
  name: words('客户姓名, 客户名称, 姓名, 户名, 客户名'),
  rmNo,
  rmName,
  tier: words('层级, 客户层级, 客户等级, 分层, 等级'),
  remarks: words('备注, 说明, 附注'),
};

const cards: SynonymTable = {
  clientNo,
  name: words('户名, 客户姓名, 姓名, 客户名称, 持卡人, 持卡人姓名'),
  cardNo: words('卡号, 贵宾卡号, 新卡号, 银行卡号'),
  cardLevel: words('卡级别, 卡等级, 贵宾等级, 卡种, 卡片等级, 卡片级别'),
  openedOn: words('开卡日期, 开卡日, 发卡日期, 办理日期, 交易日期'),
  expiresOn: words('到期日, 有效期, 到期日期, 卡片到期日, 有效期至, 有效期止'),
  transactionKind: words('交易类型, 业务类型, 办理类型, 开卡类型'),
  branchCode: words('开卡机构, 机构号, 开卡机构号, 开卡网点, 机构, 网点号'),
  tellerNo: words('柜员号, 柜员, 操作柜员, 经办柜员'),
};

const maturities: SynonymTable = {
  clientNo,
  name: words('姓名, 客户姓名, 户名, 客户名称'),
  productKind: words('产品类型, 产品类别, 业务类型, 产品大类, 业务品种'),
  currency,
  productName: words('产品名称, 产品, 产品简称'),
  amount: words('金额, 到期金额, 本金, 余额, 到期本金, 持有金额, 份额, 存款金额'),
  startsOn: words('起息日, 起始日, 起息日期, 成立日, 购买日期, 开户日期'),
  dueOn: words('到期日, 到期日期, 兑付日, 兑付日期'),
  annualRate: words('年化, 年化利率, 年利率, 利率, 年化收益率, 预期收益率, 业绩比较基准'),
};

const spend: SynonymTable = {
  serialNo: words('流水号, 交易流水号, 交易流水, 流水, 参考号'),
  transactedOn: words('交易日期, 消费日期, 交易时间, 记账日期, 入账日期'),
  clientNo,
  currency,
  cardNo: words('卡号, 交易卡号, 银行卡号, 借记卡号'),
  amount: words('交易金额, 消费金额, 金额, 人民币金额'),
  transactionKind: words('交易类型, 交易种类, 业务类型, 交易名称'),
  merchantName: words('商户名称, 商户, 商户名'),
  originalSerialNo: words('原交易流水, 原流水号, 原交易流水号, 原流水'),
};

const branches: SynonymTable = {
  branchName: words(
    '网点名称, 机构名称, 支行名称, 营业机构名称, 网点, 机构, 名称, 机构简称, 营业网点, 机构全称, 支行',
  ),
  branchCode: words(
    '机构号, 网点号, 机构编号, 网点编号, 机构代码, 网点代码, 机构码, 营业机构号, 号码, 编号',
  ),
  superior: words(
    '上级机构, 上级行, 上级机构名称, 管辖行, 管辖支行, 上级, 主管行, 所属支行, 上级网点, 管辖机构',
  ),
  address: words('地址, 网点地址, 机构地址, 营业地址, 办公地址, 详细地址, 联系地址'),
  otherPhones: words('电话, 联系电话, 网点电话, 机构电话, 办公电话, 固定电话, 营业电话, 客服电话'),
};

const rates: SynonymTable = {
  currency,
  rate: words(
    '汇率, 折算汇率, 中间价, 折算价, 汇率中间价, 人民币汇率, 记账汇率, 月末汇率, 折人民币汇率, 折算率, 折合人民币',
    /^(每)?(1|100)?(单位)?(外币)?(兑|折)?(人民币)?(汇率|中间价|折算价)((元|人民币)?每?100(单位)?(外币|外汇))?$/,
  ),
  rateBase: words('外币单位, 单位外币, 计价单位, 折算单位, 外币数量, 基数, 单位'),
};

const ratings: SynonymTable = {
  clientNo,
  name: words('客户名称, 客户姓名, 姓名, 名称, 单位名称, 企业名称'),
  ratingName: words('评分指标, 指标, 指标名称, 评分项, 评分项目, 评价指标, 评价项目, 评分名称'),
  ratingValue: words('评分值, 评分, 得分, 指标值, 分值, 评价得分, 数值'),
  ratingMonth: words('评分月份, 月份, 评分月, 评价月份, 评分期, 年月, 统计月份'),
};

/** What each kind of file calls its columns (paper 10). */
export const synonymTables: Readonly<Record<ImportKind, SynonymTable>> = {
  retail,
  corporate,
  staff,
  owners,
  cards,
  maturities,
  spend,
  branches,
  rates,
  ratings,
};

/** Columns that name the month their row belongs to. */
export const monthColumnWords: readonly string[] = [
  ...['上报期', '统计月份', '统计期', '报告期', '数据月份', '月份', '统计日期', '数据日期'],
  ...['报表日期', '期次', '账期', '所属期', '年月'],
];

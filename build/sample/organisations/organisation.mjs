import { createRandom, pickWeighted } from '../random.mjs';
import { inventCreditCode } from './credit-code.mjs';
import { companyName, industries, institutionKind, institutionName } from './names.mjs';
import { inventRatings } from './ratings.mjs';

const wan = 1_000_000;

/** Companies among the organisations; the others are public institutions. */
const companyShare = 0.8;
/** Companies that borrow. */
const creditShare = 0.55;
/** Of how many companies the head office says that they are strategic. */
const strategicShare = 0.02;

/** An amount with a long tail around a median, rounded to whole hundreds of yuan. */
function longTail(median, spread, random) {
  return Math.round((median * Math.exp(random.normal(0, spread))) / 10_000) * 10_000;
}

/**
 * The companies and institutions of the outlet, by client number; each month's figures follow the
 * month before with small changes.
 * @param {{ seed: number, count: number, months: string[], staff: import('../types.mjs').StaffMember[] }} wish
 * @returns {import('../types.mjs').Organisation[]}
 */
export function inventOrganisations({ seed, count, months, staff }) {
  return Array.from({ length: count }, (_, index) => {
    const random = createRandom(`${seed}/organisation/${index}`);
    return index < count * companyShare
      ? inventCompany(index, months, staff, random)
      : inventInstitution(index, months, staff, random);
  });
}

function inventCompany(index, months, staff, random) {
  const industry = random.pick(industries);
  const sales = longTail(6_000 * wan, 1.6, random);
  const borrows = random.chance(creditShare);
  const deposits = longTail(90 * wan, 2.1, random);
  const credit = borrows ? longTail(800 * wan, 1.3, random) : 0;
  const figures = monthlyFigures({ deposits, credit, months }, random);
  return {
    kind: /** @type {const} */ ('corporate'),
    clientNo: `D${String(99_000 + index * 3)}`,
    name: companyName(industry, index, random),
    creditCode: inventCreditCode('91', index),
    industry,
    marketNature: marketNatureOf(industry),
    isStrategic: borrows && random.chance(strategicShare),
    administrativeLevel: '',
    institutionKind: '',
    foundedOn: foundingDay(random),
    registeredCapital: longTail(900 * wan, 1.5, random),
    totalAssets: Math.round((sales * random.between(0.5, 1.8)) / 10_000) * 10_000,
    annualSales: sales,
    owner: random.chance(0.8) ? random.pick(managersOf(staff)) : null,
    figures,
    ratings: inventRatings({ borrows, size: sales }, random),
  };
}

function inventInstitution(index, months, staff, random) {
  const level = /** @type {Parameters<typeof institutionName>[0]} */ (
    pickWeighted({ 省级: 8, 市级: 30, 县级: 40, 乡镇: 22 }, random)
  );
  const name = institutionName(level, index, random);
  const deposits = longTail(400 * wan, 1.9, random);
  const figures = monthlyFigures({ deposits, credit: 0, months }, random);
  return {
    kind: /** @type {const} */ ('institution'),
    clientNo: `J${String(99_000 + index * 3)}`,
    name,
    creditCode: inventCreditCode('12', index),
    industry: '',
    marketNature: '',
    isStrategic: false,
    administrativeLevel: level,
    institutionKind: institutionKind(name),
    foundedOn: foundingDay(random),
    registeredCapital: null,
    totalAssets: null,
    annualSales: null,
    owner: random.chance(0.7) ? random.pick(managersOf(staff)) : null,
    figures,
    ratings: inventRatings({ borrows: false, size: deposits }, random),
  };
}

const managersOf = (staff) => staff.filter(({ role }) => role.includes('客户经理'));

function marketNatureOf(industry) {
  if (industry === '房地产业') return '房地产';
  return ['互联网', '物联网', '移动支付'].includes(industry) ? '新兴市场' : '传统';
}

function foundingDay(random) {
  const part = (low, high) => String(random.integer(low, high)).padStart(2, '0');
  return `${random.integer(1985, 2025)}-${part(1, 12)}-${part(1, 28)}`;
}

function monthlyFigures({ deposits, credit, months }, random) {
  let average = deposits;
  let loan = credit;
  const accounts = random.integer(1, 6);
  return months.map(() => {
    average = Math.max(0, Math.round(average * random.between(0.9, 1.12)));
    loan = Math.max(0, Math.round(loan * random.between(0.95, 1.04)));
    return {
      depositDailyAvg: average,
      depositPointInTime: Math.round(average * random.between(0.8, 1.2)),
      loanBalance: loan,
      billExposure: loan > 0 && random.chance(0.2) ? Math.round(loan * 0.3) : 0,
      guaranteeExposure: loan > 0 && random.chance(0.1) ? Math.round(loan * 0.1) : 0,
      feeIncome: Math.round(average * random.between(0.0005, 0.004)),
      accountCount: accounts,
      activeAccountCount: random.integer(0, accounts),
    };
  });
}

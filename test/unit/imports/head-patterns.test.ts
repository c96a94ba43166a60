import { describe, expect, it } from 'vitest';
import { matchHeader } from '../../../electron/domain/imports/match-header';
import { readHeaderText } from '../../../electron/domain/imports/header-text';
import type { ImportKind } from '../../../shared/models/import';

const fieldOf = (kind: ImportKind, ...parts: string[]) => matchHeader(kind, parts)?.field ?? null;

describe('Chinese heads that no list has', () => {
  it.each([
    ['资产规模', 'aumPointInTime'],
    ['AUM规模', 'aumPointInTime'],
    ['客户资产总额', 'aumPointInTime'],
    ['本月AUM', 'aumPointInTime'],
    ['期末金融资产余额', 'aumPointInTime'],
    ['个人金融资产时点余额', 'aumPointInTime'],
    ['时点资产(折人民币元)', 'aumPointInTime'],
    ['AUM(本外币折人民币,万元)', 'aumPointInTime'],
    ['金融资产余额(人民币，万元)', 'aumPointInTime'],
    ['202610时点资产', 'aumPointInTime'],
    ['活期存款时点余额', 'demandDeposit'],
    ['客户活期存款金额', 'demandDeposit'],
    ['其中:定期存款余额', 'timeDeposit'],
    ['理财产品持有余额', 'wealthProduct'],
    ['基金持仓市值', 'fund'],
    ['保险总额', 'insurance'],
    ['国债持有额', 'bond'],
    ['贵金属持仓', 'preciousMetal'],
    ['个人贷款总额', 'personalLoan'],
    ['月均金融资产', 'aumDailyAvgMonth'],
    ['本年日平均资产', 'aumDailyAvgYear'],
    ['近三个月日均AUM(折人民币)', 'aumDailyAvg3m'],
  ])('%s is %s', (head, field) => {
    expect(fieldOf('retail', head)).toBe(field);
  });

  it.each([
    '银行存款',
    '存款',
    '时点资产(美元)',
    '账户余额',
    '某某口径',
    '日均',
    '开户金额',
    '产品名称',
  ])('%s is nothing of a person’s month', (head) => {
    expect(fieldOf('retail', head)).toBeNull();
  });
});

describe('English heads of common exports', () => {
  it.each([
    ['retail', 'customer_id', 'clientNo'],
    ['retail', 'Customer No.', 'clientNo'],
    ['retail', 'full_name', 'name'],
    ['retail', 'Balance (CNY)', 'aumPointInTime'],
    ['retail', 'total_assets', 'aumPointInTime'],
    ['retail', 'mobile_phone', 'mobile'],
    ['retail', 'date_of_birth', 'birthDate'],
    ['retail', 'AVG_AUM_3M', 'aumDailyAvg3m'],
    ['corporate', 'company_name', 'name'],
    ['corporate', 'deposit_balance', 'depositPointInTime'],
    ['staff', 'employee_id', 'staffNo'],
    ['owners', 'relationship_manager', 'rmName'],
    ['maturities', 'maturity_date', 'dueOn'],
    ['spend', 'transaction_date', 'transactedOn'],
  ] as const)('%s: %s is %s', (kind, head, field) => {
    expect(fieldOf(kind, head)).toBe(field);
  });
});

it.each([
  ['AUM(本外币折人民币,万元)', 'wan'],
  ['时点资产(折人民币元)', 'yuan'],
  ['金融资产余额(人民币，万元)', 'wan'],
  ['时点资产(万元,本外币)', 'wan'],
  ['时点资产(美元)', null],
  ['时点资产(港元)', null],
])('the unit of %s is %s', (head, unit) => {
  expect(readHeaderText(head).unit).toBe(unit);
});

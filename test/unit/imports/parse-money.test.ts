import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasForeignUnit, parseMoney } from '../../../electron/domain/imports/parse-money';
import { unreadable } from '../../../electron/domain/imports/reading';
import { fenPerUnit, type MoneyUnit } from '../../../shared/models/money';

/** The exact decimal text of an amount in a unit, without floating point. */
function decimal(fen: number, unit: MoneyUnit): string {
  const places = String(fenPerUnit[unit]).length - 1;
  const digits = String(Math.abs(fen)).padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  const text = `${digits.slice(0, -places)}${fraction === '' ? '' : `.${fraction}`}`;
  return fen < 0 ? `-${text}` : text;
}

type Form = (text: string) => string;

function grouped(text: string): string {
  const [whole = '', fraction] = text.replace('-', '').split('.');
  const groups = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${text.startsWith('-') ? '-' : ''}${groups}${fraction === undefined ? '' : `.${fraction}`}`;
}

function fullWidth(text: string): string {
  return [...text].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
}

function negativeAs(text: string, write: (digits: string) => string): string {
  return text.startsWith('-') ? write(text.slice(1)) : text;
}

/** Ways people and systems write the same decimal number. */
const forms: Readonly<Record<string, Form>> = {
  plain: (text) => text,
  grouped,
  fullWidth: (text) => fullWidth(grouped(text)),
  yen: (text) => `¥${grouped(text)} `,
  parentheses: (text) => negativeAs(grouped(text), (digits) => `(${digits})`),
  trailingMinus: (text) => negativeAs(text, (digits) => `${digits}-`),
  apostrophe: (text) => `'${text}`,
  blanks: (text) => `\u3000${text}\u00a0`,
  zeros: (text) => (text.includes('.') ? `${text}00` : `${text}.00`),
};

describe('numbers', () => {
  it.each([
    [8.445532, 'wan', 8_445_532],
    [101.412141, 'wan', 101_412_141],
    [19548.61, 'yuan', 1_954_861],
    [0.1 + 0.2, 'yuan', 30],
    [1.005, 'yuan', 101],
    [2.675, 'yuan', 268],
    [-5, 'yuan', -500],
    [-0.005, 'yuan', -1],
    [1e-9, 'yuan', 0],
    [219631.37, 'wan', 219_631_370_000],
    [1.2, 'yi', 12_000_000_000],
    [3.5, 'million', 350_000_000],
    [12.34567, 'thousand', 1_234_567],
  ] as const)('%d in %s is %d fen', (value, unit, fen) => {
    expect(parseMoney(value, unit)).toBe(fen);
  });

  it('takes the number behind formats', () => {
    expect(parseMoney({ kind: 'number', value: 1.5, shown: '150%' }, 'yuan')).toBe(150);
    expect(parseMoney({ kind: 'date', day: '1900-01-05', time: 0, serial: 5 }, 'yuan')).toBe(500);
  });

  it('refuses what is too large to be exact, and what is no number', () => {
    for (const value of [1e14, Infinity, NaN, true]) {
      expect(parseMoney(value, 'yuan')).toBe(unreadable);
    }
  });
});

describe('text', () => {
  it.each([
    ['1,234.56', 123_456],
    ['1234.56', 123_456],
    ['１２，３４５．００', 1_234_500],
    ['¥2.19 ', 219],
    ['￥1,000', 100_000],
    ['RMB 5', 500],
    ['人民币5元', 500],
    ['(1,234.00)', -123_400],
    ['（1,234.00）', -123_400],
    ['1,234.00-', -123_400],
    ['-1,234.00', -123_400],
    ['−5', -500],
    ['¥-5.00', -500],
    ['-¥5.00', -500],
    ['+5', 500],
    ['12.5万', 12_500_000],
    ['12.5万元', 12_500_000],
    ['12.5w', 12_500_000],
    ['1.2亿', 12_000_000_000],
    ['1.8184亿元', 18_184_000_000],
    ['3千万', 3_000_000_000],
    ['5百万', 500_000_000],
    ['-1.5万', -1_500_000],
    ['5000元整', 500_000],
    ['.5', 50],
    ['5.', 500],
    ["'12.30", 1_230],
    ['1 234 567.89', 123_456_789],
    ['\u00a0 12.30\u3000', 1_230],
    ['0', 0],
    ['-0.00', 0],
  ])('%j is %d fen', (text, fen) => {
    expect(parseMoney(text, 'yuan')).toBe(fen);
  });

  it.each(['', '  ', '-', '—', '——', '－', '/', '无', '#N/A', 'N/A', 'null', '暂无', '--'])(
    '%j is no amount',
    (text) => {
      expect(parseMoney(text, 'yuan')).toBeNull();
    },
  );

  it.each([
    '约五万',
    'abc',
    '12.5.3',
    '1,23',
    '12,34.5',
    '1,2345',
    ',123',
    '1,,234',
    '--5',
    '(-5)',
    '1.2E+05',
    '$5',
    'USD 5',
    '5美元',
    '3%',
    '99999999999999999',
    '伍万元',
    '1-2',
    '5 万 6',
  ])('%j is unreadable rather than guessed', (text) => {
    expect(parseMoney(text, 'yuan')).toBe(unreadable);
  });

  it('counts a unit of its own over the sheet’s', () => {
    expect(parseMoney('398.06万', 'wan')).toBe(398_060_000);
    expect(parseMoney('500元', 'wan')).toBe(50_000);
    expect(hasForeignUnit('398.06万', 'wan')).toBe(false);
    expect(hasForeignUnit('1.2亿', 'wan')).toBe(true);
    expect(hasForeignUnit('12.5万', 'yuan')).toBe(true);
    expect(hasForeignUnit('12.50', 'yuan')).toBe(false);
    expect(hasForeignUnit('12.50元', 'yuan')).toBe(false);
  });
});

describe('any amount, printed in any form and unit, reads back exactly', () => {
  const amount = fc.integer({ min: -(10 ** 14), max: 10 ** 14 });
  const unit = fc.constantFrom<MoneyUnit>('yuan', 'thousand', 'wan', 'million', 'yi');
  const form = fc.constantFrom(...Object.keys(forms));

  it('as text', () => {
    fc.assert(
      fc.property(amount, unit, form, (fen, name, shape) => {
        const text = (forms[shape] as Form)(decimal(fen, name));
        expect(parseMoney(text, name), text).toBe(fen);
      }),
      { numRuns: 2000 },
    );
  });

  it('as a number of up to fifteen digits', () => {
    fc.assert(
      fc.property(amount, unit, (fen, name) => {
        expect(parseMoney(Number(decimal(fen, name)), name)).toBe(fen);
      }),
      { numRuns: 2000 },
    );
  });

  it('as text with a unit of its own, whatever the sheet’s unit is', () => {
    const words = { yuan: '元', wan: '万', yi: '亿元' } as const;
    fc.assert(
      fc.property(amount, unit, fc.constantFrom('yuan', 'wan', 'yi'), (fen, name, own) => {
        expect(parseMoney(`${decimal(fen, own)}${words[own]}`, name)).toBe(fen);
      }),
    );
  });
});

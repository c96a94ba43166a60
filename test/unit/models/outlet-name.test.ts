import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { outletName } from '../../../shared/text/outlet-name';

const electron = path.resolve(import.meta.dirname, '../../../electron');

it('says a bank’s name once, also where the outlet carries it', () => {
  expect(outletName('示例银行', '海棠支行')).toBe('示例银行 海棠支行');
  expect(outletName('示例银行', '示例银行海棠支行营业部')).toBe('示例银行海棠支行营业部');
});

it('is the only way that papers and lists put the two together', () => {
  const files = readdirSync(electron, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file, readFileSync(path.join(electron, file), 'utf8')] as const);
  expect(files.length).toBeGreaterThan(400);
  const byHand = files.filter(([, text]) => /bankName\} ?\$\{[\w.]*branchName\}/.test(text));
  expect(byHand.map(([file]) => file)).toEqual([]);
});

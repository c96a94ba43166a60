import { describe, expect, it } from 'vitest';
import { unreadable } from '../../../electron/domain/imports/reading';
import {
  parseCode,
  parseFlag,
  parseName,
  parseSex,
  parseText,
} from '../../../electron/domain/imports/parse-text';

describe('text', () => {
  it.each([
    ['  示例\t商户 \n', '示例 商户'],
    ['\u00a0示例\u3000', '示例'],
    ['第一行\n第二行', '第一行 第二行'],
    ['—', null],
    ['', null],
    [620101, '620101'],
  ])('%j reads as %j', (cell, text) => {
    expect(parseText(cell)).toBe(text);
  });

  it('is quick on cells of nothing but blanks around one letter', () => {
    const started = performance.now();
    parseText(`${' '.repeat(32_000)}x${' '.repeat(32_000)}`);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('names', () => {
  it.each([
    ['韩泰　', '韩泰'],
    ['张　三', '张三'],
    ['古丽·施㛃胜', '古丽·施㛃胜'],
    ['阿卜杜拉•买买提', '阿卜杜拉•买买提'],
    ['𠮷野　𬭚', '𠮷野𬭚'],
    ['John  Smith', 'John Smith'],
  ])('%j is %j', (cell, name) => {
    expect(parseName(cell)).toBe(name);
  });
});

describe('codes', () => {
  it.each([
    ['0000300100', '0000300100'],
    [' ０００３ \u200b', '0003'],
    ["'0000300100", '0000300100'],
    ['0000300100\t', '0000300100'],
    [300113, '300113'],
    [{ kind: 'number', value: 300113, shown: '0000300113' } as const, '0000300113'],
    ['/', null],
  ])('%j is %j', (cell, code) => {
    expect(parseCode(cell)).toBe(code);
  });
});

it('reads sexes and flags as systems write them', () => {
  expect(['男', 'M', 1, '女性', '2', '未知'].map(parseSex)).toEqual([
    '男',
    '男',
    '男',
    '女',
    '女',
    null,
  ]);
  expect(['是', 'Y', '√', '否', 'N', '', '不清楚'].map(parseFlag)).toEqual([
    1,
    1,
    1,
    0,
    0,
    null,
    unreadable,
  ]);
});

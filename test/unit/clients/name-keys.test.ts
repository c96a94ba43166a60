import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { nameKeys } from '../../../electron/domain/clients/name-keys';

/** The library's own reading of the whole name. */
function wholeReading(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head' });
  return syllables
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

const common = '王李张刘陈杨赵黄周吴曾单仇解任华查朴区乐宁行长重明丽强红为得都大小一不子海房从';
const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code));
const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...common) },
  { weight: 3, arbitrary: han },
  { weight: 1, arbitrary: fc.constantFrom('·', ' ', 'A', '7', '𠮷', '(') },
);
const name = fc.array(character, { maxLength: 5 }).map((characters) => characters.join(''));

describe('search keys of a name', () => {
  it('are whole pinyin and initials', () => {
    expect(nameKeys('张三')).toEqual({ pinyin: 'zhangsan', initials: 'zs' });
    expect(nameKeys('示例·王五')).toEqual({ pinyin: 'shiliwangwu', initials: 'slww' });
    expect(nameKeys('欧阳A7')).toEqual({ pinyin: 'ouyanga7', initials: 'oya7' });
  });

  it('read a surname as one', () => {
    expect(nameKeys('单雄信').pinyin).toBe('shanxiongxin');
    expect(nameKeys('曾国').initials).toBe('zg');
  });

  it('are the same whether a name is spelled as a whole or character by character', () => {
    fc.assert(
      fc.property(name, (each) => {
        expect(nameKeys(each).pinyin).toBe(wholeReading(each));
      }),
      { numRuns: 5_000 },
    );
  });
});

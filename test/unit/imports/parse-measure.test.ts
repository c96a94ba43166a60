import { describe, expect, it } from 'vitest';
import {
  readMeasure,
  shownMeasure,
  writtenMeasure,
} from '../../../electron/domain/imports/parse-measure';
import { unreadable } from '../../../electron/domain/imports/reading';

describe('a figure as it is written', () => {
  it('keeps its percent sign, whatever number stands behind it', () => {
    expect(writtenMeasure({ kind: 'number', value: 0.604, shown: '60%' })).toBe('60.4%');
    expect(writtenMeasure({ kind: 'number', value: 7, shown: '007' })).toBe('7');
    expect(writtenMeasure(0.1 + 0.2)).toBe('0.3');
    expect(writtenMeasure(' ８５ 分 ')).toBe('85分');
    expect(writtenMeasure('-')).toBeNull();
    expect(writtenMeasure(null)).toBeNull();
  });

  it('is read in its rating’s unit', () => {
    expect(readMeasure('85.5分', 'score')).toBe(8_550);
    expect(readMeasure('1,234.56', 'money')).toBe(123_456);
    expect(readMeasure('5万', 'money')).toBe(5_000_000);
    expect(readMeasure('60%', 'ratio')).toBe(6_000);
    expect(readMeasure('3', 'count')).toBe(3);
  });

  it('is not guessed: a share without its sign, a broken count, a word', () => {
    expect(readMeasure('0.6', 'ratio')).toBe(unreadable);
    expect(readMeasure('2.5', 'count')).toBe(unreadable);
    expect(readMeasure('高', 'score')).toBe(unreadable);
  });

  it('is shown as people write it', () => {
    expect(shownMeasure(8_550, 'score')).toBe('85.5');
    expect(shownMeasure(6_050, 'ratio')).toBe('60.5%');
    expect(shownMeasure(3, 'count')).toBe('3');
  });
});

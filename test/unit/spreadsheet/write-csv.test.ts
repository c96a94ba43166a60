import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { writeCsv } from '../../../electron/spreadsheet/write-csv';

it('begins with the mark that makes Excel read UTF-8', () => {
  expect(writeCsv(['a'], [['古丽']])).toBe('\ufeffa\r\n古丽\r\n');
});

it('quotes what needs quoting and leaves empty cells empty', () => {
  expect(
    writeCsv(
      ['a', 'b'],
      [
        ['x,"y"', null],
        ['l\nm', 1.5],
      ],
    ),
  ).toBe('\ufeffa,b\r\n"x,""y""",\r\n"l\nm",1.5\r\n');
});

it.each(['=1+1', '+cmd', '-2+3', '@x', '\tx', '＝1+1', '＋cmd', '－2', '＠x'])(
  'makes %j inert',
  (text) => {
    expect(writeCsv(['a'], [[text]])).toContain(`'${text}`);
  },
);

it('leaves negative amounts numbers', () => {
  expect(writeCsv(['a'], [['-12.50'], [-3]])).toBe('\ufeffa\r\n-12.50\r\n-3\r\n');
});

it('gives back every harmless text', () => {
  const text = fc
    .string({ unit: 'grapheme' })
    .filter((value) => !/^[=+\-@＝＋－＠]|[\u0000-\u001f]/.test(value));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
      const csv = writeCsv(['a', 'b'], rows).slice(1);
      expect(
        Papa.parse(csv.trimEnd() === csv ? csv : csv.replace(/\r\n$/, '')).data.slice(1),
      ).toEqual(rows);
    }),
  );
});

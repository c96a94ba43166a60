import fc from 'fast-check';
import { expect, it } from 'vitest';
import { xlsxOfSheetXml } from '../../fixtures/files';
import { readFastInChunks } from '../../fixtures/read-both-ways';
import { guardMs, tries } from '../../helpers/extent';

const attribute = fc.oneof(
  fc.constantFrom(
    'r="A1"',
    'r="B1"',
    'r="C2"',
    'r="AA1"',
    'r="1"',
    'r="A0"',
    "r='A1'",
    'r="AAAA1"',
  ),
  fc.constantFrom(
    's="0"',
    's="1"',
    's=""',
    't="s"',
    't="n"',
    't="str"',
    't="b"',
    't="e"',
    't = "s"',
  ),
  fc.constantFrom('spans="1:2"', 'cm="1"', 'x:r="A1"'),
);
const value = fc.constantFrom(
  '0',
  '1',
  '2',
  '99',
  '-1',
  '1.50',
  '1e5',
  '',
  ' 1',
  '1 ',
  '01',
  '&#49;',
);
const cell = fc
  .tuple(
    fc.array(attribute, { maxLength: 3 }),
    fc.constantFrom(' ', '  ', '\n'),
    fc.constantFrom('>', ' >', '/>'),
    value,
    fc.constantFrom('</v></c>', '</v> </c>', '</v><f>A1</f></c>', '</v></c >'),
  )
  .map(([attributes, gap, end, text, close]) => {
    const open = `<c${attributes.map((each) => gap + each).join('')}${end}`;
    return end === '/>' ? open : `${open}<v>${text}${close}`;
  });
const usual = fc
  .tuple(fc.constantFrom('A', 'B', 'C', 'AB'), fc.constantFrom(1, 2), fc.boolean(), fc.nat(30))
  .map(([column, row, styled, number]) => {
    const style = styled ? ' s="1"' : '';
    return `<c r="${column}${row}"${style}><v>${number}.5</v></c>`;
  });

/** The grid, or how reading ended. */
function outcomeOf(bytes: Uint8Array, sizes: readonly number[]): unknown {
  try {
    return readFastInChunks(bytes, sizes);
  } catch (error) {
    return String(error);
  }
}

it('reads a cell in one go as it does byte by byte, or not at all', { timeout: guardMs }, () => {
  const rows = fc.array(fc.array(fc.oneof(usual, cell), { maxLength: 5 }), { maxLength: 4 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 20, max: 90 }), (cells, size) => {
      const xml = cells.map((each) => `<row>${each.join('')}</row>`).join('');
      const bytes = xlsxOfSheetXml(xml);
      // A byte at a time no cell is ever whole, so each is read token by token.
      const slowly = outcomeOf(bytes, [1]);
      expect(outcomeOf(bytes, [1_000_000])).toEqual(slowly);
      expect(outcomeOf(bytes, [size])).toEqual(slowly);
    }),
    { numRuns: tries(600, 1500) },
  );
});

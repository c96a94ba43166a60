import { expect, it } from 'vitest';
import { createNumberConverter } from '../../../electron/spreadsheet/convert-number';

it('knows no minus zero, whichever zero comes first', () => {
  for (const kind of ['plain', 'date'] as const) {
    const convert = createNumberConverter(false);
    expect([convert(-0, kind, 0), convert(0, kind, 0)], kind).toEqual([0, 0]);
  }
});

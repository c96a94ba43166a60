import { createFormatReader, type NumberFormatKind } from '../number-format';
import { builtinFormats } from './builtin-formats';
import { attributeOf, elementText, tagsOf } from './xml-tags';

/** What a cell's style says about its number. */
export interface CellFormat {
  readonly kind: NumberFormatKind;
  readonly format: string | undefined;
}

/** A cell without a style. */
export const plainFormat: CellFormat = { kind: 'plain', format: 'General' };

/** The formats that cells name by their style number. */
export function readCellFormats(styles: string): CellFormat[] {
  const text = styles.replace(/<!--[\s\S]*?-->/g, '');
  const formats = new Map(builtinFormats);
  for (const tag of tagsOf(elementText(text, 'numFmts'), 'numFmt')) {
    const id = parseInt(attributeOf(tag, 'numFmtId') ?? '', 10);
    if (id > 0) formats.set(id, attributeOf(tag, 'formatCode') ?? '');
  }
  const kindOf = createFormatReader();
  return tagsOf(elementText(text, 'cellXfs'), 'xf').map((tag) => {
    const format = formats.get(parseInt(attributeOf(tag, 'numFmtId') ?? '0', 10));
    return { kind: kindOf(format), format };
  });
}

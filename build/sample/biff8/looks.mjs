import { biffText } from './byte-writer.mjs';

const recordTypes = { font: 0x31, format: 0x41e, look: 0xe0, style: 0x293 };
const amountFormat = 164;
/** Fonts are counted without a number 4, so the fifth is number 5. */
const boldFont = 5;

/** Numbers of the looks that cells may have. */
export const looks = { plain: 15, amount: 16, title: 17, head: 18 };

/**
 * Writes the fonts, formats and looks every workbook needs, and those of a printed report.
 * @param {import('./byte-writer.mjs').ByteWriter} writer
 */
export function writeLooks(writer) {
  for (let font = 0; font < 5; font += 1) writeFont(writer, font === 4);
  writer.record(recordTypes.format, () => {
    const code = '#,##0.000000';
    writer.uint16(amountFormat, code.length);
    writer.bytes(biffText(code));
  });
  for (let style = 0; style < 15; style += 1) writeLook(writer, { isStyle: true });
  writeLook(writer, {});
  writeLook(writer, { format: amountFormat });
  writeLook(writer, { font: boldFont, centred: true });
  writeLook(writer, { centred: true });
  writer.record(recordTypes.style, () => {
    writer.uint16(0x8000);
    writer.uint8(0, 0xff);
  });
}

function writeFont(writer, bold) {
  const name = '宋体';
  const chineseCharacters = 134;
  writer.record(recordTypes.font, () => {
    writer.uint16(bold ? 280 : 220, 0, 0x7fff, bold ? 700 : 400, 0);
    writer.uint8(0, 0, chineseCharacters, 0, name.length);
    writer.bytes(biffText(name));
  });
}

function writeLook(writer, { font = 0, format = 0, isStyle = false, centred = false }) {
  writer.record(recordTypes.look, () => {
    writer.uint16(font, format, isStyle ? 0xfff5 : 0x0001);
    writer.uint8((centred ? 2 : 0) | 0x10, 0, 0, isStyle ? 0 : 0xf8);
    writer.uint32(0, 0);
    writer.uint16(0x20c0);
  });
}

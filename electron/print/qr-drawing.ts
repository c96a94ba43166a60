import QRCode from 'qrcode';
import { drawing, type Box } from './sheet-of-paper';

/** A QR code of the text, drawn as squares in a box with its quiet zone; level M. */
export function qrDrawing(box: Box, content: string): string {
  const { modules } = QRCode.create(content, { errorCorrectionLevel: 'M' });
  const quiet = 4;
  const side = modules.size + 2 * quiet;
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      const length = runLength(modules, row, column);
      if (length > 0) path += `M${column + quiet} ${row + quiet}h${length}v1h-${length}z`;
      column += length;
    }
  }
  return drawing(box, `0 0 ${side} ${side}`, `<path d="${path}" fill="#000"/>`);
}

/** How many dark modules lie side by side from here on. */
function runLength(modules: QRCode.BitMatrix, row: number, column: number): number {
  let length = 0;
  while (column + length < modules.size && modules.get(row, column + length)) length += 1;
  return length;
}

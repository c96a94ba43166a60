import { bookkeeperText, fullWidthText, separatedText, wanText, yuanNumber } from '../amounts.mjs';
import { excelSerial } from '../calendar.mjs';
import { formatted } from './sheet.mjs';

/** Real dates mostly, and text where somebody typed them. */
export function birthDateCell(day, index) {
  if (index % 5 === 3) return day.replaceAll('-', '.');
  return formatted(excelSerial(day), 'yyyy/m/d');
}

/** One of the ways of writing an amount; `turn` decides which. */
export function amountCell(fen, turn) {
  if (fen === 0 && turn % 2 === 0) return '—';
  if (fen < 0) return bookkeeperText(fen);
  switch (turn % 10) {
    case 0:
      return fullWidthText(fen);
    case 1:
    case 2:
      return separatedText(fen);
    case 3:
      return `¥${separatedText(fen)}`;
    case 4:
      return formatted(yuanNumber(fen), '"¥"#,##0.00');
    case 5:
      // Somebody types 3.1万 now and then; the importer points each one out.
      return (turn % 300 === 5 && wanText(fen)) || ` ${separatedText(fen)}\u00a0`;
    default:
      return formatted(yuanNumber(fen), '#,##0.00');
  }
}

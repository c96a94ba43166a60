import { biffText } from './byte-writer.mjs';

const recordTypes = { sharedStrings: 0xfc, continued: 0x3c };
const longestRecord = 8224;

/** The texts of a workbook, each kept once; cells name them by number. */
export function createStringTable() {
  const numbers = new Map();
  let uses = 0;
  return {
    numberOf(text) {
      uses += 1;
      if (!numbers.has(text)) numbers.set(text, numbers.size);
      return numbers.get(text);
    },
    /** Writes the table; a text that does not fit goes whole into the next record. */
    write: (writer) => writeTable(writer, [...numbers.keys()], uses),
  };
}

/**
 * @param {import('./byte-writer.mjs').ByteWriter} writer
 * @param {string[]} texts
 * @param {number} uses
 */
function writeTable(writer, texts, uses) {
  let [type, pieces, size] = [recordTypes.sharedStrings, [countsOf(uses, texts.length)], 8];
  const flush = () => writer.record(type, () => pieces.forEach((piece) => writer.bytes(piece)));
  for (const text of texts) {
    const bytes = biffText(text);
    if (size + bytes.length + 2 > longestRecord) {
      flush();
      [type, pieces, size] = [recordTypes.continued, [], 0];
    }
    const characters = Buffer.alloc(2);
    characters.writeUInt16LE(text.length);
    pieces.push(characters, bytes);
    size += bytes.length + 2;
  }
  flush();
}

function countsOf(uses, different) {
  const counts = Buffer.alloc(8);
  counts.writeUInt32LE(uses, 0);
  counts.writeUInt32LE(different, 4);
  return counts;
}

const zipStart = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const zipEnd = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const compoundStart = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** Line ends, a mark, a line of a page: no server writes more before a workbook. */
const longestPreamble = 4096;
const endLength = 22;
const longestComment = 0xffff;

/**
 * A workbook without what a server wrote before it: line ends of a page, a mark of UTF-8. Excel repairs
 * such files. Bytes that hold no workbook stay as they are.
 */
export function withoutPreamble(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const beginning = buffer.subarray(0, longestPreamble + compoundStart.length);
  const compound = beginning.indexOf(compoundStart);
  if (compound >= 0) return compound === 0 ? bytes : bytes.subarray(compound);
  const zip = beginning.indexOf(zipStart);
  if (zip < 0) return bytes;
  const from = buffer.length - endLength - longestComment;
  const end = buffer.lastIndexOf(zipEnd);
  if (end < Math.max(zip, from) || end + endLength > buffer.length) return bytes;
  const shift = end - buffer.readUInt32LE(end + 12) - buffer.readUInt32LE(end + 16);
  // The directory counts from the zip's own beginning, or its writer knew of the bytes before it.
  return shift > 0 && shift <= zip ? bytes.subarray(shift) : bytes;
}

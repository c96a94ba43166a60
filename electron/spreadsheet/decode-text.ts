import type { RawRemark } from '../../shared/models/grid';
import { encodingRuns, type TextRun } from './encoding-runs';
import { FileFailure } from './file-failure';
import { looksLikeBig5 } from './looks-like-big5';
import { looksWide } from './looks-wide';

const replacement = '\ufffd';
/** More lost characters than this share means that the bytes were no text at all. */
const tolerableLoss = 0.02;
/** So many are tolerable in a file of any size. */
const fewLost = 3;
/** Kinds of control characters in one file of text: more are the bytes of something else. */
const mostControlKinds = 3;
const tolerableControls = 0.01;
/** Hosts pad fields with zeros; what is hardly anything else is no text. */
const mostPadding = 0.9;

/** Text, and what had to be done to get at it. */
interface DecodedText {
  readonly text: string;
  readonly remarks: readonly RawRemark[];
}

/**
 * Decodes text as banks' systems write it: UTF-8, UTF-16 (with or without mark) or GB18030, also where
 * lines or cells of one stand in a file of another. Throws `file.unknownContent` for what is no text.
 */
export function decodeText(bytes: Uint8Array, fileName: string): DecodedText {
  if (looksUtf32(bytes)) {
    throw new FileFailure('file.encodingOther', { file: fileName, encoding: 'UTF-32' });
  }
  const decoded = decodeMarked(bytes) ?? decodeUnmarked(bytes, fileName);
  refuseNoText(decoded.text, fileName);
  return decoded;
}

/** Four bytes for each character, of which the two upper ones are zero. */
function looksUtf32(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, Math.min(bytes.length, 4096) & ~3);
  const filled = [0, 0, 0, 0];
  sample.forEach((byte, at) => {
    if (byte !== 0) filled[at % 4] = (filled[at % 4] as number) + 1;
  });
  const [first = 0, second = 0, third = 0, fourth = 0] = filled;
  return (first > 0 && third + fourth === 0) || (fourth > 0 && first + second === 0);
}

const whole = (text: string): DecodedText => ({ text, remarks: remarkLost(text) });

function decodeMarked(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return whole(new TextDecoder('utf-16le').decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return whole(new TextDecoder('utf-16be').decode(bytes));
  return null;
}

function decodeUnmarked(bytes: Uint8Array, fileName: string): DecodedText {
  const wide = looksWide(bytes);
  if (wide !== null) return whole(new TextDecoder(wide).decode(bytes));
  try {
    // Strict: text in another encoding is almost never valid UTF-8 by chance.
    return whole(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    if (looksLikeBig5(bytes)) {
      throw new FileFailure('file.encodingOther', { file: fileName, encoding: 'Big5' });
    }
    return decodeRuns(bytes);
  }
}

const names = { 'utf-8': 'UTF-8', gb18030: 'GBK' } as const;

function decodeRuns(bytes: Uint8Array): DecodedText {
  const { main, runs } = encodingRuns(bytes);
  const decoders = { 'utf-8': new TextDecoder('utf-8'), gb18030: new TextDecoder('gb18030') };
  const texts = runs.map(({ from, to, encoding }) =>
    decoders[encoding].decode(bytes.subarray(from, to)),
  );
  const text = texts.join('');
  const foreign = runs.flatMap((run, at) => (run.encoding === main ? [] : [at]));
  const [first] = foreign;
  if (first === undefined) return whole(text);
  const values = {
    encoding: names[main],
    other: names[(runs[first] as TextRun).encoding],
    count: foreign.length,
    row: rowOf(texts.slice(0, first).join('')),
    text: quoted(texts[first] as string),
  };
  const mixed: RawRemark = { code: 'encodingMixed', row: null, column: null, values };
  return { text, remarks: [mixed, ...remarkLost(text)] };
}

/** 1-based row in which the text behind this one begins. */
function rowOf(before: string): number {
  return before.split(/\r+\n|\n|\r/).length;
}

const quotedLength = 20;

function quoted(text: string): string {
  const line = text.trim().split(/[\r\n]/)[0] as string;
  return line.length > quotedLength ? `${line.slice(0, quotedLength)}…` : line;
}

/** Broken characters stay visible as U+FFFD and are said once. */
function remarkLost(text: string): RawRemark[] {
  const first = text.indexOf(replacement);
  if (first < 0) return [];
  let count = 0;
  for (let at = first; at >= 0; at = text.indexOf(replacement, at + 1)) count += 1;
  const around = text.slice(Math.max(0, first - quotedLength / 2), first + quotedLength / 2);
  const shown = around.split(/[\r\n\t,;|]/).find((part) => part.includes(replacement)) ?? '';
  const values = { count, row: rowOf(text.slice(0, first)), text: shown };
  return [{ code: 'charactersBroken', row: null, column: null, values }];
}

/** Bytes of a picture, of an encrypted file and the like decode to noise. */
function refuseNoText(text: string, fileName: string): void {
  const sample = text.slice(0, 1_000_000);
  const lost = sample.split(replacement).length - 1;
  const kinds = new Map<string, number>();
  for (const [control] of sample.matchAll(/[\u0000-\u0008\u000e-\u001f]/g)) {
    kinds.set(control, (kinds.get(control) ?? 0) + 1);
  }
  const controls = [...kinds.values()].reduce((sum, count) => sum + count, 0);
  const noise = kinds.size > mostControlKinds && controls > sample.length * tolerableControls;
  const padding = (kinds.get('\0') ?? 0) > sample.length * mostPadding;
  if (noise || padding || (lost > fewLost && lost > sample.length * tolerableLoss)) {
    throw new FileFailure('file.unknownContent', { file: fileName });
  }
}

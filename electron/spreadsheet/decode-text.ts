import { FileFailure } from './file-failure';

const replacement = '\ufffd';
/** More lost characters than this share means that the bytes were no GB18030 text at all. */
const tolerableLoss = 0.001;

/** Decodes text as banks' systems write it: UTF-8, UTF-16 (with or without mark) or GB18030. */
export function decodeText(bytes: Uint8Array, fileName: string): string {
  const text = decodeMarked(bytes) ?? decodeUnmarked(bytes, fileName);
  if (hasForeignControls(text)) {
    throw new FileFailure('file.notSpreadsheet', { file: fileName, found: 'binary' });
  }
  return text;
}

function decodeMarked(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return null;
}

function decodeUnmarked(bytes: Uint8Array, fileName: string): string {
  const wide = guessWide(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    // Strict: text in another encoding is almost never valid UTF-8 by chance.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeChinese(bytes, fileName);
  }
}

/** GB18030 holds every character of GBK and GB2312; lost ones stay visible as U+FFFD. */
function decodeChinese(bytes: Uint8Array, fileName: string): string {
  const text = new TextDecoder('gb18030').decode(bytes);
  let lost = 0;
  for (let at = text.indexOf(replacement); at >= 0; at = text.indexOf(replacement, at + 1)) {
    lost += 1;
  }
  if (lost > 3 && lost > text.length * tolerableLoss) {
    throw new FileFailure('file.notSpreadsheet', { file: fileName, found: 'binary' });
  }
  return text;
}

/** UTF-16 without a mark has a zero in every other byte of its digits and separators. */
function guessWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 2048);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  });
  const enough = sample.length / 8;
  if (odd > enough && even === 0) return 'utf-16le';
  if (even > enough && odd === 0) return 'utf-16be';
  return null;
}

/** Controls other than tab, line ends, form feed and the end-of-file mark of old systems. */
function hasForeignControls(text: string): boolean {
  return /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/.test(text.slice(0, 1_000_000));
}

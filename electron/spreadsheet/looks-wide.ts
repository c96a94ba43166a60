type WideEncoding = 'utf-16le' | 'utf-16be';

const sampleBytes = 16 * 1024;
/** Digits, separators and line ends make at least this share of a list in zero bytes. */
const leastZeros = 1 / 32;
const plausibleShare = 0.97;

/**
 * Whether text without a mark is UTF-16. Its digits and separators have a zero in every other byte, but
 * so have 开 (U+5F00) and 一 (U+4E00) in the other half: which order it is, the characters tell.
 */
export function looksWide(bytes: Uint8Array): WideEncoding | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, sampleBytes) & ~1);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  });
  if (sample.length < 4 || even + odd <= sample.length * leastZeros) return null;
  const encoding = odd >= even ? 'utf-16le' : 'utf-16be';
  return isPlausible(new TextDecoder(encoding).decode(sample)) ? encoding : null;
}

/** ASCII, Chinese and its punctuation, and hardly anything else. */
function isPlausible(text: string): boolean {
  if (text.includes('\0')) return false;
  const usual = text.match(
    /[\t\n\r\u0020-\u007e\u00a0-\u00ff\u2010-\u2044\u3000-\u303f\u3400-\u9fff\ud800-\udfff\uff00-\uffef]/g,
  );
  return (usual?.length ?? 0) >= text.length * plausibleShare;
}

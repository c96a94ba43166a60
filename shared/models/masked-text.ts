/** How a hidden part is written once it was recognised, whatever the sender wrote for it. */
const maskSign = '*';

const signs = '*＊●•■█◆×✱﹡';
const runOfSigns = new RegExp(`[${signs}]{2,}`);
const anySign = new RegExp(`[${signs}]`);
/** Letters hide digits only where several of them stand among digits: an ID number may end with X. */
const lettersAmongDigits = /\d[xX]{3,}|[xX]{3,}\d/;
/** Codes have letters of their own. */
const lettersOfCode = /[xX]{4,}/;
/** 张某, 李某某: nobody is called so. */
const somebody = /^[\u4e00-\u9fff]{1,2}某{1,2}$/u;
const signOrSomebody = new RegExp(`[${signs}某]`);
const longestName = 6;

/** Whether a person's or a firm's name has a part hidden: 赵*, 钱**, 张某某, 杭州***公司. */
export function isMaskedName(text: string): boolean {
  if (!signOrSomebody.test(text)) return false;
  return anySign.test(text) || somebody.test(text);
}

/** Whether a number has a part hidden: 138****8000, 330102XXXXXXXX0019. */
export function isMaskedNumber(text: string): boolean {
  return runOfSigns.test(text) || (lettersAmongDigits.test(text) && /\d{3}/.test(text));
}

/** Whether a code that may hold letters has a part hidden: 6222****1234. */
export function isMaskedCode(text: string): boolean {
  return runOfSigns.test(text) || lettersOfCode.test(text);
}

/** Whether other text has a part hidden: two signs in a row at least, for one may be anything. */
export function isMaskedText(text: string): boolean {
  return runOfSigns.test(text);
}

const wholeOfSigns = new RegExp(`^[${signs}]{2,}$`);
const signSet = new Set(signs);

/** Whether nothing of a value is left to be seen: ***. */
export function isHiddenWhole(text: string): boolean {
  // Digits, Latin letters and Chinese characters hide nothing, and every cell is asked.
  const first = text.charCodeAt(0);
  if ((first > 0x2a && first < 0xd7) || (first > 0x2fff && first < 0xfe61)) return false;
  return signSet.has(text.charAt(0)) && wholeOfSigns.test(text.trim());
}

/** A masked value with one sign for whatever hid its parts, so that it is known again. */
export function withMaskSigns(text: string): string {
  return text
    .replace(new RegExp(`[${signs}]`, 'g'), maskSign)
    .replace(/(?<=[\d*])[xX]{3,}|[xX]{3,}(?=[\d*])/g, (letters) => maskSign.repeat(letters.length));
}

/** Whether a value of the ledger is one whose parts were hidden: a whole one is better. */
export function isMaskedValue(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  if (!value.includes(maskSign)) return value.endsWith('某') && somebody.test(value);
  return value.includes(maskSign + maskSign) || value.length <= longestName;
}

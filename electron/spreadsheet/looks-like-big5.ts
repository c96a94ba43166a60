/** The words of a client list in traditional characters. */
const traditionalWords =
  /客戶|姓名|資產|餘額|帳號|編號|日期|存款|金額|證件|電話|地址|經理|分行|餘|戶名|總額/g;
/** The same in simplified ones, and what both share. */
const simplifiedWords =
  /客户|姓名|资产|余额|账号|编号|日期|存款|金额|证件|电话|地址|经理|支行|机构|户名|总额/g;
const sampleBytes = 64 * 1024;

/** Whether bytes that are no UTF-8 are Big5 rather than GBK: the words of a list tell. */
export function looksLikeBig5(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleBytes);
  const traditional = countWords(new TextDecoder('big5').decode(sample), traditionalWords);
  if (traditional < 2) return false;
  return countWords(new TextDecoder('gb18030').decode(sample), simplifiedWords) < traditional;
}

function countWords(text: string, words: RegExp): number {
  return text.match(words)?.length ?? 0;
}

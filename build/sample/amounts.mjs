// The ways in which systems and people write amounts; all from fen, none loses one.

/** "1234567.89" */
export function yuanText(fen) {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** "1,234,567.89" */
export function separatedText(fen) {
  return yuanText(fen).replace(/\B(?=(\d{3})+\.)/g, ',');
}

/** "１，２３４，５６７．８９", as typed with a Chinese input method. */
export function fullWidthText(fen) {
  return separatedText(fen).replace(/[-,.\d]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) + 0xfee0),
  );
}

/** "12.5万": only for amounts that come out with at most two places, else null. */
export function wanText(fen) {
  if (fen < 1_000_000 || fen % 10_000 !== 0) return null;
  return `${fen / 1_000_000}万`;
}

/** "(1,234.00)" for what is below zero. */
export function bookkeeperText(fen) {
  return fen < 0 ? `(${separatedText(-fen)})` : separatedText(fen);
}

/** "1,234.00-" for what is below zero, as old hosts print it. */
export function trailingMinusText(fen) {
  return fen < 0 ? `${separatedText(-fen)}-` : separatedText(fen);
}

/** A number of yuan; two places of a double are exact far beyond any client's assets. */
export function yuanNumber(fen) {
  return fen / 100;
}

/** A number of 万元 with up to six places, so that no fen is lost. */
export function wanNumber(fen) {
  return fen / 1_000_000;
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * A unified social credit code that can be nobody's: its place is no place (province 99), its check
 * character is as GB 32100 asks. `9` begins a company's, `1` a public institution's.
 * @param {'91' | '12'} registrar
 * @param {number} index
 */
export function inventCreditCode(registrar, index) {
  const body = `${registrar}990101XL${String(index).padStart(7, '0')}`;
  const sum = weights.reduce(
    (total, weight, at) => total + weight * alphabet.indexOf(body[at] ?? '0'),
    0,
  );
  return body + alphabet[(31 - (sum % 31)) % 31];
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

/**
 * Area codes that belong to no place (GB/T 2260 knows no province 99), and to no country in the
 * numbers of foreign residents, which also begin with 9.
 */
const areaCodes = ['990101', '990102', '990103', '990105', '990106'];

/**
 * A resident ID number that can be nobody's: area code of no place, check digit as GB 11643 asks.
 * @param {{ birthDate: string, sex: '男' | '女', taken: Set<string> }} person
 * @param {import('../random.mjs').Random} random
 */
export function inventIdNumber({ birthDate, sex, taken }, random) {
  for (;;) {
    const order = random.integer(0, 499) * 2 + (sex === '男' ? 1 : 0);
    const digits =
      random.pick(areaCodes) + birthDate.replaceAll('-', '') + String(order).padStart(3, '0');
    const idNo = digits + checkDigit(digits);
    if (taken.has(idNo)) continue;
    taken.add(idNo);
    return idNo;
  }
}

/** The check digit (ISO 7064 MOD 11-2) of the first 17 digits. */
function checkDigit(digits) {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return checkDigits[sum % 11];
}

import { dayNumber, dayOfNumber, partsOf } from '../calendar.mjs';
import { inventIdNumber } from './id-number.mjs';
import { clientMobile } from './mobile-number.mjs';
import { inventName } from './names.mjs';
import { inventWork } from './work.mjs';

const otherIdTypes = ['护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证'];

/**
 * Invents the person behind the nth client; `today` is a day of the outlet's time, ages count from it.
 * @param {{ index: number, wealthy: boolean, today: string, takenIdNumbers: Set<string> }} client
 * @param {import('../random.mjs').Random} random
 * @returns {import('../types.mjs').Person}
 */
export function inventPerson({ index, wealthy, today, takenIdNumbers }, random) {
  const sex = random.chance(wealthy ? 0.53 : 0.49) ? '男' : '女';
  const age = inventAge(wealthy, random);
  const birthDate = dayOfNumber(dayNumber(today) - Math.floor(age * 365.25));
  return {
    name: inventName(sex, partsOf(birthDate).year, random),
    sex,
    birthDate,
    ...inventPaper({ index, sex, birthDate, takenIdNumbers }, random),
    mobile: clientMobile(index),
    ...inventWork({ age, wealthy }, random),
  };
}

/** Years: grown-up, and older where the money is. */
function inventAge(wealthy, random) {
  for (;;) {
    const age = wealthy ? random.normal(52, 12) : random.normal(45, 16);
    // Drawn again rather than cut off: else thousands would share one birthday.
    if (age >= 18.5 && age < 92) return age;
  }
}

/** Nearly all have a resident ID; the few others' papers are numbered so that nobody can have them. */
function inventPaper({ index, sex, birthDate, takenIdNumbers }, random) {
  if (random.chance(0.997)) {
    const idNo = inventIdNumber({ birthDate, sex, taken: takenIdNumbers }, random);
    return { idType: '身份证', idNo };
  }
  return { idType: random.pick(otherIdTypes), idNo: `SL${String(index).padStart(7, '0')}` };
}

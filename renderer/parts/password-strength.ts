/** 0 too short, 1 weak, 2 fair, 3 strong. */
type PasswordStrength = 0 | 1 | 2 | 3;

const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9\s]/, /[\u3400-\u9fff]/];

/** How hard a password is to guess, by length, kinds of signs and repetition. */
export function passwordStrength(password: string): PasswordStrength {
  if (password.length < 8) return 0;
  const distinct = new Set(password).size;
  if (distinct <= 4 || isSequence(password)) return 1;
  const variety = kinds.filter((kind) => kind.test(password)).length;
  const points = Math.min(password.length, 20) + variety * 3;
  if (points >= 22) return 3;
  return points >= 15 ? 2 : 1;
}

/** Whether each sign follows the one before, as in 12345678 or abcdefgh. */
function isSequence(text: string): boolean {
  const step = text.charCodeAt(1) - text.charCodeAt(0);
  if (Math.abs(step) > 1) return false;
  return [...text].every(
    (sign, index) => index === 0 || sign.charCodeAt(0) - text.charCodeAt(index - 1) === step,
  );
}

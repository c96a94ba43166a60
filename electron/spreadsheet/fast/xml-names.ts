/** A name as one number, so that the scanner compares names without making strings of them. */
export function codeOfName(name: string): number {
  let code = 0;
  for (let at = 0; at < name.length; at += 1) code = addToName(code, name.charCodeAt(at));
  return code;
}

/** The code of a name with one more byte. */
export function addToName(code: number, byte: number): number {
  return (Math.imul(code, 131) + byte) | 0;
}

import { safeText } from './safe-text';

const longestName = 31;

/**
 * Makes names Excel accepts: no forbidden characters, 31 at most, none twice in one file. An apostrophe would
 * end the name inside the names of print areas, so it becomes its typographic sister.
 */
export function sheetNamer(): (wanted: string) => string {
  const used = new Set<string>();
  return (wanted) => {
    const plain =
      safeText(wanted)
        .replace(/[[\]:*?/\\\s]+/g, ' ')
        .replaceAll("'", '’')
        .trim() || 'Sheet';
    let name = cut(plain, longestName);
    for (let copy = 2; used.has(name.toLowerCase()); copy += 1) {
      const suffix = ` (${copy})`;
      name = cut(plain, longestName - suffix.length) + suffix;
    }
    used.add(name.toLowerCase());
    return name;
  };
}

/** The first characters, none of them half. */
function cut(text: string, most: number): string {
  return safeText(text.slice(0, most)).trimEnd();
}

const longestName = 31;

/** Makes names Excel accepts: no forbidden characters, 31 at most, none twice in one file. */
export function sheetNamer(): (wanted: string) => string {
  const used = new Set<string>();
  return (wanted) => {
    const plain =
      wanted
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Sheet';
    let name = plain.slice(0, longestName);
    for (let copy = 2; used.has(name.toLowerCase()); copy += 1) {
      const suffix = ` (${copy})`;
      name = plain.slice(0, longestName - suffix.length) + suffix;
    }
    used.add(name.toLowerCase());
    return name;
  };
}

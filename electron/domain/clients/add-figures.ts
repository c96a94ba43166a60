type Values = readonly (string | number | null)[];

/** Figures of several numbers of one client add up; what names somebody stays the first one's. */
export function addFigures(own: Values, other: Values): (string | number | null)[] {
  return own.map((value, place) => {
    const more = other[place] ?? null;
    return typeof value === 'number' && typeof more === 'number' ? value + more : (value ?? more);
  });
}

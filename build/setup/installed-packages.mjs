/**
 * Whether npm's record of what it installed (node_modules/.package-lock.json, written last, so never
 * after an interrupted install) holds every package of the lock file, and no other, in its version.
 * Packages for other systems may be missing.
 */
export function installedMatchesLock(lock, installed) {
  const wanted = Object.entries(lock.packages).filter(([place]) => place !== '');
  const found = installed.packages;
  const everyWantedIsThere = wanted.every(([place, entry]) =>
    found[place] ? isSame(entry, found[place]) : mayBeMissing(entry),
  );
  return everyWantedIsThere && Object.keys(found).every((place) => lock.packages[place]);
}

const isSame = (left, right) =>
  left.version === right.version && left.integrity === right.integrity;

const mayBeMissing = (entry) => Boolean(entry.optional || entry.devOptional);

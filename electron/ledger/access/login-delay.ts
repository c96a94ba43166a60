/** Wrong passwords that cost nothing. */
const freeTries = 3;
const longestWaitSeconds = 15 * 60;

/**
 * Seconds to wait before the next try: none for the first three failures, then doubling from two seconds up to
 * a quarter of an hour (docs/rules/access.md#passwords). A clock that was set back keeps the whole wait.
 */
export function secondsToWait(failures: number, lastFailureAt: string | null, now: number): number {
  if (failures < freeTries || lastFailureAt === null) return 0;
  const wait = Math.min(2 ** (failures - freeTries + 1), longestWaitSeconds);
  const passed = Math.max(0, (now - Date.parse(lastFailureAt)) / 1000);
  return Math.max(0, Math.ceil(wait - passed));
}

/**
 * What a client needs of an owner, by preset R4 (docs/rules/assignment.md#who-may-own-whom): gold has three
 * bands: tellers may take the lowest, lobby managers the middle one, relationship managers alone the top.
 * Highest first.
 */
export const careClasses = ['diamond', 'platinum', 'goldTop', 'goldUpper', 'goldLower'] as const;
export type CareClass = (typeof careClasses)[number];

/** Tiers whose caps count; both bands of gold share one. */
export const careTiers = ['diamond', 'platinum', 'gold'] as const;
export type CareTier = (typeof careTiers)[number];

/** The tier whose cap a class counts for. */
export function tierOfClass(careClass: CareClass): CareTier {
  return careClass === 'diamond' || careClass === 'platinum' ? careClass : 'gold';
}

/** Classes of a tier. */
export function classesOfTier(tier: CareTier): readonly CareClass[] {
  return careClasses.filter((careClass) => tierOfClass(careClass) === tier);
}

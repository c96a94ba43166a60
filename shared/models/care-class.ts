/**
 * What a client needs of an owner, by preset R4 (paper 30): gold has two bands, since lobby managers
 * take the upper and tellers the lower one. Highest first.
 */
export const careClasses = ['diamond', 'platinum', 'goldUpper', 'goldLower'] as const;
export type CareClass = (typeof careClasses)[number];

/** Tiers whose caps count; both bands of gold share one. */
export const careTiers = ['diamond', 'platinum', 'gold'] as const;
export type CareTier = (typeof careTiers)[number];

/** The tier whose cap a class counts for. */
export function tierOfClass(careClass: CareClass): CareTier {
  return careClass === 'goldUpper' || careClass === 'goldLower' ? 'gold' : careClass;
}

/** Classes of a tier. */
export function classesOfTier(tier: CareTier): readonly CareClass[] {
  return careClasses.filter((careClass) => tierOfClass(careClass) === tier);
}

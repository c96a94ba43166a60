const ramp = ['#8794a6', '#6f9bc4', '#4a82b8', '#2a669f', '#1b4a7e', '#122f56'];

/** The colour of a tier by its rank within its scheme, from pale grey-blue to deep navy. */
export function tierColour(rank: number, tierCount: number): string {
  const last = ramp.length - 1;
  const place = tierCount <= 1 ? last : Math.round((rank / (tierCount - 1)) * last);
  return ramp[Math.min(last, Math.max(0, place))] ?? '#2a669f';
}

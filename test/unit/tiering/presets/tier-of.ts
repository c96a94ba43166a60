import { presetSchemes } from '../../../../electron/domain/tiering/presets/index';
import {
  prepareScheme,
  type NamedFigures,
} from '../../../../electron/domain/tiering/prepare-scheme';
import type { Scheme } from '../../../../shared/models/scheme';

/** A shipped scheme by its id. */
export function preset(id: string): Scheme {
  const found = presetSchemes.find((scheme) => scheme.id === id);
  if (!found) throw new Error(`no preset ${id}`);
  return found;
}

/** Name of the tier a preset gives; null for a client whom it does not tier. */
export function tierOf(
  id: string,
  metrics: NamedFigures['metrics'],
  facts?: NamedFigures['facts'],
): string | null {
  const scheme = preset(id);
  const judgement = prepareScheme(scheme).judge({ metrics, ...(facts ? { facts } : {}) });
  return judgement === null ? null : (scheme.tiers[judgement.rank]?.name ?? '?');
}

/** A bound as people write it, in 万 or 亿, as fen. */
export const fenOf = {
  wan: (value: number) => value * 1_000_000,
  yi: (value: number) => value * 1e10,
};

/** One fen below a bound, at it, one fen above it. */
export function around(bound: number): readonly [number, number, number] {
  return [bound - 1, bound, bound + 1];
}

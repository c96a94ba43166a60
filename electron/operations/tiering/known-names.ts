import type { Scheme } from '../../../shared/models/scheme';
import { allNodes } from '../../../shared/models/scheme-reading';
import { presetRatings, type NamedRating } from '../../domain/imports/check-rating';
import type { KnownNames } from '../../domain/tiering/faults/known-names';
import { listNamedLists } from '../../ledger/tiering/named-lists';
import { listRatingNames } from '../../ledger/tiering/ratings';
import { listSchemes } from '../../ledger/tiering/schemes';
import type { Shown } from '../ground/ledger';

/** The lists that a scheme's nodes name. */
export function listsIn(scheme: Scheme): string[] {
  return allNodes(scheme.root).flatMap((node) => (node.kind === 'namedList' ? [node.list] : []));
}

function ratingsIn(scheme: Scheme): string[] {
  return Object.values(scheme.metrics).flatMap(({ definition }) =>
    definition.kind === 'rating' ? [definition.rating] : [],
  );
}

/**
 * The lists and ratings that a scheme may name: those of the ledger, and those that its schemes name
 * already, since a list or rating may be filled later.
 */
export function readKnownNames({ db }: Pick<Shown, 'db'>): KnownNames {
  const schemes = listSchemes(db).map(({ scheme }) => scheme);
  return {
    lists: [...listNamedLists(db).map(({ code }) => code), ...schemes.flatMap(listsIn)],
    ratings: [...listRatingNames(db), ...schemes.flatMap(ratingsIn)],
  };
}

/** What the shipped schemes and the ledger's own call the ratings they ask for, and in which unit. */
export function namedRatings({ db }: Pick<Shown, 'db'>): NamedRating[] {
  const own = listSchemes(db).flatMap(({ scheme }) =>
    Object.values(scheme.metrics).flatMap(({ label, definition }) =>
      definition.kind === 'rating'
        ? [{ rating: definition.rating, label, unit: definition.unit }]
        : [],
    ),
  );
  return [...presetRatings, ...own];
}

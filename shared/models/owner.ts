/** Where an owner is known from, the strongest first: the board, the owners' file, the month's file. */
export const ownerSources = ['decided', 'ownersFile', 'monthFile', 'none'] as const;
export type OwnerSource = (typeof ownerSources)[number];

/** A client's owner with the source; no name and no number where nobody owns the client. */
export interface ClientOwner {
  readonly staffNo: string | null;
  readonly name: string | null;
  readonly source: OwnerSource;
}

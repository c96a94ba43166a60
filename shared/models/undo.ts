/** Why a row of an undone import ends as it does. */
export const undoReasons = {
  /** The import had added it and nobody needs it: it is gone. */
  removed: 'reversed',
  /** It has the values from before the import again. */
  restored: 'reversed',
  /** A later import states the same or newer values. */
  laterImport: 'kept',
  /** Somebody wrote about it by hand since. */
  editedByHand: 'kept',
  /** An application or paper refers to it. */
  hasApplication: 'impossible',
  /** Its client was merged with another one since. */
  merged: 'impossible',
} as const;
export type UndoReason = keyof typeof undoReasons;
export type UndoState = (typeof undoReasons)[UndoReason];

/** Rows of an import that an undo treats alike. */
export interface UndoGroup {
  readonly state: UndoState;
  readonly reason: UndoReason;
  readonly count: number;
  /** The first of them: client number (or what names the row), and name. */
  readonly samples: readonly { readonly key: string; readonly name: string }[];
}

/** What undoing an import does, row by row in groups; counted before and stated after. */
export interface UndoPlan {
  readonly batchId: number;
  readonly fileName: string;
  readonly groups: readonly UndoGroup[];
}

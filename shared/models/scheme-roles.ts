/** The scheme by which cards are given (docs/rules/cards.md). */
export const cardScheme = 'R1';

/** The scheme that says who should have an owner (docs/rules/assignment.md#who-may-own-whom). */
export const careScheme = 'R4';

/** The scheme that lists and reports speak of until the outlet chooses another. */
export const usualScheme = 'R1';

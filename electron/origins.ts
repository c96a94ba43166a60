/** Origin of everything the windows show. */
export const bundleOrigin = 'app://bundle';

/** Origin of the empty page between two pages of the program (see fresh-page.ts). */
export const closedOrigin = 'app://closed';

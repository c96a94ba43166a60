declare const brand: unique symbol;

/** A primitive that carries its meaning in the type, so that a fen is never taken for a yuan. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };

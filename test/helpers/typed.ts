/** A password or code as the window hands it over: fresh bytes each time, as they are filled over. */
export const typed = (text: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(text.normalize('NFKC'));

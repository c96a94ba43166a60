/** The views of contacts, in the order of the switch. */
export const contactViews = [
  'worklist',
  'calendar',
  'pipeline',
  'rates',
  'announcements',
  'rules',
] as const;
export type ContactView = (typeof contactViews)[number];

/** Where the contact screen stands: a view, and whose list. */
interface ContactSearch {
  readonly view?: ContactView;
  readonly person?: string;
}

/** The screen's place in an address; what it does not know is left out. */
export function readContactSearch(search: Record<string, unknown>): ContactSearch {
  const view = contactViews.find((each) => each === search['view']);
  // A number in an address is read as one; staff numbers are text.
  const person = search['person'];
  return {
    ...(view ? { view } : {}),
    ...(person === undefined ? {} : { person: String(person) }),
  };
}

/** Values that fill the places `{{name}}` of a message. */
export type MessageValues = Readonly<Record<string, string | number>>;

import type { Text } from '../text/message';
import type { Declarations } from './field';
import { fieldsOfKinds, type FileField } from './kinds';

/** Every field of a file with its name; kinds that share a field call it the same. */
export const fieldLabels = Object.fromEntries(
  Object.values(fieldsOfKinds).flatMap((fields: Declarations) =>
    Object.entries(fields).map(([name, { label }]) => [name, label] as const),
  ),
) as Readonly<Record<FileField, Text>>;

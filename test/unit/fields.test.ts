import { expect, it } from 'vitest';
import { trackedValues } from '../../electron/ledger/imports/tracked-values';
import { columnOfField, wordsOf, type Declarations } from '../../shared/fields/field';
import { fieldsOfKinds } from '../../shared/fields/kinds';
import { organisationFields } from '../../shared/fields/organisation';
import { personFields } from '../../shared/fields/person';
import { maxBits } from '../../shared/models/bit-set';
import { fieldTexts } from '../../shared/text/fields';

const kinds = Object.entries(fieldsOfKinds) as [string, Declarations][];

it.each(Object.entries(trackedValues))(
  'gives each value of %s a number of its own',
  (_, values) => {
    const bits = values.map(({ bit }) => bit);
    expect(new Set(bits).size).toBe(bits.length);
    expect(Math.max(...bits)).toBeLessThan(maxBits);
    expect(Math.min(...bits)).toBe(0);
    const columns = values.map(({ column }) => column);
    expect(new Set(columns).size).toBe(columns.length);
  },
);

/** Numbers as they are stored in ledgers in use: a change here would read old values as others. */
it('keeps the numbers that ledgers in use have stored', () => {
  const numbers = Object.fromEntries(
    Object.entries(trackedValues).map(([table, values]) => [
      table,
      Object.fromEntries(
        values.map(({ bit, column }) => [bit, column] as const).sort(([a], [b]) => a - b),
      ),
    ]),
  );
  expect(numbers).toMatchSnapshot();
});

it.each(kinds)('has a name and headers for every field of %s', (_, fields) => {
  for (const [name, field] of Object.entries(fields)) {
    expect(field.label.zh, name).toMatch(/\p{Script=Han}/u);
    expect(field.label.en, name).toMatch(/[A-Za-z]/);
    // Kinds that share a field call it the same.
    expect(fieldTexts[name as keyof typeof fieldTexts]).toEqual(field.label);
    const words = wordsOf(field);
    expect(words.every((word) => word !== '')).toBe(true);
    expect(new Set(words).size).toBe(words.length);
    expect(columnOfField(name, field)).toMatch(/^[a-z][a-z0-9_]*$/);
  }
});

it.each(Object.entries({ ...organisationFields, ...personFields } as Declarations))(
  'says of %s what others may see of it, or that it tells nothing',
  (_, field) => {
    const isFact = field.role === 'attribute' || field.role === 'fact';
    if (isFact) expect(field.mask).not.toBeUndefined();
    // What is not stored by a number is a key, a currency, or a person's fact that organisations share.
    else if (field.role === undefined) expect(field.bit).toBeUndefined();
    if (field.role !== undefined) expect(field.bit).not.toBeUndefined();
  },
);

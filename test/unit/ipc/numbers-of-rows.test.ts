import { expect, it } from 'vitest';
import { z } from 'zod';
import { contract, type Channel } from '../../../shared/contract';

interface Schema {
  readonly type?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** Fields at any depth of a schema, with what they may hold. */
function* fieldsOf(schema: unknown): Generator<readonly [string, Schema]> {
  if (schema === null || typeof schema !== 'object') return;
  const { properties } = schema as Schema;
  for (const [name, field] of Object.entries(properties ?? {})) yield [name, field];
  for (const value of Object.values(schema)) yield* fieldsOf(value);
}

/** The whole numbers that a schema lets through, whatever lies around them. */
function* numbersOf(schema: unknown): Generator<Schema> {
  if (schema === null || typeof schema !== 'object') return;
  if ((schema as Schema).type === 'integer') yield schema as Schema;
  else if (!('properties' in schema)) {
    for (const value of Object.values(schema)) yield* numbersOf(value);
  }
}

it('every number of an account or another row begins at one', () => {
  const wrong: string[] = [];
  let seen = 0;
  for (const channel of Object.keys(contract) as Channel[]) {
    const { input } = contract[channel];
    for (const [name, field] of fieldsOf(
      z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }),
    )) {
      if (!/^id$|Ids?$/.test(name)) continue;
      for (const { minimum = -1, exclusiveMinimum = -1 } of numbersOf(field)) {
        seen += 1;
        if (minimum < 1 && exclusiveMinimum < 0) wrong.push(`${channel} ${name}`);
      }
    }
  }
  expect(seen).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
});

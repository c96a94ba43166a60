import { describe, expect, it } from 'vitest';
import type { TextTable } from '../../../shared/text/message';

const modules = import.meta.glob<Record<string, unknown>>('../../../shared/text/**/*.ts', {
  eager: true,
});

const isText = (value: unknown): value is { zh: string; en: string } =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

/** Every table of sentences in shared/text, whatever it is called. */
const tables = Object.entries(modules).flatMap(([file, exports]) =>
  Object.entries(exports)
    .filter(
      ([, value]) =>
        typeof value === 'object' && value !== null && Object.values(value).some(isText),
    )
    .map(([name, table]) => ({
      name: `${file.split('/text/')[1]} ${name}`,
      table: table as TextTable,
    })),
);

const places = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe('sentences', () => {
  it('are found', () => {
    expect(tables.length).toBeGreaterThan(8);
  });

  it.each(tables)('$name has both languages for every key', ({ table }) => {
    for (const [key, text] of Object.entries(table)) {
      expect(text.zh.trim(), `${key} zh`).not.toBe('');
      expect(text.en.trim(), `${key} en`).not.toBe('');
    }
  });

  it.each(tables)('$name fills the same places in both languages', ({ table }) => {
    for (const [key, text] of Object.entries(table)) {
      const [zh, en] = [new Set(places(text.zh)), new Set(places(text.en))];
      expect(
        // A value that is a sentence comes in both languages: causes, causesEnglish.
        [...en].filter((place) => !zh.has((place ?? '').replace(/English$/, ''))),
        key,
      ).toEqual([]);
    }
  });
});

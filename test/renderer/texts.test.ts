import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { startMessages, textTables } from '../../renderer/i18n';
import type { Text, TextTable } from '../../shared/text/message';

const chinese = /[\u3400-\u9fff]/;
/** English texts that name the other language or a Chinese unit on purpose. */
const mayHoldChinese = new Set([
  'shell/otherLanguage',
  'errors/import.unitUnknown',
  // Heads are quoted as files write them.
  'errors/import.headerMissing',
  'errors/import.unitContradictory',
]);

const messages = Object.entries(textTables).flatMap(([table, texts]) =>
  Object.entries(texts as TextTable).map(([key, text]): [string, Text] => [
    `${table}/${key}`,
    text,
  ]),
);

function places(text: string): readonly string[] {
  return (
    [...text.matchAll(/\{\{(\w+)\}\}/g)]
      // A value that is a sentence comes in both languages: causes, causesEnglish.
      .map((match) => (match[1] ?? '').replace(/English$/, ''))
      .sort()
  );
}

describe('messages', () => {
  test.each(Object.keys(textTables))('all of %s are there in both languages', (table) => {
    for (const [name, text] of messages.filter(([name]) => name.startsWith(`${table}/`))) {
      expect(text.zh.trim(), name).not.toBe('');
      expect(text.en.trim(), name).not.toBe('');
      expect(places(text.en), name).toEqual(places(text.zh));
      if (!mayHoldChinese.has(name) && table !== 'issues') {
        expect(text.en, name).not.toMatch(chinese);
      }
    }
  });

  test('every message can be shown, with its places filled', () => {
    const i18n = startMessages();
    expect(i18n.t('jobs.left', { ns: 'shell', seconds: 7 })).toBe('约剩 7 秒');
    expect(i18n.t('jobs.left', { ns: 'shell', seconds: 7, lng: 'en' })).toBe('about 7 s left');
    for (const [name] of messages) {
      const [ns = '', ...rest] = name.split('/');
      expect(i18n.exists(rest.join('/'), { ns }), name).toBe(true);
    }
  });
});

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

test('no Chinese is written into the window’s code', () => {
  const root = path.resolve(import.meta.dirname, '../../renderer');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  expect(files.length).toBeGreaterThan(50);
  const guilty = files.filter((file) =>
    chinese.test(withoutComments(readFileSync(path.join(root, file), 'utf8'))),
  );
  expect(guilty).toEqual([]);
});

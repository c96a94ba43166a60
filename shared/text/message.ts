import type { MessageValues } from '../models/message-values';

export type Language = 'zh-CN' | 'en';

/** One sentence in both languages, side by side so that neither is forgotten. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** A table of sentences of one area, by key. */
export type TextTable = Readonly<Record<string, Text>>;

/** The sentence in a language with its places `{{name}}` filled; an unfilled place stays visible. */
export function formatMessage(text: Text, language: Language, values: MessageValues = {}): string {
  const template = language === 'en' ? text.en : text.zh;
  return template.replace(/\{\{(\w+)\}\}/g, (place, name: string) =>
    name in values ? String(values[name]) : place,
  );
}

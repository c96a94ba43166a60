import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const project = path.resolve(import.meta.dirname, '../../..');

/** Chinese text as it stands in the program: of the tables, of rules and wordings that are shipped, of papers. */
interface Written {
  readonly place: string;
  readonly text: string;
}

/** Where Chinese is written that people read; heads of files and patterns of the importer are data. */
const folders = [
  'shared/text',
  'electron/domain/contacts',
  'electron/domain/tiering',
  'electron/print',
  'electron/cli',
];
/** Labels that stand as heads in files people load, and are found there as they are. */
const heads = ['presets/ratings.ts', 'presets/group-score.ts'];
/** Conditions of schemes: code, with Chinese values. */
const isCondition = (text: string): boolean => /==|&&|\|\||\bin \[/.test(text);

const chinese = /[\u3400-\u9fff]/;

function writtenIn(folder: string): Written[] {
  return readdirSync(path.join(project, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !heads.some((head) => file.endsWith(head)))
    .flatMap(textsOf);
}

function textsOf(file: string): Written[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(path.join(project, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Written[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && chinese.test(node.text) && !isEnglish(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ place: `${file}:${line + 1}`, text: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.filter(({ text }) => !isCondition(text));
}

/** An English text that quotes a Chinese head. */
const isEnglish = ({ parent }: ts.Node): boolean =>
  ts.isPropertyAssignment(parent) && parent.name.getText() === 'en';

const written = folders.flatMap(writtenIn);

/** Words that the glossary gives another word for. */
function otherWords(): [string, string][] {
  const page = readFileSync(path.join(project, 'docs/glossary.md'), 'utf8');
  const [, part = ''] = page.split('## One word for one measure');
  return part
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('|') && chinese.test(line))
    .flatMap((line) => {
      const [, word = '', others = ''] = line.split('|').map((cell) => cell.trim());
      return others.split('、').map((other): [string, string] => [other, word]);
    });
}

/** English words that are names or keys of a keyboard, and what the command line is told. */
const names =
  /^(Excel|WPS|PDF|PNG|JPE?G|JPG|JSON|XML|MB|KB|UTF|GBK|GB|IRM|IP-guard|USD|RMB|Enter|Esc|Ctrl|Tab|Delete|Shift|Alt|Home|End|F\d+|TierDesk|TIERDESK|Electron|English|AUM|SHA|xlsx?|csv|files|mm|[A-Z])$/i;
/** Only said where somebody works by commands, or writes a condition. */
const ofCommands = /^(shared\/text\/(errors\/|scheme)|electron\/cli\/|electron\/domain\/tiering)/;
const within = String.raw`[\u3400-\u9fff“”‘’、，。；：？！（）《》]`;
const halfWidth = new RegExp(`${within} ?[,;:?!()]|[,;:?!()] ?${within}`, 'u');
/** Values stand in for words: a sign between two of them is read as Chinese, too. */
const besideValue = /\}\}[,;:?!]|[,;?!]\{\{/;

describe('Chinese texts', () => {
  it('are many: the walk sees them', () => expect(written.length).toBeGreaterThan(2_000));

  it('have the punctuation of Chinese', () => {
    const wrong = written.filter(({ text }) => halfWidth.test(text) || besideValue.test(text));
    expect(wrong.map(({ place, text }) => `${place} ${text}`)).toEqual([]);
  });

  it('end their sentences with 。', () => {
    const wrong = written.filter(({ text }) => /[\u3400-\u9fff”）]\.(\s|$)/.test(text));
    expect(wrong.map(({ place, text }) => `${place} ${text}`)).toEqual([]);
  });

  it('say one word for one measure, as the glossary has it', () => {
    const others = otherWords();
    expect(others.length).toBeGreaterThan(8);
    const wrong = written.flatMap(({ place, text }) =>
      others
        // “客户数据” is another word than “客户数”.
        .filter(([other]) => text.replaceAll('客户数据', '').includes(other))
        .map(([other, word]) => `${place} ${other} → ${word}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it('hold no English but names and keys, no code and no JSON', () => {
    const wrong = written.filter(({ place, text }) => {
      if (ofCommands.test(place)) return false;
      const bare = text.replace(/\{\{\w+\}\}/g, '');
      if (/[{}[\]]|=>|==/.test(bare)) return true;
      return (bare.match(/[A-Za-z][A-Za-z-]+/g) ?? []).some(
        (word) => !names.test(word.replace(/-$/, '')),
      );
    });
    expect(wrong.map(({ place, text }) => `${place} ${text}`)).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const renderer = path.resolve(import.meta.dirname, '../../renderer');

/** Where something is typed that is no loss: with why. */
const notKept: Readonly<Record<string, string>> = {
  'components/data-table/column-chooser.tsx': 'searches columns',
  'components/data-table/data-table.tsx': 'filters rows',
  'parts/card-fields.tsx': 'fields of a form, which keeps them',
  'parts/new-password.tsx': 'passwords are never kept',
  'parts/restore/ask-words.tsx': 'the words that confirm a restore; no ledger is open',
  'parts/restore/open-backup.tsx': 'passwords and codes of a backup',
  'screens/assignment/board/board-filter.tsx': 'filters cards',
  'screens/assignment/operations/handover-dialog.tsx': 'kept by use-handover.ts',
  'screens/assignment/proposal/proposal-dialog.tsx': 'seconds of a search, kept by its store',
  'screens/assignment/proposal/proposal-result.tsx': 'filters rows',
  'screens/cards/applications/application-filter.tsx': 'filters rows',
  'screens/cards/applications/verify-sheet.tsx': 'looks a sheet up',
  'parts/cards/card-list.tsx': 'filters rows',
  'screens/clients/fact-filter.tsx': 'filters rows',
  'screens/clients/filter-bar.tsx': 'filters rows',
  'screens/contacts/rules/duty-editor.tsx': 'part of the rules, kept by rules.tsx',
  'screens/contacts/rules/group-editor.tsx': 'part of the rules, kept by rules.tsx',
  'screens/contacts/rules/number-field.tsx': 'part of the rules, kept by rules.tsx',
  'screens/contacts/rules/number-fields.tsx': 'part of the rules, kept by rules.tsx',
  'screens/contacts/rules/stage-editor.tsx': 'part of the rules, kept by rules.tsx',
  'screens/import/commit-panel.tsx': 'kept by review.tsx',
  'screens/import/file-password.tsx': 'passwords are never kept',
  'screens/import/layout-panel.tsx': 'a correction, kept by run-imports.ts',
  'screens/import/noted-field.tsx': 'a correction, kept by run-imports.ts',
  'screens/import/row-fields.tsx': 'a correction, kept by run-imports.ts',
  'screens/settings/audit-list.tsx': 'filters rows',
  'screens/settings/compare-printed.tsx': 'looks a paper up',
  'screens/settings/setting-sections.tsx': 'fields of setting-form.tsx, which keeps them',
  'screens/settings/security-settings.tsx': 'fields of setting-form.tsx, and passwords',
  'screens/shell/accept-loss-dialog.tsx': 'the ledger lost work and takes none',
  'screens/shell/command-palette.tsx': 'searches',
  'screens/start/guide-ledger.tsx': 'no ledger is there yet, and passwords',
  'screens/start/login-form.tsx': 'passwords are never kept',
  'screens/start/recover-form.tsx': 'passwords and codes are never kept',
  'screens/tiering/contribution.tsx': 'shares of what is shown, worked out at once',
  'screens/tiering/draft/matrix-editor.tsx': 'part of a scheme, kept by draft-store.ts',
  'screens/tiering/draft/node-editor.tsx': 'part of a scheme, kept by draft-store.ts',
  'screens/tiering/draft/rules-editor.tsx': 'part of a scheme, kept by draft-store.ts',
  'screens/tiering/draft/scheme-desk.tsx': 'part of a scheme, kept by draft-store.ts',
  'screens/tiering/draft/scores-editor.tsx': 'part of a scheme, kept by draft-store.ts',
  'screens/tiering/draft/tiers-editor.tsx': 'part of a scheme, kept by draft-store.ts',
  'screens/tiering/draft/value-input.tsx': 'part of a scheme, kept by draft-store.ts',
};

const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => ({ file, text: readFileSync(path.join(renderer, file), 'utf8') }));

const takesText =
  /<(Input|InputNumber)\b|<Input\.(TextArea|Search|Password)\b|<Select[^>]*mode="tags"/;
const keeps = /useDraftField|useDraftedForm|<FormDialog|<AskReason|outcomeDraft/;
const typing = sources.filter(({ text }) => takesText.test(text)).map(({ file }) => file);

it('whatever is typed into is kept until it is saved, or stands here with why not', () => {
  expect(typing.length).toBeGreaterThan(60);
  const lost = sources
    .filter(({ file, text }) => takesText.test(text) && !keeps.test(text) && !(file in notKept))
    .map(({ file }) => file);
  expect(lost).toEqual([]);
});

it('nothing stands here that takes no text or is kept', () => {
  const kept = sources.filter(({ text }) => keeps.test(text)).map(({ file }) => file);
  const needless = Object.keys(notKept).filter(
    (file) => !typing.includes(file) || kept.includes(file),
  );
  expect(needless).toEqual([]);
});

it('nothing of a ledger is put into the browser’s own memory', () => {
  const places = sources.filter(({ text }) => /\b(session|local)Storage\b|indexedDB/.test(text));
  expect(places.map(({ file }) => file)).toEqual([]);
});

import { expect, it } from 'vitest';
import {
  countSeverities,
  groupIssues,
  joinGroups,
  keptIssues,
} from '../../../electron/domain/imports/group-issues';
import type { ImportIssue } from '../../../shared/models/import-issue';
import { issueSeverities, type IssueCode } from '../../../shared/text/issues';

function issueAt(code: IssueCode, cell: string, sheet = '月报'): ImportIssue {
  const row = Number(/\d+$/.exec(cell)?.[0] ?? 0);
  return { severity: issueSeverities[code], code, sheet, cell, row, values: { text: cell } };
}

const many = Array.from({ length: 1000 }, (_, at) => issueAt('mobileForm', `C${at + 2}`));

it('findings of one kind in one column are one line with count, share and sample', () => {
  const groups = groupIssues(
    [...many, issueAt('mobileForm', 'D7'), issueAt('keyForm', 'A9'), issueAt('sheetHidden', '')],
    2000,
  );
  expect(groups.map(({ code, count, share, first }) => [code, first.cell, count, share])).toEqual([
    ['keyForm', 'A9', 1, 5],
    ['mobileForm', 'C2', 1000, 5000],
    ['mobileForm', 'D7', 1, 5],
    ['sheetHidden', '', 1, 0],
  ]);
  expect(groups[1]?.sample).toEqual(['C2', 'C3', 'C4', 'C5', 'C6']);
  expect(countSeverities(groups)).toEqual({ error: 1, warning: 1001, note: 1 });
});

it('sheets are causes of their own, and the gravest comes first wherever it was found', () => {
  const own = groupIssues([issueAt('mobileForm', 'C2'), issueAt('mobileForm', 'C2', '续表')], 2);
  const ledgers = groupIssues([issueAt('ratingClientUnknown', '3')], 2);
  expect(joinGroups(own, ledgers).map(({ code }) => code)).toEqual([
    'ratingClientUnknown',
    'mobileForm',
    'mobileForm',
  ]);
});

it('of a mass only the first ones are kept, and the first says how many there are', () => {
  const all = [issueAt('keyForm', 'A9'), ...many];
  const kept = keptIssues(all, groupIssues(all, 1000));
  expect(kept).toHaveLength(201);
  expect(kept[0]).toBe(all[0]);
  expect(kept[1]?.values).toEqual({ text: 'C2', inAll: 1000 });
  expect(kept[2]).toBe(many[1]);
});

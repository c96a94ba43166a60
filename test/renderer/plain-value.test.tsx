import { renderHook } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { startMessages } from '../../renderer/i18n';
import { readKept, usePlainValue } from '../../renderer/parts/use-plain-value';
import { defaultSettings } from '../../shared/models/settings';
import { auditWords } from '../../shared/text/ui/audit-words';

beforeAll(() => void startMessages());

const say = (key: string, value: unknown): string =>
  renderHook(() => usePlainValue()).result.current(key, value);

it('a changed setting is told in words and in the unit of the screen, without JSON', () => {
  expect(say('othersClients', 'masked')).toBe('打码显示');
  expect(say('printFullIdNo', false)).toBe('否');
  expect(say('partsToleranceFen', 100)).toBe('1.00 元');
  expect(say('printOffsetX', -15)).toBe('-1.5');
  expect(say('fullNameRoles', ['rm', 'teller'])).toBe('理财经理、柜员');
  expect(say('backupFolder', '')).toBe('—');
  for (const [key, value] of Object.entries(defaultSettings)) {
    const shown = say(key, readKept(JSON.stringify(value)));
    expect(shown, key).not.toMatch(/[{}[\]"]|true|false/);
  }
});

it('the details of an entry are told by the words for their keys', () => {
  const detail = '{"reason":"分配有误","clients":2,"role":"rm","on":"2026-11-30"}';
  expect(say('', readKept(detail))).toBe(
    '原因：分配有误；户数：2；角色：理财经理；日期：2026-11-30',
  );
  // A head of the log, an amount, a nested part.
  expect(say('', { before: { level: 'gold' }, after: null })).toMatch(/^改前：级别：.+；改后：—$/);
  expect(Object.keys(auditWords).length).toBeGreaterThan(80);
});

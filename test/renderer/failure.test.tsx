import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ApiFailure, toFailure } from '../../renderer/api';
import { Answer, FailurePanel } from '../../renderer/hooks/answer';
import { useAsk } from '../../renderer/hooks/use-ask';
import { useShowFailure } from '../../renderer/hooks/use-failure';
import { startMessages } from '../../renderer/i18n';
import { makeQueryClient } from '../../renderer/query-client';
import { addBrowserParts } from './browser-parts';
import { failure, standInBridge, value } from './stand-in-bridge';

const damaged = new ApiFailure({
  code: 'ledger.damaged',
  values: { path: '/x/outlet.tierdesk' },
  detail: 'SQLITE_CORRUPT',
});

beforeEach(() => {
  addBrowserParts();
  startMessages();
});
afterEach(cleanup);

test('a failure is shown as its sentence, in the language of the window', () => {
  const { unmount } = render(<FailurePanel failure={damaged} />);
  expect(screen.getByText(/台账文件 \/x\/outlet\.tierdesk 已损坏/)).toBeTruthy();
  expect(screen.queryByText(/SQLITE/)).toBeNull();
  expect(screen.getByRole('button', { name: '复制详情' })).toBeTruthy();
  unmount();
  startMessages('en');
  render(<FailurePanel failure={damaged} />);
  expect(screen.getByText(/outlet\.tierdesk is damaged/)).toBeTruthy();
});

test('a refused question can be asked again', async () => {
  const bridge = standInBridge({
    'import.batches': () => failure({ code: 'ledger.diskFull', values: {} }),
  });
  function Batches() {
    const answer = useAsk('import.batches');
    return <Answer of={answer}>{(list) => <p>{list.length} batches</p>}</Answer>;
  }
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <Batches />
    </QueryClientProvider>,
  );
  expect(await screen.findByText(/磁盘空间不足/)).toBeTruthy();
  bridge.answers['import.batches'] = () => value([]);
  await userEvent.click(screen.getByRole('button', { name: /重\s?试/ }));
  expect(await screen.findByText('0 batches')).toBeTruthy();
});

test('what was thrown outside a reply still has a sentence and a detail', () => {
  const made = toFailure(new Error('boom'));
  expect(made.code).toBe('call.failed');
  expect(made.detail).toContain('boom');
  expect(toFailure(damaged)).toBe(damaged);
});

test('a failed action tells why without taking the page away', async () => {
  function Action() {
    const show = useShowFailure();
    return <button onClick={() => show(damaged)}>act</button>;
  }
  render(
    <App>
      <Action />
    </App>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'act' }));
  expect(await screen.findByText('没有完成')).toBeTruthy();
  expect(screen.getByText(/已损坏/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '复制详情' })).toBeTruthy();
});

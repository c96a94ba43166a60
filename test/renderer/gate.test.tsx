import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TierDeskApp } from '../../renderer/app';
import { startMessages } from '../../renderer/i18n';
import { addBrowserParts } from './browser-parts';
import { appState, failure, openLedger, standInBridge, value } from './stand-in-bridge';

const locked = {
  kind: 'locked',
  path: '/somewhere/outlet.tierdesk',
  accounts: [{ id: 1, displayName: 'Sample Head', locked: false }],
  retryInSeconds: 0,
} as const;

beforeEach(() => {
  addBrowserParts();
  startMessages();
});
afterEach(cleanup);

test('without a ledger the guide begins, in either language at once', async () => {
  standInBridge({ 'app.state': () => value(appState({ kind: 'none' }, false)) });
  render(<TierDeskApp />);
  expect(await screen.findByRole('heading', { name: '欢迎使用' })).toBeTruthy();
  expect(screen.getByRole('button', { name: '用示例数据体验' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'English' }));
  expect(screen.getByRole('heading', { name: 'Welcome' })).toBeTruthy();
  expect(document.documentElement.lang).toBe('en');
});

test('a weak start is refused before anything is asked', async () => {
  const bridge = standInBridge({ 'app.state': () => value(appState({ kind: 'none' }, false)) });
  render(<TierDeskApp />);
  await userEvent.type(await screen.findByLabelText('密码'), 'short');
  await userEvent.type(screen.getByLabelText('再次输入密码'), 'other');
  await userEvent.click(screen.getByRole('button', { name: '建立台账' }));
  expect(await screen.findByText('密码至少 8 位')).toBeTruthy();
  expect(await screen.findByText('两次输入的密码不一致')).toBeTruthy();
  expect(bridge.asked.some(([channel]) => channel === 'ledger.create')).toBe(false);
});

test('a wrong password says so; too many make the window wait', async () => {
  const bridge = standInBridge({
    'app.state': () => value(appState(locked)),
    'ledger.unlock': () => failure({ code: 'password.wrong', values: {} }),
  });
  render(<TierDeskApp />);
  await userEvent.type(await screen.findByLabelText('密码'), 'not the one{Enter}');
  expect(await screen.findByText('密码不正确。')).toBeTruthy();
  bridge.answers['ledger.unlock'] = () =>
    failure({ code: 'password.wait', values: { seconds: 30 } });
  await userEvent.type(screen.getByLabelText('密码'), 'nor this{Enter}');
  expect(await screen.findByText('请等待 30 秒后再试')).toBeTruthy();
  expect(screen.getByRole('button', { name: '登录' })).toHaveProperty('disabled', true);
});

test('a lock from the main process leads back to the login at once', async () => {
  const bridge = standInBridge({
    'app.state': () => value(appState(openLedger)),
    'home.view': () =>
      value({
        month: null,
        months: [],
        checklist: [],
        figures: [],
        standing: null,
        attention: [],
      }),
  });
  render(<TierDeskApp />);
  expect(await screen.findByRole('navigation', { name: '主导航' })).toBeTruthy();
  expect(await screen.findByText('台账还是空的')).toBeTruthy();
  bridge.answers['app.state'] = () => value(appState(locked));
  act(() => bridge.emit('ledger.locked', null));
  expect(await screen.findByRole('heading', { name: '登录台账' })).toBeTruthy();
  expect(screen.queryByRole('navigation')).toBeNull();
});

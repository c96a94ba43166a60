import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Answer } from '../../renderer/hooks/answer';
import { followJobs } from '../../renderer/hooks/job-store';
import { useAskAsJob } from '../../renderer/hooks/use-ask';
import { startMessages } from '../../renderer/i18n';
import { makeQueryClient } from '../../renderer/query-client';
import { VerifyLedger } from '../../renderer/screens/settings/verify-ledger';
import { ProgressTray } from '../../renderer/screens/shell/progress-tray';
import type { Result } from '../../shared/models/result';
import { addBrowserParts } from './browser-parts';
import { failure, standInBridge, value } from './stand-in-bridge';

beforeEach(addBrowserParts);
afterEach(cleanup);

/** A main process that works until it is told to stop. */
function workingBridge() {
  const stops = new Map<string, (result: Result<never>) => void>();
  const work = ({ jobId }: { readonly jobId: string }) =>
    new Promise((resolve) => stops.set(jobId, resolve)) as never;
  const bridge = standInBridge({
    'ledger.verify': work,
    'reports.build': work,
    'app.cancelJob': ({ jobId }) => {
      stops.get(jobId)?.(failure({ code: 'call.cancelled', values: {} }));
      return value(null);
    },
  });
  return { bridge, stops };
}

const wanted = { name: 'structure', month: '2026-10', scheme: 'R1' } as never;

function SomeReport() {
  const report = useAskAsJob('reports.build', wanted, {
    title: 'a report',
    inputOf: (report, jobId) => ({ jobId, report }),
  });
  return <Answer of={report}>{() => 'built'}</Answer>;
}

const show = (screenOf: React.ReactNode) =>
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <App>
        {screenOf}
        <ProgressTray />
      </App>
    </QueryClientProvider>,
  );

test.each([
  ['zh-CN', '开始校验', '取消任务', '已取消，没有留下任何改动。'],
  ['en', 'Verify', 'Cancel this', 'Cancelled; nothing was changed.'],
] as const)('a check is stopped from the tray, which says how far it is: %s', async (...words) => {
  const [language, begin, cancel, said] = words;
  startMessages(language);
  const { bridge, stops } = workingBridge();
  const unfollow = followJobs();
  show(<VerifyLedger />);
  await userEvent.click(screen.getByRole('button', { name: begin }));
  const [jobId = ''] = stops.keys();
  const rates = { perSecond: 0, secondsLeft: null };
  bridge.emit('job.progress', { jobId, step: 'checking', done: 3, total: 88, ...rates });
  await userEvent.click(await screen.findByRole('button', { name: cancel }));
  expect(await screen.findByText(said)).toBeTruthy();
  expect(bridge.asked).toContainEqual(['app.cancelJob', { jobId }]);
  await waitFor(() => expect(screen.queryByRole('button', { name: cancel })).toBeNull());
  unfollow();
});

test('a report is stopped from the tray, and by itself where nobody waits for it any more', async () => {
  startMessages('zh-CN');
  const { bridge, stops } = workingBridge();
  const { unmount } = show(<SomeReport />);
  await userEvent.click(await screen.findByRole('button', { name: '取消任务' }));
  expect(await screen.findByText('已取消，没有留下任何改动。')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /重\s*试/ }));
  await waitFor(() => expect(stops.size).toBe(2));
  unmount();
  const [, second] = stops.keys();
  await waitFor(() => expect(bridge.asked).toContainEqual(['app.cancelJob', { jobId: second }]));
});

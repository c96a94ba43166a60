import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { App } from 'antd';
import { expect, it } from 'vitest';
import { useDrafts } from '../../renderer/hooks/draft-store';
import { useTell } from '../../renderer/hooks/use-ask';
import { makeQueryClient } from '../../renderer/query-client';
import type { Result } from '../../shared/models/result';
import { standInBridge, value } from './stand-in-bridge';

it('ends what it was made for, and nothing that was begun while it was under way', async () => {
  let answer: (reply: Result<null>) => void = () => undefined;
  standInBridge({});
  const { call } = (window as unknown as { tierdesk: { call: object } }).tierdesk;
  const slow = new Promise<Result<null>>((resolve) => {
    answer = resolve;
  });
  Object.assign(window, {
    tierdesk: {
      ...(window as unknown as { tierdesk: object }).tierdesk,
      call: new Proxy(call, {
        get: (target, name: string) =>
          name === 'contacts.dismiss' ? () => slow : target[name as keyof typeof target],
      }),
    },
  });
  useDrafts.getState().reset();
  const client = makeQueryClient();
  const ended: string[] = [];
  const { result, rerender } = renderHook(
    ({ form }: { readonly form: string }) =>
      useTell('contacts.dismiss', { saves: form, onSuccess: () => ended.push(form) }),
    {
      initialProps: { form: 'first' },
      wrapper: ({ children }) => (
        <QueryClientProvider client={client}>
          <App>{children}</App>
        </QueryClientProvider>
      ),
    },
  );
  act(() => useDrafts.getState().setField('first', 'reason', 'one'));
  act(() => result.current.mutate({ key: 'a', reason: 'one' } as never));
  // Another dialog is opened and typed into before the first call has come back.
  rerender({ form: 'second' });
  act(() => useDrafts.getState().setField('second', 'reason', 'two'));
  answer(value(null));
  await waitFor(() => expect(ended).toEqual(['first']));
  expect(Object.keys(useDrafts.getState().drafts)).toEqual(['second']);
});

import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useState } from 'react';
import type { Channel, Input, Output } from '../../shared/contract';
import { ask, toFailure, type ApiFailure, type Arguments } from '../api';
import { useDrafts } from './draft-store';
import { noticeOf } from './notice-of';
import { cancelJob, runJob } from './job-store';
import { Once } from './once';

interface AskOptions {
  readonly enabled?: boolean;
  /** Shows the last answer while the next one is on its way. */
  readonly keepPrevious?: boolean;
  /** Another number asks anew: for answers that change without anything being written. */
  readonly revision?: number;
}

/** Reads from the main process and keeps the answer until something is written. */
export function useAsk<Name extends Channel>(
  name: Name,
  input?: Input<Name>,
  options: AskOptions = {},
): UseQueryResult<Output<Name>, ApiFailure> {
  return useQuery<Output<Name>, ApiFailure>({
    queryKey: options.revision === undefined ? [name, input] : [name, input, options.revision],
    queryFn: () => askSafely(name, input),
    enabled: options.enabled ?? true,
    placeholderData: options.keepPrevious ? (keepPreviousData as never) : undefined,
  });
}

/**
 * Reads what may take long, as a job that the tray shows with a way to cancel it. It is cancelled by itself where
 * nobody waits for the answer any more.
 */
export function useAskAsJob<Name extends Channel, Wanted>(
  name: Name,
  wanted: Wanted,
  job: {
    readonly title: string;
    readonly inputOf: (wanted: Wanted, jobId: string) => Input<Name>;
  },
): UseQueryResult<Output<Name>, ApiFailure> {
  return useQuery<Output<Name>, ApiFailure>({
    queryKey: [name, wanted],
    queryFn: ({ signal }) =>
      runJob(job.title, (jobId) => {
        signal.addEventListener('abort', () => void cancelJob(jobId));
        return askSafely(name, job.inputOf(wanted, jobId));
      }),
  });
}

interface TellOptions<Name extends Channel> {
  readonly onSuccess?: (value: Output<Name>) => void;
  readonly onError?: (failure: ApiFailure) => void;
  /** The form whose draft the call saves: what was typed is forgotten once it is done. */
  readonly saves?: string | undefined;
  /** Set for calls that change nothing that is on screen. */
  readonly keepsData?: boolean;
}

/** How a call is made: each state of it keeps what it says. */
type MadeOnce<State, Name extends Channel> = State extends unknown
  ? Omit<State, 'mutate' | 'mutateAsync'> & {
      readonly mutate: (input: Input<Name>) => void;
      readonly mutateAsync: (input: Input<Name>) => Promise<Output<Name>>;
    }
  : never;
type Told<Name extends Channel> = MadeOnce<
  UseMutationResult<Output<Name>, ApiFailure, Input<Name>, TellOptions<Name>>,
  Name
>;

/**
 * Makes a call that changes something; everything on screen is then read anew. The same call again while it is under way
 * is the same click: it is made once. A new try takes away what was said of the last one.
 */
export function useTell<Name extends Channel>(
  name: Name,
  options: TellOptions<Name> = {},
): Told<Name> {
  const client = useQueryClient();
  const { notification } = App.useApp();
  const [once] = useState(() => new Once<Input<Name>, Output<Name>>());
  const mutation = useMutation<Output<Name>, ApiFailure, Input<Name>, TellOptions<Name>>({
    mutationFn: (input) => askSafely(name, input),
    // Where nothing is there to show notices in, none was shown.
    onMutate: () => {
      notification?.destroy(noticeOf(name));
      return options;
    },
    // As it was when the call was made: another dialog may be open by now, and keeps what was typed into it.
    onSuccess: async (value, _input, { saves, onSuccess, keepsData }) => {
      if (saves !== undefined) useDrafts.getState().drop(saves);
      onSuccess?.(value);
      if (!keepsData) await client.invalidateQueries();
    },
    onError: (failure) => options.onError?.(failure),
  });
  const { mutateAsync } = mutation;
  const tellOnce = useCallback(
    (input: Input<Name>) => once.run(input, () => mutateAsync(input)),
    [once, mutateAsync],
  );
  const tell = useCallback(
    // What went wrong was told by `onError`, and stands in `error`.
    (input: Input<Name>) => void tellOnce(input).catch(() => undefined),
    [tellOnce],
  );
  return { ...mutation, mutate: tell, mutateAsync: tellOnce };
}

async function askSafely<Name extends Channel>(
  name: Name,
  input: Input<Name> | undefined,
): Promise<Output<Name>> {
  try {
    return await ask(name, ...([input] as unknown as Arguments<Name>));
  } catch (thrown) {
    throw toFailure(thrown);
  }
}

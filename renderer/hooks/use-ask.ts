import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { Channel, Input, Output } from '../../shared/contract';
import { ask, toFailure, type ApiFailure, type Arguments } from '../api';
import { useDrafts } from './draft-store';
import { cancelJob, runJob } from './job-store';

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

/** Makes a call that changes something; everything on screen is then read anew. */
export function useTell<Name extends Channel>(
  name: Name,
  options: TellOptions<Name> = {},
): UseMutationResult<Output<Name>, ApiFailure, Input<Name>> {
  const client = useQueryClient();
  return useMutation<Output<Name>, ApiFailure, Input<Name>>({
    mutationFn: (input) => askSafely(name, input),
    onSuccess: async (value) => {
      if (options.saves !== undefined) useDrafts.getState().drop(options.saves);
      options.onSuccess?.(value);
      if (!options.keepsData) await client.invalidateQueries();
    },
    onError: (failure) => options.onError?.(failure),
  });
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

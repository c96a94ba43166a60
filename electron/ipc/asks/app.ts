import type { AskHandlers } from '../ask-handlers';

/** Calls about the program as a whole and its first page. */
export const appCalls = {
  'app.state': (_input, desk) => desk.describe(),
  'app.cancelJob': ({ jobId }, desk) => {
    desk.cancelJob(jobId);
    return null;
  },
} satisfies Partial<AskHandlers>;

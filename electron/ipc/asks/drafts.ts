import type { AskHandlers } from '../ask-handlers';

/** What was typed and not saved, for whoever typed it. */
export const draftCalls = {
  'drafts.list': (_input, desk) => desk.drafts.list(),
  'drafts.keep': async ({ key, value }, desk) => {
    await desk.drafts.keep(key, value);
    return null;
  },
} satisfies Partial<AskHandlers>;

import type { Handlers } from './handle';

/** What was typed and not saved, for whoever typed it. */
export const draftCalls: Handlers<'drafts.list' | 'drafts.keep'> = {
  'drafts.list': (_input, desk) => desk.drafts.list(),
  'drafts.keep': async ({ key, value }, desk) => {
    await desk.drafts.keep(key, value);
    return null;
  },
};

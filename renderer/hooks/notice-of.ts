/** Under which name the notice of a failed call is shown: the next try of the call takes it away. */
export const noticeOf = (call: string): string => `failure of ${call}`;

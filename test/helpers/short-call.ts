/** A call of five minutes of which nothing else is said, for reports that are about something else. */
export const shortCall = {
  channel: 'call',
  minutes: 5,
  need: '',
  risk: '',
  nextStep: '',
  nextOn: null,
  opportunityId: null,
} as const;

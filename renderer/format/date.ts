import dayjs from 'dayjs';

/** A moment from the ledger in local time to the minute. */
export function showMoment(at: string): string {
  const moment = dayjs(at);
  return moment.isValid() ? moment.format('YYYY-MM-DD HH:mm') : at;
}

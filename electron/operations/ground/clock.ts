import type { Day } from '../../../shared/models/calendar';

const two = (value: number) => String(value).padStart(2, '0');

/** The PC's local time, `YYYY-MM-DDTHH:mm:ss`; the only place that reads the clock. */
export function localTime(): string {
  const now = new Date();
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day}T${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;
}

/** The day of a local time. */
export function dayOf(time: string): Day {
  return time.slice(0, 10) as Day;
}

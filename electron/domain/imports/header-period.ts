/**
 * What a head says about when its figures or its owner held: now, at an earlier time, in a month it
 * names, or how much changed in between.
 */
export type HeaderTime =
  | { readonly kind: 'current' | 'earlier' | 'change' }
  /** `year` is null where the head names the month alone. */
  | { readonly kind: 'month'; readonly year: number | null; readonly month: number };

/** A head without what it says about time. */
interface TimedHead {
  readonly time: HeaderTime | null;
  readonly rest: string;
}

const ownersBefore =
  /^(?:(?:变更|调整|移交|交接|划转|变动|分配)前的?|原来?(?!因|始|交易|流水|币|值|价)|旧|(?:移出|转出|交出|调出|移交|划出)(?!日|时|原因|状态|清单)|前任|上任)(方|人员?|者)?/;
const ownersAfter =
  /^(?:(?:变更|调整|移交|交接|划转|变动|分配)后的?|新(?!增|开|客户(?!经理)|产)|现(?!金|价|值|住)任?|(?:移入|转入|调入|划入|接收|接管|承接|接手|接任)(?!日|时|原因|状态))(方|人员?|者)?/;
const change =
  /^(?:较|比)(?:上|去|前|年|月|季|期|同|昨|基).*$|^(?:净增|增减|增幅|增长|增量|增加|变动)(?:额|量|率|幅|值)?|(?:增减|变动|增幅|增长|净增|增量|环比|同比|较上月|较年初|较上年|比上月|比年初)(?:额|量|率|幅|值)?$/;
const earlierWord =
  '(?:上个?(?:月|季|年|期|周|日)度?(?:末|底|同期)?|去年(?:同期|末|底)?|(?:年|期|月|季)初(?!至|以来|到)|(?:上年)?同期|昨日|前(?:一)?日|基期)(?:数|值|时点)?';
const currentWord =
  '(?:本个?(?:月|季|年|期|周|日)度?(?:末|底)?|当(?:前|月|期|日|年)(?:末|底)?|今年|现在|(?:期|月|年|季)末|报告期末?|最新|截止日?|至今)(?:数|值|时点)?';
const monthWord =
  '(?:(?<!\\d)((?:19|20)\\d{2})(?:年|[-/.])?(1[0-2]|0?[1-9])(?:月份?|(?!\\d))(?:末|底)?(?:(?:[-/.])?(?:[0-3]?\\d)日?(?!\\d))?(?:末|底)?|(?<!\\d)(1[0-2]|0?[1-9])月份?(?:末|底|[0-3]?\\d日)?)';
const compactDay = /((?:19|20)\d{2})(0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/;
const yearEnd = /((?:19|20)\d{2})年(?:末|底)|^((?:19|20)\d{2})年?度?$/;

const atEdge = (word: string) => new RegExp(`^${word}|${word}$`);
const earlier = atEdge(earlierWord);
const current = atEdge(currentWord);
const month = atEdge(monthWord);

/** Takes apart one part of a head, written as heads are compared. */
export function readHeaderTime(key: string): TimedHead {
  const without = (pattern: RegExp) => key.replace(pattern, '').replace(/^的/, '');
  if (change.test(key)) return { time: { kind: 'change' }, rest: without(change) };
  const named = compactDay.exec(key) ?? month.exec(key);
  if (named !== null && !/日均|累计/.test(named[0])) {
    const groups = named.slice(1).filter((part) => part !== undefined);
    const [year, number] = groups.length > 1 ? groups : [null, groups[0]];
    const time = {
      kind: 'month',
      year: year ? Number(year) : null,
      month: Number(number),
    } as const;
    return { time, rest: key.replace(named[0], '') };
  }
  const ended = yearEnd.exec(key);
  if (ended !== null) {
    const time = { kind: 'month', year: Number(ended[1] ?? ended[2]), month: 12 } as const;
    return { time, rest: key.replace(ended[0], '') };
  }
  if (earlier.test(key)) return { time: { kind: 'earlier' }, rest: without(earlier) };
  if (current.test(key)) return { time: { kind: 'current' }, rest: without(current) };
  return { time: null, rest: key };
}

const managers = /^(?:经理|管户|责任人|管理人|员工|维护人员)(?:姓名)?$/;

/** Whose name a column of a handover list holds: who had the client before, or who has it now. */
export function readHandover(key: string): TimedHead {
  for (const [pattern, kind] of [
    [ownersBefore, 'earlier'],
    [ownersAfter, 'current'],
  ] as const) {
    const found = pattern.exec(key);
    if (found === null) continue;
    const rest = key.slice(found[0].length);
    // 接收人 names the manager himself.
    const isManager = (rest === '' && found[1] !== undefined) || managers.test(rest);
    return { time: { kind }, rest: isManager ? '客户经理' : rest };
  }
  return { time: null, rest: key };
}

const gravity = { change: 3, earlier: 2, month: 1, current: 0 } as const;

/** What several parts of a head say together: a change of an earlier figure is a change. */
export function graverTime(times: readonly (HeaderTime | null)[]): HeaderTime | null {
  return times.reduce<HeaderTime | null>(
    (found, time) =>
      time !== null && (found === null || gravity[time.kind] > gravity[found.kind]) ? time : found,
    null,
  );
}

/** Months since year 0 of a head's month; a head without a year means the nearest one up to `by`. */
export function monthNumber(
  { year, month: number }: Extract<HeaderTime, { kind: 'month' }>,
  by: string | null,
): number {
  if (year !== null) return year * 12 + number;
  if (by === null) return number;
  const wanted = Number(by.slice(0, 4)) * 12 + Number(by.slice(5, 7));
  const sameYear = Number(by.slice(0, 4)) * 12 + number;
  return sameYear > wanted ? sameYear - 12 : sameYear;
}

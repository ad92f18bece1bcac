// The builder of clock triggers, and the hour each one gets: drawn once at its creation, then kept from day to day.
// Source: reference of ClockTriggerBuilder.
import type { ClockSchedule, TriggerModel } from '../../model/state';
import { NotEmulated, type Execution } from '../../runtime/execution';
import { guestObject } from '../../runtime/guest';
import { isDate } from '../../runtime/realm';
import { drawn, schedule } from '../../triggers';
import type { Install } from './triggerBuilder';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY_NAMES = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

interface Wish {
  every?: ClockSchedule['every'];
  /** For `once`: the instant, or the day near whose midnight it fires. */
  at?: number;
  date?: [number, number, number];
  hour?: number;
  minute?: number;
  weekDay?: number;
}

export function createClockBuilder(execution: Execution, handler: string, install: Install) {
  const wish: Wish = {};
  const chain = (change: Wish): unknown => {
    Object.assign(wish, change);
    return builder;
  };
  const builder = guestObject(execution, 'Script.ClockTriggerBuilder', {
    ...frequencies(chain),
    after: (ms: unknown) => chain({ every: once, at: execution.now() + integer('after', ms, 0, Infinity) }),
    at: (date: unknown) => chain({ every: once, at: instantOf(date) }),
    atDate: (year: unknown, month: unknown, day: unknown) =>
      chain({
        every: once,
        date: [integer('atDate', year, 1970, 9999), integer('atDate', month, 1, 12), integer('atDate', day, 1, 31)],
      }),
    atHour: (hour: unknown) => chain({ hour: integer('atHour', hour, 0, 23) }),
    nearMinute: (minute: unknown) => chain({ minute: integer('nearMinute', minute, 0, 59) }),
    inTimezone: (zone: unknown) => chain(checkedZone(execution, String(zone))),
    create: () => {
      const { every } = wish;
      // « Frequency is required if you are using atHour() or nearMinute() ».
      if (!every) throw new Error('The frequency of the trigger was not chosen before create().');
      return install({ handler, source: 'CLOCK', event: 'CLOCK', sourceId: '' }, (trigger: TriggerModel) => {
        trigger.clock = { next: firstFiring({ ...wish, every }, trigger.id, execution.now()), every };
      });
    },
  });
  return builder;
}

const once: ClockSchedule['every'] = { unit: 'once', count: 1 };

function frequencies(chain: (change: Wish) => unknown) {
  return {
    everyMinutes: (n: unknown) => {
      if (![1, 5, 10, 15, 30].includes(n as number))
        throw new Error('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.');
      return chain({ every: { unit: 'minutes', count: n as number } });
    },
    everyHours: (n: unknown) => chain({ every: { unit: 'hours', count: integer('everyHours', n, 1, Infinity) } }),
    everyDays: (n: unknown) => chain({ every: { unit: 'days', count: integer('everyDays', n, 1, Infinity) } }),
    everyWeeks: (n: unknown) => chain({ every: { unit: 'weeks', count: integer('everyWeeks', n, 1, Infinity) } }),
    onWeekDay: (day: unknown) => {
      const weekDay = DAY_NAMES.indexOf(String(day));
      if (weekDay < 0) throw new Error('The value you passed to onWeekDay was invalid.');
      return chain({ weekDay, every: { unit: 'weeks', count: 1 } });
    },
  };
}

/** The first instant after `now` that suits the wish. */
export function firstFiring(wish: Wish & { every: ClockSchedule['every'] }, id: string, now: number): number {
  const { unit, count } = wish.every;
  if (wish.at !== undefined) return wish.at;
  if (unit === 'minutes') return now + Math.max(1, Math.ceil(drawn(id) * count)) * MINUTE;
  if (unit === 'hours') return firstHourly(wish, count, id, now);
  const start = new Date(now);
  if (wish.date) start.setFullYear(wish.date[0], wish.date[1] - 1, wish.date[2]);
  const first: ClockSchedule = { next: onDay(start, wish, id), every: { unit: 'days', count: 1 } };
  if (unit === 'once') return first.next;
  const weekDay = unit === 'weeks' ? (wish.weekDay ?? Math.floor(drawn(`${id} day`) * 7)) : undefined;
  const suits = () => first.next > now && (weekDay === undefined || new Date(first.next).getDay() === weekDay);
  while (!suits()) schedule(first);
  return first.next;
}

/** « +/- 15 minutes » around the minute asked; without one, some minute of the hour, which stays the same. */
function onDay(day: Date, wish: Wish, id: string): number {
  const nearMidnight = wish.date !== undefined && wish.hour === undefined;
  const hour = wish.hour ?? (nearMidnight ? 0 : Math.floor(drawn(`${id} hour`) * 24));
  const minute = wish.minute ?? (nearMidnight ? 0 : undefined);
  const drawnMinute = minute === undefined ? Math.floor(drawn(id) * 60) : minute + jitter(id);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), hour, drawnMinute).getTime();
}

function firstHourly(wish: Wish, count: number, id: string, now: number): number {
  if (wish.minute === undefined) return now + Math.max(1, Math.ceil(drawn(id) * count * 60)) * MINUTE;
  const date = new Date(now);
  date.setMinutes(wish.minute + jitter(id), 0, 0);
  const first = date.getTime();
  return first + Math.max(0, Math.floor((now - first) / HOUR) + 1) * HOUR;
}

/** A whole number of minutes from -15 to 15. */
function jitter(id: string): number {
  return Math.floor(drawn(id) * 31) - 15;
}

function integer(method: string, value: unknown, least: number, most: number): number {
  if (typeof value !== 'number' || value < least || value > most || (value !== Infinity && value % 1 !== 0))
    throw new Error(`The value you passed to ${method} was invalid.`);
  return value;
}

function instantOf(date: unknown): number {
  if (!isDate(date)) throw new Error('The value you passed to at was invalid.');
  return date.getTime();
}

/** The workspace lives in the script's time zone: another one is refused rather than ignored. */
function checkedZone(execution: Execution, zone: string): Wish {
  if (zone === execution.workspace.script.manifest.timeZone) return {};
  if (!Intl.supportedValuesOf('timeZone').includes(zone) && zone !== 'UTC')
    throw new Error(`Invalid timezone: ${zone}`);
  throw new NotEmulated('ClockTriggerBuilder.inTimezone with another time zone than the script’s is not emulated');
}

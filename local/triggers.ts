// Installable triggers: which one is due, what event it carries, and firing it as the account that installed it.
// Sources: « Installable triggers », « Event objects », reference of ClockTriggerBuilder.
import type { ClockSchedule, TriggerModel } from './model/state';
import { enumValue } from './runtime/guest';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The clock event, in UTC as Google gives it. */
export function clockEvent(trigger: TriggerModel, at: number): Record<string, unknown> {
  const date = new Date(at);
  return {
    authMode: enumValue('FULL'),
    'day-of-month': date.getUTCDate(),
    'day-of-week': date.getUTCDay() || 7,
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    month: date.getUTCMonth() + 1,
    second: date.getUTCSeconds(),
    timezone: 'UTC',
    triggerUid: trigger.id,
    'week-of-year': weekOfYear(date),
    year: date.getUTCFullYear(),
  };
}

/** Weeks begin on Monday and belong to the year of their Thursday, as the days counted from Monday suggest. */
function weekOfYear(date: Date): number {
  const thursday = date.getTime() + (4 - (date.getUTCDay() || 7)) * 24 * HOUR;
  const yearStart = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.floor((thursday - yearStart) / (7 * 24 * HOUR)) + 1;
}

/** The clock trigger that is due first, up to and including `until`. */
export function nextClockTrigger(triggers: TriggerModel[], until: number): TriggerModel | undefined {
  return triggers
    .filter((trigger) => trigger.clock && trigger.clock.next <= until)
    .sort((a, b) => a.clock!.next - b.clock!.next || a.id.localeCompare(b.id))[0];
}

/** Sets the next firing. Days and weeks keep the wall-clock hour across a change of clock. */
export function schedule(clock: ClockSchedule): void {
  const { unit, count } = clock.every;
  if (unit === 'once') clock.next = Number.MAX_SAFE_INTEGER;
  if (unit === 'minutes') clock.next += count * MINUTE;
  if (unit === 'hours') clock.next += count * HOUR;
  if (unit === 'days' || unit === 'weeks') {
    const date = new Date(clock.next);
    date.setDate(date.getDate() + count * (unit === 'weeks' ? 7 : 1));
    clock.next = date.getTime();
  }
}

/** A number in [0, 1) that depends on the text alone: the jitter Google draws once per trigger. */
export function drawn(text: string): number {
  let hash = 2166136261;
  for (const char of text) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619);
  return (hash >>> 0) / 2 ** 32;
}

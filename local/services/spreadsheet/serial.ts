// Between an instant and a serial date: days since 1899-12-30 on the wall clock of the spreadsheet's time zone.
const DAY = 86_400_000;
/** 1970-01-01 as a serial. */
const EPOCH = 25_569;
const processZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Milliseconds since 1970 as if the wall clock were UTC: no zone, no summer time. */
export function serialToWall(serial: number): number {
  return Math.round((serial - EPOCH) * DAY);
}

export function wallToSerial(wall: number): number {
  return wall / DAY + EPOCH;
}

export function dateToSerial(date: Date, zone: string): number {
  const time = date.getTime();
  return wallToSerial(time + offsetAt(time, zone));
}

/** The instant a serial stands for. An hour that summer time skips gives the hour after, as `Date` does. */
export function serialToInstant(serial: number, zone: string): number {
  if (zone !== lastZone || instants.size > MANY) {
    instants.clear();
    lastZone = zone;
  }
  let instant = instants.get(serial);
  if (instant === undefined) instants.set(serial, (instant = instantOf(serial, zone)));
  return instant;
}

/** Answers of a pure function: a tab is read again and again, and its dates rarely change. */
const instants = new Map<number, number>();
let lastZone = '';
const MANY = 100_000;

function instantOf(serial: number, zone: string): number {
  const wall = serialToWall(serial);
  if (zone === processZone) {
    const parts = new Date(wall);
    const local = new Date(2000, 0, 1);
    local.setFullYear(parts.getUTCFullYear(), parts.getUTCMonth(), parts.getUTCDate());
    local.setHours(parts.getUTCHours(), parts.getUTCMinutes(), parts.getUTCSeconds(), parts.getUTCMilliseconds());
    return local.getTime();
  }
  const first = wall - offsetAt(wall, zone);
  return wall - offsetAt(first, zone);
}

/** Milliseconds that the wall clock of a zone is ahead of UTC at an instant. */
export function offsetAt(instant: number, zone: string): number {
  if (zone === processZone) {
    const local = new Date(instant);
    const wall = Date.UTC(
      2000,
      0,
      1,
      local.getHours(),
      local.getMinutes(),
      local.getSeconds(),
      local.getMilliseconds(),
    );
    const parts = new Date(wall);
    return parts.setUTCFullYear(local.getFullYear(), local.getMonth(), local.getDate()) - instant;
  }
  const quarter = Math.floor(instant / 900_000);
  const key = `${zone} ${quarter}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    offset = computedOffset(quarter * 900_000, zone);
    offsets.set(key, offset);
  }
  return offset;
}

/** Answers of a pure function, kept because `Intl` is slow. Clocks change on a quarter of an hour. */
const offsets = new Map<string, number>();
const formatters = new Map<string, Intl.DateTimeFormat>();

function computedOffset(instant: number, zone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatter(zone).formatToParts(instant)) parts[type] = Number(value);
  const wall = Date.UTC(parts.year!, parts.month! - 1, parts.day!, parts.hour! % 24, parts.minute, parts.second);
  return wall - instant;
}

function formatter(zone: string): Intl.DateTimeFormat {
  let found = formatters.get(zone);
  if (!found) {
    const two = '2-digit' as const;
    const fields = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two } as const;
    found = new Intl.DateTimeFormat('en-US', { ...fields, timeZone: zone, hourCycle: 'h23' });
    formatters.set(zone, found);
  }
  return found;
}

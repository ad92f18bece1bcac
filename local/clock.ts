// The virtual clock: time passes only when someone advances it, or when an execution spends modelled time.
export class Clock {
  /** Milliseconds since 1970, UTC. */
  now: number;

  constructor(start: number) {
    this.now = start;
  }

  /** Never goes back: a trigger that ran late has already spent the time. */
  reach(instant: number): void {
    this.now = Math.max(this.now, instant);
  }
}

/** An instant from a wall-clock text in the process's time zone, e.g. `2018-10-09T08:00`. */
export function instant(text: string): number {
  const [date, time = '00:00'] = text.split('T') as [string, string?];
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const [hour, minute = 0] = time.split(':').map(Number) as [number, number?];
  return new Date(year, month - 1, day, hour, minute).getTime();
}

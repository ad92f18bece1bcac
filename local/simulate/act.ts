// What can happen in a simulated year. An act is one line of a table; who plays the story never asks which one it is.
import type { Chance } from './chance';
import type { SimYear } from './year';

export interface Act {
  /** How often in a year, on average. */
  perYear: number;
  /**
   * Hours of work of school days, any hour of any day, or just before one of the three rondes: what is armed then strikes
   * the ronde; or hours of work around a meeting.
   */
  when: 'work' | 'any' | 'ronde' | 'meeting';
  /** Does it, and says what was done; undefined when there was nothing to do it to. */
  play(year: SimYear, chance: Chance): string | undefined;
}

export type Acts = Record<string, Act>;

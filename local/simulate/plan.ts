// The story of a year, drawn from its seed before anything is played: who does what, when. Each step has a chance of its
// own, so that leaving some out changes nothing of what the others draw.
import type { Act, Acts } from './act';
import { Chance } from './chance';
import { PANNES } from './faults';
import { CANCELLATIONS } from './people/cancellations';
import { CARD } from './people/card';
import { COORDINATION } from './people/coordination';
import { MEETINGS } from './people/meetings';
import { MEMBERS } from './people/members';
import { REPARTITION } from './people/repartition';
import { SCHOOLS } from './people/schools';
import { SECRETARIAT } from './people/secretariat';
import { SETTINGS } from './people/settings';
import { wallClock } from './schoolDays';
import type { SimYear } from './year';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const RONDES = [7, 11, 15];

export const ACTS: Acts = {
  ...SCHOOLS,
  ...MEMBERS,
  ...COORDINATION,
  ...SECRETARIAT,
  ...SETTINGS,
  ...MEETINGS,
  ...REPARTITION,
  ...CANCELLATIONS,
  ...CARD,
  ...PANNES,
};

export interface Step {
  /** From 1, in the order of the clock. */
  rank: number;
  at: number;
  act: string;
  seed: string;
}

/** What is played: the seed says all the rest. */
export interface Wanted {
  seed: number;
  profil: string;
  faults: boolean;
  /** Ranks of the only steps to play; all when left out. */
  only?: readonly number[];
  /** The last step to play. */
  until?: number;
  /** Acts that nobody does; the others draw what they would have drawn. */
  without?: readonly string[];
}

/** Around a meeting: days before and after it. */
const AROUND_DAYS = [-2, 4] as const;

/** From the day after the installation to ten days before the summer: what is left lets the rondes settle all. */
export function planOf(year: SimYear, { seed, profil, faults, without = [] }: Wanted): Step[] {
  const isOpen = (day: string): boolean => year.days.isOpen(day);
  const first = year.workspace.clock.now + DAY_MS;
  const last = lastDay(first, isOpen) - 10 * DAY_MS;
  const span = { first, last, meetings: meetingsOf(year, first, last), isOpen };
  const acts = Object.entries(ACTS).filter(([name]) => (faults || !(name in PANNES)) && !without.includes(name));
  const steps = acts.flatMap(([act, { perYear, when }]) => {
    const chance = new Chance(`${profil}/${seed}/${act}`);
    return Array.from({ length: howMany(chance, perYear) }, (_, index) => ({
      act,
      at: momentFor(when, chance, span),
      seed: `${profil}/${seed}/${act}/${index}`,
    }));
  });
  return steps.sort((a, b) => a.at - b.at || (a.seed < b.seed ? -1 : 1)).map((step, index) => ({ rank: index + 1, ...step }));
} // oxfmt-ignore

export function isKept({ rank }: Step, { only, until }: Wanted): boolean {
  return (only === undefined || only.includes(rank)) && (until === undefined || rank <= until);
}

/** Around the average: some years are quiet, some are not. */
function howMany(chance: Chance, perYear: number): number {
  return Math.floor(perYear * (0.5 + chance.draw()) + chance.draw());
}

function lastDay(first: number, isOpen: (day: string) => boolean): number {
  let at = first + 320 * DAY_MS;
  while (!isOpen(wallClock(at).slice(0, 10))) at -= DAY_MS;
  return at;
}

interface Span {
  first: number;
  last: number;
  /** Days on which demandes are studied, as they were first proposed. */
  meetings: readonly number[];
  isOpen(day: string): boolean;
}

function meetingsOf(year: SimYear, first: number, last: number): number[] {
  const tab = year.tab('Réunions');
  const dates = tab.rows('cle').filter((row) => tab.text(row, 'etudie') === 'oui').map((row) => tab.text(row, 'date'));
  return dates.map((date) => new Date(`${date.slice(0, 10)}T00:00`).getTime()).filter((at) => first < at && at < last);
} // oxfmt-ignore

function momentFor(when: Act['when'], chance: Chance, { first, last, meetings, isOpen }: Span): number {
  const midnight = (): Date => {
    const meeting = when === 'meeting' ? chance.pick(meetings) : undefined;
    const date = new Date(meeting ?? first + chance.draw() * (last - first));
    if (meeting !== undefined) date.setDate(date.getDate() + chance.between(...AROUND_DAYS));
    date.setHours(0, 0, 0, 0);
    return date;
  };
  let date = midnight();
  while (when !== 'any' && !isOpen(wallClock(date.getTime()).slice(0, 10))) date = midnight();
  const [any, work] = [24 * chance.draw(), 8 + 10 * chance.draw()];
  const hours = { any, work, meeting: work, ronde: chance.pick(RONDES)! - 0.02 };
  return date.getTime() + Math.floor(hours[when] * HOUR_MS);
}

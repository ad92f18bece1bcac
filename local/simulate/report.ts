// What is said of the years that were played: the object for a machine, the sentences and the journal for a person.
import type { PlayedYear } from './play';
import type { Wanted } from './plan';
import type { Wrong } from './checks/check';

export interface Report {
  annees: number;
  graine: number;
  evenements: number;
  appels: number;
  tues: number;
  /** How many of each kind were armed. */
  pannes: Record<string, number>;
  /** Answers a ronde caught up, tabs the doctor mended. */
  reparations: number;
  perdues: number;
  doublees: number;
  courriersHorsRegle: number;
  invariantsViolees: { graine: number; invariant: string; phrase: string; pas: number; rejouer: string }[];
  secondes: number;
}

export function reportOn(years: readonly PlayedYear[], first: number, seconds: number): Report {
  const total = (of: (year: PlayedYear) => number): number => years.reduce((sum, year) => sum + of(year), 0);
  const wrong = (sort: Wrong) => total(({ broken }) => broken.filter((one) => one.sort === sort).length);
  const pannes: Record<string, number> = {};
  for (const year of years)
    for (const [id, times] of Object.entries(year.pannes)) pannes[id] = (pannes[id] ?? 0) + times;
  return {
    annees: years.length,
    graine: first,
    evenements: total(({ evenements }) => evenements),
    appels: total(({ appels }) => appels),
    tues: total(({ tues }) => tues),
    pannes: Object.fromEntries(Object.entries(pannes).sort(([a], [b]) => (a < b ? -1 : 1))),
    reparations: total(({ reparations }) => reparations),
    perdues: wrong('perdue'),
    doublees: wrong('doublee'),
    courriersHorsRegle: wrong('courrier'),
    invariantsViolees: years.flatMap((year) =>
      year.broken.map(({ invariant, phrase }) => ({ graine: year.seed, invariant, phrase, pas: year.brokenAt, rejouer: replayOf(year) })),
    ),
    secondes: Math.round(seconds * 10) / 10,
  };
} // oxfmt-ignore

/** The command that plays that year again, to the call. */
export function replayOf({ seed, profil, faults, only, until }: Wanted): string {
  const options = [
    `--replay ${seed}`,
    `--profil ${profil}`,
    ...(faults ? ['--faults'] : []),
    ...(until ? [`--until ${until}`] : []),
    ...(only ? [`--only ${only.join(',')}`] : []),
  ];
  return `npm run simulate -- ${options.join(' ')}`;
}

/** A year that breaks a promise before any other; then the one that went through most. */
export function worstOf(years: readonly PlayedYear[]): PlayedYear | undefined {
  const hardship = ({ broken, tues, pannes, reparations }: PlayedYear): number =>
    (broken.length > 0 ? 1e6 : 0) + tues + reparations + Object.values(pannes).reduce((sum, times) => sum + times, 0);
  return [...years].sort((a, b) => hardship(b) - hardship(a) || a.seed - b.seed)[0];
}

export function journalOf(year: PlayedYear): string {
  const { seed, profil, evenements, executions, appels, tues, reparations, courriels, broken } = year;
  const head = [
    `L’année de la graine ${seed} (${profil}) : ${evenements} événements, ${executions} exécutions, ${appels} appels, ${tues} arrêts, ${reparations} réparations, ${courriels} courriels.`,
    broken.length > 0 ? 'Une promesse y est rompue.' : 'Toutes les promesses y tiennent.',
    `Pour la rejouer : ${replayOf(year)}`,
  ];
  return `${[...head, '', ...year.journal].join('\n')}\n`;
}

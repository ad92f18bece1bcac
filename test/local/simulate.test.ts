// The simulation itself: one seed is one year, whoever plays it; what is left out changes nothing of the rest.
import { BUNDLE } from '../../local/demo/story';
import { FAULTS } from '../../local/faultCatalogue';
import { Chance } from '../../local/simulate/chance';
import { ACTS, isKept, planOf } from '../../local/simulate/plan';
import { playYear, type PlayedYear } from '../../local/simulate/play';
import { replayOf, reportOn, worstOf } from '../../local/simulate/report';
import { shrink } from '../../local/simulate/shrink';
import { installOnce, SimYear, type Installed } from '../../local/simulate/year';

const WANTED = { seed: 3, profil: 'grenoble-4', faults: true };

let installed: Installed;
beforeAll(() => {
  installed = installOnce(WANTED.profil, BUNDLE);
});

it('la même graine tire la même chose, une autre non', () => {
  const draws = (seed: string): number[] => Array.from({ length: 20 }, (_, __, chance = new Chance(seed)) => chance.between(1, 1000)); // oxfmt-ignore
  const chance = new Chance('a');
  const many = Array.from({ length: 2000 }, () => chance.between(1, 6));
  expect(draws('a')).toEqual(draws('a'));
  expect(draws('a')).not.toEqual(draws('b'));
  expect(new Set(many)).toEqual(new Set([1, 2, 3, 4, 5, 6]));
});

it('chaque panne du catalogue frappe, et aucune sans --faults', () => {
  const year = SimYear.open(installed);
  const acts = (faults: boolean): Set<string> => new Set(planOf(year, { ...WANTED, faults }).map(({ act }) => act));
  const armed = FAULTS.map(({ id }) => id);
  for (const id of armed) expect(Object.keys(ACTS)).toContain(id);
  expect(armed.filter((id) => acts(false).has(id))).toEqual([]);
  expect(armed.filter((id) => acts(true).has(id)).length).toBeGreaterThan(armed.length - 3);
});

it('une année se rejoue à l’appel près, et un pas laissé de côté ne change pas les autres', () => {
  const plan = planOf(SimYear.open(installed), WANTED);
  const first = playYear(installed, { ...WANTED, until: 40 });
  expect(playYear(installed, { ...WANTED, until: 40 })).toEqual(first);
  expect(first.appels).toBeGreaterThan(1000);
  expect(first.broken).toEqual([]);
  const only = plan.map(({ rank }) => rank).filter((rank) => rank !== 5);
  expect(plan.filter((step) => isKept(step, { ...WANTED, only }))).toEqual(plan.filter(({ rank }) => rank !== 5));
}, 600_000);

function played(seed: number, change: Partial<PlayedYear> = {}): PlayedYear {
  return {
    ...{ ...WANTED, seed, evenements: 2, executions: 3, appels: 4, tues: 1, pannes: { arret: 1 }, reparations: 1 },
    ...{ courriels: 5, broken: [], brokenAt: 0, journal: [], ranks: [1, 2], ...change },
  };
}

const LOST = { sort: 'perdue', invariant: 'réponse_au_registre', phrase: 'Une réponse manque.' } as const;

it('le compte rendu additionne les années et dit comment rejouer celle qui rompt une promesse', () => {
  const broken = played(2, { broken: [LOST], brokenAt: 7, until: 7 });
  expect(reportOn([played(1), broken], 1, 12.34)).toEqual({
    annees: 2, graine: 1, evenements: 4, appels: 8, tues: 2, pannes: { arret: 2 }, reparations: 2, perdues: 1, doublees: 0,
    courriersHorsRegle: 0, secondes: 12.3,
    invariantsViolees: [{ graine: 2, invariant: LOST.invariant, phrase: LOST.phrase, pas: 7, rejouer: replayOf(broken) }],
  }); // oxfmt-ignore
  expect(replayOf(broken)).toBe('npm run simulate -- --replay 2 --profil grenoble-4 --faults --until 7');
  expect(worstOf([played(1), broken, played(3, { tues: 50 })])).toBe(broken);
  expect(worstOf([played(1), played(3, { tues: 50 })])!.seed).toBe(3);
});

it.each([1, 2, 3])('une histoire se raccourcit jusqu’aux pas qui comptent, la même sur %s cœur(s)', async (atOnce) => {
  const ranks = Array.from({ length: 40 }, (_, index) => index + 1);
  const first = played(1, { broken: [LOST], brokenAt: 40, ranks });
  const play = ({ only }: { only?: readonly number[] }) =>
    Promise.resolve(only!.includes(7) && only!.includes(31) ? first : played(1));
  const { year } = await shrink(first, ranks, play, atOnce);
  expect(year.only).toEqual([7, 31]);
});

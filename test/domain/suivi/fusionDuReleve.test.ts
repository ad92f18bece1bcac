// Le relevé relu chaque matin : rien deux fois, les corrections suivies, jamais par-dessus ce qu'une personne a écrit.
import { fusionner } from '../../../src/domain/suivi/fusionDuReleve';
import type { Decision } from '../../../src/domain/suivi/lectureDuReleve';
import { jour } from '../../../src/domain/temps/jour';
import type { Suite } from '../../../src/domain/suivi/suivi';
import { numero } from '../../support/builders';

const UN = numero('2018-P1-001');
const DEUX = numero('2018-P1-002');
const uneDecision = (particularites: Partial<Decision> = {}): Decision => ({
  numero: UN,
  action: 'Observation en situation',
  qui: 'Dominique Aubrac',
  pourLe: jour('2018-11-12'),
  ...particularites,
});
const lire = (decisions: Decision[], suites: readonly Suite[] = [], dejaLues: string[] = []) =>
  fusionner(decisions, suites, { date: jour('2018-10-16'), dejaLues: new Set(dejaLues) });

/** What tab Suivi holds after a reading. */
function apres(suites: readonly Suite[], { aEcrire }: ReturnType<typeof lire>): Suite[] {
  const nouvelles = aEcrire.filter(({ cle }) => !suites.some((suite) => suite.cle === cle));
  return [...suites.map((suite) => aEcrire.find(({ cle }) => cle === suite.cle) ?? suite), ...nouvelles];
}

const premiere = apres([], lire([uneDecision()]));

test('une décision devient une ligne de seconde intention, dont le repère dit le jour de la réunion', () => {
  expect(premiere).toMatchObject([{ demande: UN, intention: 'seconde', action: 'Observation en situation', qui: 'Dominique Aubrac', pourLe: '2018-11-12', faitLe: '' }]); // oxfmt-ignore
  expect(premiere[0]!.cle).toMatch(/^2018-10-16-R[a-z0-9]+$/);
});

test('relue, elle ne change rien ; deux lignes pareilles font deux lignes', () => {
  expect(lire([uneDecision()], premiere)).toEqual({ aEcrire: [], aRelire: [] });
  const deux = apres([], lire([uneDecision(), uneDecision()]));
  expect(new Set(deux.map(({ cle }) => cle)).size).toBe(2);
  expect(lire([uneDecision(), uneDecision()], deux)).toEqual({ aEcrire: [], aRelire: [] });
});

test('corrigée dans le relevé, elle est corrigée dans le Suivi, sur la même ligne', () => {
  const corrigee = apres(premiere, lire([uneDecision({ pourLe: jour('2018-11-19') })], premiere));
  expect(corrigee).toHaveLength(1);
  expect(corrigee[0]).toMatchObject({ cle: premiere[0]!.cle, pourLe: '2018-11-19' });
});

test('une ligne insérée au-dessus ne prend pas la place de l’autre', () => {
  const { aEcrire, aRelire } = lire([uneDecision({ action: 'Conseil', qui: 'Camille Sorel' }), uneDecision()], premiere); // oxfmt-ignore
  expect(aEcrire.map(({ action }) => action)).toEqual(['Conseil']);
  expect(aRelire).toEqual([]);
});

test.each([
  ['la date changée', { pourLe: jour('2018-12-03') }],
  ['une autre personne', { qui: 'Camille Sorel' }],
  ['notée faite', { faitLe: jour('2018-10-30') }],
  ['une suite écrite', { resultat: 'Vu deux fois.' }],
])('une ligne du Suivi corrigée à la main reste à la personne (%s)', (_, change) => {
  const tapee = [{ ...premiere[0]!, ...change }];
  expect(lire([uneDecision()], tapee)).toEqual({ aEcrire: [], aRelire: [] });
  const { aEcrire, aRelire } = lire([uneDecision({ action: 'Entretien' })], tapee);
  expect(aEcrire).toEqual([]);
  expect(aRelire).toEqual([`${UN} : le relevé dit maintenant « Entretien » ; la ligne de l’onglet « Suivi », corrigée à la main, est gardée`]); // oxfmt-ignore
});

test('supprimée du Suivi par une personne, elle ne revient pas ; retirée du relevé, elle reste et se dit', () => {
  expect(lire([uneDecision()], [], [premiere[0]!.cle]).aEcrire).toEqual([]);
  const { aEcrire, aRelire } = lire([], premiere);
  expect(aEcrire).toEqual([]);
  expect(aRelire).toEqual([`${UN} : « Observation en situation » n’est plus dans le relevé ; la ligne de l’onglet « Suivi » est gardée`]); // oxfmt-ignore
});

test('tapée aussi dans le Suivi par la coordination, elle n’y est pas deux fois', () => {
  const { cle: _cle, lu: _lu, ...reste } = premiere[0]!;
  expect(lire([uneDecision()], [{ ...reste, cle: '2018-10-17-01' }])).toEqual({ aEcrire: [], aRelire: [] });
});

test('une ligne sans numéro ne glisse pas à un autre élève quand la ligne du dessus s’en va', () => {
  const suivante = uneDecision({ action: 'Conseil', qui: 'Camille Sorel', sansNumero: true });
  const suites = apres([], lire([uneDecision(), suivante]));
  const { aEcrire, aRelire } = lire([uneDecision({ numero: DEUX, action: 'Entretien' }), { ...suivante, numero: DEUX }], suites); // oxfmt-ignore
  expect(aEcrire.map(({ demande, action }) => [demande, action])).toEqual([[DEUX, 'Entretien']]);
  expect(aRelire).toEqual([
    'Conseil », ligne sans numéro, a été lue pour 2018-P1-001 et y reste',
    '2018-P1-001 : « Observation en situation » n’est plus dans le relevé',
  ].map((debut) => expect.stringContaining(debut))); // oxfmt-ignore
});

test('la même ligne sans numéro sous deux demandes est bien de chacune', () => {
  const suivante = uneDecision({ action: 'Conseil', qui: 'Camille Sorel', sansNumero: true });
  const suites = apres([], lire([uneDecision(), suivante]));
  const { aEcrire, aRelire } = lire([uneDecision(), suivante, { ...suivante, numero: DEUX }], suites);
  expect(aEcrire.map(({ demande, action }) => [demande, action])).toEqual([[DEUX, 'Conseil']]);
  expect(aRelire).toEqual([]);
});

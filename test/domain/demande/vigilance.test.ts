// Ce que le terrain sait : chaque règle parle quand il faut, se tait sinon, et se reconnaît à son début.
import type { Demande } from '../../../src/domain/demande/demande';
import { accordDonne, VIGILANCES, vigilances } from '../../../src/domain/demande/vigilance';
import { moment, uneDemande, unMotif } from '../../support/builders';

const SEGPA = 'Décider d’une orientation en Segpa ou d’un maintien exceptionnel';
const debuts = (particularites: Partial<Demande>): string[] =>
  vigilances(uneDemande(particularites), undefined).map((phrase) => phrase.split(' :')[0]!);

test.each<[string, Partial<Demande>, string[]]>([
  ['rien à dire', {}, []],
  ['« pas » n’est pas le PAS', { dejaSaisis: 'Ne sait pas', plans: 'Pas de plan' }, []],
  ['PAP avec PPS', { plans: 'PAP ; PPS' }, ['PAP et PPS']],
  ['PAI avec PPS', { plans: 'PAI ; PPS' }, []],
  ['PAP demandé avec un PPS', { plans: 'PPS', motif: 'Décider s’il faut un PAP' }, ['PAP et PPS']],
  ['Segpa avant le CM2', { motif: SEGPA, niveau: 'CM1' }, ['Segpa et niveau']],
  ['Segpa en CM2', { motif: SEGPA, niveau: 'CM2' }, ['Segpa et calendrier']],
  ['Segpa et MDPH', { motif: SEGPA, niveau: 'CM2', dejaSaisis: 'MDPH' }, ['Segpa et calendrier', 'Segpa et MDPH']],
  ['PAS déjà saisi', { dejaSaisis: 'PAS ; EMAS' }, ['PAS déjà saisi']],
  ['CRIP déjà saisie', { dejaSaisis: 'CRIP' }, ['CRIP déjà saisie']],
  ['famille non informée', { familleInformee: 'Non, pas encore' }, ['Famille']],
  ['famille qui refuse', { familleInformee: 'Elle refuse' }, ['Famille']],
  ['demande d’équipe', { familleInformee: 'Non', cible: 'Toute l’équipe' }, []],
  ['page d’arrêt', { raisonUrgence: 'L’école s’est reconnue dans une situation de la page « Avant de commencer ».' }, ['Danger']],
  ['mots de danger', { description: 'Il dit vouloir se tuer.' }, ['Danger']],
])('%s', (_, particularites, attendus) => expect(debuts(particularites)).toEqual(attendus)); // oxfmt-ignore

test('la Segpa après le premier trimestre se dit autrement', () => {
  const phrase = (recuLe: string) => vigilances(uneDemande({ motif: SEGPA, niveau: 'CM2', recuLe: moment(recuLe) }), undefined)[0]!; // oxfmt-ignore
  expect(phrase('2018-11-20T10:00')).toContain('N’attendez pas');
  expect(phrase('2019-01-08T10:00')).toContain('est passé');
});

test('le motif rappelle où s’adresser', () =>
  expect(vigilances(uneDemande(), unMotif({ pointeVers: 'Harcèlement :\n3018.' }))).toEqual(['À rappeler à l’école : Harcèlement : 3018.'])); // oxfmt-ignore

test('chaque début est unique, et aucun n’en commence un autre', () => {
  const tous = VIGILANCES.map(({ debut }) => debut);
  for (const debut of tous) expect(tous.filter((autre) => autre.startsWith(debut))).toEqual([debut]);
});

test('un accord se dit oui', () => {
  for (const accordFamille of ['Oui', 'oui, le 12/10']) expect(accordDonne({ accordFamille })).toBe(true);
  for (const accordFamille of ['', 'Non', 'Pas encore demandé']) expect(accordDonne({ accordFamille })).toBe(false);
});

// Ce qui a été arrêté et dit : une version de plus quand cela change, et seulement pour ceux que cela touche.
import { aChange, arreter, lireArrete, nouvelleVersion, type Arrete } from '../../../src/domain/reunion/arrete';
import type { Demande } from '../../../src/domain/demande/demande';
import { jour } from '../../../src/domain/temps/jour';
import { composerOrdreDuJour } from '../../../src/domain/reunion/ordreDuJour';
import type { Reunion } from '../../../src/domain/reunion/reunion';
import { numero, uneDemande, uneReunion, unMembre, unRegistre } from '../../support/builders';

const membres = [
  unMembre(),
  unMembre({ nom: 'Karim Estève', genre: 'partenaire' }),
  unMembre({ nom: 'Inès Rolland', genre: 'partenaire' }),
];
const une = (rang: number, particularites: Partial<Demande> = {}) =>
  uneDemande({ numero: numero(`2018-P1-00${rang}`), associes: [], accordFamille: 'Oui', ...particularites });
const DEPART = [une(1, { partenaires: ['Karim Estève'] }), une(2, { partenaires: ['Inès Rolland'] }), une(3)];
const ordre = (demandes: Demande[], reunion: Partial<Reunion> = {}) =>
  composerOrdreDuJour(uneReunion(reunion), unRegistre({ demandes, membres }));
const premiere = arreter(ordre(DEPART));
const dits = ({ partenaires, version }: Arrete) =>
  partenaires.filter((un) => un.version === version).map(({ nom, de, a, numeros }) => [nom, de, a, ...numeros]);

test('la première version appelle chaque partenaire à ses heures', () => {
  expect(dits(premiere)).toEqual([
    ['Karim Estève', '09:00', '09:20', '2018-P1-001'],
    ['Inès Rolland', '09:20', '09:40', '2018-P1-002'],
  ]);
  expect(aChange(premiere, ordre(DEPART))).toBe(false);
});

test('la date, l’heure, le lieu ou la visio changés touchent tous les partenaires', () => {
  for (const change of [{ date: jour('2018-10-18') }, { heure: '10:00' }, { lieu: 'Mairie' }, { visio: 'https://visio.example/1' }]) {
    const nouveau = ordre(DEPART, change);
    expect(aChange(premiere, nouveau)).toBe(true);
    expect(dits(nouvelleVersion(premiere, nouveau, 'doc1'))).toHaveLength(2);
  }
}); // oxfmt-ignore

test('une urgence ajoutée décale les heures ; sans heure de réunion, les partenaires n’en savent rien', () => {
  const avecUrgence = [...DEPART, une(4, { urgent: true })];
  expect(aChange(premiere, ordre(avecUrgence))).toBe(true);
  const seconde = nouvelleVersion(premiere, ordre(avecUrgence), 'doc1');
  expect(seconde).toMatchObject({ version: 2, anciens: ['doc1'] });
  expect(dits(seconde)[0]).toEqual(['Karim Estève', '09:20', '09:40', '2018-P1-001']);
  const sansHeure = arreter(ordre(DEPART, { heure: '' }));
  const ajoutee = ordre(avecUrgence, { heure: '' });
  expect(aChange(sansHeure, ajoutee)).toBe(true);
  expect(dits(nouvelleVersion(sansHeure, ajoutee, ''))).toEqual([]);
});

test('un cas ajouté pour un partenaire ne prévient que lui', () => {
  const suite = nouvelleVersion(premiere, ordre([...DEPART, une(5, { partenaires: ['Inès Rolland'] })]), '');
  expect(dits(suite)).toEqual([['Inès Rolland', '09:20', '10:00', '2018-P1-002', '2018-P1-005']]);
});

test('une demande retirée ne change rien, sauf si elle seule appelait quelqu’un : il est décommandé, une fois', () => {
  expect(aChange(premiere, ordre(DEPART.slice(0, 2)))).toBe(false);
  const sansKarim = ordre(DEPART.slice(1));
  expect(aChange(premiere, sansKarim)).toBe(true);
  const suite = nouvelleVersion(premiere, sansKarim, '');
  expect(dits(suite)).toContainEqual(['Karim Estève', '', '']);
  expect(aChange(suite, sansKarim)).toBe(false);
  const encore = nouvelleVersion(suite, ordre([...DEPART.slice(1), une(6)]), '');
  expect(dits(encore).map(([nom]) => nom)).not.toContain('Karim Estève');
});

test('se relit tel qu’écrit ; ce qui n’en est pas un n’est rien', () => {
  expect(lireArrete(JSON.stringify(premiere))).toEqual(premiere);
  for (const texte of ['', 'bonjour', '{}', '{"version":1}', '[1]']) expect(lireArrete(texte)).toBeUndefined();
});

test('l’ordre ou les minutes qu’une personne choisit ensuite font une version de plus, une fois, et ne préviennent que ceux que cela touche', () => {
  const rangee = ordre([{ ...DEPART[0]!, ordre: 2 }, DEPART[1]!, DEPART[2]!]);
  expect(aChange(premiere, rangee)).toBe(true);
  const suite = nouvelleVersion(premiere, rangee, 'doc1');
  expect(dits(suite).map(([nom, de]) => [nom, de])).toEqual([['Inès Rolland', '09:00'], ['Karim Estève', '09:20']]); // oxfmt-ignore
  expect(aChange(suite, rangee)).toBe(false);
  const allongee = ordre([DEPART[0]!, DEPART[1]!, { ...DEPART[2]!, minutes: 40 }]);
  expect(aChange(premiere, allongee)).toBe(true);
  expect(dits(nouvelleVersion(premiere, allongee, 'doc1'))).toEqual([]);
  // Taken off the list, what was chosen for it is no change; frozen by an older release, nothing had been chosen.
  expect(aChange(nouvelleVersion(premiere, allongee, 'doc1'), ordre(DEPART.slice(0, 2)))).toBe(false);
  expect(aChange({ ...premiere, choix: undefined }, ordre(DEPART))).toBe(false);
});

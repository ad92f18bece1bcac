// The doctor's checks as rules: whatever a workbook holds, they find without failing, and tell no more than a place.
import fc from 'fast-check';
import type { Dossier, OngletAttendu, OngletVu, Valeur } from '../../../src/domain/diagnostic/classeur';
import { diagnostiquer, MALADIES } from '../../../src/domain/diagnostic/diagnostic';
import { lettreDe, reperer } from '../../../src/domain/diagnostic/reperage';

const ATTENDU: OngletAttendu = {
  cle: 'demandes',
  nom: 'Demandes',
  identifiant: 'numero',
  vitales: ['statut'],
  colonnes: [
    { cle: 'numero', titre: 'Numéro', note: 'Écrit par le pôle.' },
    { cle: 'statut', titre: 'Statut', note: 'À vous.', choix: ['Reçue', 'Close'] },
    { cle: 'recuLe', titre: 'Reçue le', note: 'Écrit par le pôle.', genre: 'moment' },
    { cle: 'idReponse', titre: 'Réponse', note: 'Écrit par le pôle.' },
  ],
};
const TITRES = ATTENDU.colonnes.map(({ titre }) => titre);
const MARQUES = ATTENDU.colonnes.map(({ cle, note }) => `${note}\nRepère : ${cle}`);

function unDossier(vu: Partial<OngletVu> = {}, autres: Partial<Dossier> = {}): Dossier {
  const lignes = [TITRES, ['2018-P1-001', 'Reçue', {}, 'r1']];
  return {
    onglets: [{ attendu: ATTENDU, nom: 'Demandes', lignes, notes: MARQUES, ...vu }],
    absents: [],
    autres: [],
    fuseau: 'Europe/Paris',
    formulaire: 'lie',
    automatismes: { absents: [], enTrop: [] },
    nonAutorise: '',
    aRemplir: [],
    reglages: [],
    journal: [],
    ...autres,
  };
}

test('un onglet sain ne dit rien', () => expect(diagnostiquer(unDossier())).toEqual([]));

test('les clés sont uniques et les phrases se terminent par un point', () => {
  expect(new Set(MALADIES.map(({ cle }) => cle)).size).toBe(MALADIES.length);
  const cassee = unDossier({ lignes: [['x', 'Statut', 'Statut', ''], ['a', 'b', 'c', 4e4]], notes: [] }, { fuseau: 'X' }); // oxfmt-ignore
  const phrases = diagnostiquer(cassee).map(({ phrase }) => phrase);
  expect(phrases.length).toBeGreaterThan(2);
  expect(phrases.filter((phrase) => !phrase.endsWith('.'))).toEqual([]);
});

test('une colonne vitale perdue ne dit rien d’un onglet encore vide : elle y est remise', () => {
  const sans = [TITRES.filter((titre) => titre !== 'Statut')];
  const notes = MARQUES.filter((note) => !note.endsWith('statut'));
  expect(diagnostiquer(unDossier({ lignes: sans, notes })).map(({ cle }) => cle)).toEqual(['colonne_a_remettre']);
  const pleine = [...sans, ['2018-P1-001', {}, 'r1']];
  expect(diagnostiquer(unDossier({ lignes: pleine, notes })).map(({ cle }) => cle)).toEqual(['colonne_perdue']);
});

test('le numéro d’une ligne recopiée n’est pas pris pour un numéro écrasé', () => {
  const quand = '2018-10-02T10:00' as never;
  const journal = [{ quand, qui: 'le pôle', quoi: 'demande_recue', sur: '2018-P1-001', details: 'r1', sceau: '' }];
  const lignes = (second: string) => [TITRES, ['2018-P1-001', 'Reçue', {}, 'r1'], [second, 'Reçue', {}, 'r1']];
  const cles = (second: string) => diagnostiquer(unDossier({ lignes: lignes(second) }, { journal })).map(({ cle }) => cle); // oxfmt-ignore
  expect(cles('2018-P1-009')).toEqual([]);
  expect(cles('2018-P1-001')).toEqual(['ligne_en_double']);
});

const valeur: fc.Arbitrary<Valeur> = fc.oneof(
  fc.constantFrom<Valeur>(...TITRES, '', '#REF!', '2018-P1-001', '02/10/2018 10:15', {}, true, 43_000, NaN),
  fc.string(),
);

test('aucun classeur, si abîmé soit-il, ne fait échouer une vérification ni ne passe deux soins au même endroit', () => {
  const grille = fc.array(fc.array(valeur, { maxLength: 7 }), { maxLength: 6 });
  const notes = fc.array(fc.constantFrom(...MARQUES, '', 'une note', 'Repère : '), { maxLength: 7 });
  fc.assert(
    fc.property(grille, notes, fc.boolean(), (lignes, lesNotes, vues) => {
      const trouvailles = diagnostiquer(unDossier({ lignes, notes: vues ? lesNotes : undefined }));
      expect(trouvailles.every(({ phrase }) => phrase.includes('Demandes'))).toBe(true);
      const ecrits = trouvailles.flatMap(({ soins = [] }) => soins.filter(({ genre }) => genre === 'texte'));
      expect(new Set(ecrits.map((soin) => JSON.stringify(soin))).size).toBe(ecrits.length);
    }),
    { numRuns: 2_000, seed: 20_181_010 },
  );
});

describe('le repérage des colonnes', () => {
  const colonnes = [{ cle: 'a', titre: 'École' }, { cle: 'b', titre: 'Motif' }]; // oxfmt-ignore
  const marques = (...cles: string[]) => cles.map((cle) => (cle ? `note\nRepère : ${cle}` : ''));

  test.each([
    ['par le titre, sans regarder les notes', ['motif', ' ECOLE '], undefined, { a: 1, b: 0 }],
    ['par la marque quand le titre a changé', ['Établissement', 'Motif'], marques('a', 'b'), { a: 0, b: 1 }],
    ['par la marque quand le titre est double', ['Motif', 'École', 'Motif'], marques('', 'a', 'b'), { a: 1, b: 2 }],
  ])('%s', (_, entetes, notes, attendu) => {
    const lues = jest.fn(() => notes ?? []);
    const { positions, absentes, doubles } = reperer(colonnes, entetes, lues);
    expect(Object.fromEntries(positions)).toEqual(attendu);
    expect([absentes, doubles]).toEqual([[], []]);
    expect(lues).toHaveBeenCalledTimes(notes ? 1 : 0);
  });

  test('ce qui ne se trouve pas est dit absent, ce qui se trouve deux fois est dit double', () => {
    const { absentes, doubles } = reperer(colonnes, ['Motif', 'x', 'Motif'], () => []);
    expect(absentes.map(({ cle }) => cle)).toEqual(['a']);
    expect(doubles.map(({ colonne, positions }) => [colonne.cle, positions])).toEqual([['b', [0, 2]]]);
  });

  test.each([[0, 'A'], [25, 'Z'], [26, 'AA'], [51, 'AZ'], [52, 'BA'], [701, 'ZZ'], [702, 'AAA']])('%i est %s', (position, lettre) => {
    expect(lettreDe(position)).toBe(lettre);
  }); // oxfmt-ignore
});

// Une relance : ses jours viennent d’un réglage, chacune a son historique, aucune n’en retient une autre.
import { COURRIELS } from '../../../src/catalogue/courriels';
import type { Envoi, ModeleCourriel } from '../../../src/domain/courrier/courriel';
import { jour, type Jour } from '../../../src/domain/temps/jour';
import type { Registre } from '../../../src/domain/registre/registre';
import { lireDecalages } from '../../../src/domain/courrier/relance';
import { desParametres, moment, numero, uneDemande, uneReunion, uneSuite, unMembre, unRegistre } from '../../support/builders'; // oxfmt-ignore

function envois(genre: string, registre: Registre, aujourdhui: string): Envoi[] {
  return (COURRIELS[genre] as ModeleCourriel).chaqueMatin!(registre, jour(aujourdhui));
}

function jours(genre: string, registre: Registre, aujourdhui = '2018-10-01'): Jour[] {
  return envois(genre, registre, aujourdhui).map((envoi) => envoi.jour);
}

const rappels = (changes: Record<string, number[]>) => desParametres({ rappels: changes });

test.each<[string, number[] | undefined]>([
  ['2, 7', [2, 7]], ['0;5', [0, 5]], ['3', [3]], ['non', []], ['Aucun', []], ['jamais', []],
  ['deux jours', undefined], ['2 et 7', undefined], ['-3', undefined],
])('« %s » se lit %j', (texte, lus) => expect(lireDecalages(texte)).toEqual(lus)); // oxfmt-ignore

test('premier contact : le délai du motif, puis les jours de classe du réglage ; le réglage vide n’envoie rien', () => {
  // Seven days after 2 October: the 9th, then five school days.
  const registre = unRegistre({ parametres: rappels({ rappel_contact: [0, 5] }) });
  expect(envois('rappel_contact', registre, '2018-10-03')).toEqual([
    { sujet: '2018-10-09', pour: 'membre:Dominique Aubrac', occurrence: '1', jour: '2018-10-09' },
    { sujet: '2018-10-16', pour: 'membre:Dominique Aubrac', occurrence: '1', jour: '2018-10-16' },
  ]);
  expect(jours('rappel_contact', unRegistre())).toEqual([]);
});

test('une action en retard : à la personne nommée, sinon à la coordination ; faite ou d’une demande close, à personne', () => {
  const suite = (changes: object) => uneSuite({ demande: numero('2018-P1-001'), pourLe: jour('2018-10-10'), ...changes });
  const pour = (changes: object, demandes = [uneDemande()]) =>
    envois('rappel_action', unRegistre({ suites: [suite(changes)], demandes }), '2018-10-09').map((envoi) => `${envoi.pour} ${envoi.jour}`);
  expect(pour({})).toEqual(['membre:Dominique Aubrac 2018-10-11', 'membre:Dominique Aubrac 2018-10-18']);
  expect(pour({ qui: 'Une éducatrice' })[0]).toBe('coordination 2018-10-11');
  expect(pour({ faitLe: jour('2018-10-09') })).toEqual([]);
  expect(pour({}, [uneDemande({ statut: 'clos' })])).toEqual([]);
  // Nothing goes to a partner before the family agreed; about a team, there is no family to ask.
  const partenaire = [unMembre({ genre: 'partenaire' })];
  const auPartenaire = (demande: object) => envois('rappel_action', unRegistre({ suites: [suite({})], demandes: [uneDemande(demande)], membres: partenaire }), '2018-10-09')[0]!.pour;
  expect(auPartenaire({ accordFamille: 'Pas encore demandé' })).toBe('coordination');
  expect(auPartenaire({ accordFamille: 'Oui' })).toBe('membre:Dominique Aubrac');
  expect(auPartenaire({ cible: 'Toute l’équipe' })).toBe('membre:Dominique Aubrac');
  // Its meeting sees it again; another day is one that a person chose.
  expect(pour({ action: 'À revoir', qui: '', pourLe: uneReunion().date })).toEqual([]);
  expect(pour({ action: 'À revoir', qui: '' })[0]).toBe('coordination 2018-10-11');
}); // oxfmt-ignore

test('une décision sans responsable, un relevé manquant, une absence sans suppléance', () => {
  const sansQui = [uneSuite({ demande: numero('2018-P1-001'), qui: '', cle: '2018-10-02-01' })];
  expect(jours('rappel_responsable', unRegistre({ suites: sansQui }))).toEqual(['2018-10-04', '2018-10-11']);
  // What is to be seen again waits for its meeting, not for somebody.
  for (const action of ['À revoir', 'Pas de suite']) {
    const sansPersonne = sansQui.map((suite) => ({ ...suite, action }));
    expect(jours('rappel_responsable', unRegistre({ suites: sansPersonne }))).toEqual([]);
  }
  const tenue = [uneReunion({ statut: 'tenu' })];
  expect(envois('rappel_releve', unRegistre({ reunions: tenue }), '2018-10-17')).toMatchObject([
    { sujet: '2018-P1-A', occurrence: 'J+2', jour: '2018-10-18' },
    { sujet: '2018-P1-A', occurrence: 'J+4', jour: '2018-11-05' },
  ]);
  const ecrit = [uneSuite({ demande: numero('2018-P1-001'), cle: '2018-10-17-01' })];
  expect(jours('rappel_releve', unRegistre({ reunions: tenue, suites: ecrit }), '2018-10-17')).toEqual([]);
  const absente = (suppleant: string) => unRegistre({ membres: [unMembre({ absences: [{ debut: jour('2018-10-15'), fin: jour('2018-10-19') }], suppleant }), unMembre({ nom: 'Camille Sorel' })] }); // oxfmt-ignore
  expect(jours('rappel_absence', absente(''))).toEqual(['2018-10-08', '2018-10-15']);
  expect(jours('rappel_absence', absente('Camille Sorel'))).toEqual([]);
});

test('l’accord de la famille se rappelle tant qu’il n’est pas demandé ; un refus ne se relance pas', () => {
  const avec = (accordFamille: string, cible = 'Un élève') =>
    jours('rappel_accord_famille', unRegistre({ demandes: [uneDemande({ accordFamille, cible })] }));
  expect(avec('Pas encore demandé')).toEqual(['2018-10-16']);
  for (const accord of ['Oui', 'Non', '']) expect(avec(accord)).toEqual([]);
  expect(avec('Pas encore demandé', 'Toute l’équipe')).toEqual([]);
});

test('la CDOEA : en CM2, avant la date du département, et jamais après', () => {
  const segpa = uneDemande({ motif: 'Décider d’une orientation en Segpa', niveau: 'CM2' });
  const avec = (limiteCdoea: string) => jours('rappel_cdoea', unRegistre({ demandes: [segpa], parametres: desParametres({ limiteCdoea }) })); // oxfmt-ignore
  expect(avec('30/11')).toEqual(['2018-11-09', '2018-11-23']);
  expect(avec('14/12')).toEqual(['2018-11-23', '2018-12-07']);
  expect(avec('fin novembre')).toEqual(['2018-11-09', '2018-11-23']);
  // Some départements close in the winter: that of the same school year.
  expect(avec('31/01')).toEqual(['2019-01-10', '2019-01-24']);
  const recueEnDecembre = { ...segpa, recuLe: moment('2018-12-03T10:00') };
  expect(jours('rappel_cdoea', unRegistre({ demandes: [recueEnDecembre] }), '2018-12-03')).toEqual([]);
  const recueEnMars = { ...segpa, recuLe: moment('2019-03-04T10:00') };
  expect(jours('rappel_cdoea', unRegistre({ demandes: [recueEnMars] }), '2019-03-05')).toEqual([]);
  expect(jours('rappel_cdoea', unRegistre({ demandes: [{ ...segpa, niveau: 'CM1' }] }))).toEqual([]);
});

test('plusieurs matins manqués font un seul courriel par personne', () => {
  const registre = unRegistre({ parametres: rappels({ rappel_contact: [0, 1, 2] }) });
  expect(jours('rappel_contact', registre, '2018-10-11')).toEqual(['2018-10-11']);
  expect(jours('rappel_contact', registre, '2018-10-12')).toEqual(['2018-10-11']);
});

test('le bulletin part le premier jour de classe de chaque semaine, ou chaque matin', () => {
  const avec = (bulletin: string, aujourdhui = '2018-10-01') => jours('bulletin', unRegistre({ parametres: desParametres({ bulletin }) }), aujourdhui); // oxfmt-ignore
  expect(avec('lundi')).toEqual(['2018-10-01', '2018-10-08', '2018-10-15']);
  // 10 June 2019 is Whit Monday.
  expect(avec('lundi', '2019-06-08')[0]).toBe('2019-06-11');
  expect(avec('chaque matin', '2018-10-15')).toEqual(['2018-10-15', '2018-10-16', '2018-10-17', '2018-10-18', '2018-10-19', '2018-11-05', '2018-11-06', '2018-11-07', '2018-11-08', '2018-11-09', '2018-11-12', '2018-11-13']); // oxfmt-ignore
  expect(avec('non')).toEqual([]);
});

// La fiche d’une demande : pour qui, quand, et ce qu’un courriel peut en dire.
import { blocsDeFiche, titreDeFiche } from '../../../src/catalogue/fiche';
import { enAttente, finDAttente } from '../../../src/domain/courrier/courrier';
import type { Demande } from '../../../src/domain/demande/demande';
import {
  alerteDeRefus,
  estAlerteDeRefus,
  etatDeFiche,
  ficheVoulue,
  lecteursVoulus,
  suiveurs,
} from '../../../src/domain/document/fiche';
import { identiteDe } from '../../../src/domain/protection/identite';
import { jour } from '../../../src/domain/temps/jour';
import type { Parametres } from '../../../src/domain/registre/parametres';
import { enTexte } from '../../../src/domain/courrier/rendu';
import type { Statut } from '../../../src/domain/demande/statut';
import {
  desParametres,
  moment,
  unCalendrier,
  unCourrier,
  uneDemande,
  unMembre,
  unRegistre,
} from '../../support/builders';

const AUJOURDHUI = jour('2018-10-05');
const ECRITE = { idFiche: 'doc-1', lienFiche: 'https://docs.example/doc-1', empreinteFiche: 'abc' };
const voulue = (demande: Partial<Demande>, parametres: Partial<Parametres> = {}) =>
  ficheVoulue(uneDemande(demande), desParametres(parametres), AUJOURDHUI);

describe('est voulue', () => {
  test.each<[Statut, boolean]>([
    ['recu', false], ['a_trier', false], ['en_analyse', false], ['a_completer', false],
    ['affecte', true], ['premiere_intention', true], ['inscrit', true], ['seconde_intention', true],
    ['clos', false], ['retire', false], ['reoriente', false],
  ])('%s : %s', (statut, attendu) => expect(voulue({ statut })).toBe(attendu)); // oxfmt-ignore

  test('jamais sans personne pour la lire, ni si le pôle n’en veut pas', () => {
    expect(voulue({ referent: '', associes: [] })).toBe(false);
    expect(voulue({}, { fiches: 'aucune' })).toBe(false);
    expect(voulue({}, { fiches: 'pdf' })).toBe(true);
  });

  test('écrite, elle dit comment la demande finit, puis se repose', () => {
    expect(voulue({ ...ECRITE, statut: 'clos', statutLe: jour('2018-10-01') })).toBe(true);
    expect(voulue({ ...ECRITE, statut: 'clos', statutLe: jour('2018-09-01') })).toBe(false);
    expect(voulue({ ...ECRITE, statut: 'a_completer' })).toBe(true);
  });
});

describe('est ouverte', () => {
  const registre = unRegistre();
  const lecteurs = (demande: Partial<Demande>, parametres: Partial<Parametres> = {}) =>
    lecteursVoulus(uneDemande(demande), {
      ...registre,
      membres: registre.membres,
      parametres: desParametres(parametres),
    });

  test('au référent et aux associés, à leur adresse de l’onglet Membres', () =>
    expect(lecteurs({})).toEqual(['d.aubrac@example.org', 'c.sorel@example.org']));

  test('à personne en mode d’essai, en PDF, ou quand la demande retourne au tri', () => {
    expect(lecteurs({}, { modeEssai: true })).toEqual([]);
    expect(lecteurs({}, { fiches: 'pdf' })).toEqual([]);
    expect(lecteurs({ statut: 'a_trier' })).toEqual([]);
  });

  test('ni à un inconnu, ni à un partenaire, ni à qui est parti ; une fois chacun', () => {
    const membres = [unMembre(), unMembre({ nom: 'Karim Orsel', genre: 'partenaire' }), unMembre({ nom: 'Lou Brac', actif: false })]; // oxfmt-ignore
    const demande = uneDemande({ associes: ['Karim Orsel', 'Lou Brac', 'Personne', 'dominique aubrac'] });
    expect(suiveurs(demande, { membres }).map(({ nom }) => nom)).toEqual(['Dominique Aubrac']);
  });
});

describe('un courriel à un membre', () => {
  const etat = (demande: Partial<Demande>, parametres: Partial<Parametres> = {}, membre = unMembre()) =>
    etatDeFiche(uneDemande(demande), membre, desParametres(parametres));
  const OUVERTE = { ...ECRITE, lecteursFiche: ['d.aubrac@example.org'] };

  test.each([
    ['attendue', {}, {}],
    ['attendue', { idFiche: 'doc-1' }, {}],
    ['attendue', { ...ECRITE, lecteursFiche: ['autre@example.org'] }, {}],
    ['ouverte', OUVERTE, {}],
    ['ouverte', ECRITE, { modeEssai: true }],
    ['jointe', ECRITE, { fiches: 'pdf' as const }],
    ['attendue', {}, { fiches: 'pdf' as const }],
    ['aucune', OUVERTE, { fiches: 'aucune' as const }],
    ['differee', { statut: 'a_completer' as const }, {}],
    ['refusee', { ...ECRITE, alertes: [alerteDeRefus('Dominique Aubrac')] }, {}],
    ['attendue', { ...ECRITE, alertes: [alerteDeRefus('Dominique Aubracq')] }, {}],
  ])('%s', (attendu, demande, parametres) => expect(etat(demande, parametres)).toBe(attendu));

  test('un partenaire n’a pas la fiche', () => expect(etat(OUVERTE, {}, unMembre({ genre: 'partenaire' }))).toBe('aucune')); // oxfmt-ignore

  test('l’alerte d’un refus se reconnaît', () => {
    expect(estAlerteDeRefus(alerteDeRefus('Dominique Aubrac'))).toBe(true);
    expect(estAlerteDeRefus('Adresse à vérifier.')).toBe(false);
  });
});

describe('un courriel qui attend la fiche', () => {
  const heures = { calendrier: unCalendrier(), debut: '07:00', fin: '19:00' };
  const fin = (prevuLe: string) => finDAttente(unCourrier({}, { prevuLe: moment(prevuLe) }), heures);

  test.each([
    ['2018-10-02T10:15', '2018-10-03T10:00'],
    ['2018-10-05T15:00', '2018-10-08T10:00'],
    ['2018-10-08T07:00', '2018-10-08T10:00'],
    ['2018-10-19T16:00', '2018-11-05T10:00'],
  ])('prévu le %s, part au plus tard à la ronde d’après %s', (prevu, attendu) => expect(fin(prevu)).toBe(attendu));

  test('le dit sur sa ligne, puis l’oublie ; jamais sur ce qui y était écrit', () => {
    const attente = enAttente(unCourrier(), 'la fiche');
    expect(attente.pourquoi).toBe('Attend la fiche.');
    expect(enAttente(attente, '').pourquoi).toBe('');
    const douteux = unCourrier({}, { pourquoi: 'Renvoyé par sûreté : le premier envoi est peut-être parti.' });
    expect(enAttente(douteux, 'la fiche')).toEqual(douteux);
  });
});

describe('ce qu’elle contient', () => {
  const lire = (demande: Partial<Demande> = {}, registre = unRegistre()) =>
    enTexte(blocsDeFiche(uneDemande(demande), registre, AUJOURDHUI)).replace(/[\u00a0\u202f]/g, ' ');
  const suite = {
    cle: '2018-10-03-01',
    demande: uneDemande().numero,
    intention: 'premiere' as const,
    action: 'Observation en situation',
    qui: 'Camille Sorel',
    pourLe: jour('2018-10-09'),
    faitLe: '' as const,
    resultat: '',
  };

  test('le récit entier, les personnes et leurs raisons, ce qui est attendu, ce qui a été fait', () => {
    const texte = lire({ description: `Début ${'x '.repeat(2500)}fin.`, plans: 'PPRE' }, unRegistre({
      suites: [suite, { ...suite, cle: '2', faitLe: jour('2018-10-04'), action: 'Entretien', resultat: 'Deux pistes.' }],
    })); // oxfmt-ignore
    for (const attendu of [
      '2018-P1-001',
      'École des Tilleuls',
      'CE1, code Mésange 4',
      'Début',
      'fin.',
      'Contrat de comportement',
      'PPRE',
      'Dominique Aubrac',
      'la fonction la plus adaptée',
      'avant le mardi 9 octobre 2018',
      'Réunion du mardi 16 octobre 2018',
      'Observation en situation (première intention)',
      'Deux pistes.',
      '04/10/2018',
      'Réservé',
    ])
      expect(texte).toContain(attendu);
    expect(texte).not.toMatch(/undefined|null|\[object/);
  });

  test('rien de ce qui change tout seul d’un jour à l’autre', () => {
    const registre = unRegistre();
    const le = (date: string) => JSON.stringify(blocsDeFiche(uneDemande(), registre, jour(date)));
    expect(le('2018-10-05')).toBe(le('2019-06-30'));
  });

  test('qui est l’élève, en mode nominatif et dans un document seulement', () => {
    const identites = [identiteDe(uneDemande().numero, { nomEleve: 'Ysaline Barsac', naissance: '04/05/2010', handicap: '', aesh: '' })]; // oxfmt-ignore
    const accordDpd = { reference: 'DPD-12', date: jour('2018-09-14') };
    const selon = (parametres: Partial<Parametres>) =>
      lire({}, unRegistre({ identites, parametres: desParametres(parametres) }));
    expect(selon({ accordDpd })).toContain('Ysaline Barsac');
    expect(selon({ accordDpd, fiches: 'pdf' })).not.toContain('Barsac');
    expect(selon({ accordDpd: { ...accordDpd, date: jour('2018-10-06') } })).not.toContain('Barsac');
    expect(selon({})).not.toContain('Barsac');
    expect(titreDeFiche(uneDemande())).toBe('Fiche de la demande 2018-P1-001');
  });
});

// What is kept and for how long: one table of cases a rule.
import { anneeDe, anneeDeSortie, decaler, derniereAnneeFinie, estAnnee, planDeFinDAnnee, sortDe, type Conservation } from '../../../src/domain/protection/conservation'; // oxfmt-ignore
import { SANS_DATE } from '../../../src/domain/courrier/courrier';
import { jour } from '../../../src/domain/temps/jour';
import { moment, numero, unCalendrier, uneDemande } from '../../support/builders';

const CONSERVATION: Conservation = { anneesGardees: 0, plafondAnnees: 3, sortieCm2: true };
const enJuillet = { suites: [], annee: '2018-2019', conservation: CONSERVATION, aujourdhui: jour('2019-07-10') };
const deCe1 = (particularites = {}) => uneDemande({ statut: 'clos', niveau: 'CE1', ...particularites });

it.each([
  ['2018-2019', 1, '2019-2020'],
  ['2018-2019', -2, '2016-2017'],
  ['1999-2000', 1, '2000-2001'],
])('%s décalée de %i est %s', (annee, de, attendue) => expect(decaler(annee, de)).toBe(attendue));

it.each(['2018-2020', '2018', '2018-19', 'demande', '18-19', ''])('« %s » n’est pas une année scolaire', (texte) =>
  expect(estAnnee(texte)).toBe(false),
);

it('l’année d’une demande est celle de son numéro, même reçue en juillet pour la rentrée', () => {
  expect(anneeDe({ numero: numero('2019-P1-001'), recuLe: moment('2019-07-10T10:00') })).toBe('2019-2020');
  expect(anneeDe({ numero: numero('sans forme'), recuLe: moment('2019-07-10T10:00') })).toBe('2018-2019');
});

it.each([
  ['2019-07-05', '2017-2018', 'la veille des vacances'],
  ['2019-07-06', '2018-2019', 'le premier jour de l’été'],
  ['2019-09-02', '2018-2019', 'à la rentrée suivante'],
  ['2020-07-10', '2018-2019', 'en juillet d’une année que le calendrier ne connaît pas'],
  ['2020-08-01', '2019-2020', 'en août de cette année-là'],
])('le %s, la dernière année finie est %s (%s)', (date, annee) =>
  expect(derniereAnneeFinie(unCalendrier(), jour(date))).toBe(annee),
);

it.each([
  ['CM2', '2018-2019'],
  ['CM1', '2019-2020'],
  ['CP', '2022-2023'],
  ['PS', '2025-2026'],
  ['TPS', '2026-2027'],
  ['cm2', '2018-2019'],
  ['CE1 (dispositif ULIS)', '2021-2022'],
])('un élève de %s en 2018-2019 sort du CM2 à la fin de %s', (niveau, annee) =>
  expect(anneeDeSortie(niveau, '2018-2019')).toBe(annee),
);

it.each(['', 'Plusieurs niveaux', 'CM1-CM2', 'Segpa', 'CP et CE1'])('« %s » ne dit pas quand', (niveau) =>
  expect(anneeDeSortie(niveau, '2018-2019')).toBeUndefined(),
);

it.each([
  ['close', deCe1(), {}, 'efface'],
  ['retirée', deCe1({ statut: 'retire' }), {}, 'efface'],
  ['close, suivi reconduit', deCe1({ reconduite: true }), {}, 'reconduite'],
  ['encore ouverte', deCe1({ statut: 'affecte' }), {}, 'ouverte'],
  ['encore ouverte, suivi reconduit', deCe1({ statut: 'affecte', reconduite: true }), {}, 'ouverte'],
  ['close, gardée un an', deCe1(), { anneesGardees: 1 }, 'recente'],
  ['de l’année qui vient', deCe1({ numero: numero('2019-P1-001') }), {}, 'recente'],
  ['de CM2, suivi reconduit', deCe1({ niveau: 'CM2', reconduite: true }), {}, 'efface'],
  ['de CM2, ouverte', deCe1({ niveau: 'CM2', statut: 'affecte' }), {}, 'efface'],
  ['de CM2, réglage à non', deCe1({ niveau: 'CM2', reconduite: true }), { sortieCm2: false }, 'reconduite'],
  ['déjà effacée', deCe1({ statut: 'efface' }), {}, 'efface'],
])('%s : %#', (_, demande, reglages, sort) =>
  expect(sortDe(demande, { ...enJuillet, conservation: { ...CONSERVATION, ...reglages } })).toBe(sort),
);

describe('le plafond', () => {
  const ancienne = deCe1({ numero: numero('2015-P1-001'), recuLe: moment('2015-10-02T10:00'), statutLe: '', niveau: '', reconduite: true }); // oxfmt-ignore
  const suite = { cle: '1', demande: ancienne.numero, intention: '', action: '', qui: '', pourLe: '', resultat: '' } as const; // oxfmt-ignore

  it('trois ans sans action effacent, même reconduite', () => expect(sortDe(ancienne, enJuillet)).toBe('efface'));

  it('une action du Suivi le repousse', () => {
    const suites = [{ ...suite, faitLe: jour('2016-07-11') }];
    expect(sortDe(ancienne, { ...enJuillet, suites })).toBe('reconduite');
    expect(sortDe(ancienne, { ...enJuillet, suites, aujourdhui: jour('2019-07-11') })).toBe('efface');
  });

  it('d’une demande dont aucune date ne se lit, il ne dit rien', () => {
    const sansDate = { ...ancienne, recuLe: SANS_DATE };
    expect(sortDe(sansDate, enJuillet)).toBe('reconduite');
    expect(sortDe({ ...sansDate, statut: 'affecte' }, enJuillet)).toBe('ouverte');
  });

  it('celle d’une autre demande ne le repousse pas', () => {
    const suites = [{ ...suite, demande: numero('2015-P1-002'), faitLe: jour('2019-07-01') }];
    expect(sortDe(ancienne, { ...enJuillet, suites })).toBe('efface');
  });
});

it('le plan ne perd aucune demande, et montre d’abord les ouvertes qui partent', () => {
  const demandes = [
    deCe1({ numero: numero('2018-P1-001') }),
    deCe1({ numero: numero('2018-P1-002'), statut: 'affecte', niveau: 'CM2' }),
    deCe1({ numero: numero('2018-P1-003'), statut: 'affecte' }),
    deCe1({ numero: numero('2018-P1-004'), reconduite: true }),
  ];
  const { aEffacer, ouvertesAuPlafond, ouvertes, reconduites } = planDeFinDAnnee(demandes, enJuillet);
  expect([...aEffacer, ...ouvertes, ...reconduites]).toHaveLength(demandes.length);
  expect(ouvertesAuPlafond.map((demande) => demande.numero)).toEqual(['2018-P1-002']);
});

it('une ligne collée deux fois, gardée par l’une et close par l’autre, reste', () => {
  const demandes = [
    deCe1({ numero: numero('2018-P1-001'), statut: 'affecte' }),
    deCe1({ numero: numero('2018-P1-001') }),
    deCe1({ numero: numero('2018-P1-002') }),
  ];
  expect(planDeFinDAnnee(demandes, enJuillet).aEffacer.map((demande) => demande.numero)).toEqual(['2018-P1-002']);
});

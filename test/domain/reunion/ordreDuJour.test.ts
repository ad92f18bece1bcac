// Les points d’une réunion, dans leur ordre et avec leur heure.
import type { Demande } from '../../../src/domain/demande/demande';
import { jour } from '../../../src/domain/temps/jour';
import { composerOrdreDuJour, demandesDe, RUBRIQUES } from '../../../src/domain/reunion/ordreDuJour';
import {
  desParametres,
  moment,
  numero,
  uneAutreReunion,
  uneDemande,
  uneReunion,
  unRegistre,
} from '../../support/builders';

const deP2 = (rang: number, particularites: Partial<Demande> = {}): Demande =>
  uneDemande({
    numero: numero(`2018-P2-00${rang}`), reunion: '2018-P2-A', recuLe: moment('2018-11-20T10:00'), ...particularites,
  }); // oxfmt-ignore

const demandes = [
  deP2(5, { statut: 'a_trier' }),
  deP2(4, { cible: 'Toute l’équipe' }),
  deP2(3, { numero: numero('2018-P1-007'), recuLe: moment('2018-10-10T18:00') }),
  deP2(2),
  deP2(1),
  deP2(6, { urgent: true }),
];
const ordre = (reunion = uneAutreReunion()) => composerOrdreDuJour(reunion, unRegistre({ demandes }));

test('urgentes, nouvelles, à revoir, équipes, à trier ; dans chacune, par numéro', () => {
  expect(
    ordre().rubriques.map(({ rubrique, points }) => [rubrique, points.map(({ demande }) => demande.numero)]),
  ).toEqual([
    ['urgent', ['2018-P2-006']],
    ['nouveau', ['2018-P2-001', '2018-P2-002']],
    ['a_revoir', ['2018-P1-007']],
    ['equipe', ['2018-P2-004']],
    ['a_trier', ['2018-P2-005']],
  ]);
});

test('les heures se suivent sans trou d’une rubrique à l’autre', () => {
  const points = ordre().rubriques.flatMap((rubrique) => rubrique.points);
  expect(points.map(({ heure }) => heure)).toEqual(['09:00', '09:20', '09:40', '10:00', '10:20', '10:40']);
  expect(points.every(({ minutes }) => minutes === 20)).toBe(true);
  expect(ordre().minutesEnTout).toBe(120);
});

test('le nombre de minutes est un réglage ; sans heure de réunion, aucun point n’en a', () => {
  const registre = unRegistre({ demandes, parametres: desParametres({ minutesParSituation: 45 }) });
  const points = composerOrdreDuJour(uneAutreReunion(), registre).rubriques.flatMap((rubrique) => rubrique.points);
  expect(points.map(({ heure }) => heure)).toEqual(['09:00', '09:45', '10:30', '11:15', '12:00', '12:45']);
  expect(ordre(uneAutreReunion({ heure: '' })).rubriques[0]!.points[0]!.heure).toBe('');
});

test('arrivée après la limite précédente, une demande est nouvelle ; le jour même, elle est à revoir', () => {
  const le = (recuLe: string) => {
    const registre = unRegistre({ demandes: [deP2(1, { recuLe: moment(recuLe) })] });
    return composerOrdreDuJour(uneAutreReunion(), registre).rubriques[0]!.rubrique;
  };
  expect(le('2018-10-10T23:59')).toBe('a_revoir');
  expect(le('2018-10-11T00:01')).toBe('nouveau');
});

test('une réunion annulée ne compte ni comme précédente ni comme prochaine', () => {
  const reunions = [
    uneReunion({ statut: 'annule' }),
    uneAutreReunion(),
    uneReunion({ cle: '2018-P3-A', date: jour('2019-02-12') }),
  ];
  const registre = unRegistre({ reunions, demandes: [deP2(1, { recuLe: moment('2018-10-02T10:00') })] });
  const { rubriques, prochaine } = composerOrdreDuJour(uneAutreReunion(), registre);
  expect(rubriques[0]!.rubrique).toBe('nouveau');
  expect(prochaine?.cle).toBe('2018-P3-A');
});

test('ni close, ni d’une autre réunion ; tout le reste y est, une fois', () => {
  const autres = [deP2(7, { statut: 'clos' }), deP2(8, { statut: 'retire' }), uneDemande()];
  expect(demandesDe(uneAutreReunion(), [...demandes, ...autres])).toHaveLength(demandes.length);
  const inscrits = ordre().rubriques.flatMap(({ points }) => points.map(({ demande }) => demande.numero));
  expect([...inscrits].sort()).toEqual(demandes.map(({ numero: n }) => n).sort());
  expect(Object.keys(RUBRIQUES)).toEqual(expect.arrayContaining(ordre().rubriques.map(({ rubrique }) => rubrique)));
});

test('sans demande, il est vide et le dit', () => {
  const vide = composerOrdreDuJour(uneReunion(), unRegistre({ demandes: [] }));
  expect(vide).toMatchObject({ rubriques: [], minutesEnTout: 0, prochaine: { cle: '2018-P2-A' } });
});

describe('l’ordre et les minutes d’une personne', () => {
  const passage = (places: Record<string, Partial<Demande>>) => {
    const rangees = demandes.map((demande) => ({ ...demande, ...places[demande.numero] }));
    return composerOrdreDuJour(uneAutreReunion(), unRegistre({ demandes: rangees }));
  };
  const numeros = (places: Record<string, Partial<Demande>>) =>
    passage(places).rubriques.flatMap(({ points }) => points.map(({ demande }) => demande.numero.slice(-3)));

  test('une place donnée l’emporte sur l’ordre calculé, urgences comprises ; les autres restent autour', () => {
    expect(numeros({})).toEqual(['006', '001', '002', '007', '004', '005']);
    expect(numeros({ '2018-P2-005': { ordre: 1 } })).toEqual(['005', '006', '001', '002', '007', '004']);
    expect(numeros({ '2018-P2-005': { ordre: 3 }, '2018-P2-006': { ordre: 6 } })).toEqual(['001', '002', '005', '007', '004', '006']); // oxfmt-ignore
  });

  test('deux à la même place se suivent ; une place trop loin est la dernière', () => {
    expect(numeros({ '2018-P2-005': { ordre: 2 }, '2018-P2-004': { ordre: 2 } })).toEqual(['006', '004', '005', '001', '002', '007']); // oxfmt-ignore
    expect(numeros({ '2018-P2-006': { ordre: 99 } }).at(-1)).toBe('006');
  });

  test('les minutes d’un point décalent les suivants et comptent dans le total ; l’ordre du pôle reste connu', () => {
    const { rubriques, minutesEnTout, propose } = passage({ '2018-P2-006': { minutes: 50 }, '2018-P2-005': { ordre: 1 } });
    const points = rubriques.flatMap((rubrique) => rubrique.points);
    expect(points.map(({ heure }) => heure)).toEqual(['09:00', '09:20', '10:10', '10:30', '10:50', '11:10']);
    expect(minutesEnTout).toBe(150);
    expect(propose.map((un) => un.slice(-3))).toEqual(['006', '001', '002', '007', '004', '005']);
  }); // oxfmt-ignore

  test('une rubrique peut revenir, pour que le document suive l’ordre de passage', () => {
    expect(passage({ '2018-P2-001': { ordre: 6 } }).rubriques.map(({ rubrique }) => rubrique)).toEqual(['urgent', 'nouveau', 'a_revoir', 'equipe', 'a_trier', 'nouveau']); // oxfmt-ignore
  });
});

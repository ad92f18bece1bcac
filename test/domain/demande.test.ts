// Les numéros des demandes et leurs statuts.
import { concerneUneEquipe, derniersNumeros, jourDeReception, lireNumero, numeroDemande, prochainNumero, serie } from '../../src/domain/demande'; // prettier-ignore
import { estOuvert, lireStatut, passagePermis, STATUTS, type Statut } from '../../src/domain/statut';
import { moment } from '../support/builders';

const STATUTS_CONNUS = Object.keys(STATUTS) as Statut[];

describe('un numéro', () => {
  test('porte l’année de la rentrée, la période et le rang', () => {
    expect(numeroDemande(serie('2018-2019', 1), 14)).toBe('2018-P1-014');
    expect(numeroDemande(serie('2018-2019', 12), 1234)).toBe('2018-P12-1234');
    expect(lireNumero(' 2018-P1-014 ')).toEqual({ serie: '2018-P1', rang: 14 });
  });

  test.each(['', '14', '2018-P1', '2018-1-014', 'P1-014', '2018-P1-014 bis'])('« %s » n’en est pas un', (texte) =>
    expect(lireNumero(texte)).toBeUndefined(),
  );

  test('suit le plus grand de sa série, et chaque série a le sien', () => {
    const donnes = ['2018-P1-001', '2018-P1-009', '2018-P2-001', 'écrit à la main'];
    expect(prochainNumero('2018-P1', donnes, 0)).toBe('2018-P1-010');
    expect(prochainNumero('2018-P2', donnes, 0)).toBe('2018-P2-002');
    expect(prochainNumero('2018-P3', donnes, 0)).toBe('2018-P3-001');
    expect(prochainNumero('2018-P1', ['2018-P1-999'], 0)).toBe('2018-P1-1000');
  });

  test('n’est jamais donné deux fois, même si sa ligne a disparu', () => {
    expect(prochainNumero('2018-P1', ['2018-P1-001'], 7)).toBe('2018-P1-008');
  });

  test('la mémoire des derniers numéros garde celui de chaque série', () => {
    expect(derniersNumeros(['2018-P1-004', '2018-P1-005', '2018-P2-001'])).toBe('2018-P1-005, 2018-P2-001');
    expect(derniersNumeros(['2018-P1-005, 2018-P2-001', '2018-P2-002', '2018-P1-003'])).toBe(
      '2018-P1-005, 2018-P2-002',
    );
    expect(derniersNumeros(['', 'n’importe quoi'])).toBe('');
    // Row 2018-P1-005 was deleted, P2 has begun, then a paper demande of P1 is typed in.
    expect(prochainNumero('2018-P1', ['2018-P1-004', '2018-P2-001', '2018-P1-005, 2018-P2-001'], 0)).toBe(
      '2018-P1-006',
    );
  });
});

test('une demande d’adultes se reconnaît à sa cible', () => {
  for (const cible of ['Un enseignant', 'Un groupe d’enseignants', 'Toute l’équipe', 'L’école'])
    expect(concerneUneEquipe({ cible })).toBe(true);
  for (const cible of ['Un élève', 'Un groupe d’élèves', 'Une classe', ''])
    expect(concerneUneEquipe({ cible })).toBe(false);
});

test('elle est reçue le jour de sa réception, jusqu’à minuit', () => {
  expect(jourDeReception({ recuLe: moment('2018-10-10T23:59') })).toBe('2018-10-10');
});

describe('les statuts', () => {
  test('se lisent par leur libellé ou leur clé, même tapés vite', () => {
    for (const statut of STATUTS_CONNUS) {
      expect(lireStatut(STATUTS[statut])).toBe(statut);
      expect(lireStatut(` ${statut} `)).toBe(statut);
    }
    expect(lireStatut("inscrite à l'ordre du jour")).toBe('inscrit');
    expect(lireStatut('A trier')).toBe('a_trier');
    expect(lireStatut('Perdue')).toBeUndefined();
    expect(lireStatut('')).toBeUndefined();
    expect(new Set(Object.values(STATUTS)).size).toBe(STATUTS_CONNUS.length);
  });

  test('réorientée, retirée et close ferment la demande ; les autres la laissent ouverte', () => {
    expect(STATUTS_CONNUS.filter((statut) => !estOuvert(statut))).toEqual(['reoriente', 'retire', 'clos']);
  });

  test.each([
    ['recu', 'affecte'],
    ['a_completer', 'recu'],
    ['recu', 'a_completer'],
    ['affecte', 'premiere_intention'],
    ['premiere_intention', 'inscrit'],
    ['inscrit', 'seconde_intention'],
    ['seconde_intention', 'clos'],
    ['clos', 'affecte'],
    ['retire', 'recu'],
  ] as const)('%s → %s est permis', (avant, apres) => expect(passagePermis(avant, apres)).toBe(true));

  test.each([
    ['recu', 'clos'],
    ['clos', 'recu'],
    ['retire', 'clos'],
    ['seconde_intention', 'recu'],
    ['affecte', 'recu'],
  ] as const)('%s → %s ne l’est pas', (avant, apres) => expect(passagePermis(avant, apres)).toBe(false));

  test('rester où l’on est est toujours permis ; toute demande ouverte peut être retirée', () => {
    for (const statut of STATUTS_CONNUS) {
      expect(passagePermis(statut, statut)).toBe(true);
      if (estOuvert(statut)) expect(passagePermis(statut, 'retire')).toBe(true);
    }
  });

  test('de tout statut on peut arriver à clos : aucune impasse', () => {
    for (const depart of STATUTS_CONNUS) {
      const vus = new Set<Statut>([depart]);
      for (const ici of vus) for (const la of STATUTS_CONNUS) if (passagePermis(ici, la)) vus.add(la);
      expect([depart, vus.has('clos')]).toEqual([depart, true]);
    }
  });
});

// Erasures in words: stretches of numbers, and what a line of the Journal keeps.
import fc from 'fast-check';
import { EFFACEMENT, effacementDe, enPlages, lirePlages, numerosEffaces, ordreDe, sansDetails, type Effacement } from '../../../src/domain/protection/effacement'; // oxfmt-ignore
import { numeroDemande, type NumeroDemande } from '../../../src/domain/demande/demande';
import { lignesVisees } from '../../../src/domain/protection/passagesDUnDocument';
import type { LigneDeJournal } from '../../../src/domain/registre/journal';
import { moment, numero } from '../../support/builders';

it('écrit les numéros par plages, série par série', () => {
  const numeros = ['2018-P1-003', '2018-P1-001', '2018-P2-001', '2018-P1-002', '2018-P1-007'];
  expect(enPlages(numeros)).toEqual(['2018-P1-001 à 2018-P1-003', '2018-P1-007', '2018-P2-001']);
});

it('relit ce qu’il a écrit, quels que soient les numéros', () => {
  const unNumero = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 30 }));
  fc.assert(
    fc.property(fc.uniqueArray(unNumero, { selector: String }), (tires) => {
      const numeros = tires.map(([periode, rang]) => numeroDemande(`2018-P${periode}`, rang));
      expect(lirePlages(enPlages(numeros).join('\n')).sort()).toEqual([...numeros].sort());
    }),
    { seed: 7 },
  );
});

it('un ordre se garde en peu de mots, et redevient l’effacement commandé', () => {
  const numeros = Array.from({ length: 300 }, (_, rang) => numeroDemande('2018-P1', rang + 1));
  const commande = unEffacement('2018-2019', numeros);
  expect(JSON.stringify(ordreDe(commande)).length).toBeLessThan(300);
  expect(effacementDe(ordreDe(commande))).toEqual(commande);
});

it.each([
  ['rien', []],
  ['2018-P1-004 à 2019-P1-002', ['2018-P1-004']],
  ['2018-P1-004 à 2018-P1-002', ['2018-P1-004']],
  ['voir 2018-P1-004.', ['2018-P1-004']],
])('« %s » se lit sans excès', (texte, attendus) => expect(lirePlages(texte)).toEqual(attendus));

function ligne(particularites: Partial<LigneDeJournal>): LigneDeJournal {
  const vide = { quand: moment('2018-10-02T10:00'), qui: 'le pôle', quoi: 'demande_recue', sur: '', details: '', sceau: 's' }; // oxfmt-ignore
  return { ...vide, ...particularites };
}

function unEffacement(sujet: string, numeros: NumeroDemande[]): Effacement {
  return { cle: `${sujet}/1`, sujet, numeros, qui: 'ien@example.org', commenceLe: moment('2019-07-10T10:00'), termineLe: '', comptes: [], nonAtteint: [], lienReleve: '' }; // oxfmt-ignore
}

describe('une ligne du Journal', () => {
  const numeros = [numero('2018-P1-001')];
  const annee = unEffacement('2018-2019', numeros);
  const seule = unEffacement('2018-P1-001', numeros);
  const apres = (particularites: Partial<LigneDeJournal>, effacement = annee) =>
    sansDetails(ligne(particularites), effacement, new Set(numeros));

  it('perd qui, le numéro et le détail quand son année part', () => {
    const changee = { sur: '2018-P1-001', qui: 'a.lacombe@example.org', details: 'Affectée → Close' };
    expect(apres(changee)).toEqual(ligne({ qui: '', sur: '', details: '' }));
    expect(apres({ sur: '2018-P1-001' })).toMatchObject({ qui: 'le pôle', quoi: 'demande_recue' });
  });

  it('garde le numéro quand une seule demande part', () =>
    expect(apres({ sur: '2018-P1-001', details: 'reponse-1' }, seule)).toEqual(ligne({ sur: '2018-P1-001' })));

  it('qui cite la demande dans le détail le perd aussi', () =>
    expect(apres({ sur: '2018-P1-009', details: 'liée à 2018-P1-001' })).toMatchObject({ details: '' }));

  it('d’une autre demande ne change pas, fût-elle de la même année', () => {
    const autre = ligne({ sur: '2018-P1-009', qui: 'a.lacombe@example.org', details: 'Affectée → Close' });
    expect(sansDetails(autre, annee, new Set(numeros))).toBe(autre);
  });

  it('de l’année, sur une réunion, perd le nom de la personne et rien d’autre', () => {
    const reunion = { sur: '2018-P1-A', qui: 'a.lacombe@example.org', details: '11 demandes' };
    expect(apres(reunion)).toEqual(ligne({ ...reunion, qui: '' }));
    expect(apres(reunion, seule)).toEqual(ligne(reunion));
    expect(apres({ ...reunion, quand: moment('2019-09-03T08:00') })).toMatchObject({ qui: reunion.qui });
  });

  it('qui dit un effacement reste entière : c’est elle qui explique les numéros manquants', () => {
    const dite = ligne({ quoi: EFFACEMENT, sur: '2018-2019', qui: 'ien@example.org', details: '2018-P1-001' });
    expect(sansDetails(dite, annee, new Set(numeros))).toBe(dite);
    expect(numerosEffaces([dite, ligne({ details: '2018-P1-008' })])).toEqual(['2018-P1-001']);
  });
});

describe('un document qui reste aux autres', () => {
  const visees = { numeros: new Set(['2018-P1-014']), inscrits: ['2018-P1-014', '2018-P1-015'] as NumeroDemande[] };
  const TITRES = ['Demande', 'Décision', 'Qui', 'Pour quand'];

  it('perd les lignes qui nomment la demande, la disent par la fin de son numéro ou continuent celle du dessus', () => {
    const tables = [
      [['9 h 20', '2018-P1-014', 'École du Verger'], ['9 h 40', '2018-P1-015', '']],
      [TITRES, ['2018-P1-015', 'Observation', '', ''], ['2018-P1-014', 'Rencontre', '', '']],
      [TITRES, ['', 'et une autre', '', ''], ['015', 'Bilan', '', ''], ['', 'la suite', '', ''], ['n° 14', 'Relire', '', '']],
    ]; // oxfmt-ignore
    expect(lignesVisees(tables, visees)).toEqual([[0], [2], [1, 4]]);
  });

  it('où une personne a mis une colonne devant, une case vide n’y continue rien', () => {
    const tables = [
      [
        ['Vu', ...TITRES],
        ['', '2018-P1-014', 'Rencontre', '', ''],
        ['', '2018-P1-015', 'Bilan', '', ''],
      ],
    ];
    expect(lignesVisees(tables, visees)).toEqual([[1]]);
  });
});

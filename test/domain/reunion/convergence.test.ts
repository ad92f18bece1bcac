// Les thèmes que plusieurs écoles partagent, et les réorientations à finir.
import { reorientations } from '../../../src/catalogue/reorientations';
import { convergences, phraseDeConvergence, serieDu } from '../../../src/domain/reunion/convergence';
import { jour } from '../../../src/domain/temps/jour';
import { reorientationsARevoir, trouverReorientation } from '../../../src/domain/demande/reorientation';
import { desParametres, numero, unCalendrier, uneDemande, unMotif } from '../../support/builders';

const motifs = [unMotif(), unMotif({ cle: 'tri', fonctions: [] })];
const desEcoles = (...ecoles: string[]) =>
  ecoles.map((ecole, rang) => uneDemande({ numero: numero(`2018-P1-00${rang + 1}`), ecole }));

describe('un thème commun', () => {
  test('demande autant d’écoles différentes que le réglage', () => {
    const trois = convergences(desEcoles('B', 'A', 'C'), motifs, '2018-P1', 3);
    expect(trois.map(({ ecoles }) => ecoles)).toEqual([['A', 'B', 'C']]);
    expect(phraseDeConvergence(trois[0]!)).toMatch(/^3 écoles pour « .* » \(A, B et C\) : proposer une formation/);
    expect(convergences(desEcoles('A', 'a', 'B'), motifs, '2018-P1', 3)).toEqual([]);
    expect(convergences(desEcoles('A', 'B', 'C'), motifs, '2018-P2', 3)).toEqual([]);
    expect(convergences(desEcoles('A', 'B', 'C'), motifs, '2018-P1', 0)).toEqual([]);
  });

  test('ne compte ni les demandes retirées, ni le motif dont une personne décide', () => {
    const demandes = desEcoles('A', 'B', 'C');
    expect(
      convergences(
        demandes.map((d) => ({ ...d, statut: 'retire' as const })),
        motifs,
        '2018-P1',
        3,
      ),
    ).toEqual([]);
    expect(
      convergences(
        demandes.map((d) => ({ ...d, cleMotif: 'tri' })),
        motifs,
        '2018-P1',
        3,
      ),
    ).toEqual([]);
  });

  test('est de la période en cours, ou de celle qui vient de finir', () => {
    const calendrier = unCalendrier();
    expect(serieDu(calendrier, jour('2018-10-12'))).toBe('2018-P1');
    expect(serieDu(calendrier, jour('2018-10-25'))).toBe('2018-P1');
    expect(serieDu(calendrier, jour('2018-11-06'))).toBe('2018-P2');
  });
});

describe('une réorientation', () => {
  const table = reorientations(desParametres({ nomsDesReorientations: ['MDPH = MDA', 'Maison des ados'] }));

  test('prend le nom du département, et la liste s’allonge d’une ligne', () => {
    expect(trouverReorientation(table, 'MDA')?.accord).toBe(true);
    expect(trouverReorientation(table, 'MDPH')).toBeUndefined();
    expect(trouverReorientation(table, 'maison des ados')?.accord).toBe(true);
    expect(trouverReorientation(table, 'PAS')?.accord).toBe(false);
    expect(trouverReorientation(table, 'CRIP')).toMatchObject({ sansContenu: true, accord: false });
    expect(table.length).toBe(reorientations(desParametres()).length + 1);
  });

  test.each([
    [{ statut: 'reoriente', reorienteVers: '' }, 'choisissez où'],
    [{ statut: 'affecte', reorienteVers: 'PAS' }, 'la demande est ouverte'],
    [{ statut: 'reoriente', reorienteVers: 'MDA' }, 'l’accord de la famille manque'],
    [{ statut: 'reoriente', reorienteVers: 'un lieu inconnu' }, 'l’accord de la famille manque'],
  ] as const)('%o : Accueil le dit', (particularites, phrase) => {
    expect(reorientationsARevoir([uneDemande(particularites)], table)).toEqual([expect.stringContaining(phrase)]);
  });

  test.each([
    { statut: 'affecte', reorienteVers: '' },
    { statut: 'reoriente', reorienteVers: 'CRIP' },
    { statut: 'reoriente', reorienteVers: 'PAS' },
    { statut: 'reoriente', reorienteVers: 'MDA', accordFamille: 'Oui' },
    { statut: 'reoriente', reorienteVers: 'MDA', cible: 'Toute l’équipe' },
  ] as const)('%o : rien à dire', (particularites) => {
    expect(reorientationsARevoir([uneDemande(particularites)], table)).toEqual([]);
  });
});

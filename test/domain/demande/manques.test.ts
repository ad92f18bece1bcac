// Ce qui manque à une demande : ce que la machine voit, et ce qu’un courriel peut demander.
import { ESSENTIELS } from '../../../src/catalogue/essentiels';
import { jour } from '../../../src/domain/temps/jour';
import { demanderLEssentiel, pointsADemander, precisionsEnPanne } from '../../../src/domain/demande/manques';
import type { Demande } from '../../../src/domain/demande/demande';
import { uneDemande, unRegistre } from '../../support/builders';

const LE = jour('2018-10-03');
const demander = (particularites: Partial<Demande>) => demanderLEssentiel(uneDemande(particularites), ESSENTIELS, LE);

test('une demande entière suit son chemin', () => {
  expect(demander({})).toEqual(uneDemande());
  expect(demander({ tente: '', attentes: '', codeEleve: '', niveau: '' }).statut).toBe('affecte');
});

test('ce qui manque est demandé à l’école, et la personne choisie le reste', () => {
  expect(demander({ description: '  ', cible: '' })).toMatchObject({
    statut: 'a_completer',
    statutLe: LE,
    referent: 'Dominique Aubrac',
    manques: [
      'pour qui vous demandez une aide (un élève, une classe, l’équipe…)',
      'ce qui se passe, en quelques faits datés',
    ],
  });
});

test('la famille n’est demandée que pour un élève', () => {
  expect(demander({ familleInformee: '' }).statut).toBe('a_completer');
  expect(demander({ familleInformee: '', cible: 'Toute l’équipe' }).statut).toBe('affecte');
});

test('une urgence n’attend pas, ce qui est à trier est à une personne', () => {
  expect(demander({ description: '', urgent: true }).statut).toBe('affecte');
  expect(demander({ description: '', statut: 'a_trier' }).statut).toBe('a_trier');
});

test.each([
  ['un nom', 'depuis quand Lucas Martin est dans l’école'],
  ['le code', 'ce que fait Mésange 4 à midi'],
  ['un motif', 'le suivi d’un élève dont le comportement est très perturbé'],
  ['un mot de santé', 'le compte rendu de l’orthophoniste et le diagnostic de TDAH'],
  ['un téléphone', 'rappelez le 06 12 34 56 78'],
])('un point qui porte %s n’est pas écrit, mais dit de vive voix', (_, point) => {
  const demande = uneDemande({ statut: 'a_completer', manques: ['depuis quand', point] });
  expect(pointsADemander(demande, unRegistre())).toEqual({ points: ['depuis quand'], aDireDeViveVoix: true });
  expect(precisionsEnPanne(demande, unRegistre())).toHaveLength(1);
});

test('le nom d’un membre du pôle n’est pas un secret', () => {
  const demande = uneDemande({ statut: 'a_completer', manques: ['ce que vous avez vu avec Camille Sorel'] });
  expect(pointsADemander(demande, unRegistre())).toMatchObject({ aDireDeViveVoix: false });
  expect(precisionsEnPanne(demande, unRegistre())).toEqual([]);
});

test('sans point écrit, une personne doit le dire', () => {
  expect(precisionsEnPanne(uneDemande({ statut: 'a_completer' }), unRegistre())).toHaveLength(1);
  expect(precisionsEnPanne(uneDemande({ statut: 'affecte' }), unRegistre())).toEqual([]);
});

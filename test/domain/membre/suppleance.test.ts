// Qui supplée qui : les chaînes se suivent jusqu’au bout, les cercles se disent, et ce qui empêche est nommé.
import { jour } from '../../../src/domain/temps/jour';
import { cercleDeSuppleances, ecrireRelais, lireRelais, phraseDeCercle, suppleanteDe } from '../../../src/domain/membre/suppleance'; // oxfmt-ignore
import { unMembre } from '../../support/builders';

const LUNDI = jour('2018-10-08');
const absente = (debut: string, fin: string) => [{ debut: jour(debut), fin: jour(fin) }];
const EN_OCTOBRE = absente('2018-10-01', '2018-10-31');

const membre = (nom: string, suppleant = '', autres = {}) => unMembre({ nom, suppleant, ...autres });

describe('la chaîne des suppléances (A → B → C)', () => {
  const a = membre('A', 'B', { absences: EN_OCTOBRE });
  const c = membre('C');

  test('B est là : c’est B', () => {
    const b = membre('B', 'C');
    expect(suppleanteDe(a, [a, b, c], LUNDI)).toEqual({ membre: b, obstacle: '' });
  });

  test('B est en absence aussi : c’est C, et B dès que B revient', () => {
    const b = membre('B', 'C', { absences: absente('2018-10-08', '2018-10-09') });
    expect(suppleanteDe(a, [a, b, c], LUNDI).membre).toBe(c);
    expect(suppleanteDe(a, [a, b, c], jour('2018-10-10')).membre).toBe(b);
  });

  test.each([
    ['personne n’est nommé', membre('A', ''), membre('B'), 'sans suppléance'],
    ['le nom n’est pas celui d’un membre', membre('A', 'Zoé'), membre('B'), '« Zoé » n’est pas dans l’onglet « Membres »'],
    ['elle n’est plus active', membre('A', 'B'), membre('B', '', { actif: false }), 'B n’est plus active ou actif'],
    ['elle est partenaire', membre('A', 'B'), membre('B', '', { genre: 'partenaire' }), 'B est partenaire extérieur'],
    ['elle est en absence sans suppléance', membre('A', 'B'), membre('B', '', { absences: EN_OCTOBRE }), 'B, qui la supplée, est aussi en absence, sans suppléance'],
  ])('%s', (_, premiere, seconde, obstacle) => {
    expect(suppleanteDe(premiere, [premiere, seconde], LUNDI)).toEqual({ obstacle });
  }); // oxfmt-ignore
});

describe('les suppléances qui tournent en rond', () => {
  const enRond = (absencesDeB: ReturnType<typeof absente>) => {
    const a = membre('A', 'B', { absences: absente('2018-10-08', '2018-10-12') });
    const b = membre('B', 'A', { absences: absencesDeB });
    return { a, tous: [a, b] };
  };

  test('deux personnes qui se suppléent ne gênent pas tant que l’une est là', () => {
    const { a, tous } = enRond(absente('2018-10-15', '2018-10-16'));
    expect(cercleDeSuppleances(a, tous, LUNDI)).toBeUndefined();
  });

  test('absentes ensemble, on dit depuis quel jour et par qui', () => {
    const { a, tous } = enRond(absente('2018-10-10', '2018-10-16'));
    const cercle = cercleDeSuppleances(a, tous, LUNDI)!;
    expect(cercle).toEqual({ jour: '2018-10-10', noms: ['A', 'B', 'A'] });
    expect(phraseDeCercle(cercle)).toBe('les suppléances tournent en rond à partir du 10/10/2018 (A → B → A) ; changez un nom');
    expect(cercleDeSuppleances(a, tous, jour('2018-10-13'))).toBeUndefined();
  });

  test('se suppléer soi-même en est un', () => {
    const a = membre('A', 'A', { absences: EN_OCTOBRE });
    expect(cercleDeSuppleances(a, [a], LUNDI)!.noms).toEqual(['A', 'A']);
  });

  test('un cercle plus loin dans la chaîne ne fait pas attendre sans fin', () => {
    const a = membre('A', 'B', { absences: EN_OCTOBRE });
    const b = membre('B', 'C', { absences: EN_OCTOBRE });
    const c = membre('C', 'B', { absences: EN_OCTOBRE });
    expect(suppleanteDe(a, [a, b, c], LUNDI)).toEqual({ obstacle: 'les suppléances tournent en rond (B → C → B)', cercle: ['B', 'C', 'B'] });
  });
}); // oxfmt-ignore

test('un relais se relit comme il est écrit ; un autre texte n’en est pas un', () => {
  const relais = { de: 'Lila Sanvert', a: 'Camille Sorel' };
  expect(lireRelais({ relais: ecrireRelais(relais) })).toEqual(relais);
  for (const texte of ['', 'Lila Sanvert', '→ Camille', 'Lila →'])
    expect(lireRelais({ relais: texte })).toBeUndefined();
});

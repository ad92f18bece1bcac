// Le garde-fou des textes libres : ce qu’une école écrit d’ordinaire passe, ce qui désigne un enfant se voit.
import { estNominatif, relire, relireLesMots } from '../../../src/domain/gardeFou/gardeFou';
import { decouper } from '../../../src/domain/gardeFou/mots';
import { DEMANDES } from '../../../local/demo/demandes';
import { A_TROUVER, ORDINAIRES } from './corpus';

const relecture = { annee: 2018, code: 'Mésange 4', personnes: ['Aude Lacombe-Sève', 'Hugo Pralong'] };

function indices(texte: string): string[] {
  return relire(texte, relecture).map(({ genre, debut, fin }) => `${genre} : ${texte.slice(debut, fin)}`);
}

test('le corpus est assez grand pour dire quelque chose', () => {
  expect(ORDINAIRES.length).toBeGreaterThan(100);
  expect(A_TROUVER.length).toBeGreaterThan(120);
});

test.each(ORDINAIRES.map((texte) => [texte]))('laisse passer « %s »', (texte) => expect(indices(texte)).toEqual([]));

test.each(A_TROUVER.map(([genre, texte]) => [genre, texte] as const))('trouve (%s) « %s »', (genre, texte) => {
  expect([...new Set(relire(texte, relecture).map((indice) => indice.genre))]).toEqual([genre]);
});

test('les demandes de l’histoire passent', () => {
  const faits = DEMANDES.map(({ answers }) => answers['Ce qui se passe'] as string);
  expect(faits.filter((texte) => texte.length > 40).length).toBe(12);
  expect(faits.flatMap(indices)).toEqual([]);
});

describe('le code de l’élève', () => {
  test.each(['Mésange 4', 'Mésange', 'Élève 3', 'CE1-A', 'A12', 'E1', 'Roseau bleu', 'Comète 1', 'Martin-Pêcheur 2', 'A', 'Rose 2', 'Iris', 'code vert', ''])(
    '« %s » ne dit pas qui', (code) => expect(estNominatif(code)).toBe(false),
  ); // oxfmt-ignore

  test.each(['Léo M.', 'L.M.', 'LM', 'L M', 'l. m. Léo', 'Lucas Martin', 'DUPRÉ Ilyo', 'Ilyo Barsac', 'Léo', 'nolan', 'Nolan 2', 'LMB', '12/03/2011', '120311', 'L.M. CE2 M. Barsac'])(
    '« %s » ressemble à un nom', (code) => expect(estNominatif(code)).toBe(true),
  ); // oxfmt-ignore

  test('un code qui est un prénom n’excuse pas ce prénom dans le texte', () => {
    expect(relire('Nolan crie.', { annee: 2018, code: 'Nolan' })).toHaveLength(1);
    expect(relire('La Loutre crie.', { annee: 2018, code: 'Loutre' })).toHaveLength(0);
  });
});

describe('les dates', () => {
  test('sont une naissance quand l’enfant aurait l’âge de l’école', () => {
    const le = (annee: number) => relire('CE2, 12 mars 2011, bilingue.', { annee }).length;
    expect([2012, 2013, 2018, 2027, 2028].map(le)).toEqual([0, 1, 1, 1, 0]);
  });

  test('« né le » suffit, même sans année', () => expect(relire('né le 4 mai', { annee: 2018 })).toHaveLength(1));
});

/** Every reading of a word is counted: the work is what the rules read, whatever the machine. */
function lectures(texte: string): number {
  let lues = 0;
  const mots = new Proxy(decouper(texte), {
    get: (cible, cle, receveur) => {
      if (typeof cle === 'string' && /^\d+$/.test(cle)) lues += 1;
      return Reflect.get(cible, cle, receveur) as unknown;
    },
  });
  relireLesMots(mots, relecture);
  return lues;
}

const RETORS = [
  'élève ', 'M. ', '06 ', '0', 'a.', 'a@', '@.', '1 ', 'école ', 'école de la ', 'Nolan, ', 'Nolan ', 'né le ', 'suivi par le ', '«', 'l’', '-', 'A-',
  'prénom : ', 'nom nom ', '12/', '12/03/2011 ', '1 11 03 38 185 123 45 ', '12 rue ', 'le juge ', 'Ré', 'é\u0301', '🙂', 'A. ', ': ', 'dys', 'dys ', 'la ', 'Mme ', 'LÉO ',
]; // oxfmt-ignore

describe('le travail grandit comme le texte', () => {
  test.each(RETORS.map((motif) => [motif]))('fait de « %s »', (motif) => {
    const [petit, grand] = [400, 1600].map((fois) => lectures(motif.repeat(fois)));
    expect(grand!).toBeLessThanOrEqual(4.2 * petit! + 400);
  });

  test('et un corpus deux fois plus long coûte deux fois plus', () => {
    const texte = [...ORDINAIRES, ...A_TROUVER.map(([, trouve]) => trouve)].join('\n');
    const unite = lectures(texte);
    expect(unite).toBeGreaterThan(texte.length);
    expect(lectures(`${texte}\n${texte}`) / unite).toBeLessThan(2.05);
  });

  test('la découpe ne lit pas deux fois un signe', () => {
    for (const motif of RETORS) {
      const texte = motif.repeat(500);
      const longueur = decouper(texte).reduce((somme, mot) => somme + mot.fin - mot.debut, 0);
      expect(longueur).toBeLessThanOrEqual(texte.length);
    }
  });
});

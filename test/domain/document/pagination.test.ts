// Un document coupé en pages : rien n’est perdu, rien n’est séparé de ce qui l’annonce.
import {
  encadre,
  fiche,
  groupe,
  liste,
  mention,
  paragraphe,
  tableau,
  titre,
  type Bloc,
} from '../../../src/domain/document/bloc';
import { hauteurDe, mettreEnPages, type Page } from '../../../src/domain/document/pagination';

const COLONNES = [
  { titre: 'Demande', largeur: 2 },
  { titre: 'École', largeur: 5 },
];
const phrase = (mots: number): string => Array.from({ length: mots }, (_, rang) => `mot${rang}`).join(' ');
const lignes = (nombre: number, mots = 3): string[][] =>
  Array.from({ length: nombre }, (_, rang) => [`2018-P1-${rang}`, phrase(mots)]);
const situation = (rang: number, mots: number): Bloc =>
  groupe(titre(3, `Situation ${rang}`), fiche([['Motif', 'M'], ['Faits', phrase(mots)]])); // oxfmt-ignore

/** Everything a page says, tables opened line by line, so that documents cut differently compare. */
function contenu(blocs: readonly Bloc[]): string[] {
  return blocs.flatMap((bloc) =>
    bloc.genre === 'tableau' ? bloc.lignes.map((ligne) => JSON.stringify(ligne))
    : bloc.genre === 'saut_de_page' ? []
    : [JSON.stringify(bloc)],
  ); // oxfmt-ignore
}

const hauteurDePage = (page: Page): number => page.reduce((somme, bloc) => somme + hauteurDe(bloc), 0);
/** What fits: a page of short paragraphs is full to within one of them. */
const HAUTEUR = Math.max(...mettreEnPages(Array.from({ length: 200 }, () => paragraphe('x'))).map(hauteurDePage)) + 30;

function verifier(blocs: readonly Bloc[]): Page[] {
  const pages = mettreEnPages(blocs);
  expect(pages.flatMap(contenu)).toEqual(contenu(blocs));
  pages.forEach((page, rang) => {
    expect(page.length).toBeGreaterThan(0);
    expect(hauteurDePage(page)).toBeLessThanOrEqual(HAUTEUR);
    if (rang < pages.length - 1) expect(page[page.length - 1]!.genre).not.toBe('titre');
    for (const bloc of page)
      if (bloc.genre === 'tableau') expect([bloc.colonnes, bloc.lignes.length > 0]).toEqual([COLONNES, true]);
  });
  return pages;
}

test('un document court tient en une page', () => {
  expect(verifier([titre(1, 'Titre'), paragraphe('Texte'), tableau(COLONNES, lignes(2))])).toHaveLength(1);
  expect(mettreEnPages([])).toEqual([]);
});

test('un saut de page ouvre une page, et n’en laisse pas de vide', () => {
  const saut: Bloc = { genre: 'saut_de_page' };
  expect(mettreEnPages([saut, paragraphe('a'), saut, saut, paragraphe('b'), saut])).toEqual([
    [paragraphe('a')],
    [paragraphe('b')],
  ]);
});

test('un long tableau garde son en-tête à chaque page, et chaque ligne une fois', () => {
  const pages = verifier([titre(2, 'Relevé'), tableau(COLONNES, lignes(150))]);
  expect(pages.length).toBeGreaterThan(3);
  expect(pages.every((page) => page.some((bloc) => bloc.genre === 'tableau'))).toBe(true);
});

test('une situation n’est jamais coupée', () => {
  const situations = Array.from({ length: 25 }, (_, rang) => situation(rang, 40 + 7 * rang));
  expect(verifier(situations).length).toBeGreaterThan(3);
});

test('où que la page finisse, un titre reste avec ce qu’il annonce, deux titres de suite aussi', () => {
  for (let avant = 0; avant < 60; avant++) {
    const debut = Array.from({ length: avant }, (_, rang) => paragraphe(phrase(rang % 5)));
    verifier([
      ...debut,
      titre(2, 'A'),
      titre(3, 'B'),
      paragraphe(phrase(60)),
      titre(2, 'C'),
      tableau(COLONNES, lignes(40, 12)),
    ]);
    verifier([
      ...debut,
      titre(2, 'D'),
      titre(3, 'E'),
      titre(3, 'F'),
      situation(1, 80),
      titre(2, 'G'),
      liste(['a', 'b']),
    ]);
  }
});

test('quelles que soient les tailles : cent documents tirés de la même suite', () => {
  let graine = 20181016;
  const tirer = (max: number): number => (graine = (graine * 1103515245 + 12345) % 2147483648) % max;
  for (let document = 0; document < 100; document++) {
    const blocs = Array.from({ length: 5 + tirer(30) }, (_, rang): Bloc => {
      const mots = 1 + tirer(90);
      const choix = [
        () => titre(((rang % 3) + 1) as 1 | 2 | 3, phrase(1 + (mots % 9))),
        () => paragraphe(phrase(mots)), () => encadre(phrase(mots)), () => mention(phrase(mots)),
        () => liste([phrase(mots), phrase(3)]), () => tableau(COLONNES, lignes(1 + (mots % 50), mots % 20)),
        () => situation(rang, mots),
      ]; // oxfmt-ignore
      return choix[tirer(choix.length)]!();
    });
    verifier([...blocs, paragraphe('fin')]);
  }
});

test('ce qui est plus grand qu’une page y est quand même, entier', () => {
  const geant = tableau(COLONNES, [['2018-P1-001', phrase(4000)]]);
  expect(mettreEnPages([geant, paragraphe('fin')]).flatMap(contenu)).toEqual(contenu([geant, paragraphe('fin')]));
  const groupeGeant = situation(1, 4000);
  expect(mettreEnPages([paragraphe('a'), groupeGeant]).flatMap(contenu)).toEqual(
    contenu([paragraphe('a'), groupeGeant]),
  );
});

test('un tableau sans ligne montre son en-tête', () => {
  expect(mettreEnPages([tableau(COLONNES, [])])).toEqual([[tableau(COLONNES, [])]]);
});

test('un nom coupé à l’espace ou au trait d’union compte les lignes qu’il prend ; d’un seul tenant, il est coupé', () => {
  const etroit = [{ titre: 'A', largeur: 1 }, ...Array.from({ length: 5 }, () => ({ titre: 'B', largeur: 1 }))];
  const hauteur = (texte: string): number => hauteurDe(tableau(etroit, [[texte, '', '', '', '', '']]));
  const ligne = hauteur('x'.repeat(20)) - hauteur('x');
  expect(ligne).toBeGreaterThan(0);
  // 19 signs either way, of which 13 hold in a line.
  expect(hauteur('Aurélienne Lacombes')).toBe(hauteur('x') + ligne);
  expect(hauteur('Aude Lacombes-Sèvre')).toBe(hauteur('x') + 2 * ligne);
  expect(hauteur(`Aude\u00a0Lacombes\u00a0Sèv`)).toBe(hauteur('x') + ligne);
});

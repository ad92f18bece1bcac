// La typographie française, pour tout texte montré à quelqu’un.
import { accorder, enumerer, reduire, typographier } from '../../../src/domain/texte/typographie';

/** No-break spaces made visible: « _ » the ordinary one, « ~ » the thin one. */
const visible = (texte: string): string =>
  typographier(texte)
    .replace(/\u00a0/g, '_')
    .replace(/\u202f/g, '~');

test.each([
  ["L'école aujourd'hui", 'L’école aujourd’hui'],
  ['« oui » : non', '«_oui_»_: non'],
  ['Vraiment ? Oui ! Bien ; voilà', 'Vraiment~? Oui~! Bien~; voilà'],
  ['mardi 16 octobre 2018', 'mardi_16_octobre_2018'],
  ['lundi 1er octobre 2018', 'lundi_1er_octobre_2018'],
  ['dimanche 4 novembre', 'dimanche_4_novembre'],
  ['le 5 août, à 9 h 30', 'le 5_août, à 9_h_30'],
  ['20 min, 5 %, 3 €', '20_min, 5_%, 3_€'],
  ['n° 12', 'n°_12'],
  ['3 demandes, 2 heures', '3 demandes, 2 heures'],
])('« %s »', (texte, attendu) => expect(visible(texte)).toBe(attendu));

test.each([
  'https://a.b/c?d=e;f!g:h',
  'https://forms.example/d/e/1FAI_x-z/viewform?usp=pp_url&entry.1=l%27école',
  "https://a.b/l'adresse?x=d'y",
  'name@x.fr',
  "o'neil@example.org",
  "mailto:d'a@x.fr",
])('l’adresse %s reste intacte, au milieu d’une phrase aussi', (adresse) => {
  expect(typographier(adresse)).toBe(adresse);
  expect(typographier(`Écrivez à ${adresse}, ou ouvrez : ${adresse}`)).toContain(`à ${adresse}, ou`);
});

test('une seconde fois, elle ne change plus rien, et ne change jamais que des espaces et des apostrophes', () => {
  const texte = "Le mardi 16 octobre 2018 à 9 h 30 : l'école « du Lac » ? n° 3 !";
  const une = typographier(texte);
  expect(typographier(une)).toBe(une);
  expect(une.replace(/[\u00a0\u202f]/g, ' ').replace(/’/g, "'")).toBe(texte);
});

test('le nombre accorde', () => {
  expect([0, 1, 2].map((nombre) => accorder(nombre, 'demande'))).toEqual(['0 demande', '1 demande', '2 demandes']);
  expect(accorder(3, 'élève', 'élèves')).toBe('3 élèves');
});

test('une énumération finit par « et »', () => {
  expect([[], ['Ana'], ['Ana', 'Luc'], ['Ana', 'Luc', 'Zoé']].map(enumerer)).toEqual([
    '',
    'Ana',
    'Ana et Luc',
    'Ana, Luc et Zoé',
  ]);
});

test('on compare ce que les gens tapent sans accent, casse, tiret ni espace en trop', () => {
  expect(reduire(' École  Élémentaire\u00a0Jean-d’Été ')).toBe('ecole elementaire jean d ete');
  expect(reduire("l'école")).toBe(reduire('L’École'));
  expect(reduire('')).toBe('');
});

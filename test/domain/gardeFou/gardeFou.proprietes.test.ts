// Le garde-fou devant n’importe quel texte : il ne casse jamais, ne change rien, et trouve tout ce qu’on y a planté.
import fc from 'fast-check';
import { relire, type GenreDIndice } from '../../../src/domain/gardeFou/gardeFou';
import { alertesDeRelecture, relireDemande } from '../../../src/domain/gardeFou/relecture';
import { uneDemande, unRegistre } from '../../support/builders';
import { ORDINAIRES } from './corpus';

const SEED = 20181016;
const TIRAGES = { seed: SEED, numRuns: 2000 };
const relecture = { annee: 2018, code: 'Mésange 4' };

const nImporteQuoi = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom('élève ', 'M. ', 'Nolan', ' 06', '12', '/', '.', '-', '’', '@', 'né le ', '\n', 'école ', '🙂', 'é\u0301', ' : ', '\ud800', '«', 'A', 'à '),
      { maxLength: 120 },
    )
    .map((morceaux) => morceaux.join('')),
); // oxfmt-ignore

const deuxChiffres = (max: number, min = 1) =>
  fc.integer({ min, max }).map((nombre) => String(nombre).padStart(2, '0'));
const ordinaires = fc.array(fc.constantFrom(...ORDINAIRES.filter((texte) => /[.!?]$/.test(texte))), { maxLength: 4 });
const separateur = fc.constantFrom(' ', '\n', '\n\n', ' – ');

/** Invented names: no list has them, only what stands around them tells. */
const invente = fc
  .tuple(fc.constantFrom('Br', 'Kel', 'Thaz', 'Ory', 'Vel', 'Sow', 'Mez', 'Gui'), fc.constantFrom('evor', 'imbo', 'andry', 'ouya', 'illow', 'éva', 'ïmo'))
  .map((morceaux) => morceaux.join('')); // oxfmt-ignore
const connu = fc.constantFrom('Nolan', 'Inès', 'Timéo', 'Maëlys', 'Noémie', 'Yanis', 'Fatou', 'Élodie', 'Killian', 'Camille'); // oxfmt-ignore
const PHRASES_DE_NOM: ((nom: string) => string)[] = [
  (nom) => `L’élève ${nom} sort de la classe.`,
  (nom) => `Il s’appelle ${nom}.`,
  (nom) => `elle s'appelle ${nom.toLowerCase()}`,
  (nom) => `Prénom : ${nom}`,
  (nom) => `M. ${nom} est venu.`,
  (nom) => `Mme ${nom.toUpperCase()} est venue.`,
  (nom) => `Les parents de ${nom} sont venus.`,
  (nom) => `Le petit ${nom} pleure.`,
  (nom) => `Son frère ${nom} est au collège.`,
  (nom) => `${nom} D. sort de la classe.`,
  (nom) => `Ce matin, ${nom} a mordu un camarade.`,
  (nom) => `${nom} frappe ses camarades.`,
];
const PHRASES_DE_PRENOM: ((nom: string) => string)[] = [
  (nom) => `${nom} ne parle pas.`,
  (nom) => `tout va mal avec ${nom.toLowerCase()}`,
  (nom) => `CLASSE DE CE2, ${nom.toUpperCase()} NE TRAVAILLE PAS.`,
  (nom) => `Voir ${nom} et son groupe.`,
];

const plantes: Record<string, fc.Arbitrary<[GenreDIndice, string]>> = {
  'un nom inventé': fc.tuple(invente, fc.constantFrom(...PHRASES_DE_NOM)).map(([nom, dire]) => ['nom', dire(nom)]),
  'un prénom connu': fc
    .tuple(connu, fc.constantFrom(...PHRASES_DE_NOM, ...PHRASES_DE_PRENOM))
    .map(([nom, dire]) => ['nom', dire(nom)]),
  'une naissance': fc
    .tuple(deuxChiffres(28), fc.integer({ min: 0, max: 11 }), fc.integer({ min: 2003, max: 2016 }), fc.integer({ min: 0, max: 4 }))
    .map(([jour, mois, annee, forme]) => ['naissance', enDate(jour, mois, annee, forme)]),
  'un téléphone': fc
    .tuple(fc.constantFrom('01', '04', '06', '07', '09', '+33 6', '+336', '0033 7'), fc.array(deuxChiffres(99, 0), { minLength: 4, maxLength: 4 }), fc.constantFrom(' ', '.', '-', '', '\u00a0'))
    .map(([debut, paires, entre]) => ['telephone', `Joindre au ${[debut, ...paires].join(entre)}.`]),
  'une adresse de courriel': fc
    .tuple(fc.constantFrom('famille', 'a.b', 'x_1', 'nom-long'), fc.constantFrom('courriel.example', 'ac-valbrume.example', 'a.b.c.example'))
    .map(([qui, ou]) => ['courriel', `Écrire à ${qui}@${ou} le soir.`]),
  'un INE': fc
    .tuple(fc.integer({ min: 100_000_000, max: 999_999_999 }), fc.constantFrom('1A', '9K', 'AB', 'zz'))
    .map(([chiffres, fin]) => ['identifiant', `Numéro ${chiffres}${fin} au dossier.`]),
}; // oxfmt-ignore

const MOIS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']; // oxfmt-ignore

function enDate(jour: string, mois: number, annee: number, forme: number): string {
  const chiffres = [jour, String(mois + 1).padStart(2, '0'), String(annee)];
  return [
    `CE2, ${chiffres.join('/')}, bilingue.`,
    `CE2 (${chiffres.join('-')}), bilingue.`,
    `CE2, ${Number(jour)} ${MOIS[mois]} ${annee}.`,
    `Né le ${chiffres.join('.')}.`,
    `Date de naissance : ${Number(jour)} ${MOIS[mois]}`,
  ][forme]!;
}

test('ne casse sur aucun texte, et ne montre que des places du texte, dans l’ordre', () => {
  fc.assert(
    fc.property(nImporteQuoi, fc.integer({ min: 1990, max: 2100 }), (texte, annee) => {
      const indices = relire(texte, { annee, code: texte.slice(0, 20), personnes: [texte.slice(0, 12)] });
      return indices.every(({ debut, fin }, rang) => {
        const apresLaPrecedente = debut >= (indices[rang - 1]?.debut ?? 0);
        return apresLaPrecedente && fin > debut && fin <= texte.length;
      });
    }),
    TIRAGES,
  );
});

test.each(Object.keys(plantes))('trouve %s, où qu’on le plante', (quoi) => {
  fc.assert(
    fc.property(ordinaires, plantes[quoi]!, ordinaires, separateur, (avant, [genre, plante], apres, entre) => {
      const texte = [...avant, plante, ...apres].join(entre);
      const debut = texte.indexOf(plante, avant.join(entre).length);
      // A name may go on with the capital of the next sentence, when nothing ends the first.
      return relire(texte, relecture).some(
        (indice) => indice.genre === genre && indice.debut >= debut && indice.debut < debut + plante.length,
      );
    }),
    TIRAGES,
  );
});

test('un texte ordinaire reste ordinaire à côté d’un autre', () => {
  fc.assert(
    fc.property(ordinaires, separateur, (phrases, entre) => {
      return relire(phrases.join(entre), { ...relecture, personnes: ['Aude Lacombe'] }).length === 0;
    }),
    TIRAGES,
  );
});

test('la demande relue est la même, à la lettre près', () => {
  const registre = unRegistre();
  fc.assert(
    fc.property(nImporteQuoi, nImporteQuoi, nImporteQuoi, (description, precisions, codeEleve) => {
      const demande = Object.freeze(uneDemande({ description, precisions, codeEleve, tente: description }));
      const copie = JSON.stringify(demande);
      const alertes = alertesDeRelecture(relireDemande(demande, registre));
      return JSON.stringify(demande) === copie && alertes.every((alerte) => !alerte.includes('\n'));
    }),
    TIRAGES,
  );
});

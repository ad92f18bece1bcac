// The guard of free texts: finds what should not be there and says how to rephrase. It warns; it never changes a text.
import { lexique, lireExpression, type Lexique } from './expressions';
import { decouper, type Mot } from './mots';
import { trouverAdresses, trouverCourriels, trouverIdentifiants, trouverNaissances, trouverTelephones } from './nombres'; // oxfmt-ignore
import { estUnPrenom, trouverNoms, type Connus, type Etendue } from './noms';
import { VOCABULAIRE } from './vocabulaire';
import { reduire } from '../texte/typographie';

/** What a text seems to hold; `intime`: not even its kind is told in a mail. */
export const GENRES_D_INDICES = {
  nom: { quoi: 'un nom', intime: false },
  naissance: { quoi: 'une date de naissance', intime: false },
  telephone: { quoi: 'un numéro de téléphone', intime: false },
  courriel: { quoi: 'une adresse de courriel', intime: false },
  identifiant: { quoi: 'un numéro d’identité', intime: false },
  adresse: { quoi: 'une adresse postale', intime: false },
  sante: { quoi: 'un mot de santé ou de soin', intime: true },
  origine: { quoi: 'une origine ou des papiers', intime: true },
  religion: { quoi: 'une religion', intime: true },
  justice: { quoi: 'une affaire de justice ou de protection', intime: true },
} as const;
export type GenreDIndice = keyof typeof GENRES_D_INDICES;

/** Where in the text, never what: positions of the first character and of the one after the last. */
export interface Indice extends Etendue {
  genre: GenreDIndice;
}

export interface Relecture {
  /** The year in which it was written: a birth date is that of a child. */
  annee: number;
  /** The child's code: its words are no name. */
  code?: string;
  /** Full names that the register knows: « vu avec Mme Lacombe » tells nothing of a child. */
  personnes?: readonly string[];
}

export function relire(texte: string, relecture: Relecture): Indice[] {
  return relireLesMots(decouper(texte), relecture);
}

/** Every rule looks at a bounded number of words around each word: twice the text is twice the work. */
export function relireLesMots(mots: readonly Mot[], { annee, code = '', personnes = [] }: Relecture): Indice[] {
  const connus: Connus = {
    mots: new Set(estNominatif(code) ? [] : lesMots(code)),
    personnes: personnes.map(lesMots),
  };
  const identifiant = trouverIdentifiants(mots);
  const trouves: Record<GenreDIndice, Etendue[]> = {
    nom: trouverNoms(mots, connus),
    naissance: trouverNaissances(mots, annee),
    telephone: horsDe(identifiant, trouverTelephones(mots)),
    courriel: trouverCourriels(mots),
    identifiant,
    adresse: trouverAdresses(mots),
    ...trouverExpressions(mots),
  };
  return Object.entries(trouves)
    .flatMap(([genre, etendues]) => etendues.map((etendue) => ({ genre: genre as GenreDIndice, ...etendue })))
    .sort((a, b) => a.debut - b.debut);
}

/** Those that begin in none of these zones; both lists go forward. */
function horsDe(zones: readonly Etendue[], etendues: readonly Etendue[]): Etendue[] {
  let rang = 0;
  return etendues.filter(({ debut }) => {
    while (rang < zones.length && zones[rang]!.fin <= debut) rang += 1;
    return rang === zones.length || debut < zones[rang]!.debut;
  });
}

type GenreDeMot = keyof typeof VOCABULAIRE;

/** Made when a text is first read: an execution that reads none does not pay for it. */
const LUS: { lexiques?: [GenreDeMot, Lexique][] } = {};

function lexiques(): [GenreDeMot, Lexique][] {
  const genres = Object.keys(VOCABULAIRE) as GenreDeMot[];
  return (LUS.lexiques ??= genres.map((genre) => [genre, lexique(VOCABULAIRE[genre])]));
}

function trouverExpressions(mots: readonly Mot[]): Record<GenreDeMot, Etendue[]> {
  const trouvees = { sante: [], origine: [], religion: [], justice: [] } as Record<GenreDeMot, Etendue[]>;
  const tous = lexiques();
  mots.forEach(({ debut }, rang) => {
    for (const [genre, expressions] of tous) {
      const apres = lireExpression(expressions, mots, rang);
      if (apres > rang) trouvees[genre].push({ debut, fin: mots[apres - 1]!.fin });
    }
  });
  return trouvees;
}

function lesMots(texte: string): string[] {
  return reduire(texte).split(/[^\p{L}\p{N}]+/u).filter((mot) => mot.length > 1);
} // oxfmt-ignore

/** « Léo M. », « L.M. », « LM », « Lucas Martin », a date: a code that tells who. « Mésange 4 », « CE1-A » do not. */
export function estNominatif(code: string): boolean {
  const mots = decouper(code.trim());
  const termes = mots.filter(({ genre }) => genre !== 'signe');
  if (termes.some(({ reduit }) => estUnPrenom(reduit)) || trouverNoms(mots, PERSONNE).length > 0) return true;
  if (/\d{6}|\d[/.-]\d+[/.-]\d/.test(code)) return true;
  if (termes.some(({ genre }) => genre !== 'lettres')) return false;
  const initiales = termes.filter(
    ({ casse, texte }) => casse === 'initiale' || (casse === 'capitales' && texte.length < 4),
  );
  if (initiales.length === termes.length) return initiales.map(({ texte }) => texte).join('').length > 1;
  return termes.length === 2 && termes.every(({ casse }) => casse !== 'petite');
}

const PERSONNE: Connus = { mots: new Set(), personnes: [] };

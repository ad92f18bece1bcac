// Finds what looks like a person's name: a known given name, a capital after « élève », « Mme », « s’appelle », or before
// a verb that only a person does. Schools, streets, methods and codes such as « Mésange 4 » are let through.
import {
  ACTES, AVANT_QUELQU_UN, AVANT_UN_SUJET, CIVILITES, CONTES, ETATS, LIAISONS, LIEUX, MESURES, NATURE, NIVEAUX, NOMS_COMMUNS, PARTICIPES, PETITS_ADVERBES, PETITS_MOTS, PROCHES_DE, ROLES,
} from './alentours'; // oxfmt-ignore
import { motEn, signeEn, type Mot } from './mots';
import { CELEBRES, PAS_UN_NOM, PRENOMS, PRENOMS_MOTS, SIGLES } from './prenoms';

export interface Etendue {
  debut: number;
  fin: number;
}

/** Words that are nobody's name here: those of the child's code. Names of people whom the register knows. */
export interface Connus {
  mots: ReadonlySet<string>;
  personnes: readonly (readonly string[])[];
}

export function trouverNoms(mots: readonly Mot[], connus: Connus): Etendue[] {
  const noms: Etendue[] = [];
  const toutEnCapitales = enCapitales(mots);
  let dernier = -9;
  for (let rang = 0; rang < mots.length;) {
    const suite = apresUnLieu(mots, rang);
    if (suite > rang) {
      rang = suite;
      continue;
    }
    if (!estUnNom({ mots, rang, connus, dernier, toutEnCapitales })) {
      rang += 1;
      continue;
    }
    const fin = finDuNom(mots, rang);
    if (!estConnue(mots, rang, fin, connus)) {
      noms.push({ debut: mots[rang]!.debut, fin: mots[fin - 1]!.fin });
      dernier = fin - 1;
    }
    rang = fin;
  }
  return noms;
}

export function estUnPrenom(mot: string): boolean {
  return PRENOMS.has(mot) || (PRENOMS_MOTS.has(mot) && !NATURE.has(mot));
}

interface Place {
  mots: readonly Mot[];
  rang: number;
  connus: Connus;
  /** Place of the last word of the last name found. */
  dernier: number;
  toutEnCapitales: boolean;
}

function enCapitales(mots: readonly Mot[]): boolean {
  let capitales = 0;
  let lettres = 0;
  for (const { genre, casse, texte } of mots) {
    if (genre !== 'lettres' || texte.length < 2) continue;
    lettres += 1;
    if (casse === 'capitales') capitales += 1;
  }
  return lettres > 3 && capitales * 2 > lettres;
}

function estUnNom(place: Place): boolean {
  const { mots, rang, connus } = place;
  const mot = mots[rang]!;
  if (mot.genre !== 'lettres' || mot.texte.length < 2 || connus.mots.has(mot.reduit)) return false;
  if (nommement(mots, rang)) return true;
  if (mot.casse === 'petite') return PRENOMS.has(mot.reduit) && !estIllustre(mots, rang);
  const prenom = PRENOMS.has(mot.reduit) || PRENOMS_MOTS.has(mot.reduit);
  if (estIllustre(mots, rang) || estUnCode(mots, rang, prenom)) return false;
  if (PRENOMS.has(mot.reduit)) return true;
  if (apresCivilite(mots, rang)) return true;
  if (PAS_UN_NOM.has(mot.reduit)) return false;
  if (mot.casse === 'capitales')
    return !place.toutEnCapitales && apresRole(mots, rang) && mot.texte.length > 4 && !SIGLES.has(mot.reduit);
  if (prenom && (!mot.ouvre || agit(mots, rang + 1) || estCompose(mots, rang))) return true;
  if (apresRole(mots, rang) || suiviDUneInitiale(mots, rang) || fait(place) || apresUnAutre(place)) return true;
  return !mot.ouvre && (AVANT_QUELQU_UN.has(motEn(mots, rang - 1)) || aUnNiveau(mots, rang));
}

/** « s’appelle Ilyo », « prénom : ilyo »: said to be a name, in any case. */
function nommement(mots: readonly Mot[], rang: number): boolean {
  const avant = motEn(mots, rang - 1);
  if (PETITS_MOTS.has(mots[rang]!.reduit) || PAS_UN_NOM.has(mots[rang]!.reduit)) return false;
  if (['appelle', 'prenomme', 'prenommee'].includes(avant) && mots[rang - 1]!.lien !== '-')
    return avant !== 'appelle' || motEn(mots, rang - 2) === 's';
  if (!signeEn(mots, rang - 1, ':=') && avant !== 'est') return false;
  for (let place = rang - 2; place >= rang - 6 && motEn(mots, place); place--) {
    const mot = motEn(mots, place);
    if (mot === 'prenom' || mot === 'prenoms') return true;
    if (mot === 'nom') return mots[rang]!.casse !== 'petite';
  }
  return false;
}

/** « Victor Hugo », « Saint-Martin », « Petit Nicolas ». */
function estIllustre(mots: readonly Mot[], rang: number): boolean {
  const avant = motEn(mots, rang - 1);
  if (['saint', 'sainte', 'st', 'ste'].includes(avant)) return true;
  if (CONTES.has(avant) && mots[rang - 1]!.casse === 'majuscule' && !mots[rang - 1]!.ouvre) return true;
  const apres = motEn(mots, rang + 1);
  return CELEBRES.has(apres) && mots[rang + 1]!.casse !== 'petite' && mots[rang]!.reduit !== apres;
}

/** « Mésange 4 », « Cycle 2 »; « Léo 8 ans » is not one, and a given name makes a poor code. */
function estUnCode(mots: readonly Mot[], rang: number, prenom: boolean): boolean {
  return mots[rang + 1]?.genre === 'chiffres' && !prenom && !MESURES.has(motEn(mots, rang + 2));
}

function apresCivilite(mots: readonly Mot[], rang: number): boolean {
  if (PAS_UN_NOM.has(mots[rang]!.reduit)) return false;
  const point = signeEn(mots, rang - 1, '.');
  const avant = mots[rang - (point ? 2 : 1)];
  if (!avant || !CIVILITES.has(avant.reduit)) return false;
  return avant.reduit !== 'm' || point || (avant.casse === 'initiale' && mots[rang]!.lien === '');
}

function apresRole(mots: readonly Mot[], rang: number): boolean {
  const avant = mots[rang - 1];
  // After a word, a capital that opens is on another line.
  if (!avant || avant.genre === 'signe' || mots[rang]!.ouvre) return false;
  if (avant.reduit === 'de' || avant.reduit === 'd') return PROCHES_DE.has(motEn(mots, rang - 2));
  if (!ROLES.has(avant.reduit)) return false;
  // « Petite Section », « Petit Prince »: the capital of the role says that both words are one name, of something else.
  return avant.casse === 'petite' || avant.casse === 'capitales' || avant.ouvre;
}

/** « Jean-Pierre », « Marie-Lou ». */
function estCompose(mots: readonly Mot[], rang: number): boolean {
  const suite = mots[rang + 1];
  return suite?.lien === '-' && (PRENOMS.has(suite.reduit) || PRENOMS_MOTS.has(suite.reduit));
}

/** « Nolan D. » */
function suiviDUneInitiale(mots: readonly Mot[], rang: number): boolean {
  const apres = mots[rang + 1];
  return apres?.casse === 'initiale' && signeEn(mots, rang + 2, '.') && !NOMS_COMMUNS.has(mots[rang]!.reduit);
}

/** « Maïwenn, CE1 », « Soren (8 ans) ». */
function aUnNiveau(mots: readonly Mot[], rang: number): boolean {
  const suite = signeEn(mots, rang + 1, ',(') ? rang + 2 : rang + 1;
  if (mots[suite]?.genre === 'chiffres') return motEn(mots, suite + 1) === 'ans';
  return suite === rang + 2 && NIVEAUX.has(motEn(mots, suite));
}

/** A verb follows. At the head of a sentence any word has a capital: only what a person alone does counts. */
function fait({ mots, rang }: Place): boolean {
  const { ouvre, reduit } = mots[rang]!;
  if (/(?:ment|tion|eux|euse|ite|ance|age)s?$/.test(reduit) || PETITS_ADVERBES.has(reduit)) return false;
  if (agit(mots, rang + 1)) return !ouvre || !/(?:e|es|if|ive)$/.test(accentue(mots[rang]!));
  if (ouvre || rang === 0) return false;
  const sujet = AVANT_UN_SUJET.has(motEn(mots, rang - 1)) || signeEn(mots, rang - 1, ',');
  return sujet && estUnEtat(mots, rang + 1);
}

/** « n’écrit », « se lève »; but « n° » is no verb. */
function estUnEtat(mots: readonly Mot[], rang: number): boolean {
  const mot = motEn(mots, rang);
  if (mot === 'n' || mot === 's') return mots[rang + 1]?.lien === "'";
  return ETATS.has(mot);
}

/** « Agité », « Énervée » at the head of a note: an adjective, told by its accent. */
function accentue({ texte }: Mot): string {
  return /(?:é|ée|és|ées|if|ive)$/.test(texte.normalize('NFC')) ? 'e' : '';
}

function agit(mots: readonly Mot[], rang: number): boolean {
  const mot = motEn(mots, rang);
  if (ACTES.has(mot)) return true;
  return mot === 'a' && PARTICIPES.has(motEn(mots, rang + 1));
}

function estUneMajuscule(mot: Mot | undefined): boolean {
  return mot?.casse === 'majuscule' || mot?.casse === 'capitales';
}

/** « Nolan, Tiago et Inaya ». */
function apresUnAutre({ mots, rang, dernier }: Place): boolean {
  const entre = mots[rang - 1];
  return (
    dernier === rang - 2 && (motEn(mots, rang - 1) === 'et' || motEn(mots, rang - 1) === 'ou' || entre?.texte === ',')
  );
}

/** The place after a name: the capitals that go on. */
function finDuNom(mots: readonly Mot[], rang: number): number {
  let fin = rang + 1;
  for (; fin < mots.length; fin++) {
    const mot = mots[fin]!;
    const suite = mot.genre === 'lettres' && mot.texte.length > 1 && estUneMajuscule(mot) && !mot.ouvre;
    if (!suite || PAS_UN_NOM.has(mot.reduit) || SIGLES.has(mot.reduit)) break;
  }
  return fin;
}

/** « Mme Lacombe », when the register has an Aude Lacombe: not her given name alone, which may be a child's. */
function estConnue(mots: readonly Mot[], debut: number, fin: number, { personnes }: Connus): boolean {
  const nom: string[] = [];
  for (let rang = debut; rang < fin; rang++) nom.push(mots[rang]!.reduit);
  return personnes.some(
    (personne) => nom.every((mot) => personne.includes(mot)) && nom.some((mot) => mot !== personne[0]),
  );
}

/** After « école » and the like: the place after the name of the school; `rang` itself when there is none. */
function apresUnLieu(mots: readonly Mot[], rang: number): number {
  if (!LIEUX.has(motEn(mots, rang))) return rang;
  const limite = Math.min(mots.length, rang + 12);
  let fin = rang;
  for (let place = rang + 1; place < limite; place++) {
    const mot = mots[place]!;
    if (estUneMajuscule(mot) || mot.casse === 'initiale') fin = place + 1;
    else if (!LIAISONS.has(mot.reduit) && !LIEUX.has(mot.reduit) && !signeEn(mots, place, '«“"')) break;
  }
  return estQuelquUn(mots, rang, fin) ? rang : fin > rang ? fin : rang;
}

/** « à la place de Léo », « à l’école Léo frappe »: the child, not the school. */
function estQuelquUn(mots: readonly Mot[], lieu: number, fin: number): boolean {
  const seul = fin - 1;
  if (seul <= lieu || estUneMajuscule(mots[seul - 1])) return false;
  const prenom = PRENOMS.has(mots[seul]!.reduit) || PRENOMS_MOTS.has(mots[seul]!.reduit);
  const de = motEn(mots, seul - 1) === 'de' || motEn(mots, seul - 1) === 'd';
  return prenom && (de || agit(mots, fin));
}

// Finds expressions of the vocabulary in a text: « suivi psychiatrique », « titre de séjour »…, one word after another.
import { motEn, signeEn, type Mot } from './mots';

/**
 * Reduced words (no accent, no case). `a|b` is one or the other, a final `*` is the beginning of a word, `?` before a
 * word makes it optional. The first word is never optional.
 */
export interface Signe {
  mots: string;
  /** Not there when one of these is among the nine words before. */
  saufAvant?: string;
  /** Not there when one of these is among the three words after. */
  saufApres?: string;
  /** Only there when one of these is among the five words before, or the three after. */
  avant?: string;
  apres?: string;
}

interface Regle {
  suite: { formes: Forme[]; facultatif: boolean }[];
  signe: { saufAvant: Forme[]; saufApres: Forme[]; avant: Forme[]; apres: Forme[] };
}

interface Forme {
  texte: string;
  debut: boolean;
}

/** Rules by their first word, or by the first letters of it. */
export interface Lexique {
  entiers: Map<string, Regle[]>;
  debuts: Map<string, Regle[]>;
}

const AVANT = 5;
const SAUF_AVANT = 9;
const APRES = 3;
/** A beginning of word is looked up by its first letters: no shorter one is allowed in the tables. */
const RACINE = 4;

export function lexique(signes: readonly Signe[]): Lexique {
  const lu: Lexique = { entiers: new Map(), debuts: new Map() };
  for (const signe of signes) {
    const regle = regleDe(signe);
    for (const { texte, debut } of regle.suite[0]!.formes)
      ranger(debut ? lu.debuts : lu.entiers, debut ? texte.slice(0, RACINE) : texte, regle);
  }
  return lu;
}

function ranger(table: Map<string, Regle[]>, cle: string, regle: Regle): void {
  const regles = table.get(cle);
  if (regles) regles.push(regle);
  else table.set(cle, [regle]);
}

function regleDe({ mots, saufAvant = '', saufApres = '', avant = '', apres = '' }: Signe): Regle {
  const suite = mots.split(' ').map((mot) => {
    const facultatif = mot.startsWith('?');
    return { facultatif, formes: formesDe((facultatif ? mot.slice(1) : mot).replace(/\|/g, ' ')) };
  });
  const signe = { saufAvant, saufApres, avant, apres };
  return { suite, signe: mapper(signe) };
}

function mapper({ saufAvant, saufApres, avant, apres }: Record<keyof Regle['signe'], string>): Regle['signe'] {
  return {
    saufAvant: formesDe(saufAvant),
    saufApres: formesDe(saufApres),
    avant: formesDe(avant),
    apres: formesDe(apres),
  };
}

export function formesDe(liste: string): Forme[] {
  return liste
    .split(' ')
    .filter(Boolean)
    .map((mot) => ({ texte: mot.replace('*', ''), debut: mot.endsWith('*') }));
}

/** The place after the expression that begins here, or -1. */
export function lireExpression({ entiers, debuts }: Lexique, mots: readonly Mot[], rang: number): number {
  const mot = motEn(mots, rang);
  if (!mot) return -1;
  const candidates = [...(entiers.get(mot) ?? []), ...(debuts.get(mot.slice(0, RACINE)) ?? [])];
  for (const regle of candidates) {
    const apres = suivre(regle.suite, mots, rang);
    if (apres > rang && permise(regle.signe, mots, rang, apres)) return apres;
  }
  return -1;
}

function suivre(suite: Regle['suite'], mots: readonly Mot[], depart: number): number {
  let rang = depart;
  for (const { formes, facultatif } of suite) {
    const mot = motEn(mots, rang);
    if (mot && formes.some((forme) => convient(forme, mot))) rang += 1;
    else if (!facultatif) return -1;
  }
  return rang;
}

function permise({ saufAvant, saufApres, avant, apres }: Regle['signe'], mots: readonly Mot[], debut: number, fin: number): boolean {
  if (trouveAvant(mots, debut, saufAvant, SAUF_AVANT) || trouveApres(mots, fin, saufApres)) return false;
  if (avant.length === 0 && apres.length === 0) return true;
  return trouveAvant(mots, debut, avant) || trouveApres(mots, fin, apres);
} // oxfmt-ignore

/** One of these words stands a few places before, in the same sentence. */
export function trouveAvant(mots: readonly Mot[], rang: number, formes: readonly Forme[], portee = AVANT): boolean {
  if (formes.length === 0) return false;
  for (let place = rang - 1; place >= rang - portee; place--) {
    if (signeEn(mots, place, '.;!?')) return false;
    const mot = motEn(mots, place);
    if (mot && formes.some((forme) => convient(forme, mot))) return true;
  }
  return false;
}

function trouveApres(mots: readonly Mot[], rang: number, formes: readonly Forme[]): boolean {
  if (formes.length === 0) return false;
  for (let place = rang; place < rang + APRES; place++) {
    if (signeEn(mots, place, '.;!?')) return false;
    const mot = motEn(mots, place);
    if (mot && formes.some((forme) => convient(forme, mot))) return true;
  }
  return false;
}

export function convient({ texte, debut }: Forme, mot: string): boolean {
  return debut ? mot.startsWith(texte) : mot === texte;
}

// Cuts a text into words, numbers and signs, each with its place: what the guard reads. One pass, never an exception.
import { reduire } from '../texte/typographie';

export interface Mot {
  /** As typed. */
  texte: string;
  /** No case, no accent; « à » keeps its own, since « a » is a verb. */
  reduit: string;
  /** Where it stands in the text: first character, then the one after the last. */
  debut: number;
  fin: number;
  genre: 'lettres' | 'chiffres' | 'melange' | 'signe';
  /** « Léo » begins with a capital, « LÉO » is all capitals, « L » is an initial. */
  casse: 'petite' | 'majuscule' | 'capitales' | 'initiale';
  /** What joins it to the word before, without a space: `-`, `'`, or nothing between. '' when a space or a sign does. */
  lien: '' | '-' | "'";
  /** No space before it. */
  colle: boolean;
  /** A capital here tells nothing: it opens a sentence, a line, a quotation or a parenthesis. */
  ouvre: boolean;
}

/** A run of letters and digits, or one sign: the alternatives share no character, so nothing is read twice. */
const PIECE = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

const TRAITS_D_UNION = new Set(['-', '‐', '‑']);
const APOSTROPHES = new Set(["'", '’', 'ʼ']);
/** After one of these, a capital tells nothing. */
const OUVRANTS = new Set([...'.!?:;…•*–—-("«“[>/|']);
/** Their full stop ends no sentence. */
const ABREVIATIONS = new Set(['m', 'mm', 'mme', 'mr', 'mlle', 'dr', 'pr', 'st', 'ste', 'cf', 'ex', 'env', 'av', 'bd']);

export function decouper(texte: string): Mot[] {
  const mots: Mot[] = [];
  const pieces = [...texte.matchAll(PIECE)];
  let fin = 0;
  let lien: Mot['lien'] = '';
  let ouvre = true;
  pieces.forEach((piece, rang) => {
    const [brut] = piece;
    const debut = piece.index;
    const colle = debut === fin && rang > 0;
    if (!colle && changeDeLigne(texte, fin, debut)) ouvre = true;
    fin = debut + brut.length;
    const suivante = pieces[rang + 1];
    const trait = liaison(brut);
    if (trait && colle && suivante?.index === fin && estMot(mots[mots.length - 1]) && !estSigne(suivante[0])) {
      lien = trait;
      return;
    }
    const { reduit, genre, casse } = nature(brut);
    const mot: Mot = { texte: brut, reduit, debut, fin, genre, casse, lien, colle, ouvre };
    lien = '';
    ouvre = mot.genre === 'signe' ? ouvreApres(brut, mots[mots.length - 1], ouvre) : false;
    mots.push(mot);
  });
  return mots;
}

function changeDeLigne(texte: string, debut: number, fin: number): boolean {
  for (let place = debut; place < fin; place++) if (texte[place] === '\n' || texte[place] === '\t') return true;
  return false;
}

function liaison(brut: string): Mot['lien'] {
  if (TRAITS_D_UNION.has(brut)) return '-';
  return APOSTROPHES.has(brut) ? "'" : '';
}

function estMot(mot: Mot | undefined): boolean {
  return mot !== undefined && mot.genre !== 'signe';
}

function estSigne(brut: string): boolean {
  return nature(brut).genre === 'signe';
}

function ouvreApres(signe: string, avant: Mot | undefined, ouvrait: boolean): boolean {
  if (signe === '.' && avant && (ABREVIATIONS.has(avant.reduit) || avant.casse === 'initiale')) return false;
  return OUVRANTS.has(signe) || ouvrait;
}

type Nature = Pick<Mot, 'reduit' | 'genre' | 'casse'>;

/** The same words come back in every text. */
const NATURES = new Map<string, Nature>();

function nature(brut: string): Nature {
  let connue = NATURES.get(brut);
  if (connue === undefined) NATURES.set(brut, (connue = chercherNature(brut)));
  return connue;
}

function chercherNature(brut: string): Nature {
  if (!/^[\p{L}\p{M}\p{N}]/u.test(brut)) return { reduit: brut, genre: 'signe', casse: 'petite' };
  const reduit = /^à$/i.test(brut.normalize('NFC')) ? 'à' : reduire(brut).replace(/œ/g, 'oe').replace(/æ/g, 'ae');
  if (!/\p{N}/u.test(brut)) return { reduit, genre: 'lettres', casse: casseDe(brut) };
  return { reduit, genre: /^\d+$/.test(brut) ? 'chiffres' : 'melange', casse: 'petite' };
}

function casseDe(brut: string): Mot['casse'] {
  if (!/^\p{Lu}/u.test(brut)) return 'petite';
  if (brut.normalize('NFC').length === 1) return 'initiale';
  return brut === brut.toUpperCase() ? 'capitales' : 'majuscule';
}

/** True where one of these signs stands. */
export function signeEn(mots: readonly Mot[], rang: number, signes: string): boolean {
  const mot = mots[rang];
  return mot?.genre === 'signe' && signes.includes(mot.texte);
}

/** The reduced word at a place; '' for a sign, or outside the text. */
export function motEn(mots: readonly Mot[], rang: number): string {
  const mot = mots[rang];
  return mot && mot.genre !== 'signe' ? mot.reduit : '';
}

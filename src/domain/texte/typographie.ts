// French typography for every text shown to people, so that authors may write with an ordinary keyboard.

const INSECABLE = '\u00a0';
const FINE_INSECABLE = '\u202f';
const MOIS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';

/** A word that holds « @ » or « :// » is an address: it is copied as it is. */
const APOSTROPHE = /\S*(?:@|:\/\/)\S*|(\p{L})'(?=\p{L})/gu;

const QUANTIEME = new RegExp(`(\\d|1er) (${MOIS})(?=\\P{L}|$)`, 'gu');
const MOIS_ET_ANNEE = new RegExp(`(\\d|1er)${INSECABLE}(${MOIS}) (?=\\d{4})`, 'gu');

/** Typographic apostrophes and no-break spaces. It replaces spaces that are there and inserts none: addresses hold. */
export function typographier(texte: string): string {
  // Authors and machines rarely write a straight apostrophe: the costly question is asked of those texts alone.
  const apostrophes = texte.includes("'") ? texte.replace(APOSTROPHE, (trouve: string, lettre?: string) => (lettre ? `${lettre}’` : trouve)) : texte; // oxfmt-ignore
  const ponctue = apostrophes
    .replace(/« /g, `«${INSECABLE}`)
    .replace(/ »/g, `${INSECABLE}»`)
    .replace(/ ([:])/g, `${INSECABLE}$1`)
    .replace(/ ([;!?])/g, `${FINE_INSECABLE}$1`)
    .replace(/n° /g, `n°${INSECABLE}`);
  return /\d/.test(ponctue) ? lierAuxChiffres(ponctue) : ponctue;
}

/** Dates, hours and measures stay on one line. */
function lierAuxChiffres(texte: string): string {
  return texte
    .replace(QUANTIEME, `$1${INSECABLE}$2`)
    .replace(MOIS_ET_ANNEE, `$1${INSECABLE}$2${INSECABLE}`)
    .replace(/(\p{L}di|dimanche) (\d)/gu, `$1${INSECABLE}$2`)
    .replace(/(\d) (h|min|%|€)(?=\P{L}|$)/gu, `$1${INSECABLE}$2`)
    .replace(/(\d\u00a0h) (\d\d)/g, `$1${INSECABLE}$2`);
}

/** « 1 demande », « 3 demandes ». */
export function accorder(nombre: number, singulier: string, pluriel = `${singulier}s`): string {
  return `${nombre} ${nombre < 2 ? singulier : pluriel}`;
}

/** « Anne », « Anne et Luc », « Anne, Luc et Zoé ». */
export function enumerer(elements: readonly string[]): string {
  if (elements.length < 2) return elements.join('');
  return `${elements.slice(0, -1).join(', ')} et ${elements[elements.length - 1]}`;
}

/** « Conseiller pédagogique » in the middle of a sentence; « CPC » stays as it is. */
export function enCoursDePhrase(texte: string): string {
  return /^\p{Lu}\p{Ll}/u.test(texte) ? texte.charAt(0).toLowerCase() + texte.slice(1) : texte;
}

/** For comparing what people typed: no case, no accent, no double space. */
export function reduire(texte: string): string {
  let reduit = REDUITS.get(texte);
  if (reduit === undefined) REDUITS.set(texte, (reduit = enReduit(texte)));
  return reduit;
}

/** The same few names are compared with those of every demande. */
const REDUITS = new Map<string, string>();

function enReduit(texte: string): string {
  return texte
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’'`-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

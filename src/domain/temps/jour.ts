// A civil date, `'2018-10-16'`, and the few calculations on it. An instant never enters the rules.

/** `YYYY-MM-DD`; sorts and compares as text. */
export type Jour = string & { readonly __jour: true };

const FORME = /^\d{4}-\d{2}-\d{2}$/;
const JOURS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const MOIS = [
  'janvier', 'février', 'mars', 'avril', 'mai', 'juin',
  'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre',
]; // oxfmt-ignore

const JOUR_MS = 86_400_000;

/** Days since 1970, so that months and years need no thought. UTC has no change of clock. */
function rang(jour: Jour): number {
  let connu = RANGS.get(jour);
  if (connu === undefined) RANGS.set(jour, (connu = Date.UTC(Number(jour.slice(0, 4)), Number(jour.slice(5, 7)) - 1, Number(jour.slice(8))) / JOUR_MS)); // oxfmt-ignore
  return connu;
}

function duRang(rangDuJour: number): Jour {
  let connu = JOURS_CONNUS.get(rangDuJour);
  if (connu === undefined) JOURS_CONNUS.set(rangDuJour, (connu = new Date(rangDuJour * JOUR_MS).toISOString().slice(0, 10) as Jour)); // oxfmt-ignore
  return connu;
}

/** Every date to plan walks over the same few hundred days: each is worked out once. */
const RANGS = new Map<Jour, number>();
const JOURS_CONNUS = new Map<number, Jour>();

/** True for a date that exists: `2018-02-30` is not one. */
export function estJour(texte: string): texte is Jour {
  return FORME.test(texte) && duRang(rang(texte as Jour)) === texte;
}

/** Throws for a text that is no date: to be used on constants. */
export function jour(texte: string): Jour {
  if (!estJour(texte)) throw new Error(`« ${texte} » n’est pas une date`);
  return texte;
}

/** Reads what people type: `2018-10-16`, `16/10/2018`, `16/10/18`. Undefined when it is no date. */
export function lireJour(texte: string): Jour | undefined {
  const propre = texte.trim();
  if (estJour(propre)) return propre;
  const saisi = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(propre);
  if (!saisi) return undefined;
  const [, date, mois, annee] = saisi as unknown as [string, string, string, string];
  const iso = `${annee.length === 2 ? `20${annee}` : annee}-${mois.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return estJour(iso) ? iso : undefined;
}

export function ajouterJours(depart: Jour, nombre: number): Jour {
  return duRang(rang(depart) + nombre);
}

/** Days from the first to the second; negative when the second comes first. */
export function joursEntre(premier: Jour, second: Jour): number {
  return rang(second) - rang(premier);
}

/** 0 for Sunday … 6 for Saturday. */
export function jourDeLaSemaine(date: Jour): number {
  return (((rang(date) + 4) % 7) + 7) % 7;
}

/** « mardi » → 2; undefined for what is no day of the week. */
export function jourNomme(texte: string): number | undefined {
  const rang = JOURS.indexOf(texte.trim().toLowerCase());
  return rang < 0 ? undefined : rang;
}

/** « mardi 16 octobre 2018 ». Its spaces become no-break ones where it is shown (see typographier). */
export function enToutesLettres(date: Jour): string {
  return `${JOURS[jourDeLaSemaine(date)]} ${enLettres(date)}`;
}

/** « 16 octobre 2018 », « 1er octobre 2018 ». */
export function enLettres(date: Jour): string {
  const [annee, mois, quantieme] = date.split('-').map(Number) as [number, number, number];
  return `${quantieme === 1 ? '1er' : quantieme} ${MOIS[mois - 1]} ${annee}`;
}

/** « 16/10/2018 ». */
export function enChiffres(date: Jour): string {
  return date.split('-').reverse().join('/');
}

/** The school year a day belongs to, from August on: « 2018-2019 ». */
export function anneeScolaire(date: Jour): string {
  const annee = Number(date.slice(0, 4)) - (date.slice(5) < '08-01' ? 1 : 0);
  return `${annee}-${annee + 1}`;
}

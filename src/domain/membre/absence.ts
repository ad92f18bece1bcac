// What people type in « Absences ». Half an absence would give demandes to somebody who is away: what cannot be read whole
// is not read at all, and it is said.
import { lireJour, type Jour } from '../temps/jour';
import type { Absence } from './membre';
import { reduire } from '../texte/typographie';

const DATE = /\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/g;
const MOIS = /\b(janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b/;
/** « du 8 au # », « 8/10 au # »: a day that was not written whole. */
const JOUR_SEUL = /\b(du|de|le|les|au|a|et) \d{1,2}\b(?! ?h)|\b\d{1,2} ?(\/|au|et)|\b\d{1,2} ?, ?#/;
/** One date alone that only begins it, or only ends it. */
const OUVERTE = /^ ?(du|au) ?#|\b(partir|depuis|compter|jusqu)\b|\bdes (le )?#/;
/** The day she is back is no day of it. */
const RETOUR = /\b(retour|reprise|reprend|revient|rentre)( \S+){0,2} ?#/;
/** « # matin et # »: days apart, said in more words than `ET` knows. */
const A_PART = /\b(et|puis|ou)\b(?!.*\bau\b)/;
const ET = /^ ?(,|et|&|\+)( le)? ?$/;

/** « du 08/10/2018 au 12/10/2018 », « 08/10/2018 - 12/10/2018 », one day, or days apart. None when it is no absence. */
export function lireAbsence(texte: string): Absence[] {
  const jours = (texte.match(DATE) ?? []).map(lireJour);
  const reste = reduire(texte.replace(DATE, ' # '));
  if (jours.includes(undefined) || MOIS.test(reste) || JOUR_SEUL.test(reste) || RETOUR.test(reste)) return [];
  const [debut, fin, ...autres] = jours as Jour[];
  if (!debut || (!fin && OUVERTE.test(reste))) return [];
  if (!fin) return [{ debut, fin: debut }];
  const entre = reste.split('#').slice(1, -1);
  if (entre.every((mots) => ET.test(mots))) return (jours as Jour[]).map((jour) => ({ debut: jour, fin: jour }));
  if (entre.some((mots) => A_PART.test(mots))) return [];
  return autres.length === 0 && debut <= fin ? [{ debut, fin }] : [];
}

// What will leave in the coming days, in words: by day, by kind, and whether Google's daily quota holds it.
import { enChiffres, enToutesLettres, type Jour } from '../temps/jour';
import { accorder } from '../texte/typographie';

/** One mail that will leave. */
export interface Depart {
  jour: Jour;
  /** Key of its row: what was announced can be compared with what left. */
  cle: string;
  /** As people read it. */
  libelle: string;
  /** Every address counts, copies included: so does Google. */
  destinataires: number;
}

export interface Prevision {
  departs: Depart[];
  /** Days that Google's quota does not hold, with how many mails wait for the next. */
  reports: { jour: Jour; nombre: number }[];
}

/** « 12 courriers : Annonce de la réunion aux écoles (10), Bulletin (2) », however the tab is sorted; '' for none. */
function resume(departs: readonly Depart[]): string {
  const parLibelle = new Map<string, number>();
  for (const { libelle } of departs) parLibelle.set(libelle, (parLibelle.get(libelle) ?? 0) + 1);
  const genres = [...parLibelle].sort().map(([libelle, nombre]) => `${libelle} (${nombre})`);
  return departs.length ? `${accorder(departs.length, 'courrier')} : ${genres.join(', ')}` : '';
}

export function phraseDesDeparts(departs: readonly Depart[]): string {
  return departs.length ? `${resume(departs)}.` : 'Aucun courrier.';
}

/** One line a day, oldest first. */
export function parJour(departs: readonly Depart[]): string[] {
  const jours = [...new Set(departs.map(({ jour }) => jour))].sort();
  return jours.map((date) => `${enToutesLettres(date)} : ${resume(departs.filter(({ jour }) => jour === date))}.`);
}

/** Days that will not fit: one sentence for all of them; '' when each does. */
export function phraseDeQuota({ reports }: Prevision, quota: number): string {
  if (reports.length === 0) return '';
  const jours = reports.slice(0, 3).map(({ jour, nombre }) => `le ${enChiffres(jour)}, ${accorder(nombre, 'courrier attendra', 'courriers attendront')}`); // oxfmt-ignore
  const suite = reports.length > jours.length ? '…' : '.';
  return `Google laisse partir ${accorder(quota, 'courriel')} par jour, copies comprises : ${jours.join(' ; ')}${suite} Les urgences et les accusés partent d’abord.`;
}

// What the settings say of the note to the schools: the words a pôle has of its own.
import { anneeScolaire, type Jour } from '../temps/jour';
import { reunionsAVenir, type Reunion } from '../reunion/reunion';

export interface ReglagesDeNote {
  /** « 6 » for « note n° 6 »; '' for none. */
  numero: string;
  /** The pôle's motto; '' for none. */
  devise: string;
  destinataires: string[];
  /** Where a circonscription files its notes: « Direction d’école, suivi des élèves »; '' for nowhere. */
  rubrique: string;
  /** Address, telephone, opening hours: as the pôle words them. */
  contacts: string[];
  objectifs: string[];
  /** This year's; none where the pôle has set none. */
  axes: string[];
  /** « Soin : CMP, CMPP »: one family of partners a line. */
  partenaires: string[];
  /** What may follow the meeting, among people near the school, then farther. */
  reponsesProches: string[];
  reponsesElargies: string[];
  avecNoms: boolean;
  /** Where the note can be read; '' until it is written. */
  lien: string;
  /** What the announcement of a meeting does of it. */
  dansAnnonce: 'non' | 'lien' | 'pdf';
  /** The dates it gives of the meetings to come, as `datesADire` writes them; '' while nobody knows. */
  datesDites: string;
}

/** Of the school year that comes first: « 2018-10-16 (2018-10-10), 2018-12-18 (2018-12-12) ». */
export function datesADire(reunions: readonly Reunion[], aujourdhui: Jour): string {
  const aVenir = reunionsAVenir(reunions).filter(({ date }) => date >= aujourdhui);
  const annee = aVenir[0] && anneeScolaire(aVenir[0].date);
  const siennes = aVenir.filter(({ date }) => anneeScolaire(date) === annee);
  return siennes.map(({ date, dateLimite }) => (dateLimite ? `${date} (${dateLimite})` : date)).join(', ');
}

/** A meeting was moved, cancelled or added since: schools would read a date that is no longer kept. */
export function estDepassee(
  { lien, datesDites }: ReglagesDeNote,
  reunions: readonly Reunion[],
  aujourdhui: Jour,
): boolean {
  if (!idDuDocument(lien) || !datesDites) return false;
  const restent = datesDites.split(', ').filter((dites) => dites >= aujourdhui);
  return restent.join(', ') !== datesADire(reunions, aujourdhui);
}

/** The id of the Doc at that address, '' when it is another page (a PDF on the circonscription's site). */
export function idDuDocument(lien: string): string {
  return /^https:\/\/docs\.google\.com\/document\/d\/([\w-]+)/.exec(lien)?.[1] ?? '';
}

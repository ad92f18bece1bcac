// What the settings say of the note to the schools: the words a pôle has of its own.

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
}

/** The id of the Doc at that address, '' when it is another page (a PDF on the circonscription's site). */
export function idDuDocument(lien: string): string {
  return /^https:\/\/docs\.google\.com\/document\/d\/([\w-]+)/.exec(lien)?.[1] ?? '';
}

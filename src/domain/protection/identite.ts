// Who the child is: asked and kept apart only where the DPD has agreed, read for the fiche, and marked so that a
// line whose cells no longer go together is seen.
import type { NumeroDemande } from '../demande/demande';
import { empreinteCourte } from '../texte/empreinte';
import { enToutesLettres, type Jour } from '../temps/jour';
import type { Parametres } from '../registre/parametres';

/** The questions that tell who the child is. Their answers never enter the demande. */
export const CLES_NOMINATIVES = ['nomEleve', 'naissance', 'handicap', 'aesh'] as const;
export type CleNominative = (typeof CLES_NOMINATIVES)[number];

/** As tab Identités and the fiche name them. */
export const TITRES_NOMINATIFS: Record<CleNominative, string> = {
  nomEleve: 'Nom et prénom',
  naissance: 'Date de naissance',
  handicap: 'Situation de handicap',
  aesh: 'AESH',
};

export type ChampsNominatifs = Record<CleNominative, string>;

/** A line of tab Identités. */
export interface Identite extends ChampsNominatifs {
  numero: NumeroDemande;
  /** The mark of the rest as the machine last wrote it; emptied by a person, the line is right as it stands. */
  empreinte: string;
  /** Its row in the tab, where it was read there. */
  ligne?: number;
}

export function identiteDe(numero: NumeroDemande, champs: ChampsNominatifs): Identite {
  const { nomEleve, naissance, handicap, aesh } = champs;
  const empreinte = empreinteCourte(JSON.stringify([numero, nomEleve, naissance, handicap, aesh]));
  return { numero, nomEleve, naissance, handicap, aesh, empreinte };
}

/** Its cells are not those that were written together: a column was sorted alone, a row pasted, or a word put right. */
export function estDerangee(identite: Identite): boolean {
  return identite.empreinte !== identiteDe(identite.numero, identite).empreinte;
}

/** Both parts of the agreement are filled, and it is not for later: then, and only then, a name may be asked. */
export function modeNominatif({ accordDpd }: Pick<Parametres, 'accordDpd'>, aujourdhui: Jour): boolean {
  return accordDpd.reference !== '' && accordDpd.date !== '' && accordDpd.date <= aujourdhui;
}

/** Why a half-filled agreement opens nothing; '' when there is nothing to say. */
export function raisonSansNom({ accordDpd }: Pick<Parametres, 'accordDpd'>, aujourdhui: Jour): string {
  const { reference, date } = accordDpd;
  if (!reference && !date) return '';
  if (!reference)
    return 'Accord du DPD : il manque sa référence (onglet « Paramètres »). Le formulaire reste sans nom.';
  if (!date) return 'Accord du DPD : il manque sa date (onglet « Paramètres »). Le formulaire reste sans nom.';
  return date > aujourdhui ? `Accord du DPD : il ne vaut qu’à partir du ${enToutesLettres(date)}.` : '';
}

const LONGUEUR_MAX = 200;

/** Undefined when the answer tells nothing of the kind. */
export function champsNominatifs(reponses: Partial<Record<string, string>>): ChampsNominatifs | undefined {
  const lus = CLES_NOMINATIVES.map((cle) => [cle, nettoyer(reponses[cle] ?? '')] as const);
  return lus.some(([, texte]) => texte) ? (Object.fromEntries(lus) as ChampsNominatifs) : undefined;
}

function nettoyer(texte: string): string {
  return [...texte.replace(/[\u0000-\u001f]+/g, ' ').trim()].slice(0, LONGUEUR_MAX).join('');
}

export const SANS_IDENTITE: ChampsNominatifs = { nomEleve: '', naissance: '', handicap: '', aesh: '' };

// The fiche of a demande: the Doc its référent and associates read, who may open it, and what a mail can say of it.
import { estOuverte, type Demande } from '../demande/demande';
import { empreinteCourte } from '../texte/empreinte';
import { FICHE_CREEE } from '../registre/etatAuJournal';
import type { LigneDeJournal } from '../registre/journal';
import { trouverMembre, type Membre } from '../membre/membre';
import type { Parametres } from '../registre/parametres';
import type { Registre } from '../registre/registre';
import { joursEntre, type Jour } from '../temps/jour';
import type { Statut } from '../demande/statut';

/** `document`: opened in Google by those who follow it; `pdf`: sent with the avis, sharing nothing; `aucune`. */
export const MODES_DE_FICHE = ['document', 'pdf', 'aucune'] as const;
export type ModeDeFiche = (typeof MODES_DE_FICHE)[number];

/** Nobody follows it, or nobody has decided who will. */
const SANS_LECTEUR: readonly Statut[] = ['recu', 'a_trier', 'en_analyse'];
/** A fiche that exists tells how the demande ended, then rests. */
const APRES_CLOTURE_JOURS = 15;

export function ficheVoulue(demande: Demande, { fiches }: Pick<Parametres, 'fiches'>, aujourdhui: Jour): boolean {
  if (fiches === 'aucune') return false;
  if (estOuverte(demande)) return demande.idFiche !== '' || aEcrire(demande);
  return demande.idFiche !== '' && demande.statutLe !== '' && joursEntre(demande.statutLe, aujourdhui) <= APRES_CLOTURE_JOURS; // oxfmt-ignore
}

/** While the school completes it, nobody has been told yet. */
function aEcrire({ statut, referent, associes }: Demande): boolean {
  const commencee = statut !== 'a_completer' && !SANS_LECTEUR.includes(statut);
  return commencee && (referent !== '' || associes.length > 0);
}

/** Those who follow it, inside the pôle: their addresses come from tab Membres only. */
export function suiveurs({ referent, associes }: Demande, { membres }: Pick<Registre, 'membres'>): Membre[] {
  const connus = [referent, ...associes].map((nom) => trouverMembre(membres, nom));
  return connus.filter((membre, rang): membre is Membre => !!membre?.actif && membre.genre === 'interne' && connus.indexOf(membre) === rang); // oxfmt-ignore
}

/** The addresses Google is to let in. None while one tries the pôle, nor for a demande that went back to be sorted. */
export function lecteursVoulus(demande: Demande, registre: Pick<Registre, 'membres' | 'parametres'>): string[] {
  const { fiches, modeEssai } = registre.parametres;
  if (fiches !== 'document' || modeEssai || SANS_LECTEUR.includes(demande.statut)) return [];
  const adresses = suiveurs(demande, registre).map(({ courriel }) => courriel.toLowerCase());
  return adresses.filter(Boolean);
}

const REFUS = 'Fiche : Google n’a pas pu l’ouvrir à';

export function alerteDeRefus(nom: string): string {
  return `${REFUS} ${nom} : donnez dans l’onglet « Membres » une adresse qui a un compte Google, ou réglez « Fiches » sur pdf.`;
}

export function estAlerteDeRefus(alerte: string): boolean {
  return alerte.startsWith(REFUS);
}

/** The four cells that name a fiche, emptied together once the Doc is: the addresses of its readers go with it. */
export const SANS_FICHE = {
  idFiche: '',
  lienFiche: '',
  empreinteFiche: '',
  lecteursFiche: [],
} satisfies Partial<Demande>;

/** Killed between two cells, one of them remains. */
export function aUneFiche({ idFiche, lienFiche, empreinteFiche, lecteursFiche }: Demande): boolean {
  return idFiche !== '' || lienFiche !== '' || empreinteFiche !== '' || lecteursFiche.length > 0;
}

/**
 * Every Doc it ever had, by the Journal: the account that took over could not open the one of the account before, and wrote
 * another beside.
 */
export function documentsDeFiche(
  { numero, idFiche }: Pick<Demande, 'numero' | 'idFiche'>,
  journal: readonly Pick<LigneDeJournal, 'quoi' | 'sur' | 'details'>[],
): string[] {
  const crees = journal.filter(({ quoi, sur }) => quoi === FICHE_CREEE && sur === numero).map(({ details }) => details);
  return [...new Set([idFiche, ...crees])].filter(Boolean);
}

const AVEC_LE_NOM = 'nom.';

/** What the Doc of a fiche holds, told by its row: also that it names the child, and may not be sent as it is. */
export function empreinteDeFiche(contenu: string, nommeLEleve: boolean): string {
  return `${nommeLEleve ? AVEC_LE_NOM : ''}${empreinteCourte(contenu)}`;
}

/** Whether its Doc, as it was last written, names the child. */
export function nommait({ empreinteFiche }: Demande): boolean {
  return empreinteFiche.startsWith(AVEC_LE_NOM);
}

/** What a mail to a member finds: nothing to give, for later, not there yet, open to her, refused to her, or to be attached. */
export type EtatDeFiche = 'aucune' | 'differee' | 'attendue' | 'ouverte' | 'refusee' | 'jointe';

export function etatDeFiche(demande: Demande, membre: Membre, parametres: Parametres): EtatDeFiche {
  if (parametres.fiches === 'aucune' || membre.genre !== 'interne' || !estOuverte(demande)) return 'aucune';
  if (!demande.idFiche && !aEcrire(demande)) return 'differee';
  if (!demande.idFiche || !demande.empreinteFiche) return 'attendue';
  // Fiches were just set on pdf: until a ronde writes it again, the Doc is that of its readers, or names the child. A run
  // that died may have named her and noted nothing yet: the readers tell it too.
  if (parametres.fiches === 'pdf') return nommait(demande) || demande.lecteursFiche.length > 0 ? 'attendue' : 'jointe';
  if (parametres.modeEssai || demande.lecteursFiche.includes(membre.courriel.toLowerCase())) return 'ouverte';
  const refusee = demande.alertes.some((alerte) => estAlerteDeRefus(alerte) && alerte.includes(` ${membre.nom} :`));
  return refusee ? 'refusee' : 'attendue';
}

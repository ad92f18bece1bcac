// The cell Référent as the morning finds it: a person wrote a name, and Google cut short the run that was to note it, or
// never began it. It is noted then, with the name before, and what follows is done once.
import { passagesEntames } from '../../domain/demande/changementDeStatut';
import { pourMembre } from '../../domain/courrier/courriel';
import type { Demande } from '../../domain/demande/demande';
import {
  auJournal,
  derniersChoix,
  detailsDuChoix,
  REFERENT_CHANGE,
  type DernierChoix,
} from '../../domain/registre/etatAuJournal';
import type { Evenement, LigneDeJournal } from '../../domain/registre/journal';
import { memeNom } from '../../domain/membre/membre';
import type { Pole } from '../../domain/pole/pole';
import type { Statut } from '../../domain/demande/statut';
import { attendUnNom, suivreLeReferent } from '../demande/noterCorrection';
import { prevenirQuiLaPerd } from '../courrier/planifierCourriers';

/** Google no longer says who it was. */
const PERSONNE = 'une personne';

type Passages = ReadonlyMap<string, Statut>;

interface Choix {
  demande: Demande;
  /** The last that the Journal holds. */
  dernier: DernierChoix;
}

/** Noted together, first: a run that dies then leaves to the next one what follows, and nothing is noted twice. */
export function suivreReferents(pole: Pole): void {
  const journal = pole.journal();
  const derniers = derniersChoix(journal);
  const connus = pole.registre.demandes.flatMap((demande): Choix[] => {
    const dernier = demande.statut === 'efface' ? undefined : derniers.get(demande.numero);
    return dernier ? [{ demande, dernier }] : [];
  });
  const tus = connus.filter((choix) => !estNote(choix) && (estAchevee(pole, choix) || choix.dernier.parUnePersonne));
  const recents = new Set(journal.slice(pole.memoire.scelleesJusquA).filter(({ quoi }) => quoi === REFERENT_CHANGE).map(({ sur }) => sur)); // oxfmt-ignore
  const passages = passagesEntames(journal);
  const entames = connus.filter((choix) => recents.has(choix.demande.numero) && estNote(choix) && (!aSonCourriel(pole, choix) || attendSonStatut(choix.demande, journal, passages))); // oxfmt-ignore
  const acheves = tus.filter((choix) => estAchevee(pole, choix));
  // Asked first: once the Journal has the name, nothing says who lost the demande.
  prevenirQuiLaPerd(pole, acheves.map(({ demande, dernier }) => ({ avant: { ...demande, referent: dernier.referent }, referent: demande.referent }))); // oxfmt-ignore
  pole.journaliserTout(tus.map(evenementDe));
  for (const { demande, dernier } of acheves)
    suivreLeReferent(pole, demande, { avant: dernier.referent, dejaLe: dernier.quand });
  if (entames.length > 0) achever(pole, entames, journal, passages);
}

function estNote({ demande, dernier }: Choix): boolean {
  return memeNom(auJournal(demande.referent), auJournal(dernier.referent));
}

function evenementDe({ demande, dernier }: Choix): Omit<Evenement, 'quand'> {
  const details = detailsDuChoix(dernier.referent, demande.referent);
  return { qui: PERSONNE, quoi: REFERENT_CHANGE, sur: demande.numero, details };
}

/**
 * False when the row may never have held the name that the Journal was given first: a panel or the machine died in
 * between. The name before is then still with whom it was, and learns nothing new. Once a whole morning has passed, what
 * the machine began is ended: the name before was written again.
 */
function estAchevee(pole: Pole, choix: Choix): boolean {
  const { demande, dernier } = choix;
  if (!memeNom(demande.referent, dernier.avant) || pole.memoire.dernierMatin > dernier.le) return true;
  return aSonCourriel(pole, choix);
}

/** Whoever was chosen has a mail that says it: all that came before was done. */
function aSonCourriel({ registre }: Pole, { demande, dernier }: Choix): boolean {
  const pour = pourMembre(dernier.referent);
  return registre.courriers.some((courrier) => courrier.sujet === demande.numero && courrier.pour === pour && courrier.prevuLe >= dernier.quand); // oxfmt-ignore
}

/** Another ronde may have sent her mail meanwhile: the statut that her name calls for was still not written. */
function attendSonStatut(demande: Demande, journal: readonly Evenement[], passages: Passages): boolean {
  return attendUnNom(demande) && !statutGarde(demande, journal, passages);
}

/** The Journal has it, and the run died before the row or the mails: done again, as of the day it was chosen. */
function achever(pole: Pole, entames: readonly Choix[], journal: readonly LigneDeJournal[], passages: Passages): void {
  for (const { demande, dernier } of entames) {
    const { avant, le, quand } = dernier;
    suivreLeReferent(pole, demande, { avant, le, dejaLe: quand, statutGarde: statutGarde(demande, journal, passages) });
  }
}

/** The statut was given after her name, and not by the run that died. */
function statutGarde({ numero, statut }: Demande, journal: readonly Evenement[], passages: Passages): boolean {
  const siennes = journal.filter(({ sur, quoi }) => sur === numero && (quoi === REFERENT_CHANGE || quoi.startsWith('statut_'))); // oxfmt-ignore
  return siennes.pop()?.quoi !== REFERENT_CHANGE && passages.get(numero) !== statut;
}

// A person changed a cell that matters: it is journalled, its consequences follow, and it is never undone.
import { reorientations } from '../../catalogue/reorientations';
import { proposerA } from '../../catalogue/propositions';
import { aRendu } from '../../domain/affectation/acceptation';
import { estUneReserve, reserves } from '../../domain/affectation/affectation';
import { choisiParUnePersonne, choixAuJournal } from '../../domain/affectation/choixDesPersonnes';
import { pourMembre } from '../../domain/courrier/courriel';
import { estOuverte, passerA, type Demande } from '../../domain/demande/demande';
import { trouverEcole } from '../../domain/demande/ecole';
import { derniersChoix, detailsDuChoix, REFERENT_CHANGE } from '../../domain/registre/etatAuJournal';
import { jourDe, type Instant } from '../../domain/temps/instant';
import type { Jour } from '../../domain/temps/jour';
import { memeNom, trouverMembre } from '../../domain/membre/membre';
import { rafraichirAlertes } from '../../domain/demande/orientation';
import type { Pole } from '../../domain/pole/pole';
import { trouverReorientation } from '../../domain/demande/reorientation';
import { abandonnerLesVains, envoyerCourrier } from '../courrier/envoyerCourrier';
import { prevenirQuiLaPerd } from '../courrier/planifierCourriers';
import { completerCourriers } from './recevoirDemande';
import { suivreStatuts } from './suivreStatuts';

/** Cells of the answer that a person may put right: the rules read them again. */
type ChampDeReponse = 'accordFamille' | 'familleInformee' | 'plans' | 'niveau' | 'dejaSaisis';

export interface Correction {
  demande: Demande;
  champ: 'statut' | 'referent' | 'reorienteVers' | ChampDeReponse;
  /** As the cell showed it before and shows it now. */
  avant: string;
  apres: string;
  qui: string;
}

/** What a person changed, by number: the demande is the one now in the register. */
export function noterCorrections(
  pole: Pole,
  changements: readonly (Omit<Correction, 'demande'> & { numero: string })[],
): void {
  if (changements.length === 0) return;
  suivreStatuts(pole, new Map(changements.filter(({ champ }) => champ === 'statut').map((edition) => [edition.numero, edition]))); // oxfmt-ignore
  let choix: ReturnType<typeof derniersChoix> | undefined;
  // Of a pasted range Google says no former name, which may be the same: the Journal does.
  const dApresLeJournal = (numero: string): string => (choix ??= derniersChoix(pole.journal())).get(numero)?.referent ?? ''; // oxfmt-ignore
  for (const { numero, ...changement } of changements.filter(({ champ }) => champ !== 'statut')) {
    const demande = pole.registre.demandes.find((candidate) => candidate.numero === numero);
    if (!demande) continue;
    if (changement.champ === 'referent')
      noterReferent(pole, { ...changement, demande }, changement.avant || dApresLeJournal(numero)); // oxfmt-ignore
    else noterReponse(pole, { ...changement, demande });
  }
  envoyerCourrier(pole);
}

/** How the reminder of a destination begins, to be taken back with it. */
const REORIENTATION = 'Réorientation :';

/** The Journal says which cell, never what it holds: a destination may itself be a secret. */
function noterReponse(pole: Pole, { demande, champ, qui }: Correction): void {
  pole.journaliser({ qui, quoi: 'cellule_changee', sur: demande.numero, details: champ });
  const alertes = rafraichirAlertes(demande, pole.registre).filter((alerte) => !alerte.startsWith(REORIENTATION));
  const rappel = trouverReorientation(reorientations(pole.registre.parametres), demande.reorienteVers)?.rappel;
  pole.enregistrerDemande({ ...demande, alertes: rappel ? [...alertes, `${REORIENTATION} ${rappel}`] : alertes });
}

/** A person chose her from a panel: the same as if she had typed the name in the cell. Noted already, it is only ended. */
export function confierPour(pole: Pole, demande: Demande, referent: string, qui: string): void {
  const notee = demande.referent === referent && choisiParUnePersonne(demande, choixAuJournal(pole.journal()));
  if (notee) suivreLeReferent(pole, demande);
  else noterReferent(pole, { demande: { ...demande, referent }, avant: demande.referent, apres: referent, qui });
}

/** `ancien`: who had it. She is told first: once the Journal and the row have changed, nothing says that she must be. */
function noterReferent(
  pole: Pole,
  { demande, avant, apres, qui }: Pick<Correction, 'demande' | 'avant' | 'apres' | 'qui'>,
  ancien = avant,
): void {
  prevenirQuiLaPerd(pole, [{ avant: { ...demande, referent: ancien }, referent: demande.referent }]);
  pole.journaliser({ qui, quoi: REFERENT_CHANGE, sur: demande.numero, details: detailsDuChoix(avant, apres) });
  suivreLeReferent(pole, demande, { avant: ancien });
}

export interface ChoixASuivre {
  /** Who had it before. */
  avant?: string;
  /** The day she was chosen: today in the ordinary case. */
  le?: Jour;
  /** Only the mails that left before tell that she had it once; any mail, when this is left out. */
  dejaLe?: Instant;
  /** The statut was given by a person since: it is not touched. */
  statutGarde?: boolean;
}

/** What looks wrong is said beside the demande, and left to the person. */
export function suivreLeReferent(pole: Pole, demande: Demande, choix: ChoixASuivre = {}): void {
  const passee = choix.statutGarde ? demande : confiee(pole, demande);
  const suite = { ...passee, proposee: proposeeApres(pole, demande, choix), relais: '' };
  const aDire = reservesSurLeReferent(pole, demande);
  const alertes = suite.alertes.filter((alerte) => !estUneReserve(alerte) && !HORS_DES_MEMBRES.test(alerte));
  const corrigee = { ...suite, alertes: [...new Set([...alertes, ...aDire])] };
  pole.enregistrerDemande(corrigee);
  if (estOuverte(corrigee)) completerCourriers(pole, corrigee);
  abandonnerLesVains(pole, corrigee.numero);
}

/**
 * Who was told as an associate, gave it back, or had it before, is told anew that it is hers; anybody else has the
 * ordinary mail, and whoever has it already none.
 */
function proposeeApres({ registre, maintenant }: Pole, demande: Demande, choix: ChoixASuivre): string {
  const { numero, referent, associes, proposee } = demande;
  const { avant = referent, le = jourDe(maintenant), dejaLe } = choix;
  if (avant && memeNom(avant, referent)) return proposee;
  const prevenue = (): boolean => registre.courriers.some(({ sujet, pour, partiLe }) => partiLe !== '' && !(dejaLe && partiLe >= dejaLe) && sujet === numero && pour === pourMembre(referent)); // oxfmt-ignore
  const connue = associes.some((nom) => memeNom(nom, referent)) || aRendu(demande, referent) || (avant !== '' && prevenue()); // oxfmt-ignore
  return connue ? proposerA(registre, demande, referent, le) : '';
}

/** A statut nobody could read is not touched. */
export function attendUnNom({ statut, statutTape }: Demande): boolean {
  return statutTape === undefined && (statut === 'a_trier' || statut === 'recu' || statut === 'en_analyse');
}

/** Naming a member is the decision a demande to sort was waiting for. */
function confiee({ registre, maintenant }: Pole, demande: Demande): Demande {
  const nommee = attendUnNom(demande) && trouverMembre(registre.membres, demande.referent);
  return nommee ? passerA(demande, 'affecte', jourDe(maintenant)) : demande;
}

const HORS_DES_MEMBRES = /^«\s.+\s» n’est pas dans l’onglet «\sMembres\s»\.$/;

function reservesSurLeReferent({ registre, maintenant }: Pole, demande: Demande): string[] {
  const membre = trouverMembre(registre.membres, demande.referent);
  if (demande.referent && !membre) return [`« ${demande.referent} » n’est pas dans l’onglet « Membres ».`];
  const { membres, demandes } = registre;
  const circonstances = {
    membres,
    demandes,
    ecole: trouverEcole(registre.ecoles, demande.ecole),
    aujourdhui: jourDe(maintenant),
  };
  return membre ? reserves(demande, membre, circonstances) : [];
}

// What a person does from the panel « Demande »: passes it to its next statut, says what its référent answered, or adds a
// line to its Suivi. All end as if she had typed in the register: in the Journal, with the mails that follow.
import { GESTES_DU_REFERENT } from '../../catalogue/gestes';
import { genreDeSuite, SUITES } from '../../catalogue/suites';
import { aRendu, estAcceptee } from '../../domain/affectation/acceptation';
import { pourMembre } from '../../domain/courrier/courriel';
import { estOuverte, type Demande } from '../../domain/demande/demande';
import { SUIVI_AJOUTE } from '../../domain/suivi/circuit';
import { jourDe } from '../../domain/temps/instant';
import { estJour, type Jour } from '../../domain/temps/jour';
import { memeNom } from '../../domain/membre/membre';
import type { Pole } from '../../domain/pole/pole';
import { detailsDuRetour } from '../../domain/formulaire/retour';
import { passagePermis, STATUTS, type Statut } from '../../domain/demande/statut';
import { INTENTIONS, nommerIntention, prochaineCleDeSuite, type Intention } from '../../domain/suivi/suivi';
import { accorder, typographier } from '../../domain/texte/typographie';
import { carteDe, type CarteOuPhrase } from './lireCarte';
import { envoyerCourrier } from '../courrier/envoyerCourrier';
import { courriersDuRetour } from '../courrier/planifierCourriers';
import { accepter, rendre } from '../affectation/repondreAUneProposition';
import { passerPour } from './suivreStatuts';

export interface Passage {
  numero: string;
  /** The statut the card showed: somebody may have changed it since. */
  depuis: Statut;
  vers: Statut;
  /** Where it is sent on, when that is what the statut says. */
  precision: string;
}

export interface AjoutAuSuivi {
  numero: string;
  action: string;
  qui: string;
  pourLe: string;
}

export interface ReponseAuPanneau {
  numero: string;
  /** Whom the card showed. */
  referent: string;
  effet: 'accepter' | 'rendre';
  texte: string;
}

export interface ResultatSurCarte extends CarteOuPhrase {
  reussi: boolean;
}

const ACTION_MAX = 300;

export function passerDemande(pole: Pole, passage: Passage | undefined, qui: string): ResultatSurCarte {
  const demande = trouver(pole, passage?.numero);
  if (!passage || !demande) return echec('Cette demande n’est plus dans le registre. Rechargez la carte.');
  const { depuis, vers, precision } = passage;
  if (demande.statut !== depuis)
    return echec(`${demande.numero} est maintenant « ${STATUTS[demande.statut]} ». Vérifiez avant de choisir.`, pole, demande); // oxfmt-ignore
  if (!passagePermis(depuis, vers, 'personne'))
    return echec(`On ne passe pas de « ${STATUTS[depuis]} » à « ${STATUTS[vers]} ».`, pole, demande);
  if (vers === 'reoriente' && !precision.trim()) return echec('Indiquez vers qui elle est réorientée.', pole, demande);
  const connus = courriersDe(pole, demande).length;
  const reorienteVers = vers === 'reoriente' ? precision.trim().slice(0, ACTION_MAX) : demande.reorienteVers;
  passerPour(pole, { ...demande, reorienteVers }, vers, qui);
  envoyerCourrier(pole);
  const apres = trouver(pole, demande.numero)!;
  const nouveaux = courriersDe(pole, apres).length - connus;
  const courriels = nouveaux > 0 ? ` ${accorder(nouveaux, 'courriel en découle', 'courriels en découlent')}.` : '';
  return succes(pole, apres, `${demande.numero} est maintenant « ${STATUTS[apres.statut]} ».${courriels}`);
}

/** Where an answer came from that no Form holds. */
const PAR_LE_PANNEAU = 'panneau';

/** She said it on the phone, or in the corridor: the same as if she had followed her link. */
export function repondrePourReferent(
  pole: Pole,
  reponse: ReponseAuPanneau | undefined,
  auteur: string,
): ResultatSurCarte {
  const demande = trouver(pole, reponse?.numero);
  if (!reponse || !demande) return echec('Cette demande n’est plus dans le registre. Rechargez la carte.');
  const { referent: nom, effet, texte } = reponse;
  // Killed after the row was written, it is asked again by the person: what is left is done.
  const dejaRendue = effet === 'rendre' && aRendu(demande, nom) && !memeNom(demande.referent, nom);
  if (!nom || !(memeNom(demande.referent, nom) || dejaRendue))
    return echec(`${demande.numero} est maintenant à ${demande.referent || 'personne'}. Vérifiez avant de choisir.`, pole, demande); // oxfmt-ignore
  if (!estOuverte(demande))
    return echec(`${demande.numero} est ${STATUTS[demande.statut].toLowerCase()}.`, pole, demande);
  if (effet === 'accepter' && estAcceptee(demande)) return succes(pole, demande, `${nom} l’a déjà acceptée.`);
  const dite = { nom, le: jourDe(pole.maintenant), texte: texte.trim() };
  const suite = effet === 'accepter' ? accepter(pole, demande, dite) : rendre(pole, demande, dite);
  const sort = { duReferent: effet, pour: pourMembre(nom) } as const;
  const occurrence = `${PAR_LE_PANNEAU} ${jourDe(pole.maintenant)}`;
  pole.enregistrerCourriers(courriersDuRetour(sort, suite, pole.registre, pole.maintenant, occurrence));
  const quoi = Object.values(GESTES_DU_REFERENT).find((geste) => geste.effet === effet)!.evenement;
  pole.journaliser({ qui: auteur, quoi, sur: suite.numero, details: detailsDuRetour(PAR_LE_PANNEAU, `- ${nom}`) });
  envoyerCourrier(pole);
  if (effet === 'accepter') return succes(pole, suite, `C’est noté : ${nom} suit ${suite.numero}.`);
  return succes(pole, suite, suite.referent ? `Rendue : ${suite.numero} est proposée à ${suite.referent}.` : `Rendue : personne d’autre ne convient. À vous de choisir.`); // oxfmt-ignore
}

export function ajouterAuSuivi(pole: Pole, ajout: AjoutAuSuivi | undefined, auteur: string): ResultatSurCarte {
  const demande = trouver(pole, ajout?.numero);
  if (!ajout || !demande) return echec('Cette demande n’est plus dans le registre. Rechargez la carte.');
  const action = ajout.action.trim().slice(0, ACTION_MAX);
  if (!action) return echec('Dites ce qui est fait ou décidé.', pole, demande);
  if (ajout.pourLe && !estJour(ajout.pourLe)) return echec('La date n’est pas lisible.', pole, demande);
  const cle = prochaineCleDeSuite(jourDe(pole.maintenant), pole.registre.suites.map((suite) => suite.cle)); // oxfmt-ignore
  const genre = genreDeSuite(action);
  const vide = { faitLe: '', resultat: '' } as const;
  const pourLe = ajout.pourLe as Jour | '';
  pole.enregistrerSuites([{ cle, demande: demande.numero, intention: genre?.intention ?? '', action, qui: ajout.qui.trim(), pourLe, ...vide }]); // oxfmt-ignore
  pole.journaliser({ qui: auteur, quoi: SUIVI_AJOUTE, sur: demande.numero, details: cle });
  return succes(pole, demande, 'La ligne est ajoutée à l’onglet « Suivi ».');
}

/** What the panel offers for a line of the Suivi, by intention. */
export function choixDeSuite(): { intention: string; actions: string[] }[] {
  return (Object.keys(INTENTIONS) as Intention[]).map((intention) => ({
    intention: nommerIntention(intention),
    actions: Object.values(SUITES).filter((suite) => suite.intention === intention).map(({ libelle }) => libelle),
  })); // oxfmt-ignore
}

function trouver({ registre }: Pole, numero: string | undefined): Demande | undefined {
  return registre.demandes.find((demande) => demande.numero === numero);
}

function courriersDe({ registre }: Pole, { numero }: Demande) {
  return registre.courriers.filter(({ sujet }) => sujet === numero);
}

function succes(pole: Pole, demande: Demande, phrase: string): ResultatSurCarte {
  return { reussi: true, phrase: typographier(phrase), carte: carteDe(pole, demande) };
}

function echec(phrase: string, pole?: Pole, demande?: Demande): ResultatSurCarte {
  const dite = { reussi: false, phrase: typographier(phrase) };
  return pole && demande ? { ...dite, carte: carteDe(pole, demande) } : dite;
}

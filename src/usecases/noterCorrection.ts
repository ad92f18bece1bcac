// A person changed a cell that matters: it is journalled, its consequences follow, and it is never undone.
import { reserves } from '../domain/affectation';
import { estOuverte, passerA, type Demande } from '../domain/demande';
import { jourDe } from '../domain/instant';
import { trouverMembre } from '../domain/membre';
import type { Pole } from '../domain/pole';
import { passagePermis, STATUTS, type Statut } from '../domain/statut';
import { reduire } from '../domain/typographie';
import { abandonnerLesVains, envoyerCourrier } from './envoyerCourrier';
import { courriersDuStatut } from './planifierCourriers';
import { completerCourriers } from './recevoirDemande';

export interface Correction {
  demande: Demande;
  champ: 'referent' | 'statut';
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
  for (const { numero, ...changement } of changements) {
    const demande = pole.registre.demandes.find((candidate) => candidate.numero === numero);
    if (!demande) continue;
    noterCorrection(pole, { ...changement, demande });
  }
  if (changements.length) envoyerCourrier(pole);
}

/** What looks wrong is said beside the demande, and left to the person. */
function noterCorrection(pole: Pole, { demande, champ, avant, apres, qui }: Correction): void {
  const quoi = champ === 'referent' ? 'referent_change' : 'statut_change';
  pole.journaliser({ qui, quoi, sur: demande.numero, details: `${avant} → ${apres}` });
  const aDire = champ === 'referent' ? reservesSurLeReferent(pole, demande) : reservesSurLeStatut(demande, avant);
  const suite = champ === 'referent' ? confiee(pole, demande) : { ...demande, statutLe: jourDe(pole.maintenant) };
  const corrigee = { ...suite, alertes: [...new Set([...suite.alertes, ...aDire])] };
  pole.enregistrerDemande(corrigee);
  if (estOuverte(corrigee)) completerCourriers(pole, corrigee);
  else pole.enregistrerCourriers(courriersDuStatut(corrigee, pole.registre, pole.maintenant));
  abandonnerLesVains(pole, corrigee.numero);
}

/** Naming a member is the decision a demande to sort was waiting for. */
function confiee({ registre, maintenant }: Pole, demande: Demande): Demande {
  const attendait = demande.statut === 'a_trier' || demande.statut === 'recu' || demande.statut === 'en_analyse';
  const nommee = attendait && trouverMembre(registre.membres, demande.referent);
  return nommee ? passerA(demande, 'affecte', jourDe(maintenant)) : demande;
}

function reservesSurLeReferent({ registre, maintenant }: Pole, demande: Demande): string[] {
  const membre = trouverMembre(registre.membres, demande.referent);
  if (demande.referent && !membre) return [`« ${demande.referent} » n’est pas dans l’onglet « Membres ».`];
  const { membres, demandes } = registre;
  const circonstances = { membres, demandes, ecole: undefined, aujourdhui: jourDe(maintenant) };
  return membre ? reserves(demande, membre, circonstances) : [];
}

function reservesSurLeStatut(demande: Demande, avant: string): string[] {
  const ancien = (Object.keys(STATUTS) as Statut[]).find((cle) => reduire(STATUTS[cle]) === reduire(avant));
  return ancien && !passagePermis(ancien, demande.statut)
    ? [`Passer de « ${STATUTS[ancien]} » à « ${STATUTS[demande.statut]} » est inhabituel. C’est noté au Journal.`]
    : [];
}

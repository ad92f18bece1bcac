// A person changed a cell that matters: it is journalled, its consequences follow, and it is never undone.
import { reserves } from '../domain/affectation';
import { estOuverte, type Demande } from '../domain/demande';
import { jourDe } from '../domain/instant';
import { trouverMembre } from '../domain/membre';
import type { Pole } from '../domain/pole';
import { passagePermis, STATUTS, type Statut } from '../domain/statut';
import { reduire } from '../domain/typographie';
import { envoyerCourrier } from './envoyerCourrier';
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
    const aDire = noterCorrection(pole, { ...changement, demande });
    if (aDire.length) pole.enregistrerDemande({ ...demande, alertes: [...new Set([...demande.alertes, ...aDire])] });
  }
  if (changements.length) envoyerCourrier(pole);
}

/** Returns French sentences for the person, none when there is nothing to say. */
export function noterCorrection(pole: Pole, { demande, champ, avant, apres, qui }: Correction): string[] {
  const quoi = champ === 'referent' ? 'referent_change' : 'statut_change';
  pole.journaliser({ qui, quoi, sur: demande.numero, details: `${avant} → ${apres}` });
  return champ === 'referent' ? suiteDuReferent(pole, demande) : suiteDuStatut(demande, avant);
}

/** The new référent is told; what looks wrong is said, and left to the person. */
function suiteDuReferent(pole: Pole, demande: Demande): string[] {
  const { registre, maintenant } = pole;
  const membre = trouverMembre(registre.membres, demande.referent);
  if (demande.referent && !membre) return [`« ${demande.referent} » n’est pas dans l’onglet « Membres ».`];
  if (estOuverte(demande)) completerCourriers(pole, demande);
  if (!membre) return [];
  const circonstances = { ...registre, ecole: undefined, aujourdhui: jourDe(maintenant) };
  return reserves(demande, membre, circonstances);
}

function suiteDuStatut(demande: Demande, avant: string): string[] {
  const ancien = (Object.keys(STATUTS) as Statut[]).find((cle) => reduire(STATUTS[cle]) === reduire(avant));
  return ancien && !passagePermis(ancien, demande.statut)
    ? [`Passer de « ${STATUTS[ancien]} » à « ${STATUTS[demande.statut]} » est inhabituel. C’est noté au Journal.`]
    : [];
}

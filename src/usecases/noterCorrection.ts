// A person changed a cell that matters: it is journalled, its consequences follow, and it is never undone.
import { reserves } from '../domain/affectation';
import { estOuverte, passerA, type Demande } from '../domain/demande';
import { jourDe } from '../domain/instant';
import { trouverMembre } from '../domain/membre';
import type { Pole } from '../domain/pole';
import { abandonnerLesVains, envoyerCourrier } from './envoyerCourrier';
import { completerCourriers } from './recevoirDemande';
import { suivreStatuts } from './suivreStatuts';

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
  if (changements.length === 0) return;
  suivreStatuts(pole, new Map(changements.filter(({ champ }) => champ === 'statut').map((edition) => [edition.numero, edition]))); // prettier-ignore
  for (const { numero, ...changement } of changements.filter(({ champ }) => champ !== 'statut')) {
    const demande = pole.registre.demandes.find((candidate) => candidate.numero === numero);
    if (demande) noterCorrection(pole, { ...changement, demande });
  }
  envoyerCourrier(pole);
}

/** What looks wrong is said beside the demande, and left to the person. */
function noterCorrection(pole: Pole, { demande, avant, apres, qui }: Correction): void {
  pole.journaliser({ qui, quoi: 'referent_change', sur: demande.numero, details: `${avant} → ${apres}` });
  const suite = confiee(pole, demande);
  const aDire = reservesSurLeReferent(pole, demande);
  const corrigee = { ...suite, alertes: [...new Set([...suite.alertes, ...aDire])] };
  pole.enregistrerDemande(corrigee);
  if (estOuverte(corrigee)) completerCourriers(pole, corrigee);
  abandonnerLesVains(pole, corrigee.numero);
}

/** Naming a member is the decision a demande to sort was waiting for; a statut nobody could read is not touched. */
function confiee({ registre, maintenant }: Pole, demande: Demande): Demande {
  const attendait = demande.statut === 'a_trier' || demande.statut === 'recu' || demande.statut === 'en_analyse';
  const nommee = attendait && demande.statutTape === undefined && trouverMembre(registre.membres, demande.referent);
  return nommee ? passerA(demande, 'affecte', jourDe(maintenant)) : demande;
}

function reservesSurLeReferent({ registre, maintenant }: Pole, demande: Demande): string[] {
  const membre = trouverMembre(registre.membres, demande.referent);
  if (demande.referent && !membre) return [`« ${demande.referent} » n’est pas dans l’onglet « Membres ».`];
  const { membres, demandes } = registre;
  const circonstances = { membres, demandes, ecole: undefined, aujourdhui: jourDe(maintenant) };
  return membre ? reserves(demande, membre, circonstances) : [];
}

// Every kind of mail the pôle sends. A new kind is one entry, here and in its file.
import type { ModeleCourriel } from '../domain/courriel';
import { accuseModification, accuseReception, alerteUrgente, avisCirconscription, avisReferent } from './courriels/demande'; // prettier-ignore
import { annonceReunion, convocation, convocationPleniere, relanceEcoles, relanceMembres } from './courriels/reunion';

/** The keys are written in tab Courrier and never change. */
export const COURRIELS: Record<string, ModeleCourriel> = {
  alerte_urgente: alerteUrgente,
  accuse_reception: accuseReception,
  accuse_modification: accuseModification,
  avis_referent: avisReferent,
  avis_circonscription: avisCirconscription,
  annonce_reunion: annonceReunion,
  relance_ecoles: relanceEcoles,
  relance_membres: relanceMembres,
  convocation,
  convocation_pleniere: convocationPleniere,
};

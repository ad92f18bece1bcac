// Every kind of mail the pôle sends. A new kind is one entry, here and in its file.
import type { ModeleCourriel } from '../domain/courrier/courriel';
import { accuseMessage, aCompleter, cloture, confirmationRetrait, lienDejaServi, relanceCompleter } from './courriels/boucle'; // oxfmt-ignore
import { accuseModification, accuseReception, alerteUrgente, avisCirconscription, avisReferent, proposition } from './courriels/demande'; // oxfmt-ignore
import {
  accuseAcceptation,
  accuseRemise,
  avisRemise,
  avisRemplacement,
  lienPerime,
  rappelAcceptation,
} from './courriels/acceptation';
import { rappelAccordFamille } from './courriels/accordFamille';
import { annulationAuxEcoles, annulationReunion, maintienAuxEcoles } from './courriels/annulation';
import { bulletin } from './courriels/bulletin';
import { convocationPartenaire, partenaireDecommande } from './courriels/partenaires';
import { annonceReunion, convocation, convocationPleniere, relanceEcoles, relanceMembres } from './courriels/reunion';
import {
  rappelAbsence,
  rappelAction,
  rappelCdoea,
  rappelContact,
  rappelReleve,
  rappelResponsable,
  rappelSilence,
} from './courriels/rappels';
import { reouverture } from './courriels/reouverture';
import { reponseEcole, reportALEcole } from './courriels/reponse';
import { avisComplement, avisRetrait, precisionsSansReponse, relanceReponse } from './courriels/suivi';

/** The keys are written in tab Courrier and never change. */
export const COURRIELS: Record<string, ModeleCourriel> = {
  alerte_urgente: alerteUrgente,
  accuse_reception: accuseReception,
  accuse_modification: accuseModification,
  avis_referent: avisReferent,
  proposition,
  accuse_acceptation: accuseAcceptation,
  accuse_remise: accuseRemise,
  avis_remplacement: avisRemplacement,
  lien_perime: lienPerime,
  avis_remise: avisRemise,
  avis_circonscription: avisCirconscription,
  precisions_demandees: aCompleter,
  rappel_precisions: relanceCompleter,
  precisions_sans_reponse: precisionsSansReponse,
  accuse_message: accuseMessage,
  avis_complement: avisComplement,
  lien_deja_servi: lienDejaServi,
  confirmation_retrait: confirmationRetrait,
  avis_retrait: avisRetrait,
  annonce_reunion: annonceReunion,
  relance_ecoles: relanceEcoles,
  relance_membres: relanceMembres,
  convocation,
  convocation_partenaire: convocationPartenaire,
  partenaire_decommande: partenaireDecommande,
  convocation_pleniere: convocationPleniere,
  annulation_reunion: annulationReunion,
  annulation_ecoles: annulationAuxEcoles,
  maintien_ecoles: maintienAuxEcoles,
  reponse_ecole: reponseEcole,
  report_ecole: reportALEcole,
  relance_reponse: relanceReponse,
  cloture,
  reouverture,
  rappel_acceptation: rappelAcceptation,
  rappel_silence: rappelSilence,
  rappel_contact: rappelContact,
  rappel_action: rappelAction,
  rappel_responsable: rappelResponsable,
  rappel_releve: rappelReleve,
  rappel_accord_famille: rappelAccordFamille,
  rappel_cdoea: rappelCdoea,
  rappel_absence: rappelAbsence,
  bulletin,
};

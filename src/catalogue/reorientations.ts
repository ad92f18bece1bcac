// Where a demande may be sent on. A new place is one entry here, or one line of the setting « Réorientations ».
import type { Parametres } from '../domain/registre/parametres';
import { reorientationsDe, type Reorientation } from '../domain/demande/reorientation';

// oxfmt-ignore
const REORIENTATIONS: readonly Reorientation[] = [
  { libelle: 'PAS (pôle d’appui à la scolarité)', accord: false, sansContenu: false, rappel: 'Prévenez la famille et convenez de qui suit.' },
  { libelle: 'RASED', accord: false, sansContenu: false, rappel: 'Le RASED décide de ses prises en charge avec les enseignants.' },
  { libelle: 'CDOEA (orientation en Segpa)', accord: false, sansContenu: false, rappel: 'Avec l’adhésion des parents, au premier trimestre du CM2, sans demande parallèle à la MDPH.' },
  { libelle: 'MDPH', accord: true, sansContenu: false, rappel: 'C’est la famille qui dépose la demande.' },
  { libelle: 'Protocole pHARe (harcèlement)', accord: false, sansContenu: false, rappel: 'L’école suit le protocole pHARe ; le 3018 répond aux familles.' },
  { libelle: 'CRIP', accord: false, sansContenu: true, rappel: 'Relève d’une autre procédure : n’écrivez rien de plus, ni ici ni dans « Notes ».' },
  { libelle: 'EMAS (équipe mobile d’appui à la scolarisation)', accord: true, sansContenu: false, rappel: 'La saisine passe par l’IEN.' },
  { libelle: 'Service social ou santé scolaire', accord: false, sansContenu: false, rappel: 'N’écrivez ici rien de social ni de médical.' },
  { libelle: 'UPE2A ou CASNAV', accord: false, sansContenu: false, rappel: 'Pour un élève allophone.' },
  { libelle: 'Soins (CMP, CMPP, CAMSP)', accord: true, sansContenu: false, rappel: 'C’est la famille qui prend rendez-vous.' },
  { libelle: 'PRE (programme de réussite éducative)', accord: true, sansContenu: false, rappel: '' },
  { libelle: 'Niveau départemental (IEN ASH, SDEI)', accord: false, sansContenu: false, rappel: '' },
];

/** The table with the names of the département. */
export function reorientations({ nomsDesReorientations }: Parametres): Reorientation[] {
  return reorientationsDe(REORIENTATIONS, nomsDesReorientations);
}

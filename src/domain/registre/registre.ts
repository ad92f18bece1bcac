// The register as the rules read it: one value per tab. Each is read at most once, when it is first asked for.
import type { Calendrier } from '../temps/calendrier';
import type { Courrier } from '../courrier/courrier';
import type { Demande } from '../demande/demande';
import type { Ecole } from '../demande/ecole';
import type { Identite } from '../protection/identite';
import type { Membre } from '../membre/membre';
import type { Motif } from '../demande/motif';
import type { Parametres } from './parametres';
import type { QuestionDuPole } from '../formulaire/question';
import type { Reunion } from '../reunion/reunion';
import type { Suite } from '../suivi/suivi';

export interface Registre {
  readonly parametres: Parametres;
  readonly ecoles: readonly Ecole[];
  readonly membres: readonly Membre[];
  readonly motifs: readonly Motif[];
  /** What the Form asks, in the order of the tab. */
  readonly questions: readonly QuestionDuPole[];
  readonly reunions: readonly Reunion[];
  readonly calendrier: Calendrier;
  readonly demandes: readonly Demande[];
  readonly courriers: readonly Courrier[];
  readonly suites: readonly Suite[];
  /** For the fiche alone: nothing else may show it. */
  readonly identites: readonly Identite[];
}

// What a form trigger does: its answer is recorded and its mails leave. An empty event asks the Form itself.
import type { Pole } from '../../domain/pole/pole';
import type { Reponse } from '../../domain/formulaire/reponse';
import { envoyerCourrier, reprendreLesInterrompus } from '../courrier/envoyerCourrier';
import { exigerLesOnglets } from '../registre/exigerLesOnglets';
import { recevoirLaReponse, reconcilier } from '../ronde/reconcilier';

export function recevoirEvenement(pole: Pole, reponse: Reponse | undefined): void {
  exigerLesOnglets(pole);
  reprendreLesInterrompus(pole);
  if (reponse) recevoirLaReponse(pole, reponse);
  else reconcilier(pole, pole.annoncesDepuis(pole.memoire.derniereVersion));
  envoyerCourrier(pole);
}

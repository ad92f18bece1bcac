// The panel « Réunion »: its points in order with their minutes, and what a person made of them written in columns « Ordre »
// and « Minutes ».
import { jourDe } from '../../domain/temps/instant';
import type { Pole } from '../../domain/pole/pole';
import type { Reunion } from '../../domain/reunion/reunion';
import {
  placesVoulues,
  reunionsARanger,
  seanceDe,
  type RangementVoulu,
  type Seance,
} from '../../domain/reunion/seance';
import { accorder, typographier } from '../../domain/texte/typographie';

/** The Journal: a person put the points of a meeting in order. */
const REUNION_RANGEE = 'reunion_rangee';

export interface ResultatDeSeance {
  reussi: boolean;
  phrase: string;
  /** Undefined when no meeting is to come. */
  seance?: Seance;
}

/** '' for the next one. */
export function lireSeance(pole: Pole, cle: string): ResultatDeSeance {
  const reunions = reunionsARanger(pole.registre, jourDe(pole.maintenant));
  const reunion = reunions.find((une) => une.cle === cle) ?? (cle ? undefined : reunions[0]);
  if (reunion) return resultat(pole, reunion, true, '');
  const phrase = cle
    ? `La réunion « ${cle} » n’est pas à venir.`
    : 'Aucune réunion à venir dans l’onglet « Réunions ».';
  return { reussi: false, phrase: typographier(phrase) };
}

/** The Journal first; the same save again, after a stop, ends it. */
export function rangerReunion(
  pole: Pole,
  voulu: (RangementVoulu & { reunion: string }) | undefined,
  qui: string,
): ResultatDeSeance {
  const reunion = reunionsARanger(pole.registre, jourDe(pole.maintenant)).find(({ cle }) => cle === voulu?.reunion);
  if (!voulu || !reunion) return { reussi: false, phrase: 'Cette réunion n’est plus à venir. Rechargez.' };
  const voulues = placesVoulues(reunion, pole.registre, voulu);
  if (!voulues)
    return resultat(pole, reunion, false, 'Les points de la réunion ont changé depuis. Voici où ils en sont : rangez de nouveau.');
  const connues = new Map(pole.registre.demandes.map((demande) => [demande.numero, demande]));
  const changees = voulues.filter(({ numero, ordre, minutes }) => connues.get(numero)!.ordre !== ordre || connues.get(numero)!.minutes !== minutes);
  if (changees.length === 0) return resultat(pole, reunion, true, 'L’ordre est enregistré.');
  const details = accorder(changees.length, 'point changé', 'points changés');
  pole.journaliser({ qui, quoi: REUNION_RANGEE, sur: reunion.cle, details });
  for (const demande of changees) pole.enregistrerDemande(demande);
  return resultat(pole, reunion, true, `L’ordre est enregistré : ${details}.`);
} // oxfmt-ignore

function resultat(pole: Pole, reunion: Reunion, reussi: boolean, phrase: string): ResultatDeSeance {
  return { reussi, phrase: typographier(phrase), seance: seanceDe(reunion, pole.registre, jourDe(pole.maintenant)) };
}

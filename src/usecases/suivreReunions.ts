// After a meeting: it is held, its lines of the Suivi become answers to the schools, the missing ones are chased inside.
import { apresJoursDeClasse } from '../domain/calendrier';
import { jourDe } from '../domain/instant';
import { ajouterJours, type Jour } from '../domain/jour';
import type { Pole } from '../domain/pole';
import type { Reunion } from '../domain/reunion';
import { courriersDApresReunion } from './planifierCourriers';
import { completerSuites } from './suivreCircuit';

/** A meeting is followed for so many days at least, and as long as there are reminders to send. */
const SUIVI_JOURS = 45;

export function suivreReunions(pole: Pole): void {
  pole.numeroterSuites();
  completerSuites(pole);
  const aujourdhui = jourDe(pole.maintenant);
  for (const reunion of pole.registre.reunions) {
    if (reunion.statut === 'annule' || reunion.date >= aujourdhui || !estSuivie(pole, reunion, aujourdhui)) continue;
    if (reunion.statut !== 'tenu') tenir(pole, reunion);
    pole.enregistrerCourriers(courriersDApresReunion(reunion, pole.registre, pole.maintenant));
  }
}

function estSuivie({ registre }: Pole, { date }: Reunion, aujourdhui: Jour): boolean {
  const { calendrier, parametres } = registre;
  const derniere = apresJoursDeClasse(
    calendrier,
    date,
    Math.max(parametres.delaiReponse, ...parametres.relancesReponse),
  );
  return aujourdhui <= derniere || aujourdhui <= ajouterJours(date, SUIVI_JOURS);
}

function tenir(pole: Pole, reunion: Reunion): void {
  pole.enregistrerReunion({ ...reunion, statut: 'tenu' });
  pole.journaliser({ qui: 'le pôle', quoi: 'reunion_tenue', sur: reunion.cle, details: '' });
}

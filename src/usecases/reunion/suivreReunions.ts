// After a meeting: it is held, what was typed in its ordre du jour is read, its lines of the Suivi become answers to the
// schools, the missing ones are chased inside, and what was not decided goes to the next meeting.
import { apresJoursDeClasse } from '../../domain/temps/calendrier';
import { passerALaReunion } from '../../domain/demande/demande';
import { cleLibre, completee } from '../../domain/reunion/cadence';
import { DEMANDE_REPORTEE } from '../../domain/registre/etatAuJournal';
import { jourDe } from '../../domain/temps/instant';
import { ajouterJours, type Jour } from '../../domain/temps/jour';
import type { Pole } from '../../domain/pole/pole';
import { aRevoir, etudieesA, indecises, reunionSuivante, seReporte } from '../../domain/reunion/report';
import { type Reunion } from '../../domain/reunion/reunion';
import { decideesA } from '../../domain/suivi/suivi';
import { courriersDApresReunion } from '../courrier/planifierCourriers';
import { citerLAnnulee, ecrireReleve, relireReleve } from './relireReleve';
import { completerSuites } from './suivreCircuit';

/** A meeting is followed for so many days at least, and as long as there are reminders to send. */
const SUIVI_JOURS = 45;

/** `matin`: the first ronde of a school day, which reads the Docs. */
export function suivreReunions(pole: Pole, matin: boolean): void {
  adopterLesAjoutees(pole);
  pole.numeroterSuites();
  completerSuites(pole);
  const aujourdhui = jourDe(pole.maintenant);
  for (const connue of [...pole.registre.reunions]) {
    remettreAVenir(pole, connue, aujourdhui);
    if (connue.date >= aujourdhui || !estSuivie(pole, connue, aujourdhui)) continue;
    if (connue.statut === 'annule') {
      if (matin) citerLAnnulee(pole, connue);
      continue;
    }
    const tenue = connue.statut === 'tenu' ? connue : tenir(pole, connue);
    const reunion = matin ? relireReleve(pole, tenue) : tenue;
    pole.enregistrerCourriers(courriersDApresReunion(reunion, pole.registre, pole.maintenant));
    if (matin) conclure(pole, reunion);
  }
}

function estSuivie({ registre }: Pole, { date }: Reunion, aujourdhui: Jour): boolean {
  const { calendrier, parametres } = registre;
  const { delaiReponse, relancesReponse, joursDeReleve } = parametres;
  // One day more than the reading: what was left undecided is then carried over.
  const derniere = apresJoursDeClasse(calendrier, date, Math.max(delaiReponse, joursDeReleve + 1, ...relancesReponse));
  return aujourdhui <= derniere || aujourdhui <= ajouterJours(date, SUIVI_JOURS);
}

function tenir(pole: Pole, reunion: Reunion): Reunion {
  const tenue: Reunion = { ...reunion, statut: 'tenu' };
  pole.enregistrerReunion(tenue);
  pole.journaliser({ qui: 'le pôle', quoi: 'reunion_tenue', sur: reunion.cle, details: '' });
  return tenue;
}

/** A person types a date: the rest follows, under a key that no mail and no demande has ever borne. */
function adopterLesAjoutees(pole: Pole): void {
  const prises = new Set<string>();
  pole.adopterReunions((ajoutee) => {
    const { reunions, demandes, courriers, calendrier, parametres } = pole.registre;
    for (const { cle } of reunions) prises.add(cle);
    for (const { reunion } of demandes) prises.add(reunion);
    for (const { sujet } of courriers) prises.add(sujet);
    const cle = cleLibre(calendrier, ajoutee, prises);
    prises.add(cle);
    return completee(calendrier, parametres, { ...ajoutee, cle });
  });
}

/**
 * A date mistyped, or corrected the day after, had the meeting held while it is still to come. As long as nothing is
 * decided there, it is to be called as any other.
 */
function remettreAVenir(pole: Pole, reunion: Reunion, aujourdhui: Jour): void {
  if (reunion.statut !== 'tenu' || reunion.date <= aujourdhui || estDecidee(reunion, pole.registre)) return;
  pole.enregistrerReunion({ ...reunion, statut: reunion.arrete && reunion.etudie ? 'fige' : 'prevu' });
  pole.journaliser({ qui: 'le pôle', quoi: 'reunion_remise', sur: reunion.cle, details: reunion.date });
}

function estDecidee(reunion: Reunion, registre: Pole['registre']): boolean {
  return etudieesA(reunion, registre).some(({ numero }) => decideesA(reunion, numero, registre.suites).length > 0);
}

function conclure(pole: Pole, reunion: Reunion): void {
  if (!reunion.etudie) return;
  const { registre } = pole;
  const aujourdhui = jourDe(pole.maintenant);
  const restent = indecises(reunion, registre);
  // Nothing at all is written: the relevé is missing, which is chased; what was decided is not known.
  if (!estDecidee(reunion, registre)) return;
  ecrireReleve(pole, reunion, restent.length === 0);
  const suivante = reunionSuivante(reunion, registre, aujourdhui);
  if (!suivante || !seReporte(reunion, suivante, registre, aujourdhui)) return;
  for (const demande of new Set([...restent, ...aRevoir(reunion, registre)])) {
    pole.enregistrerDemande(passerALaReunion(demande, suivante.cle));
    pole.journaliser({ qui: 'le pôle', quoi: DEMANDE_REPORTEE, sur: demande.numero, details: suivante.cle });
  }
}

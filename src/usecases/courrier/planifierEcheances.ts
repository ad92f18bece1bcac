// What comes before a meeting: its announcement, its reminders, the calls to a plénière. Their days follow its dates and
// the settings, whichever a person changes, as long as they have not left.
import { attendUneAdresse } from '../../domain/courrier/adresseRevenue';
import { estUnChoix, estVouluParUnePersonne } from '../../domain/courrier/changementDeCourrier';
import {
  auSujetDe,
  estRedemande,
  leMatinDu,
  nouveauCourrier,
  occurrenceDe,
  parCle,
  sansDoublons,
  type Courrier,
  type HeuresDeCourrier,
} from '../../domain/courrier/courrier';
import { PLUS_APPELE, REUNION_ANNULEE } from '../../domain/courrier/abandon';
import { jourDe } from '../../domain/temps/instant';
import { ajouterJours, joursEntre, type Jour } from '../../domain/temps/jour';
import type { Pole } from '../../domain/pole/pole';
import type { Registre } from '../../domain/registre/registre';
import { echeancesDe, type Reunion } from '../../domain/reunion/reunion';
import { courriersDuMatin, heuresDe, HORIZON_JOURS, modelesQui } from './planifierCourriers';

/**
 * Plans what the dates of the meetings call for in the coming days, moves what is planned when a person moved a date, and
 * drops what neither the dates nor the settings call for any more. Days already past are not planned: what was planned in
 * time is caught up, what never was is not invented.
 */
export function planifierEcheances(pole: Pole): void {
  const { registre, maintenant } = pole;
  const aujourdhui = jourDe(maintenant);
  const heures = heuresDe(registre);
  const bientot = ajouterJours(aujourdhui, HORIZON_JOURS);
  const aPlanifier = (jour: Jour): boolean => aujourdhui <= jour && jour <= bientot;
  const connu = parCle(registre.courriers);
  const appelees = registre.reunions
    .filter(({ statut, etudie, date }) => (statut === 'prevu' || (statut === 'fige' && !etudie)) && date >= aujourdhui)
    .map((reunion) => ({ reunion, appels: appelsDe(reunion, registre) }));
  const voulus = appelees
    .flatMap(({ reunion, appels }) => voulusPour(reunion, appels, registre, heures, aPlanifier))
    .map((voulu) => pourUneNouvelleDate(voulu, registre.courriers));
  const deplaces: Courrier[] = [];
  for (const { cle, prevuLe } of voulus) {
    const existant = connu(cle);
    // One that is held follows too: let go later, it leaves on its day.
    const attend = existant?.statut === 'prevu' || existant?.statut === 'retenu';
    if (attend && existant.prevuLe !== prevuLe) deplaces.push({ ...existant, prevuLe });
  }
  const vains = appelees.flatMap(({ reunion, appels }) => plusAppeles(reunion, appels, registre, aujourdhui));
  pole.enregistrerCourriers([...sansDoublons(voulus, registre.courriers), ...deplaces, ...vains, ...courriersDuMatin(registre, maintenant)]); // oxfmt-ignore
}

/** A day on which a kind of mail passes before a meeting. */
interface Appel {
  genre: string;
  jour: Jour;
  occurrence: string;
}

function appelsDe(reunion: Reunion, { calendrier, parametres }: Registre): Appel[] {
  const echeances = echeancesDe(calendrier, reunion, parametres.delais);
  return modelesQui('avantReunion').flatMap(([genre, { avantReunion }]) =>
    avantReunion!.passages(echeances).map((passage) => ({ genre, ...passage })),
  );
}

function voulusPour(
  { cle: sujet }: Reunion,
  appels: readonly Appel[],
  registre: Registre,
  heures: HeuresDeCourrier,
  aPlanifier: (jour: Jour) => boolean,
): Courrier[] {
  return modelesQui('avantReunion').flatMap(([genre, { avantReunion }]) => {
    const siens = appels.filter((appel) => appel.genre === genre && aPlanifier(appel.jour));
    const pourQui = siens.length > 0 ? avantReunion!.pour(registre) : [];
    return siens.flatMap(({ jour, occurrence }) =>
      pourQui.map((pour) => nouveauCourrier({ genre, sujet, pour, occurrence }, leMatinDu(jour, heures))),
    );
  });
}

/** A person who moves a date by less does not call everybody again. */
const REPORT_JOURS = 3;

/** What left for a date, or was dropped before it could, is said again for the one it was moved to, under a key of its own. */
function pourUneNouvelleDate(voulu: Courrier, courriers: readonly Courrier[]): Courrier {
  const dit = dernierDit(voulu, courriers);
  if (!dit) return voulu;
  const jour = jourDe(voulu.prevuLe);
  if (Math.abs(joursEntre(jourDe(dit.prevuLe), jour)) < REPORT_JOURS) return { ...voulu, cle: dit.cle };
  const { genre, sujet, pour } = voulu;
  return nouveauCourrier({ genre, sujet, pour, occurrence: pourLe(occurrenceDe(voulu), jour) }, voulu.prevuLe);
}

/** The last of those that told one date or another of the same thing. */
function dernierDit(voulu: Courrier, courriers: readonly Courrier[]): Courrier | undefined {
  const premiere = occurrenceDe(voulu);
  return auSujetDe(courriers, voulu.sujet)
    .filter(({ genre, pour }) => genre === voulu.genre && pour === voulu.pour)
    .filter((courrier) => estDe(occurrenceDe(courrier), premiere))
    .filter((courrier) => !estRedemande(courrier) && (courrier.partiLe !== '' || estTombe(courrier)))
    .pop();
}

/** By no person's choice; a cancelled meeting that is held after all takes up its own mails. */
function estTombe({ statut, pourquoi }: Courrier): boolean {
  return statut === 'annule' && !estUnChoix(pourquoi) && pourquoi !== REUNION_ANNULEE;
}

function pourLe(occurrence: string, jour: Jour | ''): string {
  return `${occurrence} ${jour}`;
}

/** For one date or another. */
function estDe(sienne: string, occurrence: string): boolean {
  return sienne === occurrence || sienne.startsWith(pourLe(occurrence, ''));
}

/**
 * Planned for a date, or by a setting, that a person has changed since, unless she wants it all the same. What is to say a
 * new date keeps its day when the one it should have is past, but on the day of another, which says it too.
 */
function plusAppeles(
  { cle }: Reunion,
  appels: readonly Appel[],
  { courriers }: Registre,
  aujourdhui: Jour,
): Courrier[] {
  const genres = new Set(modelesQui('avantReunion').map(([genre]) => genre));
  const appelle = (courrier: Courrier): boolean => {
    const siens = appels.filter(({ genre }) => genre === courrier.genre);
    const sienne = occurrenceDe(courrier);
    const partira = jourDe(courrier.prevuLe);
    const doublerait = siens.some(({ occurrence, jour }) => jour === partira && !estDe(sienne, occurrence));
    return siens.some(({ occurrence, jour }) => {
      if (jour < aujourdhui && estDe(sienne, occurrence)) return jour === partira || !doublerait;
      return sienne === occurrence || sienne === pourLe(occurrence, jour);
    });
  };
  return auSujetDe(courriers, cle)
    .filter((courrier) => courrier.statut === 'prevu' || attendUneAdresse(courrier))
    .filter((courrier) => genres.has(courrier.genre) && !estVouluParUnePersonne(courrier) && !appelle(courrier))
    .map((courrier) => ({ ...courrier, statut: 'annule' as const, pourquoi: PLUS_APPELE }));
}

/** What a person had leave before its day was for that day all the same: it is by it that one knows which date was told. */
export function aSaDate(courrier: Courrier, registre: Registre): Courrier {
  if (!modelesQui('avantReunion').some(([genre]) => genre === courrier.genre)) return courrier;
  const reunion = registre.reunions.find(({ cle }) => cle === courrier.sujet);
  const appel = reunion && appelsDe(reunion, registre).find(({ genre, occurrence, jour }) => genre === courrier.genre && [occurrence, pourLe(occurrence, jour)].includes(occurrenceDe(courrier))); // oxfmt-ignore
  const prevuLe = appel && leMatinDu(appel.jour, heuresDe(registre));
  return prevuLe && courrier.prevuLe < prevuLe ? { ...courrier, prevuLe } : courrier;
}

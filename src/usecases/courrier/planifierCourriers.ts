// Turns what the catalogue declares into rows of the Courrier: at a reception, at the freeze, after a meeting. What comes
// before one is in `planifierEcheances`.
import { COURRIELS } from '../../catalogue/courriels';
import { maintiensDits } from '../../catalogue/courriels/annulation';
import { derniereFoisDite } from '../../catalogue/propositions';
import { estPourUneAbsence } from '../../domain/courrier/abandon';
import { occurrenceDeLAnnulation, versionAnnulee, versionDe } from '../../domain/reunion/arrete';
import { auSujetDe, leMatinDu, nouveauCourrier, occurrenceDe, prochaineHeureOuvree, sansDoublons, type Courrier, type HeuresDeCourrier } from '../../domain/courrier/courrier'; // oxfmt-ignore
import {
  nomDans,
  pourMembre,
  type Envoi,
  type ModeleCourriel,
  type Pour,
  type SortDuRetour,
} from '../../domain/courrier/courriel';
import { estOuverte, type Demande } from '../../domain/demande/demande';
import { jourDe, type Instant } from '../../domain/temps/instant';
import { ajouterJours, type Jour } from '../../domain/temps/jour';
import { estAbsent, memeNom, trouverMembre } from '../../domain/membre/membre';
import type { Pole } from '../../domain/pole/pole';
import type { Registre } from '../../domain/registre/registre';
import { type Reunion } from '../../domain/reunion/reunion';
import { lireRelais } from '../../domain/membre/suppleance';

/** « Ce qui partira » shows this many days. */
export const HORIZON_JOURS = 30;
/** What was due earlier and never planned is not invented. */
const REPRISE_JOURS = 10;

export function heuresDe({ calendrier, parametres }: Registre): HeuresDeCourrier {
  return { calendrier, debut: parametres.heureDebutCourriels, fin: parametres.heureFinCourriels };
}

/** The mails a reception calls for that are not in the Courrier yet. Safe to ask again after a kill. */
export function courriersDeReception(demande: Demande, registre: Registre, maintenant: Instant): Courrier[] {
  const envoi = { registre, maintenant, sujet: demande.numero, occurrence: '1' };
  const voulus = desModeles('aLaReception', envoi, (modele) => modele.aLaReception?.(demande, registre));
  return estReprise(demande, maintenant) ? voulus.filter(({ pour }) => nomDans(pour, 'membre')) : voulus;
}

/**
 * Pasted from the register kept before this one: neither the Form nor the panel knows it, and it came long ago, or
 * nobody knows when. The school had its answer then; only who follows it has something to learn.
 */
function estReprise({ idReponse, version, recuLe }: Demande, maintenant: Instant): boolean {
  return !idReponse && !version && jourDe(recuLe) < ajouterJours(jourDe(maintenant), -REPRISE_JOURS);
}

/** `occurrence` tells one version of the answer from the next. */
export function courriersDeModification(
  demande: Demande,
  registre: Registre,
  maintenant: Instant,
  occurrence: string,
): Courrier[] {
  const envoi = { registre, maintenant, sujet: demande.numero, occurrence };
  return desModeles('aLaModification', envoi, (modele) => modele.aLaModification?.(demande, registre));
}

export function courriersDuGel(reunion: Reunion, registre: Registre, maintenant: Instant): Courrier[] {
  const envoi = { registre, maintenant, sujet: reunion.cle, occurrence: versionDe(reunion) };
  const voulus = desModeles('auGel', envoi, (modele) => modele.auGel?.(reunion, registre));
  return [...voulus, ...appelesFinalement(reunion, registre, maintenant)];
}

/** Whom an absence kept from being called, and who will be there after all. */
function appelesFinalement(reunion: Reunion, registre: Registre, maintenant: Instant): Courrier[] {
  const revient = ({ pour }: Courrier): boolean => {
    const membre = trouverMembre(registre.membres, nomDans(pour, 'membre'));
    return membre !== undefined && !estAbsent(membre, reunion.date);
  };
  return auSujetDe(registre.courriers, reunion.cle)
    .filter(({ statut, pourquoi }) => statut === 'annule' && estPourUneAbsence(pourquoi))
    .filter((courrier) => occurrenceDe(courrier) === versionDe(reunion) && revient(courrier))
    .map((courrier) => ({ ...courrier, statut: 'prevu', pourquoi: '', prevuLe: prochaineHeureOuvree(maintenant, heuresDe(registre)) })); // oxfmt-ignore
}

/** Each version that was told is cancelled once; and once more for whoever was told since that it is held after all. */
export function courriersDeLAnnulation(reunion: Reunion, registre: Registre, maintenant: Instant): Courrier[] {
  const occurrence = (pour: Pour): string => occurrenceDeLAnnulation(reunion, maintiensDits(reunion, registre, pour));
  const envoi = { registre, maintenant, sujet: reunion.cle, occurrence };
  const aujourdhui = jourDe(maintenant);
  return desModeles('aLAnnulation', envoi, (modele) => modele.aLAnnulation?.(reunion, registre, aujourdhui));
}

/** The rows by which the version now told was cancelled. */
export function annulationsDe(reunion: Reunion, { courriers }: Registre): Courrier[] {
  const genres = modelesQui('aLAnnulation').map(([genre]) => genre);
  return courriers.filter(
    (courrier) =>
      courrier.sujet === reunion.cle &&
      genres.includes(courrier.genre) &&
      versionAnnulee(occurrenceDe(courrier)) === versionDe(reunion),
  );
}

/** `occurrence` tells one answer to the Form « Suite à une demande » from the next. */
export function courriersDuRetour(
  sort: SortDuRetour,
  demande: Demande,
  registre: Registre,
  maintenant: Instant,
  occurrence: string,
): Courrier[] {
  const envoi = { registre, maintenant, sujet: demande.numero, occurrence };
  return desModeles('auRetour', envoi, (modele) => modele.auRetour?.(sort, demande, registre));
}

/** Given to another by a choice that was not hers. */
export interface Remplacement {
  /** As it was: with her, or with who stood in for her. */
  avant: Demande;
  referent: string;
}

/** Asked before the rows change: a run that begins again asks the same, and should it never, the mail has no object. */
export function prevenirQuiLaPerd(pole: Pole, remplacements: readonly Remplacement[]): void {
  const { registre, maintenant } = pole;
  const courriers = remplacements.flatMap(({ avant, referent }) => {
    if (!estOuverte(avant)) return [];
    const siens = new Set([avant.referent, lireRelais(avant)?.de ?? '']);
    const perdants = [...siens].filter((nom) => nom && !memeNom(nom, referent));
    return perdants.flatMap((nom) => {
      const fois = derniereFoisDite(registre, avant, nom);
      const sort = { duReferent: 'remplacer', pour: pourMembre(nom) } as const;
      return fois ? courriersDuRetour(sort, avant, registre, maintenant, fois) : [];
    });
  });
  if (courriers.length > 0) pole.enregistrerCourriers(courriers);
}

/** What the statut of the demande calls for. An old one was told in its time, or before there were such mails. */
export function courriersDuStatut(demande: Demande, registre: Registre, maintenant: Instant): Courrier[] {
  const aujourdhui = jourDe(maintenant);
  return desEnvois('quandStatut', registre, maintenant, (modele) =>
    modele.quandStatut?.(demande, registre, aujourdhui),
  );
}

export function courriersDApresReunion(reunion: Reunion, registre: Registre, maintenant: Instant): Courrier[] {
  const aujourdhui = jourDe(maintenant);
  return desEnvois('apresReunion', registre, maintenant, (modele) =>
    modele.apresReunion?.(reunion, registre, aujourdhui),
  );
}

/** What days of the register call for, in the coming weeks. */
export function courriersDuMatin(registre: Registre, maintenant: Instant): Courrier[] {
  const aujourdhui = jourDe(maintenant);
  return desEnvois('chaqueMatin', registre, maintenant, (modele) => modele.chaqueMatin?.(registre, aujourdhui));
}

type Moment = 'aLaReception' | 'aLaModification' | 'auGel' | 'aLAnnulation' | 'auRetour' | 'quandStatut' | 'apresReunion' | 'avantReunion' | 'chaqueMatin'; // oxfmt-ignore

/** The kinds of mail that pass at a moment. Every demande of the last weeks asks at each ronde: found once. */
export function modelesQui(moment: Moment): readonly [string, ModeleCourriel][] {
  const connus = MODELES.get(moment) ?? Object.entries(COURRIELS).filter(([, modele]) => modele[moment]);
  MODELES.set(moment, connus);
  return connus;
}

const MODELES = new Map<Moment, readonly [string, ModeleCourriel][]>();

function desEnvois(
  moment: Moment,
  registre: Registre,
  maintenant: Instant,
  envois: (modele: ModeleCourriel) => Envoi[] | undefined,
): Courrier[] {
  const ancien = ajouterJours(jourDe(maintenant), -REPRISE_JOURS);
  const bientot = ajouterJours(jourDe(maintenant), HORIZON_JOURS);
  const voulus: Courrier[] = [];
  const jours = new Map<string, Jour>();
  for (const [genre, modele] of modelesQui(moment)) {
    for (const { jour, sujet, pour, occurrence } of envois(modele) ?? []) {
      if (jour < ancien || bientot < jour) continue;
      const courrier = nouveauCourrier({ genre, sujet, pour, occurrence }, maintenant);
      jours.set(courrier.cle, jour);
      voulus.push(courrier);
    }
  }
  if (voulus.length === 0) return [];
  return sansDoublons(voulus, registre.courriers).map((courrier) => ({
    ...courrier,
    prevuLe: leMoment(COURRIELS[courrier.genre]!, jours.get(courrier.cle)!, registre, maintenant),
  }));
}

/** The morning of that day, or at once when it has come; ordinary mails wait for school hours. */
function leMoment({ heures }: ModeleCourriel, jour: Jour, registre: Registre, maintenant: Instant): Instant {
  const voulu = leMatinDu(jour, heuresDe(registre));
  const moment = voulu > maintenant ? voulu : maintenant;
  return heures === 'toutes' ? moment : prochaineHeureOuvree(moment, heuresDe(registre));
}

interface EnvoiParModele {
  registre: Registre;
  maintenant: Instant;
  sujet: string;
  occurrence: string | ((pour: Pour) => string);
}

function desModeles(
  moment: Moment,
  { registre, maintenant, sujet, occurrence }: EnvoiParModele,
  pourQui: (modele: ModeleCourriel) => Pour[] | undefined,
): Courrier[] {
  const celle = typeof occurrence === 'string' ? () => occurrence : occurrence;
  const voulus = modelesQui(moment).flatMap(([genre, modele]) =>
    (pourQui(modele) ?? []).map((pour) => nouveauCourrier({ genre, sujet, pour, occurrence: celle(pour) }, maintenant)),
  );
  const nouveaux = voulus.length > 0 ? sansDoublons(voulus, registre.courriers) : [];
  if (nouveaux.length === 0) return [];
  const heureOuvree = prochaineHeureOuvree(maintenant, heuresDe(registre));
  return nouveaux.map((courrier) =>
    COURRIELS[courrier.genre]!.heures === 'toutes' ? courrier : { ...courrier, prevuLe: heureOuvree },
  );
}

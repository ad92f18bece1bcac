// The silence of the pôle: how long no ronde has passed, counted in hours of class, and the three sentences that tell it.
import { estJourDeClasse, type Calendrier } from '../temps/calendrier';
import { enHeure, heureDe, jourDe, type Instant } from '../temps/instant';
import { ajouterJours, enToutesLettres, estJour, joursEntre, type Jour } from '../temps/jour';

/**
 * Hours of class without a ronde from which the pôle is said to be silent. An hour of class is any of the 24 hours of a
 * day with class: week-ends and vacances count for nothing, since nothing is due then. The last ronde of a day passes
 * before 16 h and the veilleur looks after 18 h: 26 hours are one whole day of class without any of its three rondes.
 * Google loses a trigger now and then, and the next one makes up for it: one or two rondes missed are no silence.
 */
export const SILENCE_HEURES = 26;

/** Where the two menus that people are sent to are found. */
export const MENU_REPRENDRE = 'Pôle ressources › Comptes et veille › Reprendre les automatismes sur mon compte';
export const MENU_RETIRER = 'Pôle ressources › Comptes et veille › Retirer les automatismes de mon compte';
export const MENU_VEILLER = 'Pôle ressources › Comptes et veille › Veiller sur le pôle avec mon compte';

/** True when too few hours have passed for a silence, whatever the calendar: no tab needs to be read. */
export function signeRecent(signeLe: Instant, maintenant: Instant): boolean {
  return heuresEntre(signeLe, maintenant) < SILENCE_HEURES;
}

export function estSilencieux(calendrier: Calendrier, signeLe: Instant, maintenant: Instant): boolean {
  return heuresDeClasse(calendrier, signeLe, maintenant) >= SILENCE_HEURES;
}

/** Hours, with their fraction, from one moment to the other, that belong to days with class. */
export function heuresDeClasse(calendrier: Calendrier, depuis: Instant, jusqua: Instant): number {
  let heures = 0;
  for (let date = jourDe(depuis); date <= jourDe(jusqua); date = ajouterJours(date, 1)) {
    if (!estJourDeClasse(calendrier, date)) continue;
    const debut = date === jourDe(depuis) ? enHeures(depuis) : 0;
    const fin = date === jourDe(jusqua) ? enHeures(jusqua) : 24;
    heures += Math.max(fin - debut, 0);
  }
  return heures;
}

function heuresEntre(depuis: Instant, jusqua: Instant): number {
  return joursEntre(jourDe(depuis), jourDe(jusqua)) * 24 + enHeures(jusqua) - enHeures(depuis);
}

function enHeures(moment: Instant): number {
  const [heures, minutes] = heureDe(moment).split(':').map(Number) as [number, number];
  return heures + minutes / 60;
}

export function momentEnLettres(moment: Instant): string {
  return `${enToutesLettres(jourDe(moment))} à ${enHeure(heureDe(moment))}`;
}

/** What is seen, what it means, what to do and in which menu. */
export function phrasesDuSilence(signeLe: Instant, compte: string): readonly [string, string, string] {
  return [
    `Aucune ronde du pôle ressources n’est passée depuis le ${momentEnLettres(signeLe)}.`,
    `Les automatismes du compte ${compte} sont arrêtés, le plus souvent parce que Google lui redemande son autorisation ` +
      '(mot de passe changé, accès retiré, compte fermé) : aucune demande n’est perdue, mais les courriers ne partent plus.',
    `Avec ce compte, ouvrez le registre, choisissez ${MENU_REPRENDRE} et acceptez ce que Google demande ; ` +
      'si ce compte n’existe plus, faites-le avec un autre compte qui peut modifier le registre et le formulaire.',
  ];
}

/** The same three, when a run is still allowed to say that it is not allowed the rest. */
export function phrasesDAutorisation(compte: string): readonly [string, string, string] {
  return [
    `Google n’autorise plus le compte ${compte} à tout ce que fait le pôle.`,
    'Une partie des automatismes est arrêtée, et des courriers attendent : aucune demande n’est perdue.',
    `Avec ce compte, choisissez ${MENU_REPRENDRE} et cochez toutes les cases que Google présente.`,
  ];
}

/** The rondes fire and one fault stops them all: `panne` is the sentence the account in charge was told. */
export function phrasesDeLaPanne(signeLe: Instant, compte: string, panne: string): readonly [string, string, string] {
  return [
    `Les rondes du pôle ressources s’arrêtent en chemin : la dernière qui a abouti est celle du ${momentEnLettres(signeLe)}.`,
    `Le compte ${compte} en a lu la cause : ${panne}`,
    'Aucune demande n’est perdue, mais les courriers ne partent plus. Une fois la cause levée, la ronde suivante reprend d’elle-même.',
  ];
}

/**
 * The watch leaves a mark once a week, where each evening would be a writing for nothing; nobody would otherwise know that
 * it no longer passes. Calendar days: its trigger fires in the holidays too.
 */
const PASSAGE_JOURS = 7;
const SANS_PASSAGE_JOURS = 10;

export function passageANoter(vueLe: string, aujourdhui: Jour): boolean {
  return !estJour(vueLe) || joursEntre(vueLe, aujourdhui) >= PASSAGE_JOURS;
}

/** What Accueil says of a second account whose trigger no longer passes; '' while it does. */
export function veilleMuette({ compte, vueLe }: { compte: string; vueLe: string }, aujourdhui: Jour): string {
  if (!compte || !estJour(vueLe) || joursEntre(vueLe, aujourdhui) <= SANS_PASSAGE_JOURS) return '';
  return `${compte} ne veille plus : son dernier passage est du ${enToutesLettres(vueLe)}. Avec ce compte ou un autre, ${MENU_VEILLER}.`;
}

/** How Google refuses what the account has not authorised, or has ceased to. */
export function estUnDefautDAutorisation(erreur: string): boolean {
  return /authori[sz]ation is required|do not have permission to call|permissions are not sufficient/i.test(erreur);
}

// A date as people type it in a meeting: « 12/11 », « mardi 13 novembre », « fin novembre », « dans quinze jours ».
import { avancerAuJourDeClasse, reculerAuJourDeClasse, type Calendrier } from './calendrier';
import { ajouterJours, estJour, jourDeLaSemaine, jourNomme, joursEntre, lireJour, type Jour } from './jour';
import { reduire } from '../texte/typographie';

export interface Reperes {
  /** The day it was said: what has no year comes after it. */
  depuis: Jour;
  calendrier: Calendrier;
  /** « à la prochaine réunion ». */
  prochaine?: Jour | undefined;
}

export interface DateLue {
  date: Jour | '';
  /** What a person should look at: a French sentence, '' when all is well. */
  doute: string;
}

const MOIS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan'], ['fevrier', 'fevr', 'fev'], ['mars'], ['avril', 'avr'], ['mai'], ['juin'],
  ['juillet', 'juil'], ['aout'], ['septembre', 'sept'], ['octobre', 'oct'], ['novembre', 'nov'], ['decembre', 'dec'],
]; // oxfmt-ignore
const SEMAINE = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const NOMBRES: Readonly<Record<string, number>> = { un: 1, une: 1, deux: 2, trois: 3, quatre: 4, huit: 8, dix: 10, quinze: 15 }; // oxfmt-ignore

/** An empty text is no date and no doubt. */
export function lireDateLibre(texte: string, reperes: Reperes): DateLue {
  const dit = reduire(texte).replace(/[.,]/g, ' ').replace(/\b1er\b/g, '1').replace(/\s+/g, ' ').trim(); // oxfmt-ignore
  if (dit === '' || /^[-–—?/]+$/.test(dit)) return { date: '', doute: '' };
  const auxVacances = /vacances/.test(dit) && !/\d/.test(dit);
  const date = auxVacances ? desVacances(dit, reperes) : (enEntier(dit) ?? duMois(dit, reperes) ?? (ditUnMois(dit) ? undefined : relative(dit, reperes))); // oxfmt-ignore
  if (!date) return { date: '', doute: `« ${texte.trim()} » n’est pas une date` };
  const dans = joursEntre(reperes.depuis, date);
  if (dans < 0 || dans > LOIN)
    return { date: '', doute: `« ${texte.trim()} » est ${dans < 0 ? 'avant la réunion' : 'dans plus d’un an'}` };
  const annonce = SEMAINE.findIndex((nom) => new RegExp(`\\b${nom}\\b`).test(dit));
  const precis = /\d/.test(dit) && !/\bsemaine\b/.test(dit);
  const faux = precis && annonce >= 0 && annonce !== jourDeLaSemaine(date);
  return { date, doute: faux ? `« ${texte.trim()} » : ce jour est un ${SEMAINE[jourDeLaSemaine(date)]}` : '' };
}

/** Nothing is decided for so far ahead: a year was mistyped, as old ones are in January. */
const LOIN = 400;

/** The words come without their hyphens: « 2018 11 12 ». */
function enEntier(dit: string): Jour | undefined {
  const iso = /\b(\d{4}) (\d{2}) (\d{2})\b/.exec(dit);
  if (iso) return lireJour(iso.slice(1).join('-'));
  const saisi = /\b\d{1,2}[/ ]\d{1,2}[/ ]\d{2,4}\b/.exec(dit)?.[0];
  return saisi ? lireJour(saisi.replace(/ /g, '/')) : undefined;
}

/** The next day of that date on or after the meeting; the year that is said wins. */
function leProchain(quantieme: number, mois: number, { depuis }: Reperes, annee?: string): Jour | undefined {
  const jourDe = (an: number): Jour | undefined => {
    const iso = `${an}-${String(mois).padStart(2, '0')}-${String(quantieme).padStart(2, '0')}`;
    return estJour(iso) ? iso : undefined;
  };
  if (annee) return jourDe(Number(annee.length === 2 ? `20${annee}` : annee));
  const an = Number(depuis.slice(0, 4));
  const cetteAnnee = jourDe(an);
  return cetteAnnee && cetteAnnee >= depuis ? cetteAnnee : jourDe(an + 1);
}

function duMois(dit: string, reperes: Reperes): Jour | undefined {
  const chiffres = /\b(\d{1,2})\/(\d{1,2})\b/.exec(dit) ?? /\b(\d{1,2}) (0[1-9]|1[0-2])$/.exec(dit);
  if (chiffres) return leProchain(Number(chiffres[1]), Number(chiffres[2]), reperes);
  const rang = MOIS.findIndex((noms) => noms.some((nom) => new RegExp(`\\b${nom}\\b`).test(dit)));
  if (rang < 0) return undefined;
  const annee = /\b(20\d{2})\b/.exec(dit)?.[1];
  // « du 12 au 16 novembre » is for the 16th; « 3 séances en novembre » tells no day.
  const quantieme = new RegExp(`\\b(\\d{1,2}) (?:${MOIS[rang]!.join('|')})\\b`).exec(dit)?.[1];
  if (quantieme) return leProchain(Number(quantieme), rang + 1, reperes, annee);
  if (/\bmi\b|\bmilieu\b|courant/.test(dit)) return leProchain(15, rang + 1, reperes, annee);
  const premier = leProchain(1, rang + 1, { ...reperes, depuis: premierDuMois(reperes.depuis) }, annee);
  if (/\bdebut\b/.test(dit)) return premier && avancerAuJourDeClasse(reperes.calendrier, premier);
  // « en novembre », « fin novembre », « avant fin novembre » leave the whole month.
  return premier && reculerAuJourDeClasse(reperes.calendrier, ajouterJours(moisSuivant(premier), -1));
}

/** « le 31 février » is no date, and still less the next 31st. */
function ditUnMois(dit: string): boolean {
  return /\d\/\d|\d \d+ \d/.test(dit) || new RegExp(`\\b(?:${MOIS.flat().join('|')})\\b`).test(dit);
}

function premierDuMois(date: Jour): Jour {
  return `${date.slice(0, 8)}01` as Jour;
}

function moisSuivant(date: Jour): Jour {
  const [annee, mois] = date.split('-').map(Number) as [number, number];
  return `${mois === 12 ? annee + 1 : annee}-${String((mois % 12) + 1).padStart(2, '0')}-01` as Jour;
}

function relative(dit: string, { depuis, calendrier, prochaine }: Reperes): Jour | undefined {
  if (/prochaine? (reunion|cellule|fois)|reunion suivante/.test(dit)) return prochaine;
  // « Un jour » alone is no day.
  const delai = /^un jour\b/.test(dit) ? null : /\b(\d{1,3}|[a-z]+) (jour|semaine|mois)s?\b/.exec(dit);
  const nombre = delai ? Number(delai[1]) || NOMBRES[delai[1]!] : undefined;
  if (delai && nombre) {
    // « 15 jours après la rentrée » is not counted from the meeting.
    if (/\bapres\b|\bavant (la|le|les|noel)\b/.test(dit)) return undefined;
    const unite = { jour: 1, semaine: 7, mois: 30 }[delai[2] as 'jour' | 'semaine' | 'mois'];
    return avancerAuJourDeClasse(calendrier, ajouterJours(depuis, nombre * unite));
  }
  if (/semaine prochaine/.test(dit)) return ajouterJours(depuis, 7 + ((5 - jourDeLaSemaine(depuis) + 7) % 7));
  if (/^fin du mois$/.test(dit)) return reculerAuJourDeClasse(calendrier, ajouterJours(moisSuivant(depuis), -1));
  const quantieme = /\b(?:le|lundi|mardi|mercredi|jeudi|vendredi|samedi) (\d{1,2})\b(?! ?h| \d)/.exec(dit)?.[1];
  if (quantieme) return leProchainQuantieme(quantieme, depuis);
  const nomme = SEMAINE.find((nom) => new RegExp(`\\b${nom}\\b`).test(dit));
  if (!nomme) return /^(aujourd hui|ce jour|fait)$/.test(dit) ? depuis : undefined;
  // The meeting's own day of the week is the next one.
  const ecart = (jourNomme(nomme)! - jourDeLaSemaine(depuis) + 7) % 7 || 7;
  return ajouterJours(
    depuis,
    ecart + (/\ben (huit|8)\b/.test(dit) ? 7 : 0) + (/\ben (quinze|15)\b/.test(dit) ? 14 : 0),
  );
}

/** « le 12 », « lundi 12 »: of this month or of the one after; that it is no Monday is for `lireDateLibre` to tell. */
function leProchainQuantieme(quantieme: string, depuis: Jour): Jour | undefined {
  const mois = [depuis, moisSuivant(depuis), moisSuivant(moisSuivant(depuis))].map((jour) => jour.slice(0, 8));
  const jours = mois.map((debut) => `${debut}${quantieme.padStart(2, '0')}`);
  return jours.filter(estJour).find((jour) => jour > depuis);
}

/** As people name them, where the calendar has another name. */
const VACANCES: readonly (readonly [dit: RegExp, nom: RegExp])[] = [
  [/toussaint/, /toussaint/],
  [/noel/, /noel/],
  [/hiver|fevrier/, /hiver/],
  [/printemps|paques|avril/, /printemps/],
  [/\bete\b|grandes vacances/, /\bete\b/],
];

/** « avant les vacances »: the last day of class; « au retour des vacances de Noël »: the first one. */
function desVacances(dit: string, { depuis, calendrier }: Reperes): Jour | undefined {
  if (/pendant|durant/.test(dit)) return undefined;
  const [, nomme] = VACANCES.find(([ainsi]) => ainsi.test(dit)) ?? [];
  const apres = /apres|retour|rentree|reprise|\bfin (des|de ces|de nos) (\S+ )?vacances/.test(dit);
  const [prochaines] = calendrier.plages
    .filter(({ genre, nom }) => (genre === 'vacances' || genre === 'ete') && (!nomme || nomme.test(genre === 'ete' ? 'ete' : reduire(nom))))
    .filter(({ debut, fin }) => (apres ? fin : debut) > depuis)
    .sort((a, b) => (a.debut < b.debut ? -1 : 1)); // oxfmt-ignore
  if (!prochaines) return undefined;
  return apres
    ? avancerAuJourDeClasse(calendrier, ajouterJours(prochaines.fin, 1))
    : reculerAuJourDeClasse(calendrier, ajouterJours(prochaines.debut, -1));
}

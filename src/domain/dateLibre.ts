// A date as people type it in a meeting: « 12/11 », « mardi 13 novembre », « fin novembre », « dans quinze jours ».
import { avancerAuJourDeClasse, reculerAuJourDeClasse, type Calendrier } from './calendrier';
import { ajouterJours, estJour, jourDeLaSemaine, jourNomme, lireJour, type Jour } from './jour';
import { reduire } from './typographie';

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
  const date = enEntier(dit) ?? duMois(dit, reperes) ?? relative(dit, reperes);
  if (!date) return { date: '', doute: `« ${texte.trim()} » n’est pas une date` };
  const annonce = SEMAINE.findIndex((nom) => new RegExp(`\\b${nom}\\b`).test(dit));
  const precis = /\d/.test(dit) && !/\bsemaine\b/.test(dit);
  const faux = precis && annonce >= 0 && annonce !== jourDeLaSemaine(date);
  return { date, doute: faux ? `« ${texte.trim()} » : ce jour est un ${SEMAINE[jourDeLaSemaine(date)]}` : '' };
}

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
  const chiffres = /\b(\d{1,2})\/(\d{1,2})\b/.exec(dit);
  if (chiffres) return leProchain(Number(chiffres[1]), Number(chiffres[2]), reperes);
  const rang = MOIS.findIndex((noms) => noms.some((nom) => new RegExp(`\\b${nom}\\b`).test(dit)));
  if (rang < 0) return undefined;
  const annee = /\b(20\d{2})\b/.exec(dit)?.[1];
  const [, quantieme] = /\b(\d{1,2})\b(?! ?h)/.exec(dit) ?? [];
  if (quantieme) return leProchain(Number(quantieme), rang + 1, reperes, annee);
  if (/\bmi\b|\bmilieu\b|courant/.test(dit)) return leProchain(15, rang + 1, reperes, annee);
  const premier = leProchain(1, rang + 1, { ...reperes, depuis: premierDuMois(reperes.depuis) }, annee);
  if (/\bdebut\b/.test(dit)) return premier && avancerAuJourDeClasse(reperes.calendrier, premier);
  // « en novembre », « fin novembre », « avant fin novembre » leave the whole month.
  return premier && reculerAuJourDeClasse(reperes.calendrier, ajouterJours(moisSuivant(premier), -1));
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
    const unite = { jour: 1, semaine: 7, mois: 30 }[delai[2] as 'jour' | 'semaine' | 'mois'];
    return avancerAuJourDeClasse(calendrier, ajouterJours(depuis, nombre * unite));
  }
  if (/semaine prochaine/.test(dit)) return ajouterJours(depuis, 7 + ((5 - jourDeLaSemaine(depuis) + 7) % 7));
  if (/vacances/.test(dit)) return laVeilleDesVacances(depuis, calendrier);
  if (/^fin du mois$/.test(dit)) return reculerAuJourDeClasse(calendrier, ajouterJours(moisSuivant(depuis), -1));
  const nomme = SEMAINE.find((nom) => new RegExp(`\\b${nom}\\b`).test(dit));
  if (!nomme) return /^(aujourd hui|ce jour|fait)$/.test(dit) ? depuis : undefined;
  // The meeting's own day of the week is the next one.
  return ajouterJours(depuis, (jourNomme(nomme)! - jourDeLaSemaine(depuis) + 7) % 7 || 7);
}

/** « avant les vacances »: the last day of class. */
function laVeilleDesVacances(depuis: Jour, calendrier: Calendrier): Jour | undefined {
  const debuts = calendrier.plages.filter(({ genre }) => genre === 'vacances' || genre === 'ete').map(({ debut }) => debut); // oxfmt-ignore
  const prochaines = debuts.filter((debut) => debut > depuis).sort()[0];
  return prochaines && reculerAuJourDeClasse(calendrier, ajouterJours(prochaines, -1));
}

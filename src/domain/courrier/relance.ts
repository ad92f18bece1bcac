// A relance: when it passes, counted from a day of the register by a setting that people own. Each has its own key and
// its own history: none holds back another.
import { apresJoursDeClasse, reculerAuJourDeClasse } from '../temps/calendrier';
import type { Envoi, Pour } from './courriel';
import { ajouterJours, type Jour } from '../temps/jour';
import type { Parametres } from '../registre/parametres';
import type { Registre } from '../registre/registre';

/** A row of tab Paramètres that belongs to a kind of mail. */
export interface ReglageDeCourriel {
  cle: string;
  libelle: string;
  /** Days, « 2, 7 »; « non » for never. */
  defaut: string;
  effet: string;
}

/** Something that is to be recalled to somebody, and the day from which days are counted. */
export interface Cas {
  pour: Pour;
  depuis: Jour;
  /** The number of a demande, the key of a meeting; '' to tell all that one person has in one mail a day. */
  sujet: string;
  /** What the mail tells of it, asked when it is written: most cases have none to write today. */
  quoi: () => string;
}

export interface Relance {
  reglage: ReglageDeCourriel;
  /** Days before that day, moved back to a school day; or school days after it. */
  compte: 'jours_avant' | 'jours_de_classe_apres';
  /** What stands now, whatever its day. */
  cas(registre: Registre, aujourdhui: Jour): Cas[];
}

/** « non », « aucun », « jamais »: no day; undefined for what is no list of days. */
export function lireDecalages(texte: string): number[] | undefined {
  if (/^(non|aucune?|jamais)$/i.test(texte.trim())) return [];
  return /^\s*\d+(\s*[,;\s]\s*\d+)*\s*$/.test(texte) ? (texte.match(/\d+/g) ?? []).map(Number) : undefined;
}

export function decalagesDe({ reglage }: Pick<Relance, 'reglage'>, { rappels }: Pick<Parametres, 'rappels'>): number[] {
  return rappels[reglage.cle] ?? lireDecalages(reglage.defaut) ?? [];
}

function jourDu({ compte }: Relance, { calendrier }: Registre, depuis: Jour, decalage: number): Jour {
  return compte === 'jours_avant'
    ? reculerAuJourDeClasse(calendrier, ajouterJours(depuis, -decalage))
    : apresJoursDeClasse(calendrier, depuis, decalage);
}

/** What has come to its first day: it stays to be told until it is settled. */
export function casEchus(relance: Relance, registre: Registre, aujourdhui: Jour): Cas[] {
  const decalages = decalagesDe(relance, registre.parametres);
  if (decalages.length === 0) return [];
  return relance
    .cas(registre, aujourdhui)
    .filter(({ depuis }) => decalages.some((decalage) => jourDu(relance, registre, depuis, decalage) <= aujourdhui));
}

/** The mails its days call for. Told together, days already past are one mail: never two of a kind at once. */
export function envoisDeRelance(relance: Relance, registre: Registre, aujourdhui: Jour): Envoi[] {
  const envois = tousLesEnvois(relance, registre, aujourdhui);
  return envois.filter(({ pour, sujet, jour }) => {
    if (jour >= aujourdhui) return true;
    return !envois.some(
      (autre) =>
        jour < autre.jour &&
        autre.jour <= aujourdhui &&
        autre.pour === pour &&
        (autre.sujet === sujet || autre.sujet === autre.jour),
    );
  });
}

/** Whether a date or a setting, that a person may have changed since it was planned, still calls for that mail. */
export function estAppele(
  relance: Relance,
  registre: Registre,
  aujourdhui: Jour,
  courrier: Pick<Envoi, 'pour' | 'sujet' | 'occurrence'>,
): boolean {
  return tousLesEnvois(relance, registre, aujourdhui).some(
    ({ pour, sujet, occurrence }) =>
      pour === courrier.pour && sujet === courrier.sujet && occurrence === courrier.occurrence,
  );
}

function tousLesEnvois(relance: Relance, registre: Registre, aujourdhui: Jour): Envoi[] {
  const decalages = decalagesDe(relance, registre.parametres);
  if (decalages.length === 0) return [];
  const signe = relance.compte === 'jours_avant' ? '-' : '+';
  return relance.cas(registre, aujourdhui).flatMap(({ pour, depuis, sujet }) =>
    decalages.map((decalage) => {
      const jour = jourDu(relance, registre, depuis, decalage);
      return { sujet: sujet || jour, pour, jour, occurrence: sujet ? `J${signe}${decalage}` : '1' };
    }),
  );
}

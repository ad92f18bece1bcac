// What a person does with the cell Statut of a mail: hold it, cancel it, ask for it again, say that it came back.
import { cleCourrier, estRedemande, occurrenceDe, SANS_DATE, STATUTS_COURRIER, type Courrier, type StatutCourrier } from './courrier'; // oxfmt-ignore
import type { Instant } from '../temps/instant';
import { enChiffres, type Jour } from '../temps/jour';
import { enumerer, reduire } from '../texte/typographie';

/** What a person may make of a mail. The machine alone says that it is leaving, and that it left. */
// oxfmt-ignore
const PASSAGES: Readonly<Record<StatutCourrier, readonly StatutCourrier[]>> = {
  prevu: ['retenu', 'annule'],
  retenu: ['prevu', 'annule'],
  annule: ['prevu', 'retenu'],
  echec: ['prevu', 'retenu', 'annule', 'a_renvoyer'],
  incertain: ['prevu', 'annule', 'envoye', 'revenu', 'a_renvoyer'],
  envoye: ['a_renvoyer', 'revenu'],
  revenu: ['envoye', 'a_renvoyer'],
  en_cours: [],
  a_renvoyer: [],
};

/** One that has not left, and may yet. */
const PAS_PARTIS: readonly StatutCourrier[] = ['prevu', 'retenu', 'annule', 'echec'];

export type JugementDeCourrier =
  | { verdict: 'rien' }
  | { verdict: 'permis'; avant: StatutCourrier; apres: StatutCourrier }
  /** Not understood, about a mail that could leave: a person meant something, it is kept. */
  | { verdict: 'garde'; avant: StatutCourrier }
  | { verdict: 'refuse'; avant: StatutCourrier };

/** The statut the cell now shows, undefined for a text that is none. A mail planned for no day one can read is held. */
function statutEcrit({ statut, statutTape, prevuLe }: Courrier): StatutCourrier | undefined {
  const ecrit = statutTape === undefined ? statut : lireStatutDeCourrier(statutTape);
  return ecrit === 'prevu' && prevuLe === SANS_DATE ? 'retenu' : ecrit;
}

/** A row from before the machine noted its statuts is taken as it is, but what left does not leave again. */
function statutConnu({ statut, statutNote, partiLe }: Courrier): StatutCourrier {
  if (statutNote) return statutNote;
  return partiLe && statut === 'prevu' ? 'envoye' : statut;
}

export function jugerCourrier(courrier: Courrier): JugementDeCourrier {
  const avant = statutConnu(courrier);
  const apres = statutEcrit(courrier);
  if (apres === avant && courrier.statutTape === undefined) return { verdict: 'rien' };
  // Typed another way: the cell alone is put right.
  if (apres === avant) return { verdict: 'permis', avant, apres };
  if (apres && PASSAGES[avant].includes(apres)) return { verdict: 'permis', avant, apres };
  return { verdict: !apres && PAS_PARTIS.includes(avant) ? 'garde' : 'refuse', avant };
}

/** Said in « Pourquoi » of a mail that a person holds or cancels. */
export function choixDUnePersonne(aujourdhui: Jour): string {
  return `${CHOIX}${enChiffres(aujourdhui)}.`;
}

export function estUnChoix(pourquoi: string): boolean {
  return pourquoi.startsWith(CHOIX);
}

/** It leaves although nothing calls for it any more. */
export function estVouluParUnePersonne(courrier: Courrier): boolean {
  return estUnChoix(courrier.pourquoi) || estRedemande(courrier);
}

const CHOIX = 'Choix d’une personne le ';

/** Said in « Pourquoi » of a mail whose day a person made unreadable: it would leave at once. */
export function phraseSansDate(aujourdhui: Jour): string {
  return `« Prévu le » ne se lisait pas le ${enChiffres(aujourdhui)} : le courrier est gardé. « Prévu » dans « Statut » le laisse partir.`;
}

export function phraseDeRefus({ avant, statutTape, statut }: Pick<Courrier, 'statut' | 'statutTape'> & { avant: StatutCourrier }, aujourdhui: Jour): string {
  const texte = (statutTape ?? STATUTS_COURRIER[statut]).replace(/\s+/g, ' ').trim();
  const permis = enumerer(PASSAGES[avant].map((apres) => `« ${STATUTS_COURRIER[apres]} »`)).replace(/ et (?=« [^»]+ »$)/, ' ou '); // oxfmt-ignore
  const quoi = texte ? `« ${texte.length > 60 ? `${texte.slice(0, 60)}…` : texte} »` : 'Une cellule vide';
  const suite = permis ? ` On peut y mettre ${permis}.` : ' Laissez finir la ronde.';
  return `Refusé le ${enChiffres(aujourdhui)} : ${quoi} ne peut pas suivre « ${STATUTS_COURRIER[avant]} ».${suite}`;
} // oxfmt-ignore

export function phraseDeGarde({ statutTape }: Pick<Courrier, 'statutTape'>): string {
  const texte = (statutTape ?? '').replace(/\s+/g, ' ').trim();
  const quoi = texte ? `« ${texte.length > 60 ? `${texte.slice(0, 60)}…` : texte} » n’est pas un statut` : 'Le statut a été vidé'; // oxfmt-ignore
  return `${quoi} : le courrier est gardé. « Prévu » le laisse partir.`;
}

const RANG = '#';

/**
 * The new row of a mail that a person wants sent again: same kind, same subject, same people, the next occurrence.
 * None when the one she asked for before has not left yet: asked twice, or by a run that was killed, it is one mail.
 */
export function nouvelEnvoi(courrier: Courrier, existants: readonly Courrier[], prevuLe: Instant): Courrier | undefined {
  const { genre, sujet, pour } = courrier;
  const premiere = occurrenceDe(courrier);
  const base = cleCourrier({ genre, sujet, pour, occurrence: premiere });
  const autres = existants.filter(({ cle }) => cle === base || cle.startsWith(`${base}${RANG}`));
  if (autres.some((autre) => autre.cle !== courrier.cle && autre.cle !== base && PAS_PARTIS.includes(statutConnu(autre))))
    return undefined;
  const rang = Math.max(1, ...autres.map(({ cle }) => Number(cle.slice(base.length + RANG.length)) || 1)) + 1;
  const cle = cleCourrier({ genre, sujet, pour, occurrence: `${premiere}${RANG}${rang}` });
  const pourquoi = 'Renvoyé à la demande d’une personne.';
  return { cle, genre, sujet, pour, prevuLe, statut: 'prevu', statutNote: 'prevu', partiLe: '', destinataires: '', pourquoi };
} // oxfmt-ignore

/** Every text of ours that a cell Statut may hold, as a person types it. */
export function lireStatutDeCourrier(texte: string): StatutCourrier | undefined {
  const exact = PAR_TEXTE.get(texte);
  if (exact || !texte) return exact;
  const reduit = reduire(texte);
  return CLES.find((cle) => reduire(STATUTS_COURRIER[cle]) === reduit);
}

const CLES = Object.keys(STATUTS_COURRIER) as StatutCourrier[];
const PAR_TEXTE = new Map<string, StatutCourrier>(CLES.map((cle) => [STATUTS_COURRIER[cle], cle]));

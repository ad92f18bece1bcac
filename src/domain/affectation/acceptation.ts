// Who said yes to a demande, who gave it back, to whom it was proposed since: what its cells keep, name and day.
import { estOuverte, type Demande } from '../demande/demande';
import { enChiffres, lireJour, type Jour } from '../temps/jour';
import { memeNom, trouverMembre, type Membre } from '../membre/membre';
import type { Parametres } from '../registre/parametres';
import type { Registre } from '../registre/registre';
import type { Statut } from '../demande/statut';

/** A name and the day something came of it; the machine alone writes them, people read them. */
export interface Marque {
  nom: string;
  le: Jour | '';
  /** Proposed to her for the second time that day: 2. */
  fois: number;
}

const SANS_REPONSE = ', sans réponse au ';
const LE = ', le ';

export function marquer(nom: string, le: Jour, silence = false): string {
  return `${nom}${silence ? SANS_REPONSE : LE}${enChiffres(le)}`;
}

/** A text that is no mark of ours is a name alone. */
export function lireMarque(texte: string): Readonly<Marque> {
  let marque = LUES.get(texte);
  if (!marque) LUES.set(texte, (marque = lire(texte)));
  return marque;
}

/** Those of all the demandes are read again at each ronde, and for each of the days to come. */
const LUES = new Map<string, Readonly<Marque>>();

function lire(texte: string): Marque {
  const lue = /^(.+?)(?:, le |, sans réponse au )(\d\d\/\d\d\/\d{4})(?: \((\d+)e fois\))?$/.exec(texte.trim());
  if (!lue) return { nom: texte.trim(), le: '', fois: 1 };
  return { nom: lue[1]!, le: lireJour(lue[2]!) ?? '', fois: Number(lue[3] ?? 1) };
}

/** « Lila Sanvert, le 24/09/2018 (2e fois) » when a mail of that day has told her already, and she lost it since. */
export function marquerLaProposition(nom: string, le: Jour, fois: number): string {
  return fois > 1 ? `${marquer(nom, le)} (${fois}e fois)` : marquer(nom, le);
}

export function estUnSilence(marque: string): boolean {
  return marque.includes(SANS_REPONSE);
}

type Reponses = Pick<Demande, 'referent' | 'acceptee' | 'rendues' | 'proposee'>;

/** By whoever follows it now: the yes of a former référent binds nobody. */
export function estAcceptee({ acceptee, referent }: Reponses): boolean {
  return referent !== '' && memeNom(lireMarque(acceptee).nom, referent);
}

export function aRendu({ rendues }: Pick<Demande, 'rendues'>, nom: string): boolean {
  return rendues.some((marque) => memeNom(lireMarque(marque).nom, nom));
}

/** The day it was proposed to whoever has it now; '' when it came so at the reception, or to somebody new by a person's hand. */
export function proposeeLe({ proposee, referent }: Reponses): Jour | '' {
  const { nom, le } = lireMarque(proposee);
  return memeNom(nom, referent) ? le : '';
}

/** Taken up by whoever worked on it since: her statut says yes for her. */
const COMMENCEES: readonly Statut[] = ['premiere_intention', 'seconde_intention'];
/** Nobody has been chosen yet. */
const AVANT: readonly Statut[] = ['recu', 'a_completer', 'a_trier', 'en_analyse'];

/** Where the équipe restreinte decides, the list of its meeting decides nothing: « affectée » does. */
export function estConfiee({ statut, referent }: Demande, { affectation }: Pick<Parametres, 'affectation'>): boolean {
  return referent !== '' && !AVANT.includes(statut) && (statut !== 'inscrit' || affectation === 'automatique');
}

export function attendSaReponse(demande: Demande, parametres: Pick<Parametres, 'affectation'>): boolean {
  if (!estOuverte(demande) || !estConfiee(demande, parametres) || estAcceptee(demande)) return false;
  return !COMMENCEES.includes(demande.statut) || proposeeLe(demande) !== '';
}

export interface Attente {
  demande: Demande;
  membre: Membre;
}

/** The demandes whose référent has not said yes. */
export function enAttenteDeReponse({ demandes, membres, parametres }: Registre): Attente[] {
  const attentes: Attente[] = [];
  for (const demande of demandes) {
    const membre = attendSaReponse(demande, parametres) ? trouverMembre(membres, demande.referent) : undefined;
    if (membre?.actif) attentes.push({ demande, membre });
  }
  return attentes;
}

// The statuts of a demande, their labels, and the table of passages: what may follow what, by whom, and what it sets off.
import { reduire } from '../texte/typographie';

/** Masculine singular in the code; people read « Reçue », « Affectée »… */
export const STATUTS = {
  recu: 'Reçue',
  a_completer: 'À compléter',
  a_trier: 'À trier',
  en_analyse: 'En analyse',
  affecte: 'Affectée',
  premiere_intention: 'Première intention',
  inscrit: 'Inscrite à l’ordre du jour',
  seconde_intention: 'Seconde intention',
  reoriente: 'Réorientée',
  retire: 'Retirée',
  clos: 'Close',
  efface: 'Effacée',
} as const;

export type Statut = keyof typeof STATUTS;

const TOUS = Object.keys(STATUTS) as Statut[];
const CLOTURES: readonly Statut[] = ['reoriente', 'retire', 'clos', 'efface'];

/** Who makes a demande pass: the machine, a person in the register, the school that filed it. */
export type Acteur = 'pole' | 'personne' | 'ecole';

const PERSONNE: readonly Acteur[] = ['personne'];
const POLE: readonly Acteur[] = ['personne', 'pole'];
const ECOLE: readonly Acteur[] = ['personne', 'ecole'];
const CHACUN: readonly Acteur[] = ['personne', 'pole', 'ecole'];

/**
 * What may follow what, and by whom. A person may do whatever the machine may, and go back on a slip of the mouse;
 * the machine never closes a demande nor opens one again.
 */
// oxfmt-ignore
const PASSAGES: Record<Statut, Partial<Record<Statut, readonly Acteur[]>>> = {
  recu: {
    a_completer: POLE, a_trier: POLE, en_analyse: POLE, affecte: POLE, reoriente: PERSONNE, retire: ECOLE,
  },
  a_completer: {
    recu: CHACUN, a_trier: POLE, en_analyse: POLE, affecte: POLE, premiere_intention: PERSONNE, inscrit: PERSONNE,
    seconde_intention: PERSONNE, reoriente: PERSONNE, retire: ECOLE, clos: PERSONNE,
  },
  a_trier: {
    recu: PERSONNE, a_completer: POLE, en_analyse: POLE, affecte: POLE, inscrit: PERSONNE, reoriente: PERSONNE,
    retire: ECOLE, clos: PERSONNE,
  },
  en_analyse: {
    a_completer: POLE, a_trier: POLE, affecte: POLE, inscrit: POLE, reoriente: PERSONNE, retire: ECOLE, clos: PERSONNE,
  },
  affecte: {
    a_completer: POLE, a_trier: POLE, en_analyse: PERSONNE, premiere_intention: PERSONNE, inscrit: POLE,
    reoriente: PERSONNE, retire: ECOLE, clos: PERSONNE,
  },
  premiere_intention: {
    a_completer: PERSONNE, a_trier: POLE, affecte: PERSONNE, inscrit: POLE, seconde_intention: PERSONNE, reoriente: PERSONNE,
    retire: ECOLE, clos: PERSONNE,
  },
  inscrit: {
    a_completer: PERSONNE, a_trier: PERSONNE, en_analyse: PERSONNE, affecte: PERSONNE, premiere_intention: PERSONNE,
    seconde_intention: PERSONNE, reoriente: PERSONNE, retire: ECOLE, clos: PERSONNE,
  },
  seconde_intention: {
    a_completer: PERSONNE, a_trier: POLE, premiere_intention: PERSONNE, inscrit: POLE, reoriente: PERSONNE, retire: ECOLE,
    clos: PERSONNE,
  },
  reoriente: { affecte: PERSONNE, clos: PERSONNE },
  retire: { recu: ECOLE, affecte: PERSONNE },
  clos: { affecte: PERSONNE, reoriente: PERSONNE },
  efface: {},
};

/** What a passage sets off, once it is dated and in the Journal. */
export type Effet =
  /** Motif, people and statut are worked out again, as at the reception. */
  | 'orienter'
  /** It is put on the list of the next meeting, unless it is on one to come. */
  | 'reunir';

const EFFETS: Partial<Record<Statut, readonly Effet[]>> = { recu: ['orienter'], inscrit: ['reunir'] };

export function estOuvert(statut: Statut): boolean {
  return !CLOTURES.includes(statut);
}

/** Without `par`: may anybody? Staying where one is needs no leave. */
export function passagePermis(avant: Statut, apres: Statut, par?: Acteur): boolean {
  if (avant === apres) return true;
  const acteurs = PASSAGES[avant][apres] ?? [];
  return par ? acteurs.includes(par) : acteurs.length > 0;
}

/** What may come next, in the order of a demande's life. */
export function suivants(statut: Statut, par: Acteur): Statut[] {
  return TOUS.filter((apres) => apres !== statut && passagePermis(statut, apres, par));
}

/** A demande that is opened again has perhaps no meeting any more. */
export function effetsDuPassage(avant: Statut | '', apres: Statut): Effet[] {
  const rouvre = avant !== '' && !estOuvert(avant) && estOuvert(apres);
  return [...new Set<Effet>([...(rouvre ? (['reunir'] as const) : []), ...(EFFETS[apres] ?? [])])];
}

const PAR_LIBELLE = new Map<string, Statut>(TOUS.map((cle) => [STATUTS[cle], cle]));

/** Reads a label or a key of the register, however it was typed; undefined for any other text. */
export function lireStatut(texte: string): Statut | undefined {
  const exact = PAR_LIBELLE.get(texte);
  if (exact) return exact;
  const reduit = reduire(texte);
  return TOUS.find((cle) => cle === reduit || reduire(STATUTS[cle]) === reduit);
}

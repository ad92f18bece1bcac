// Who may be given a demande: one rule a row, each with what blocks and what would unblock, in French. Lifting a rule is
// leaving its row out.
import type { Jour } from '../temps/jour';
import { enChiffres } from '../temps/jour';
import { aLaFonction, dirige, estAbsent, estEnConflit, memeNom, motsDuNom, type Membre } from '../membre/membre';
import { suppleanteDe } from '../membre/suppleance';
import { reduire } from '../texte/typographie';
import type { AConfier } from './aConfier';

/** The rules, from the one most easily lifted to the one that nobody would. */
export const CLES_DES_REGLES = [
  'quota', 'absence', 'motifs', 'secteur', 'psychologue', 'partenaire', 'fonction', 'rendue', 'conflit_declare', 'sa_classe', 'son_ecole',
] as const; // oxfmt-ignore
export type CleDeRegle = (typeof CLES_DES_REGLES)[number];

/** What is known of a member before any demande is looked at. */
export interface Disponible {
  membre: Membre;
  /** Away today. */
  absente: boolean;
  /** Those who are away and whom she stands in for, through whatever chain. */
  supplee: readonly Membre[];
}

export interface Contexte {
  aujourdhui: Jour;
}

interface Regle {
  /** What stands in the way, in the middle of a sentence; '' when nothing does. */
  obstacle(qui: Disponible, demande: AConfier, contexte: Contexte): string;
  /** What would lift it, in the middle of a sentence. */
  remede(qui: Disponible, demande: AConfier, contexte: Contexte): string;
}

/** The quota is counted while choosing, since each choice takes a place. */
export const REGLES: Readonly<Record<Exclude<CleDeRegle, 'quota'>, Regle>> = {
  absence: {
    obstacle: ({ absente }) => (absente ? 'en absence' : ''),
    remede: ({ membre }, _, { aujourdhui }) =>
      `un retour d’absence (${membre.nom}, jusqu’au ${enChiffres(finDeLAbsence(membre, aujourdhui))}) ou une suppléance`,
  },
  motifs: {
    obstacle: ({ membre }, { motif }) => (membre.motifs.length > 0 && !membre.motifs.includes(motif) ? 'ne prend pas ce motif' : ''), // oxfmt-ignore
    remede: ({ membre }, { motif }) => `« ${motif} » parmi les motifs pris (${membre.nom})`,
  },
  secteur: {
    obstacle: ({ membre }, { ecole }) =>
      distanceEntreSecteurs(membre, ecole.secteur) === undefined ? `hors de son secteur (${secteursDe(membre).join(', ')})` : '',
    remede: ({ membre }, { ecole }) => `« ${ecole.secteur} » parmi les secteurs (${membre.nom})`,
  },
  psychologue: {
    obstacle: ({ membre }, { pourDesEleves, demandeDesParents }) =>
      estPsychologue(membre.fonction) && pourDesEleves && !demandeDesParents ? 'psychologue sans demande des parents' : '',
    remede: ({ membre }) => `une demande des parents (${membre.nom})`,
  },
  partenaire: {
    obstacle: ({ membre }, { pourDesEleves, accordFamille }) =>
      membre.genre === 'partenaire' && pourDesEleves && !accordFamille ? 'partenaire sans l’accord de la famille' : '',
    remede: ({ membre }) => `l’accord de la famille (${membre.nom})`,
  },
  fonction: {
    obstacle: (qui, { fonctions }) => (rangDeFonction(qui, fonctions) ? '' : 'n’a pas une fonction de ce motif'),
    remede: ({ membre }, { fonctions }) =>
      `une personne de plus (${fonctions.join(' ou ')}) ou le motif ouvert à une autre fonction (${membre.nom} : ${membre.fonction || 'sans fonction'})`,
  },
  rendue: {
    obstacle: ({ membre }, { rendues }) => (rendues.some((nom) => memeNom(nom, membre.nom)) ? 'l’a rendue' : ''),
    remede: ({ membre }) => `une autre personne de sa fonction (${membre.nom} l’a rendue)`,
  },
  conflit_declare: {
    obstacle: ({ membre }, { numero, ecole }) =>
      [numero, ecole.nom, ecole.uai].map(reduire).some((nom) => nom !== '' && membre.conflits.some((conflit) => reduire(conflit) === nom)) ? 'conflit déclaré' : '',
    remede: ({ membre }) => `un conflit déclaré à retirer (${membre.nom}) ou une autre personne de sa fonction`,
  },
  sa_classe: {
    obstacle: ({ membre }, { adultes }) => (estNommee(membre, adultes) ? 'la demande vient d’elle ou de sa classe' : ''),
    remede: ({ membre }) => `une autre personne de cette fonction, hors de la classe (${membre.nom})`,
  },
  son_ecole: {
    obstacle: ({ membre }, { ecole }) => (dirige(membre, ecole) ? 'dirige cette école' : estEnConflit(membre, ecole) ? 'c’est son école' : ''),
    remede: ({ membre }) => `une autre personne de cette fonction, hors de l’école (${membre.nom})`,
  },
}; // oxfmt-ignore

/** Every rule but the quota that stands between a member and a demande. */
export function reglesQuiBloquent(qui: Disponible, demande: AConfier, contexte: Contexte): CleDeRegle[] {
  const cles = Object.keys(REGLES) as (keyof typeof REGLES)[];
  return cles.filter((cle) => REGLES[cle].obstacle(qui, demande, contexte) !== '');
}

/** The place of her fonction among those of the motif, 0 first; whom she stands in for when it is not her own. */
export function rangDeFonction(
  { membre, supplee }: Disponible,
  fonctions: readonly string[],
): { rang: number; remplace: Membre | undefined } | undefined {
  for (const [rang, fonction] of fonctions.entries()) {
    if (aLaFonction(membre, fonction)) return { rang, remplace: undefined };
    const remplace = supplee.find((absent) => aLaFonction(absent, fonction));
    if (remplace) return { rang, remplace };
  }
  return undefined;
}

/** Those one may think of: who left is not among them. */
export function disponibles(membres: readonly Membre[], aujourdhui: Jour): Disponible[] {
  const actifs = membres.filter(({ actif }) => actif);
  const suppleances = actifs
    .filter((membre) => estAbsent(membre, aujourdhui))
    .map((absent) => ({ absent, par: suppleanteDe(absent, membres, aujourdhui).membre }));
  return actifs.map((membre) => ({
    membre,
    absente: estAbsent(membre, aujourdhui),
    supplee: suppleances.filter(({ par }) => par === membre).map(({ absent }) => absent),
  }));
}

/** One a line: the first is hers, she also goes to the others, each farther than the one before. */
export function secteursDe({ secteur }: Pick<Membre, 'secteur'>): string[] {
  return secteur.split(/[\n;]/).map((nom) => nom.trim()).filter(Boolean);
} // oxfmt-ignore

/** Undefined when she does not go there; 0 when either has no sector: nothing is known of the distance. */
export function distanceEntreSecteurs(membre: Pick<Membre, 'secteur'>, secteur: string): number | undefined {
  const siens = secteursDe(membre).map(reduire);
  if (siens.length === 0 || !secteur) return 0;
  const distance = siens.indexOf(reduire(secteur));
  return distance < 0 ? undefined : distance;
}

export function estPsychologue(fonction: string): boolean {
  return /psychologue|psyen/.test(reduire(fonction));
}

/** The pôle proposes an aid of the RASED; the RASED decides it. */
export function estDuRased(fonction: string): boolean {
  return /rased|dominante (pedagogique|relationnelle)|\bmaitre [eg]\b/.test(reduire(fonction));
}

function estNommee({ nom, courriel }: Membre, adultes: readonly string[]): boolean {
  return adultes.includes(motsDuNom(nom)) || (courriel !== '' && adultes.includes(reduire(courriel)));
}

export function finDeLAbsence({ absences }: Pick<Membre, 'absences'>, aujourdhui: Jour): Jour {
  const enCours = absences.filter(({ debut, fin }) => debut <= aujourdhui && aujourdhui <= fin);
  return enCours.reduce((derniere, { fin }) => (fin > derniere ? fin : derniere), aujourdhui);
}

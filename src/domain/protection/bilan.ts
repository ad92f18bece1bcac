// What remains of a school year once its demandes are erased: counts in which nobody can be found again.
import type { Demande } from '../demande/demande';
import type { Registre } from '../registre/registre';

/** No number below this one is ever shown. */
export const SEUIL = 5;

/** One way of counting the demandes of a year: each has one value, and '' is not counted apart. */
export interface Axe {
  libelle: string;
  valeur(demande: Demande, registre: Pick<Registre, 'motifs'>): string;
}

export interface LigneDeBilan {
  annee: string;
  axe: string;
  valeur: string;
  /** A number, or the words that stand for one. */
  nombre: string;
}

export const MOINS = `moins de ${SEUIL}`;
export const REGROUPES = `Autres : ${MOINS} chacun, ou regroupés avec eux`;
const SANS_VALEUR = 'non précisé';
const ENSEMBLE = 'Toutes les demandes';

/**
 * The places of the numbers to tell together, so that none below the threshold can be found again, even by taking what
 * is shown away from the total, even knowing this very rule: the small ones, then the first of the list, whatever they
 * are, until the whole reaches the threshold. A companion chosen for its size (the smallest, the first large enough)
 * would betray the others. The total must be at least the threshold.
 */
export function aRegrouper(nombres: readonly number[]): number[] {
  const places = new Set(nombres.flatMap((nombre, place) => (nombre < SEUIL ? [place] : [])));
  if (places.size === 0) return [];
  const somme = (): number => [...places].reduce((total, place) => total + nombres[place]!, 0);
  for (let place = 0; place < nombres.length && (place === 0 || somme() < SEUIL); place++) places.add(place);
  return [...places].sort((a, b) => a - b);
}

/** The rows of a year. Below the threshold in all, nothing is said but that. */
export function bilanDe(
  annee: string,
  lignes: readonly Demande[],
  registre: Pick<Registre, 'motifs'>,
  axes: readonly Axe[],
): LigneDeBilan[] {
  const demandes = sansDoublons(lignes);
  const enTout = {
    annee,
    axe: ENSEMBLE,
    valeur: '',
    nombre: demandes.length < SEUIL ? MOINS : String(demandes.length),
  };
  if (demandes.length < SEUIL) return [enTout];
  return [enTout, ...axes.flatMap((axe) => lignesDUnAxe(annee, demandes, registre, axe))];
}

/** A row pasted twice is one demande, and the pôle follows the first: counted twice, a few would pass for many. */
function sansDoublons(lignes: readonly Demande[]): Demande[] {
  const vus = new Set<string>();
  return lignes.filter(({ numero }) => !vus.has(numero) && vus.add(numero));
}

function lignesDUnAxe(
  annee: string,
  demandes: readonly Demande[],
  registre: Pick<Registre, 'motifs'>,
  { libelle, valeur }: Axe,
): LigneDeBilan[] {
  const comptes = new Map<string, number>();
  for (const demande of demandes) {
    const lue = valeur(demande, registre) || SANS_VALEUR;
    comptes.set(lue, (comptes.get(lue) ?? 0) + 1);
  }
  const rangees = [...comptes].sort(([a], [b]) => (a < b ? -1 : 1));
  const groupe = aRegrouper(rangees.map(([, nombre]) => nombre));
  const ligne = (nom: string, nombre: number): LigneDeBilan => ({
    annee,
    axe: libelle,
    valeur: nom,
    nombre: String(nombre),
  });
  const seules = rangees.filter((_, place) => !groupe.includes(place)).map(([nom, nombre]) => ligne(nom, nombre));
  const ensemble = groupe.reduce((total, place) => total + rangees[place]![1], 0);
  // Everything in one group would only repeat the total.
  if (seules.length === 0) return [];
  // Which values are in the group is not told: that one of them occurs at all is already something.
  return groupe.length ? [...seules, ligne(REGROUPES, ensemble)] : seules;
}

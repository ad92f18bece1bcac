// Lines of tab Identités whose cells no longer go together: what the school said tells a child put on another's demande
// from a word that a person put right.
import { CLES_NOMINATIVES, identiteDe, type ChampsNominatifs, type CleNominative, type Identite } from './identite';
import { reduire } from '../texte/typographie';

export interface IdentiteJugee {
  avant: Identite;
  /** As it should be; undefined when nothing tells, and a person must look. */
  apres: Identite | undefined;
  /** What takes again what the school said. */
  remis: readonly CleNominative[];
  /** What a person wrote, and stays. */
  gardes: readonly CleNominative[];
}

/**
 * Borne by each line that is about to take again what the school said, before any of them does: once some have, the others
 * no longer look exchanged.
 */
export const A_REMETTRE = 'à remettre';

/** `dites`: what the Form holds of them, by number; nothing of a demande that came by another door. */
export function jugerLesIdentites(
  derangees: readonly Identite[],
  dites: ReadonlyMap<string, ChampsNominatifs>,
): IdentiteJugee[] {
  const deplaces = CLES_NOMINATIVES.filter((cle) => estDeplace(cle, derangees, dites));
  return derangees.map((avant): IdentiteJugee => {
    const dite = dites.get(avant.numero);
    if (!avant.empreinte) return { avant, apres: identiteDe(avant.numero, avant), remis: [], gardes: [] };
    if (!dite) return { avant, apres: derangees.length === 1 ? identiteDe(avant.numero, avant) : undefined, remis: [], gardes: [] }; // oxfmt-ignore
    const autres = CLES_NOMINATIVES.filter((cle) => avant[cle] !== dite[cle]);
    // With the name of another child come the rest of what is said of him.
    const remis = autres.filter((cle) => avant.empreinte === A_REMETTRE || deplaces.includes(cle) || (deplaces.includes('nomEleve') && autres.includes('nomEleve'))); // oxfmt-ignore
    const repris = Object.fromEntries(remis.map((cle) => [cle, dite[cle]]));
    return {
      avant,
      apres: identiteDe(avant.numero, { ...avant, ...repris }),
      remis,
      gardes: autres.filter((cle) => !remis.includes(cle)),
    };
  });
} // oxfmt-ignore

/** Names that change together are a paste, unless most keep a word of what the school said: a person put them right. */
const NOMS_COLLES = 3;

function sontColles(changees: readonly Identite[], dites: ReadonlyMap<string, ChampsNominatifs>): boolean {
  const autres = changees.filter(({ numero, nomEleve }) => !ontUnMotCommun(nomEleve, dites.get(numero)!.nomEleve));
  return changees.length >= NOMS_COLLES && autres.length * 2 > changees.length;
}

function ontUnMotCommun(un: string, autre: string): boolean {
  const mots = (texte: string): string[] => reduire(texte).split(/[^a-z0-9]+/).filter((mot) => mot.length > 2); // oxfmt-ignore
  const connus = mots(autre);
  return mots(un).some((mot) => connus.includes(mot));
}

/** All that the school said is still in the column, on other lines: it was sorted, or cells were exchanged. */
function estDeplace(
  cle: CleNominative,
  derangees: readonly Identite[],
  dites: ReadonlyMap<string, ChampsNominatifs>,
): boolean {
  const marquees = derangees.filter(({ empreinte }) => empreinte !== '');
  const changees = marquees.filter((une) => (dites.get(une.numero) ?? une)[cle] !== une[cle]);
  const voulues = changees.map(({ numero }) => dites.get(numero)![cle]);
  if (cle === 'nomEleve' && sontColles(changees, dites)) return true;
  const ailleurs = [...changees, ...marquees.filter(({ numero }) => !dites.has(numero))].map((une) => une[cle]);
  const toutes = voulues.every((dite) => voulues.filter((une) => une === dite).length <= ailleurs.filter((une) => une === dite).length); // oxfmt-ignore
  return toutes && voulues.some(Boolean);
}

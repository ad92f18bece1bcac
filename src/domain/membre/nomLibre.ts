// People as they are named in a meeting: « Camille », « Mme Sorel », « C. Sorel et Dominique », « la directrice ».
import type { Membre } from './membre';
import { reduire } from '../texte/typographie';

export interface PersonnesLues {
  /** Names of members where one is meant, else the words as typed. */
  noms: string[];
  /** What a person should look at: French sentences. */
  doutes: string[];
}

const CIVILITES = /^(m|mr|mme|mlle|monsieur|madame|mademoiselle|dr|docteur)$/;
/** Whoever is named by what they are: no member is meant, and nothing is wrong. */
const PAR_LEUR_PLACE = /\b(ecole|directrice|directeur|direction|enseignante?|maitresse?|equipe|famille|parents|pole|ien|tous|chacun|circonscription|rased|coordination)\b/; // oxfmt-ignore

export function lirePersonnes(texte: string, membres: readonly Membre[]): PersonnesLues {
  const lues = texte
    .split(/[,;/&+\n]|\s(?:et|puis|avec)\s/i)
    .map((une) => une.trim())
    .filter((une) => une && !/^[-–—?]+$/.test(une));
  const noms: string[] = [];
  const doutes: string[] = [];
  for (const une of lues) {
    const trouves = quiEst(une, membres);
    noms.push(trouves.length === 1 ? trouves[0]!.nom : une);
    if (trouves.length > 1) doutes.push(`« ${une} » peut être ${trouves.map(({ nom }) => nom).join(' ou ')}`);
    else if (trouves.length === 0 && !PAR_LEUR_PLACE.test(reduire(une)))
      doutes.push(`« ${une} » n’est pas dans l’onglet « Membres »`);
  }
  return { noms: [...new Set(noms)], doutes };
}

/** The members whose name holds every word typed, whole or by its initial; those still there first. */
function quiEst(texte: string, membres: readonly Membre[]): Membre[] {
  const dits = mots(texte).filter((mot) => !CIVILITES.test(mot));
  if (dits.length === 0) return [];
  const exacts = membres.filter(({ nom }) => reduire(nom) === reduire(texte));
  if (exacts.length) return exacts.slice(0, 1);
  const possibles = membres.filter(({ nom }) => {
    const siens = mots(nom);
    const entiers = dits.filter((dit) => siens.includes(dit));
    return entiers.length > 0 && dits.every((dit) => siens.some((sien) => sien === dit || (dit.length === 1 && sien.startsWith(dit)))); // oxfmt-ignore
  });
  const actifs = possibles.filter(({ actif }) => actif);
  return actifs.length ? actifs : possibles;
}

function mots(texte: string): string[] {
  return reduire(texte).split(/[\s.()]+/).filter(Boolean); // oxfmt-ignore
}

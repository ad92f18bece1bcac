// Who stands in for whom during an absence: chains of substitutes followed, those that go round in circles told.
import type { Demande } from '../demande/demande';
import { ajouterJours, enChiffres, type Jour } from '../temps/jour';
import { estAbsent, trouverMembre, type Membre } from './membre';

export interface Suppleance {
  /** Who is there that day; undefined when nobody is. */
  membre?: Membre;
  /** Why nobody is, without its full stop; '' when somebody is. */
  obstacle: string;
  /** The names one goes round by, when nobody is because of that. */
  cercle?: string[];
}

/** From one substitute to the next, as far as somebody who is there. */
export function suppleanteDe(absente: Membre, membres: readonly Membre[], jour: Jour): Suppleance {
  const chaine = [absente];
  for (;;) {
    const derniere = chaine[chaine.length - 1]!;
    const qui = derniere === absente ? '' : `${derniere.nom}, qui la supplée, est aussi en absence, `;
    if (!derniere.suppleant) return { obstacle: `${qui}sans suppléance` };
    const suivante = trouverMembre(membres, derniere.suppleant);
    if (!suivante) return { obstacle: `« ${derniere.suppleant} » n’est pas dans l’onglet « Membres »` };
    if (chaine.includes(suivante)) {
      const cercle = [...chaine.slice(chaine.indexOf(suivante)), suivante].map(({ nom }) => nom);
      return { obstacle: `les suppléances tournent en rond (${cercle.join(' → ')})`, cercle };
    }
    if (!suivante.actif) return { obstacle: `${suivante.nom} n’est plus active ou actif` };
    if (suivante.genre !== 'interne') return { obstacle: `${suivante.nom} est partenaire extérieur` };
    if (!estAbsent(suivante, jour)) return { membre: suivante, obstacle: '' };
    chaine.push(suivante);
  }
}

/** The first day, from that one on, when all those of a circle are away together; undefined when none is. */
export function cercleDeSuppleances(
  membre: Membre,
  membres: readonly Membre[],
  depuis: Jour,
): { jour: Jour; noms: string[] } | undefined {
  for (const { debut, fin } of membre.absences)
    for (let jour = debut < depuis ? depuis : debut; jour <= fin; jour = ajouterJours(jour, 1)) {
      const { cercle } = suppleanteDe(membre, membres, jour);
      if (cercle) return { jour, noms: cercle };
    }
  return undefined;
}

export function phraseDeCercle({ jour, noms }: { jour: Jour; noms: readonly string[] }): string {
  return `les suppléances tournent en rond à partir du ${enChiffres(jour)} (${noms.join(' → ')}) ; changez un nom`;
}

const FLECHE = ' → ';

export interface Relais {
  /** Who followed it, and has it again when she is back. */
  de: string;
  /** To whom it was given meanwhile. */
  a: string;
}

export function lireRelais({ relais }: Pick<Demande, 'relais'>): Relais | undefined {
  const [de, a] = relais.split(FLECHE).map((nom) => nom.trim());
  return de && a ? { de, a } : undefined;
}

export function ecrireRelais({ de, a }: Relais): string {
  return `${de}${FLECHE}${a}`;
}

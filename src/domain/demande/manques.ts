// What a demande lacks to be begun: what the machine sees missing, and what a mail may ask of the school.
import { estOuverte, passerA, type Demande, type Recit } from './demande';
import { relire } from '../gardeFou/gardeFou';
import { indiscretions } from '../gardeFou/indiscretion';
import type { Jour } from '../temps/jour';
import type { Registre } from '../registre/registre';

/** What nobody can begin without. */
export interface Essentiel {
  champ: Exclude<keyof Recit, 'urgent'>;
  /** As the school reads it. */
  point: string;
  /** When it matters; always when not said. */
  quand?(demande: Demande): boolean;
}

/**
 * The machine asks for what is missing of a demande it has understood. An urgent one never waits, and one that a
 * person must sort is that person's.
 */
export function demanderLEssentiel(demande: Demande, essentiels: readonly Essentiel[], aujourdhui: Jour): Demande {
  const comprise = demande.statut === 'affecte' || demande.statut === 'en_analyse';
  if (demande.urgent || !comprise) return demande;
  const absents = essentiels.filter(({ champ, quand }) => demande[champ].trim() === '' && (quand?.(demande) ?? true));
  if (absents.length === 0) return demande;
  return passerA({ ...demande, manques: absents.map(({ point }) => point) }, 'a_completer', aujourdhui);
}

type Reperes = Pick<Registre, 'motifs' | 'membres'>;

export interface PointsADemander {
  points: string[];
  /** Some points would show what a mail never shows: they are asked by voice. */
  aDireDeViveVoix: boolean;
}

/** The points a person or the machine wrote, as a mail may carry them. */
export function pointsADemander(demande: Demande, registre: Reperes): PointsADemander {
  const points = demande.manques.filter((point) => peutPartir(point, demande, registre));
  return { points, aDireDeViveVoix: points.length < demande.manques.length };
}

function peutPartir(point: string, demande: Demande, { motifs, membres }: Reperes): boolean {
  const secrets = [demande, ...motifs.map(({ libelle }) => ({ ...demande, motif: libelle }))];
  if (secrets.some((secret) => indiscretions(secret, point).length > 0)) return false;
  const personnes = membres.map(({ nom }) => nom);
  return relire(point, { annee: Number(demande.recuLe.slice(0, 4)), personnes }).length === 0;
}

/** What a person must look at before the school can be asked: French sentences. */
export function precisionsEnPanne(demande: Demande, registre: Reperes): string[] {
  if (!estOuverte(demande) || demande.statut !== 'a_completer') return [];
  if (demande.manques.length === 0)
    return [`${demande.numero} : écrivez dans la colonne « À compléter » ce que l’école doit préciser.`];
  if (pointsADemander(demande, registre).aDireDeViveVoix)
    return [`${demande.numero} : un point de la colonne « À compléter » en dit trop (nom, code, motif, santé…) ; il n’est pas envoyé, appelez l’école.`]; // oxfmt-ignore
  return [];
}

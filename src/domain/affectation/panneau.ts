// The panel « Répartition » laid out for a person: who carries what, and whom each demande that waits may be given to.
import type { Demande } from '../demande/demande';
import { estOuverte } from '../demande/demande';
import { enChiffres, type Jour } from '../temps/jour';
import { estAbsent, memeNom, trouverMembre, type Membre } from '../membre/membre';
import { accorder, typographier } from '../texte/typographie';
import { raisonDeLaChoisir } from './raisons';
import { finDeLAbsence, type CleDeRegle } from './regles';
import type { Candidature, Confiee } from './repartition';

export interface ChargeDeMembre {
  nom: string;
  fonction: string;
  /** « 3 demandes sur 4 ». */
  texte: string;
  /** Hundredths of the quota, for the bar; more than 100 beyond it. */
  part: number;
  /** « En absence jusqu’au 26/10/2018 », « Au-delà du quota »; '' when nothing is to be told. */
  remarque: string;
}

export interface Candidate {
  nom: string;
  /** Why her: « Psychologue, la fonction la plus adaptée, 1 demande en cours sur 4 ». */
  raison: string;
  /** The pôle proposes her now. */
  proposee: boolean;
}

export interface DemandeARepartir {
  numero: string;
  /** School and motif: shown inside the register alone. */
  titre: string;
  /** « Affectée, proposée à Lila Sanvert ». */
  etat: string;
  urgente: boolean;
  /** Whom it has now; '' for nobody. */
  referent: string;
  pourquoi: string[];
  candidates: Candidate[];
}

/** One proposal that « Proposer la meilleure répartition » would write. */
export interface ChangementPropose {
  numero: string;
  /** « Lila Sanvert → Hugo Pralong ». */
  texte: string;
  pourquoi: string;
}

export interface PanneauDeRepartition {
  charges: ChargeDeMembre[];
  /** Who follows a demande and has no active row in tab Membres, as a sentence; '' for nobody. */
  horsDesMembres: string;
  demandes: DemandeARepartir[];
  changements: ChangementPropose[];
  /** What else is to be known of the best répartition. */
  phrases: string[];
  /** Tells whether the register still holds what the person was shown. */
  marque: string;
}

/** The most loaded first: one look says who has room. */
export function chargesDe(membres: readonly Membre[], demandes: readonly Demande[], aujourdhui: Jour): ChargeDeMembre[] {
  const nombres = nombresParMembre(membres, demandes);
  const actifs = membres.filter((membre) => membre.actif && trouverMembre(membres, membre.nom) === membre);
  return actifs
    .map((membre) => chargeDe(membre, nombres.get(membre) ?? 0, aujourdhui))
    .sort((a, b) => b.part - a.part || a.nom.localeCompare(b.nom, 'fr'));
} // oxfmt-ignore

/** '' when everybody who follows a demande is an active member. */
export function horsDesMembres(membres: readonly Membre[], demandes: readonly Demande[]): string {
  const noms = demandes.filter((demande) => estOuverte(demande) && demande.referent && !trouverMembre(membres, demande.referent)?.actif).map(({ referent }) => referent); // oxfmt-ignore
  const uniques = [...new Set(noms)];
  const comptes = uniques.map((nom) => `${nom} (${accorder(noms.filter((autre) => autre === nom).length, 'demande')})`);
  return comptes.length ? typographier(`Sans ligne active dans l’onglet « Membres » : ${comptes.join(', ')}.`) : '';
}

/** Each name is looked for once, whatever the number of demandes. */
function nombresParMembre(membres: readonly Membre[], demandes: readonly Demande[]): Map<Membre, number> {
  const nombres = new Map<Membre, number>();
  for (const { referent } of demandes.filter(estOuverte)) {
    const membre = trouverMembre(membres, referent);
    if (membre) nombres.set(membre, (nombres.get(membre) ?? 0) + 1);
  }
  return nombres;
}

function chargeDe(membre: Membre, nombre: number, aujourdhui: Jour): ChargeDeMembre {
  const { nom, fonction, quota } = membre;
  const remarques = [
    estAbsent(membre, aujourdhui) ? `En absence jusqu’au ${enChiffres(finDeLAbsence(membre, aujourdhui))}` : '',
    nombre > quota ? 'Au-delà du quota' : nombre === quota && quota > 0 ? 'Quota atteint' : '',
  ].filter(Boolean);
  return {
    nom,
    fonction,
    texte: typographier(`${accorder(nombre, 'demande')} sur ${quota}`),
    part: quota > 0 ? Math.round((100 * nombre) / quota) : nombre > 0 ? 101 : 0,
    remarque: remarques.join(', '),
  };
}

/** Whom no rule keeps from it, the pôle's own choice among them; where the motif names no fonction, that rule is none. */
export function candidatesDe(confiee: Confiee): Candidate[] {
  const { demande, choisie, autres } = confiee;
  const sansFonction: readonly CleDeRegle[] = demande.fonctions.length === 0 ? ['fonction'] : [];
  const peut = ({ regles }: Candidature): boolean => regles.every((cle) => sansFonction.includes(cle));
  return [...(choisie ? [choisie] : []), ...autres].filter(peut).map((candidature) => {
    const { nom } = candidature.qui.membre;
    const raison = raisonDeLaChoisir(confiee, candidature).slice(`${nom} : `.length);
    return { nom, raison: typographier(raison), proposee: memeNom(nom, demande.actuel) };
  });
}

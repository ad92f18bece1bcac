// Who answers a demande: the best choice among those who may, with the reasons, in French.
import { concerneUneEquipe, estOuverte, type Demande } from './demande';
import type { Ecole } from './ecole';
import type { Jour } from './jour';
import { aLaFonction, dirige, estAbsent, estEnConflit, memeNom, trouverMembre, type Membre } from './membre';
import type { Motif } from './motif';
import { accorder, reduire } from './typographie';
import { accordDonne } from './vigilance';

export interface Proposition {
  /** '' when nobody fits; the reasons then say what blocks. */
  referent: string;
  associes: string[];
  raisons: string[];
}

interface Candidat {
  membre: Membre;
  /** Place of her fonction among those of the motif, 0 first. */
  rang: number;
  charge: number;
  /** Did she already follow a demande of that school this year? */
  connaitLEcole: boolean;
  /** Set when she stands in for someone who is away: that person and her fonction. */
  remplace: string;
}

export interface Circonstances {
  membres: readonly Membre[];
  /** Every demande of the register: it gives the load and the continuity. */
  demandes: readonly Demande[];
  ecole: Ecole | undefined;
  aujourdhui: Jour;
}

const ASSOCIES_MAX = 2;

/** Chooses the référent and the associates. Exact: every eligible member is compared, ties end on the name. */
export function affecter(demande: Demande, motif: Motif, circonstances: Circonstances): Proposition {
  const ecartes: string[] = [];
  const candidats = candidatsPour(demande, motif, circonstances, ecartes).sort(comparer);
  const choisi = candidats.find(({ membre, charge }) => charge < membre.quota || ecarterPourQuota(membre, ecartes));
  if (!choisi) return { referent: '', associes: [], raisons: personne(motif, ecartes) };
  const associes = choisirAssocies(candidats, choisi, motif);
  return { referent: choisi.membre.nom, associes, raisons: [...new Set([pourquoiElle(choisi, motif), ...ecartes])] };
}

function ecarterPourQuota({ nom, quota }: Membre, ecartes: string[]): false {
  ecartes.push(`${nom} : quota atteint (${accorder(quota, 'demande')}).`);
  return false;
}

function candidatsPour(demande: Demande, motif: Motif, ou: Circonstances, ecartes: string[]): Candidat[] {
  const candidats: Candidat[] = [];
  motif.fonctions.forEach((fonction, rang) => {
    for (const membre of ou.membres.filter((m) => m.actif && m.genre === 'interne' && aLaFonction(m, fonction))) {
      const presente = presenteOuSuppleante(membre, ou);
      const obstacle = presente ? obstacleA(presente, demande, motif, ou) : 'en absence, sans suppléance';
      if (obstacle || !presente) ecarter(membre, presente, obstacle!, ecartes);
      else if (!candidats.some((candidat) => candidat.membre === presente))
        candidats.push(candidat(presente, rang, demande, ou, aLaFonction(presente, fonction) ? '' : `${membre.nom} (${fonction})`)); // prettier-ignore
    }
  });
  return candidats;
}

function ecarter(membre: Membre, presente: Membre | undefined, obstacle: string, ecartes: string[]): void {
  const supplee = presente && presente !== membre ? `en absence, suppléance de ${presente.nom} impossible : ` : '';
  const phrase = `${membre.nom} : ${supplee}${obstacle}.`;
  if (!ecartes.includes(phrase)) ecartes.push(phrase);
}

/** The member herself, or who stands in for her when she is away; chains of substitutes end on the first one here. */
function presenteOuSuppleante(membre: Membre, { membres, aujourdhui }: Circonstances): Membre | undefined {
  const vus = new Set<Membre>();
  let qui: Membre | undefined = membre;
  while (qui && estAbsent(qui, aujourdhui) && !vus.has(qui)) {
    vus.add(qui);
    qui = trouverMembre(membres, qui.suppleant);
  }
  return qui && qui.actif && qui.genre === 'interne' && !estAbsent(qui, aujourdhui) ? qui : undefined;
}

function obstacleA(membre: Membre, demande: Demande, motif: Motif, { ecole }: Circonstances): string | undefined {
  if (ecole && dirige(membre, ecole)) return 'dirige cette école';
  if (estEnConflit(membre, ecole ?? { nom: demande.ecole })) return 'c’est son école';
  if (membre.secteur && ecole?.secteur && reduire(membre.secteur) !== reduire(ecole.secteur))
    return `hors de son secteur (${membre.secteur})`;
  if (membre.motifs.length && !membre.motifs.includes(motif.cle)) return 'ne prend pas ce motif';
  return undefined;
}

function candidat(membre: Membre, rang: number, demande: Demande, ou: Circonstances, remplace: string): Candidat {
  const siennes = ou.demandes.filter(({ referent, numero }) => memeNom(referent, membre.nom) && numero !== demande.numero); // prettier-ignore
  return {
    membre,
    rang,
    charge: siennes.filter(estOuverte).length,
    connaitLEcole: siennes.some(({ ecole }) => ecole === demande.ecole),
    remplace,
  };
}

/** Most suited fonction first, then the smallest share of the quota, then who knows the school, then the name. */
function comparer(a: Candidat, b: Candidat): number {
  return (
    a.rang - b.rang ||
    part(a) - part(b) ||
    Number(b.connaitLEcole) - Number(a.connaitLEcole) ||
    a.membre.nom.localeCompare(b.membre.nom, 'fr')
  );
}

function part({ charge, membre }: Candidat): number {
  return membre.quota > 0 ? charge / membre.quota : Infinity;
}

/** One other person for each other fonction of the motif, in order. */
function choisirAssocies(candidats: readonly Candidat[], choisi: Candidat, motif: Motif): string[] {
  const noms: string[] = [];
  motif.fonctions.forEach((_, rang) => {
    const autre = candidats.find(({ membre, rang: sien }) => sien === rang && membre !== choisi.membre);
    if (autre && rang !== choisi.rang && noms.length < ASSOCIES_MAX) noms.push(autre.membre.nom);
  });
  return noms;
}

function pourquoiElle({ membre, rang, charge, connaitLEcole, remplace }: Candidat, motif: Motif): string {
  const adaptee = rang === 0 ? 'la fonction la plus adaptée' : 'fonction prévue pour ce motif';
  const raisons = [
    `${membre.fonction}, ${remplace ? `supplée ${remplace}` : adaptee}`,
    `${accorder(charge, 'demande')} en cours sur ${membre.quota}`,
  ];
  if (membre.secteur) raisons.push(`secteur ${membre.secteur}`);
  if (connaitLEcole) raisons.push('suit déjà une demande de cette école');
  if (rang > 0 && motif.fonctions[0]) raisons.push(`personne de disponible comme ${motif.fonctions[0]}`);
  return `${membre.nom} : ${raisons.join(', ')}.`;
}

function personne(motif: Motif, ecartes: string[]): string[] {
  if (motif.fonctions.length === 0) return ['Une personne du pôle choisit : ce motif ne désigne aucune fonction.'];
  if (ecartes.length === 0)
    return [`Aucun membre n’a la fonction ${motif.fonctions.join(' ou ')} : ajoutez-le dans l’onglet « Membres ».`];
  return [...new Set(['Personne n’est disponible, voici ce qui bloque.', ...ecartes])];
}

/** Someone at the keyboard may name anybody; we only say what looks wrong. */
export function reserves(demande: Demande, membre: Membre, circonstances: Circonstances): string[] {
  const messages: string[] = [];
  if (estAbsent(membre, circonstances.aujourdhui)) messages.push(`${membre.nom} est en absence.`);
  const ecole = circonstances.ecole ?? { nom: demande.ecole };
  if (estEnConflit(membre, ecole)) {
    const lien = dirige(membre, ecole) ? 'dirige cette école' : 'travaille dans cette école';
    messages.push(`${membre.nom} ${lien} (${demande.ecole}).`);
  }
  if (membre.genre === 'partenaire' && !concerneUneEquipe(demande) && !accordDonne(demande))
    messages.push(`${membre.nom} est partenaire extérieur : l’accord de la famille est nécessaire.`);
  return messages;
}

// Reads the rules that people wrote in tabs Motifs and Membres: does every answer of the Form reach someone, and is there
// a rule that never applies, that another hides, or that contradicts another? What it finds is said on the row itself.
import type { Ecole } from '../demande/ecole';
import type { Jour } from '../temps/jour';
import { aLaFonction, memeNom, trouverMembre, type Membre } from '../membre/membre';
import type { Motif } from '../demande/motif';
import type { Registre } from '../registre/registre';
import { accorder, enumerer, reduire } from '../texte/typographie';
import type { AConfier } from './aConfier';
import { disponibles, rangDeFonction, reglesQuiBloquent, secteursDe } from './regles';

export interface Remarque {
  onglet: 'motifs' | 'membres';
  /** What identifies the row: the key of the motif, the name of the member. */
  cle: string;
  /** As it is called in a sentence. */
  nom: string;
  phrase: string;
  /** Nothing is lost by it: said on the row alone. */
  legere: boolean;
}

type Onglets = Pick<Registre, 'motifs' | 'membres' | 'ecoles' | 'demandes'>;

export function controlerLesRegles(onglets: Onglets): Remarque[] {
  const deMotifs = onglets.motifs.flatMap((motif, rang) =>
    remarquesSurUnMotif(motif, rang, onglets).map((phrase) => ({ onglet: 'motifs' as const, cle: motif.cle, nom: motif.libelle, phrase, legere: phrase.startsWith(FONCTION_VIDE) })),
  );
  const deMembres = onglets.membres.flatMap((membre) =>
    remarquesSurUnMembre(membre, onglets).map((phrase) => ({ onglet: 'membres' as const, cle: membre.nom, nom: membre.nom, phrase, legere: phrase === SANS_MOTIF })),
  );
  return [...deMotifs, ...deMembres];
} // oxfmt-ignore

/** An inspector, a secretary: it may be meant. Mistyped, it is a member whom nothing ever reaches. */
const SANS_MOTIF = 'aucun motif ne désigne sa fonction, rien ne lui est proposé';

/** The others of the motif answer in its place. */
const FONCTION_VIDE = 'aucun membre actif n’a la fonction';

function remarquesSurUnMotif(motif: Motif, rang: number, onglets: Onglets): string[] {
  const cache = onglets.motifs.slice(0, rang).find((autre) => autre.cle === motif.cle || memeNom(autre.libelle, motif.libelle)); // oxfmt-ignore
  if (cache) return [`jamais choisi, « ${cache.libelle} » a la même clé ou le même libellé plus haut`];
  if (!motif.actif || motif.fonctions.length === 0) return [];
  const actifs = onglets.membres.filter(({ actif }) => actif);
  const repetees = motif.fonctions.filter((fonction, place) => motif.fonctions.findIndex((autre) => reduire(autre) === reduire(fonction)) < place); // oxfmt-ignore
  const vides = motif.fonctions.filter((fonction) => !actifs.some((membre) => aLaFonction(membre, fonction)));
  return [
    ...repetees.map((fonction) => `la fonction « ${fonction} » y est deux fois, la seconde est sans effet`),
    ...(vides.length === motif.fonctions.length ? [] : vides.map((fonction) => `${FONCTION_VIDE} : ${fonction}`)), // oxfmt-ignore
    ...sansReponse(motif, onglets),
  ];
}

/** For every school and every public: somebody, once there and with a place. */
function sansReponse(motif: Motif, { membres, ecoles }: Onglets): string[] {
  const actives = ecoles.filter(({ active }) => active);
  const orphelines = (cas: Partial<AConfier>): Ecole[] => actives.filter((ecole) => !aQuelquUn(motif, ecole, membres, cas)); // oxfmt-ignore
  const toujours = orphelines(LE_PLUS_FACILE);
  const eleves = orphelines({ ...LE_PLUS_FACILE, pourDesEleves: true, demandeDesParents: false, accordFamille: false }).filter((ecole) => !toujours.includes(ecole)); // oxfmt-ignore
  return [
    ...direLesEcoles('personne ne peut y répondre', toujours, actives),
    ...direLesEcoles('pour un élève, sans demande des parents ni accord de la famille, personne ne peut y répondre', eleves, actives), // oxfmt-ignore
  ];
}

const LE_PLUS_FACILE = { pourDesEleves: false, demandeDesParents: true, accordFamille: true };
/** Nobody is away, and no place is counted. */
const UN_JOUR = '1970-01-01' as Jour;

function aQuelquUn(motif: Motif, ecole: Ecole, membres: readonly Membre[], cas: Partial<AConfier>): boolean {
  const demande = { numero: '', ecole, motif: motif.cle, fonctions: motif.fonctions, urgente: false, adultes: [], rendues: [], actuel: '', ...LE_PLUS_FACILE, ...cas }; // oxfmt-ignore
  const presents = membres.map((membre) => ({ ...membre, absences: [] }));
  return disponibles(presents, UN_JOUR).some(
    (qui) => qui.membre.quota > 0 && reglesQuiBloquent(qui, demande, { aujourdhui: UN_JOUR }).length === 0,
  );
}

const ECOLES_NOMMEES = 3;

function direLesEcoles(quoi: string, ecoles: readonly Ecole[], toutes: readonly Ecole[]): string[] {
  if (ecoles.length === 0) return [];
  if (ecoles.length === toutes.length) return [quoi];
  const noms = ecoles.slice(0, ECOLES_NOMMEES).map(({ nom }) => nom);
  const reste = ecoles.length - noms.length;
  return [`${quoi} pour ${enumerer(reste > 0 ? [...noms, accorder(reste, 'autre école', 'autres écoles')] : noms)}`];
}

function remarquesSurUnMembre(membre: Membre, onglets: Onglets): string[] {
  if (!membre.actif) return [];
  const { ecoles, membres, demandes } = onglets;
  const estUneEcole = (texte: string): boolean => ecoles.some(({ nom, uai }) => [nom, uai].some((un) => memeNom(un, texte))); // oxfmt-ignore
  const suppleant = membre.suppleant ? trouverMembre(membres, membre.suppleant) : undefined;
  return [
    ...motifsSansEffet(membre, onglets),
    ...secteursDe(membre)
      .filter((secteur) => !ecoles.some((ecole) => memeNom(ecole.secteur, secteur)))
      .map((secteur) => `le secteur « ${secteur} » n’est celui d’aucune école`),
    ...membre.ecoles
      .filter((ecole) => !estUneEcole(ecole))
      .map((ecole) => `« ${ecole} », dans ses écoles, n’est pas dans l’onglet « Écoles »`),
    ...membre.conflits
      .filter((conflit) => !estUneEcole(conflit) && !demandes.some(({ numero }) => memeNom(numero, conflit)))
      .map((conflit) => `« ${conflit} », dans ses conflits, n’est ni une école ni une demande`),
    ...(suppleant === membre ? ['se supplée elle-même'] : []),
    ...(suppleant && !suppleant.actif ? [`sa suppléance, ${suppleant.nom}, n’est plus active`] : []),
  ];
}

/** What she takes and her fonction is not asked for; what no school can choose. */
function motifsSansEffet(membre: Membre, { motifs, membres }: Onglets): string[] {
  // She stands in for those who name her: their fonctions come to her one day.
  const supplee = membres.filter(({ actif, suppleant }) => actif && memeNom(suppleant, membre.nom));
  const offerts = motifs.filter(({ actif }) => actif);
  const sien = ({ fonctions }: Motif): boolean => rangDeFonction({ membre, absente: false, supplee }, fonctions) !== undefined; // oxfmt-ignore
  const inutiles = membre.motifs.flatMap((cle) => {
    const motif = motifs.find((un) => un.cle === cle);
    if (!motif) return [`« ${cle} », dans ses motifs, n’est la clé d’aucun motif`];
    if (!motif.actif) return [`« ${cle} », dans ses motifs, n’est plus actif`];
    return sien(motif) ? [] : [`« ${cle} », dans ses motifs, ne prévoit pas sa fonction`];
  });
  const possibles = offerts.filter((motif) => sien(motif) && membre.motifs.includes(motif.cle));
  const aucune = membre.motifs.length > 0 && possibles.length === 0 && membre.genre === 'interne';
  const hors =
    membre.motifs.length === 0 && membre.genre === 'interne' && membre.fonction !== '' && !offerts.some(sien);
  if (hors) return [SANS_MOTIF];
  return aucune ? [...inutiles, 'aucune demande ne peut donc lui être proposée'] : inutiles;
}

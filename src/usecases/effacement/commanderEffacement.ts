// Orders an erasure: what will go is counted, the order is written, then the work begins. From there on it goes on by
// itself, whatever stops it.
import { documentsDe } from '../../domain/reunion/arrete';
import type { Archives } from '../../domain/protection/archives';
import type { Demande } from '../../domain/demande/demande';
import { ACCES_DONNEES, estVidee, ordreDe, sansDetails, type Effacement } from '../../domain/protection/effacement';
import { FICHE_CREEE } from '../../domain/registre/etatAuJournal';
import { aUneFiche, documentsDeFiche } from '../../domain/document/fiche';
import { sceauxRompus } from '../../domain/registre/journal';
import type { Pole } from '../../domain/pole/pole';
import { accorder, typographier } from '../../domain/texte/typographie';
import { courriersVises, ecrireLesOrdres, poursuivreLEffacement } from './effacer';
import { reunionsDe } from './effacerLesDocuments';
import { suivreIdentites } from '../registre/suivreIdentites';

/**
 * Nothing is erased yet. The order is remembered first, whole, where nobody else can write: a row of a tab alone, which a
 * hand or a former version may bring, orders nothing.
 */
export function commander(archives: Archives, sujet: string, demandes: readonly Demande[]): void {
  const { pole, personne } = archives;
  // A child's name that a sort put on another line would outlive the erasure of his demande.
  suivreIdentites(pole);
  const anciens = archives.effacements().filter((effacement) => effacement.sujet === sujet);
  const enCours = anciens.find(({ termineLe }) => !termineLe);
  const effacement: Effacement = enCours ?? {
    ...nouveau(pole, sujet, demandes),
    cle: `${sujet}/${rangSuivant(anciens)}`,
    qui: personne,
    comptes: compter(archives, sujet, demandes),
  };
  pole.noterMemoire({ effacement: effacement.cle, ordres: [ordreDe(effacement)], prochaineEcheance: '' });
  ecrireLesOrdres(archives);
}

/** A row that was deleted by hand frees no key: that of a finished one would make the new order look finished. */
function rangSuivant(anciens: readonly Effacement[]): number {
  return Math.max(0, ...anciens.map(({ cle }) => Number(cle.split('/').pop()) || 0)) + 1;
}

function nouveau(pole: Pole, sujet: string, demandes: readonly Demande[]): Omit<Effacement, 'cle' | 'qui' | 'comptes'> {
  const numeros = demandes.map(({ numero }) => numero);
  return { sujet, numeros, commenceLe: pole.maintenant, termineLe: '', nonAtteint: ruptures(pole), lienReleve: '' };
}

/** The chain of seals is about to be closed again: what a hand changed before must be told now or never. */
function ruptures({ journal, memoire, empreinte }: Pole): string[] {
  const lignes = journal();
  const rompus = sceauxRompus(lignes, empreinte).map((ligne) => `La ligne ${ligne + 1} du Journal avait été changée à la main.`);
  const { scelleesJusquA, dernierSceau } = memoire;
  const retirees = scelleesJusquA > 0 && lignes[scelleesJusquA - 1]?.sceau !== dernierSceau;
  return [...rompus, ...(retirees ? ['Des lignes du Journal avaient été retirées ou changées à la main.'] : [])].map(typographier); // oxfmt-ignore
} // oxfmt-ignore

/** « 12 demandes », « 30 courriers »: only what there is. */
export function compter(archives: Archives, sujet: string, demandes: readonly Demande[]): string[] {
  const { pole } = archives;
  const numeros = new Set<string>(demandes.map(({ numero }) => numero));
  const projet: Effacement = { ...nouveau(pole, sujet, demandes), cle: '', qui: '', comptes: [] };
  const reponses = demandes.filter((demande) => demande.idReponse && !estVidee(demande));
  const courriers = courriersVises(archives, projet);
  const prevus = pole.registre.courriers.filter(({ cle, statut }) => courriers.has(cle) && statut === 'prevu').length;
  const journal = pole.journal();
  const lignes = journal.filter((ligne) => sansDetails(ligne, projet, numeros) !== ligne).length;
  const remis = journal.filter(({ quoi, sur }) => quoi === ACCES_DONNEES && numeros.has(sur)).length;
  const crees = journal.filter(({ quoi }) => quoi === FICHE_CREEE);
  const fiches = demandes.flatMap((demande) => (aUneFiche(demande) ? documentsDeFiche(demande, crees) : [])).length;
  const ordres = reunionsDe(archives, projet).flatMap(documentsDe).length;
  const comptes: [number, string][] = [
    [demandes.length, accorder(demandes.length, 'demande')],
    [reponses.length, accorder(reponses.length, 'réponse au formulaire', 'réponses au formulaire')],
    ...ligneDeReponses(archives, reponses),
    ...archives.compterLignes(numeros).map(({ onglet, nombre }): [number, string] => [nombre, `${accorder(nombre, 'ligne')} de l’onglet « ${onglet} »`]),
    [courriers.size, `${accorder(courriers.size, 'ligne')} de l’onglet « Courrier »${prevus ? `, dont ${prevus} à partir, qui ne partiront pas` : ''}`],
    [fiches + ordres + remis, accorder(fiches + ordres + remis, 'document vidé', 'documents vidés')],
    [lignes, `le détail de ${accorder(lignes, 'ligne')} du Journal`],
  ]; // oxfmt-ignore
  return comptes.filter(([nombre]) => nombre > 0).map(([, texte]) => typographier(texte));
}

function ligneDeReponses(archives: Archives, reponses: readonly Demande[]): [number, string][] {
  const nombre = archives.compterLignesDeReponses(reponses.map(({ version }) => version).filter(Boolean));
  return [[nombre, `${accorder(nombre, 'ligne')} de l’onglet des réponses`]];
}

/** Does what can be done at once, and says where things stand. */
export function suiteDeLaCommande(archives: Archives): string {
  const sujet = archives.pole.memoire.effacement.split('/')[0]!;
  if (!archives.estEnCharge)
    return typographier(`L’effacement de ${sujet} est commandé. Le compte qui fait tourner le registre s’en charge à la prochaine ronde.`); // oxfmt-ignore
  return typographier(
    poursuivreLEffacement(archives)
      ? `Effacé : ${sujet}. Le relevé est dans l’onglet « Effacements » ; lisez-y la colonne « Hors d’atteinte ».`
      : `L’effacement de ${sujet} est commencé. Les rondes le terminent ; l’onglet « Effacements » dira quand.`,
  );
}

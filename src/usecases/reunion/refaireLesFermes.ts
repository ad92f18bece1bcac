// A Doc that the account in charge cannot open, it can join to no mail: as long as somebody waits to be called, what the
// account before had written is written again. Once all are called, the Doc that people know stays the only one.
import { COURRIELS } from '../../catalogue/courriels';
import type { Arrete } from '../../domain/reunion/arrete';
import { pourMembre, type ModeleCourriel } from '../../domain/courrier/courriel';
import type { Courrier, StatutCourrier } from '../../domain/courrier/courrier';
import type { Pole } from '../../domain/pole/pole';
import type { Reunion } from '../../domain/reunion/reunion';
import { accorder } from '../../domain/texte/typographie';

const ATTENDENT: readonly StatutCourrier[] = ['prevu', 'retenu', 'echec'];

/** `ecrireOrdre` writes the ordre du jour. The version stays what it is: nothing of what was told has changed. */
export function refaireLesFermes(pole: Pole, reunion: Reunion, ecrireOrdre: (reunion: Reunion) => Reunion): Reunion {
  const { arrete, idOrdreDuJour } = reunion;
  // A person at the menu may well be shut out of what belongs to the pôle.
  if (!arrete || !pole.agitPourLePole()) return reunion;
  const attendus = pole.registre.courriers.filter(({ sujet, statut }) => sujet === reunion.cle && ATTENDENT.includes(statut)); // oxfmt-ignore
  const fermes = documentsAttendus(arrete, idOrdreDuJour, attendus).filter((id) => !pole.lireTableaux(id, () => false));
  if (fermes.length === 0) return reunion;
  const sansEux = { ...reunion, arrete: sansExtraits(arrete, fermes) };
  const refaite = fermes.includes(idOrdreDuJour) ? ecrireOrdre(sansEux) : sansEux;
  pole.enregistrerReunion(refaite);
  pole.journaliser({ qui: 'le pôle', quoi: 'documents_refaits', sur: reunion.cle, details: accorder(fermes.length, 'document') }); // oxfmt-ignore
  const refuses = attendus.filter(({ statut, pourquoi }) => statut === 'echec' && fermes.some((id) => pourquoi.includes(id))); // oxfmt-ignore
  pole.enregistrerCourriers(refuses.map((refuse) => ({ ...refuse, statut: 'prevu', pourquoi: '' })));
  pole.valider();
  return refaite;
}

/** What a mail that has not left is to carry. */
function documentsAttendus({ partenaires }: Arrete, idOrdreDuJour: string, attendus: readonly Courrier[]): string[] {
  const portent = (piece: keyof NonNullable<ModeleCourriel['piecesJointes']>) => attendus.filter(({ genre }) => COURRIELS[genre]?.piecesJointes?.[piece]); // oxfmt-ignore
  const lecteurs = portent('extrait').map(({ pour }) => pour);
  const extraits = partenaires.filter(({ nom }) => lecteurs.includes(pourMembre(nom))).map(({ idExtrait }) => idExtrait); // oxfmt-ignore
  return [...(portent('ordreDuJour').length > 0 ? [idOrdreDuJour] : []), ...extraits].filter(Boolean);
}

/** They are still to be emptied with the year. */
function sansExtraits(arrete: Arrete, fermes: readonly string[]): Arrete {
  const partenaires = arrete.partenaires.map((un) => (fermes.includes(un.idExtrait) ? { ...un, idExtrait: '', extraitDe: 0 } : un)); // oxfmt-ignore
  return { ...arrete, partenaires, anciens: [...arrete.anciens, ...fermes] };
}

// The morning after the cut-off: the list is frozen, its documents are written, the convocations are planned.
import { DOCUMENTS } from '../catalogue/documents';
import { passerA } from '../domain/demande';
import { jourDe } from '../domain/instant';
import { demandesDe } from '../domain/ordreDuJour';
import { mettreEnPages } from '../domain/pagination';
import type { Pole } from '../domain/pole';
import { echeancesDe, type Reunion } from '../domain/reunion';
import { passagePermis } from '../domain/statut';
import { typographier } from '../domain/typographie';
import { courriersDuGel } from './planifierCourriers';

/** Meetings whose freeze is due: a missed morning is caught up until the day of the meeting. */
export function preparerReunions(pole: Pole): void {
  const aujourdhui = jourDe(pole.maintenant);
  const { calendrier, parametres, reunions } = pole.registre;
  for (const reunion of reunions) {
    const { gel } = echeancesDe(calendrier, reunion, parametres.delais);
    const due = reunion.statut === 'prevu' && reunion.date >= aujourdhui && gel !== '' && gel <= aujourdhui;
    if (due) figer(pole, reunion);
    if (reunion.statut === 'fige' && reunion.date >= aujourdhui) convoquer(pole, reunion);
  }
}

/**
 * Freezes one meeting. The Doc comes first and its id with the frozen statut in one writing: killed before, the run
 * starts again (a Doc nobody links to may remain); killed after, the convocations are planned by the next run.
 */
function figer(pole: Pole, reunion: Reunion): void {
  inscrireLesDemandes(pole, reunion);
  const { parametres } = pole.registre;
  const editeurs = [parametres.courrielIen, parametres.courrielCoordination].filter(Boolean);
  let figee: Reunion = { ...reunion, statut: 'fige' };
  for (const modele of Object.values(DOCUMENTS).filter(({ auGel }) => auGel)) {
    const titre = typographier(modele.titre(reunion, pole.registre));
    const document = pole.ecrireDocument(titre, mettreEnPages(modele.blocs(reunion, pole.registre)), editeurs);
    figee = { ...figee, idOrdreDuJour: document.id, lienOrdreDuJour: document.lien };
  }
  pole.enregistrerReunion(figee);
  const nombre = demandesDe(reunion, pole.registre.demandes).length;
  pole.journaliser({ qui: 'le pôle', quoi: 'liste_arretee', sur: reunion.cle, details: `${nombre} demandes` });
  convoquer(pole, figee);
  pole.valider();
}

function inscrireLesDemandes(pole: Pole, reunion: Reunion): void {
  for (const demande of demandesDe(reunion, pole.registre.demandes)) {
    if (demande.statut !== 'inscrit' && passagePermis(demande.statut, 'inscrit', 'pole'))
      pole.enregistrerDemande(passerA(demande, 'inscrit', jourDe(pole.maintenant)));
  }
}

function convoquer(pole: Pole, reunion: Reunion): void {
  pole.enregistrerCourriers(courriersDuGel(reunion, pole.registre, pole.maintenant));
}

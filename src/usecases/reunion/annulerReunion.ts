// A meeting a person cancels: whoever was called is told, once that has left its demandes go to the next one; and what a
// cancellation had dropped leaves after all when she goes back on it.
import { placeChoisie, tellesQueDites } from '../../domain/reunion/arrete';
import { peutEtreParti, prochaineHeureOuvree } from '../../domain/courrier/courrier';
import { REUNION_ANNULEE } from '../../domain/courrier/abandon';
import { nomDans } from '../../domain/courrier/courriel';
import { estOuverte, passerALaReunion, type Demande } from '../../domain/demande/demande';
import { DEMANDE_REPORTEE, detailDuReport, quitteesParAnnulation } from '../../domain/registre/etatAuJournal';
import { jourDe } from '../../domain/temps/instant';
import type { LigneDeJournal } from '../../domain/registre/journal';
import { demandesDe } from '../../domain/reunion/ordreDuJour';
import type { Pole } from '../../domain/pole/pole';
import type { Registre } from '../../domain/registre/registre';
import { reunionPour, type Reunion } from '../../domain/reunion/reunion';
import { annulationsDe, courriersDeLAnnulation, heuresDe } from '../courrier/planifierCourriers';

/** The Journal: people were about to be told. */
const REUNION_ANNULEE_DITE = 'reunion_annulee';

/** At every ronde: plans what tells a cancellation, and takes up what one had stopped. */
export function suivreAnnulations(pole: Pole): void {
  const { registre, maintenant } = pole;
  for (const reunion of registre.reunions) {
    if (reunion.statut !== 'annule' || tellesQueDites(reunion).date < jourDe(maintenant)) continue;
    const courriers = courriersDeLAnnulation(reunion, registre, maintenant);
    if (courriers.length === 0) continue;
    pole.journaliser({ qui: 'le pôle', quoi: REUNION_ANNULEE_DITE, sur: reunion.cle, details: tellesQueDites(reunion).date }); // oxfmt-ignore
    pole.enregistrerCourriers(courriers);
  }
  reprendreLesAbandonnes(pole);
}

/** Dropped because the meeting was cancelled, which it is no more: what is no longer true stops it again. */
function reprendreLesAbandonnes(pole: Pole): void {
  const { registre, maintenant } = pole;
  const tenues = new Set(
    registre.reunions
      .filter(({ statut, date }) => (statut === 'prevu' || statut === 'fige') && date >= jourDe(maintenant))
      .map(({ cle }) => cle),
  );
  const abandonnes = registre.courriers.filter(
    ({ statut, pourquoi, sujet }) => statut === 'annule' && pourquoi === REUNION_ANNULEE && tenues.has(sujet),
  );
  if (abandonnes.length === 0) return;
  const prevuLe = prochaineHeureOuvree(maintenant, heuresDe(registre));
  pole.enregistrerCourriers(abandonnes.map((courrier) => ({ ...courrier, statut: 'prevu', pourquoi: '', prevuLe })));
}

/** Those who were called know that it is not held: should it be after all, they must be called anew. */
export function annulationDite(reunion: Reunion, registre: Registre): boolean {
  return annulationsDe(reunion, registre).some((courrier) => !nomDans(courrier.pour, 'ecole') && peutEtreParti(courrier)); // oxfmt-ignore
}

/**
 * After the mails have left, so that going back on it before costs nothing. Without a meeting to come, the demandes wait
 * where they are for one to be added.
 */
export function reporterLesAnnulees(pole: Pole): void {
  const { registre, maintenant } = pole;
  for (const reunion of [...registre.reunions].filter(({ statut }) => statut === 'annule')) {
    if (annulationsDe(reunion, registre).some(({ statut }) => statut === 'prevu' || statut === 'en_cours')) continue;
    const demandes = demandesDe(reunion, registre.demandes);
    const suivante = demandes.length > 0 && reunionPour(registre.reunions, jourDe(maintenant));
    if (!suivante) continue;
    noterLesReportees(pole, reunion, demandes, suivante.cle);
    for (const demande of demandes)
      reporter(pole, passerALaReunion(demande, suivante.cle), detailDuReport(reunion.cle, suivante.cle));
  }
}

/** Noted first: it is by this that they come back to a list that was known. */
function noterLesReportees(pole: Pole, reunion: Reunion, demandes: readonly Demande[], vers: string): void {
  const { arrete } = reunion;
  if (!arrete) return;
  const reportees = [...(arrete.reportees ?? []), ...demandes.map(({ numero }) => `${numero} ${vers}`)];
  pole.enregistrerReunion({ ...reunion, arrete: { ...arrete, reportees: [...new Set(reportees)] } });
}

/** The Journal says where to; the row follows. */
function reporter(pole: Pole, demande: Demande, details = demande.reunion): void {
  pole.journaliser({ qui: 'le pôle', quoi: DEMANDE_REPORTEE, sur: demande.numero, details });
  pole.enregistrerDemande(demande);
}

/**
 * Each morning, before lists close: a meeting whose list was never known is held after all. What its cancelling took away
 * comes back, unless the Journal shows that anything else moved it since, or its new list is known. The row comes first:
 * once the Journal has said it, nothing would bring it back.
 */
export function ramenerAvantLeGel(pole: Pole, journal: readonly LigneDeJournal[]): void {
  const { demandes, reunions } = pole.registre;
  const tenues = reunions.filter(({ statut, arrete, date }) => statut === 'prevu' && !arrete && date >= jourDe(pole.maintenant)).map(({ cle }) => cle); // oxfmt-ignore
  const libres = sansListeConnue(reunions);
  const quittees = quitteesParAnnulation(journal);
  for (const demande of [...demandes]) {
    const parcours = quittees.get(demande.numero) ?? [];
    if (!estOuverte(demande) || !libres.has(demande.reunion) || parcours[parcours.length - 1] !== demande.reunion) continue;
    const retour = parcours.slice(0, -1).find((cle) => tenues.includes(cle));
    if (!retour) continue;
    pole.enregistrerDemande(passerALaReunion(demande, retour));
    pole.journaliser({ qui: 'le pôle', quoi: DEMANDE_REPORTEE, sur: demande.numero, details: retour });
  }
} // oxfmt-ignore

function sansListeConnue(reunions: readonly Reunion[]): Set<string> {
  return new Set(reunions.filter(({ statut }) => statut === 'prevu' || statut === 'annule').map(({ cle }) => cle));
}

/**
 * The meeting is held after all: what it had lost comes back to the place people had given it, unless a person put it
 * elsewhere or its new list is known. What it gives back leaves the list of those to come back, with what is settled
 * elsewhere; only a demande whose row is lost is still to come, once its row is there again.
 */
export function ramenerLesReportees(pole: Pole, reunion: Reunion): Reunion {
  const { arrete } = reunion;
  if (!arrete?.reportees?.length) return reunion;
  const { reportees } = arrete;
  const { demandes, reunions } = pole.registre;
  const libres = sansListeConnue(reunions);
  for (const demande of [...demandes])
    if (
      estOuverte(demande) &&
      libres.has(demande.reunion) &&
      reportees.includes(`${demande.numero} ${demande.reunion}`)
    )
      reporter(pole, { ...passerALaReunion(demande, reunion.cle), ...placeChoisie(arrete, demande.numero) });
  const perdues = reportees.filter((une) => !demandes.some(({ numero }) => une.startsWith(`${numero} `)));
  return { ...reunion, arrete: { ...arrete, reportees: perdues.length ? perdues : undefined } };
}

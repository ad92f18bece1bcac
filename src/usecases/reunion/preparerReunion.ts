// The morning after the cut-off: the list is frozen, its documents are written, the convocations are planned. What changes
// afterwards makes a version more; a plénière, which has no list, has its ordre du jour when it is called.
import { DOCUMENTS } from '../../catalogue/documents';
import { aChange, arreter, estAppeleePour, faitsChanges, nouvelleVersion } from '../../domain/reunion/arrete';
import { avancerAuJourDeClasse } from '../../domain/temps/calendrier';
import { estHeureOuvree } from '../../domain/courrier/courrier';
import { passerA } from '../../domain/demande/demande';
import { editeursDe, type MomentDuDocument } from '../../domain/document/document';
import { instant, jourDe } from '../../domain/temps/instant';
import { ajouterJours, type Jour } from '../../domain/temps/jour';
import { composerOrdreDuJour, demandesDe } from '../../domain/reunion/ordreDuJour';
import { mettreEnPages } from '../../domain/document/pagination';
import type { DocumentEcrit, Pole } from '../../domain/pole/pole';
import { echeancesDe, type Reunion } from '../../domain/reunion/reunion';
import { passagePermis } from '../../domain/demande/statut';
import { accorder, typographier } from '../../domain/texte/typographie';
import { ecrireExtraits } from './ecrireExtraits';
import { annulationDite, ramenerLesReportees } from './annulerReunion';
import { courriersDuGel, heuresDe } from '../courrier/planifierCourriers';
import { refaireLesFermes } from './refaireLesFermes';

/** Meetings whose freeze is due: a missed morning is caught up until the day of the meeting. */
export function preparerReunions(pole: Pole): void {
  const aujourdhui = jourDe(pole.maintenant);
  for (const reunion of [...pole.registre.reunions]) if (reunion.date >= aujourdhui) preparer(pole, reunion);
}

/**
 * What is held today or on the next day of class, and has been called: should its date, its hour or its place change, or
 * should it be held after all, tomorrow morning would be too late to say so.
 */
export function preparerLesProches(pole: Pole): void {
  const { registre, maintenant } = pole;
  if (!estHeureOuvree(maintenant, heuresDe(registre))) return;
  for (const reunion of reunionsProches(pole)) {
    const { arrete, date, heure } = reunion;
    const commencee = heure ? instant(date, heure) <= maintenant : date < jourDe(maintenant);
    if (commencee || (!faitsChanges(arrete!, { reunion }).length && !annulationDite(reunion, registre))) continue;
    preparer(pole, reunion);
  }
}

/** The rondes of these two days look at the register, whatever is planned. */
export function reunionsProches({ registre, maintenant }: Pole): Reunion[] {
  const aujourdhui = jourDe(maintenant);
  const jours = [aujourdhui, avancerAuJourDeClasse(registre.calendrier, ajouterJours(aujourdhui, 1))];
  return registre.reunions.filter((reunion) => estAppeleePour(reunion, jours));
}

function preparer(pole: Pole, reunion: Reunion): void {
  const aujourdhui = jourDe(pole.maintenant);
  const { calendrier, parametres } = pole.registre;
  const { gel, convocation } = echeancesDe(calendrier, reunion, parametres.delais);
  if (reunion.statut !== 'prevu' && reunion.statut !== 'fige') return;
  if (!reunion.etudie) {
    if (reunion.arrete || estDue(convocation, aujourdhui)) convoquerLaPleniere(pole, reunion);
  } else if (reunion.statut === 'fige') tenirAJour(pole, reunion);
  else if (estDue(gel, aujourdhui)) figer(pole, reunion);
}

function estDue(jour: Jour | '', aujourdhui: Jour): boolean {
  return jour !== '' && jour <= aujourdhui;
}

/**
 * Freezes one meeting. The Doc comes first and its id with the frozen statut in one writing: killed before, the run
 * starts again (a Doc nobody links to may remain); killed after, the extracts and convocations are made by the next run.
 * One that was frozen before, and that a person opened again or cancelled since, goes on from what was told.
 */
function figer(pole: Pole, reunion: Reunion): void {
  if (reunion.arrete) return tenirAJour(pole, { ...reunion, statut: 'fige' });
  inscrireLesDemandes(pole, reunion);
  const arrete = arreter(composerOrdreDuJour(reunion, pole.registre));
  const figee = avecOrdreDuJour(pole, { ...reunion, statut: 'fige', arrete });
  pole.enregistrerReunion(figee);
  const details = accorder(demandesDe(reunion, pole.registre.demandes).length, 'demande');
  pole.journaliser({ qui: 'le pôle', quoi: 'liste_arretee', sur: reunion.cle, details });
  convoquer(pole, figee);
  pole.valider();
}

/** A list that nobody changed since it was frozen is left alone. */
function tenirAJour(pole: Pole, connue: Reunion): void {
  const maintenue = annulationDite(connue, pole.registre);
  const reunion = ramenerLesReportees(pole, connue);
  const { arrete } = reunion;
  // A person froze it before its day: nothing is written yet.
  if (!arrete && !reunion.idOrdreDuJour) return figer(pole, reunion);
  const ordre = composerOrdreDuJour(reunion, pole.registre);
  // Frozen by an older release: what it told then is taken as it is now.
  if (!arrete) {
    const figee = { ...reunion, arrete: arreter(ordre) };
    pole.enregistrerReunion(figee);
    return convoquer(pole, figee);
  }
  if (!maintenue && !aChange(arrete, ordre)) {
    pole.enregistrerReunion(reunion);
    return convoquer(pole, lisible(pole, reunion));
  }
  inscrireLesDemandes(pole, reunion);
  // What people wrote in the Doc they know stays there: the version more is a Doc of its own.
  const suivante = nouvelleVersion(arrete, composerOrdreDuJour(reunion, pole.registre), reunion.idOrdreDuJour, maintenue); // oxfmt-ignore
  const nouvelle = avecOrdreDuJour(pole, { ...reunion, arrete: suivante });
  pole.enregistrerReunion(nouvelle);
  const details = `version ${suivante.version}`;
  pole.journaliser({ qui: 'le pôle', quoi: 'liste_changee', sur: reunion.cle, details });
  convoquer(pole, nouvelle);
  pole.valider();
}

function inscrireLesDemandes(pole: Pole, reunion: Reunion): void {
  for (const demande of demandesDe(reunion, pole.registre.demandes)) {
    if (demande.statut !== 'inscrit' && passagePermis(demande.statut, 'inscrit', 'pole'))
      pole.enregistrerDemande(passerA(demande, 'inscrit', jourDe(pole.maintenant)));
  }
}

function avecOrdreDuJour(pole: Pole, reunion: Reunion, moment: MomentDuDocument = 'gel'): Reunion {
  const { id, lien } = ecrireDuCatalogue(pole, reunion, moment);
  return { ...reunion, idOrdreDuJour: id, lienOrdreDuJour: lien };
}

function lisible(pole: Pole, reunion: Reunion, moment?: MomentDuDocument): Reunion {
  return refaireLesFermes(pole, reunion, (une) => avecOrdreDuJour(pole, une, moment));
}

/** One document of the catalogue belongs to each moment. */
export function ecrireDuCatalogue(pole: Pole, reunion: Reunion, voulu: MomentDuDocument): DocumentEcrit {
  const { registre } = pole;
  const editeurs = editeursDe(registre.parametres, pole);
  const modele = Object.values(DOCUMENTS).find(({ moment }) => moment === voulu)!;
  const titre = typographier(modele.titre(reunion, registre));
  return pole.ecrireDocument(titre, mettreEnPages(modele.blocs(reunion, registre)), editeurs);
}

/** The first mails are planned by their date and carry what is written here; a version more has its own, at once. */
function convoquerLaPleniere(pole: Pole, reunion: Reunion): void {
  const ordre = composerOrdreDuJour(reunion, pole.registre);
  const { arrete, idOrdreDuJour } = reunion;
  const maintenue = annulationDite(reunion, pole.registre);
  if (idOrdreDuJour && arrete && !maintenue && !aChange(arrete, ordre))
    return convoquer(pole, lisible(pole, reunion, 'appel'));
  const suivante = arrete ? nouvelleVersion(arrete, ordre, idOrdreDuJour, maintenue) : arreter(ordre);
  const appelee = avecOrdreDuJour(pole, { ...reunion, arrete: suivante }, 'appel');
  pole.enregistrerReunion(appelee);
  convoquer(pole, appelee);
  pole.valider();
}

/** The mails are planned before the extracts that some of them wait for. */
function convoquer(pole: Pole, reunion: Reunion): void {
  pole.enregistrerCourriers(courriersDuGel(reunion, pole.registre, pole.maintenant));
  ecrireExtraits(pole, reunion);
}

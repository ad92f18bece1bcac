// Writes the fiche of each demande that moved, and opens it to those who follow it. In a ronde or from the menu, never
// while a school waits. Killed anywhere, it is written again in place: its id is noted before its first word.
import { blocsDeFiche, identiteDite, titreDeFiche } from '../../catalogue/fiche';
import { mention } from '../../domain/document/bloc';
import type { Demande } from '../../domain/demande/demande';
import { FICHE_CREEE } from '../../domain/registre/etatAuJournal';
import {
  alerteDeRefus,
  empreinteDeFiche,
  estAlerteDeRefus,
  ficheVoulue,
  lecteursVoulus,
  nommait,
} from '../../domain/document/fiche';
import { jourDe } from '../../domain/temps/instant';
import { enToutesLettres } from '../../domain/temps/jour';
import { mettreEnPages } from '../../domain/document/pagination';
import type { Pole } from '../../domain/pole/pole';
import { accorder } from '../../domain/texte/typographie';
import { suivreIdentites } from '../registre/suivreIdentites';

export interface BilanDesFiches {
  ecrites: number;
  refusees: number;
  /** False when time ran out: the next ronde goes on. */
  complet: boolean;
}

/** Google refusing twice in a row refuses all: the day's quota of new Docs, or a breakdown. */
const REFUS_DE_SUITE = 2;

export function ecrireFiches(pole: Pole): BilanDesFiches {
  const bilan: BilanDesFiches = { ecrites: 0, refusees: 0, complet: true };
  // A Doc belongs to whoever makes it: one made in a person's name would be lost to the rondes.
  if (!pole.agitPourLePole()) return { ...bilan, complet: false };
  suivreIdentites(pole);
  let deSuite = 0;
  for (const fiche of fichesAEcrire(pole)) {
    if (deSuite >= REFUS_DE_SUITE || (bilan.ecrites > 0 && pole.doitSArreter())) return { ...bilan, complet: false };
    if (tenter(pole, fiche)) {
      bilan.ecrites += 1;
      deSuite = 0;
    } else {
      bilan.refusees += 1;
      deSuite += 1;
    }
  }
  return bilan;
}

/** What the person who asks from the menu reads. */
export function ecrireFichesDepuisLeMenu(pole: Pole): string {
  if (!pole.agitPourLePole()) {
    pole.noterMemoire({ prochaineEcheance: '' });
    return `Les fiches appartiennent au compte ${pole.compteEnCharge} : la prochaine ronde les écrira.`;
  }
  const { ecrites, refusees, complet } = ecrireFiches(pole);
  const faites = ecrites ? `${accorder(ecrites, 'fiche écrite', 'fiches écrites')}.` : 'Toutes les fiches sont à jour.';
  if (refusees) return `${faites} Google en a refusé ${refusees} : la prochaine ronde réessaiera.`;
  return complet ? faites : `${faites} La prochaine ronde écrira les autres.`;
}

interface FicheAEcrire {
  demande: Demande;
  blocs: ReturnType<typeof blocsDeFiche>;
  lecteurs: string[];
  empreinte: string;
}

function* fichesAEcrire({ registre, maintenant }: Pole): Generator<FicheAEcrire> {
  const aujourdhui = jourDe(maintenant);
  for (const demande of [...registre.demandes]) {
    const nommee = identiteDite(demande, registre, aujourdhui) !== undefined;
    const voulue = ficheVoulue(demande, registre.parametres, aujourdhui);
    // A pôle that wants no fiche any more still shuts those it had opened; one that rests still loses a name it may not keep.
    const aFermer = registre.parametres.fiches === 'aucune' && demande.lecteursFiche.length > 0;
    const aTaire = demande.idFiche !== '' && demande.statut !== 'efface' && nommait(demande) && !nommee;
    if (!voulue && !aFermer && !aTaire) continue;
    const blocs = blocsDeFiche(demande, registre, aujourdhui);
    const lecteurs = lecteursVoulus(demande, registre);
    const empreinte = empreinteDeFiche(JSON.stringify([blocs, lecteurs]), nommee);
    if (empreinte !== demande.empreinteFiche) yield { demande, blocs, lecteurs, empreinte };
  }
}

/** A refusal of Google is no reason to stop the ronde: it is journalled, and tried again. */
function tenter(pole: Pole, fiche: FicheAEcrire): boolean {
  try {
    ecrire(pole, fiche);
    return true;
  } catch (error) {
    const details = error instanceof Error ? error.message : String(error);
    pole.journaliser({ qui: 'le pôle', quoi: 'fiche_refusee', sur: fiche.demande.numero, details });
    return false;
  }
}

function ecrire(pole: Pole, { demande, blocs, lecteurs, empreinte }: FicheAEcrire): void {
  const titre = titreDeFiche(demande);
  const miseAJour = mention(`Mise à jour le ${enToutesLettres(jourDe(pole.maintenant))}.`);
  const pages = mettreEnPages([blocs[0]!, miseAJour, ...blocs.slice(1)]);
  const suivie = avecDocument(pole, demande, titre, lecteurs);
  const { refuses, perdu } = pole.ecrireFiche({ id: suivie.idFiche, titre, pages, lecteurs, anciens: suivie.lecteursFiche }); // oxfmt-ignore
  if (perdu) {
    // Thrown away for good: a new one takes its place, at once.
    const sansDocument = { ...suivie, idFiche: '', lienFiche: '', lecteursFiche: [] };
    return ecrire(pole, { demande: sansDocument, blocs, lecteurs, empreinte });
  }
  const alertes = [
    ...suivie.alertes.filter((alerte) => !estAlerteDeRefus(alerte)),
    ...refuses.map((adresse) => alerteDeRefus(nomDe(pole, adresse))),
  ];
  const ouverts = lecteurs.filter((adresse) => !refuses.includes(adresse));
  pole.enregistrerDemande({ ...suivie, alertes, lecteursFiche: ouverts, empreinteFiche: empreinte });
}

/** The id, and everyone who may come to read it, are in the sheet before Google is asked to let anybody in. */
function avecDocument(pole: Pole, demande: Demande, titre: string, lecteurs: readonly string[]): Demande {
  const lecteursFiche = [...new Set([...demande.lecteursFiche, ...lecteurs])];
  if (demande.idFiche && lecteursFiche.length === demande.lecteursFiche.length) return demande;
  const document = demande.idFiche ? { id: demande.idFiche, lien: demande.lienFiche } : pole.creerDocument(titre);
  const suivie = { ...demande, idFiche: document.id, lienFiche: document.lien, lecteursFiche, empreinteFiche: '' };
  pole.enregistrerDemande(suivie);
  if (!demande.idFiche)
    pole.journaliser({ qui: 'le pôle', quoi: FICHE_CREEE, sur: demande.numero, details: document.id });
  pole.valider();
  return suivie;
}

function nomDe({ registre }: Pole, adresse: string): string {
  return registre.membres.find(({ courriel }) => courriel.toLowerCase() === adresse)?.nom ?? 'un membre';
}

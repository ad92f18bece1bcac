// Erases what a person ordered, step by step. Each step may be asked again: a run that is killed, or that has no time
// left, leaves the rest to the next ronde. The order is what makes it safe: no mail leaves, no answer comes back.
import { releveDEffacement } from '../../catalogue/releve';
import type { Archives } from '../../domain/protection/archives';
import { derniersNumeros, type Demande } from '../../domain/demande/demande';
import {
  EFFACEMENT,
  effacementDe,
  enPlages,
  estDUneAnnee,
  sansDetails,
  viseesParmi,
  type Effacement,
  type FinDEtape,
} from '../../domain/protection/effacement';
import { jourDe } from '../../domain/temps/instant';
import { estJour, anneeScolaire } from '../../domain/temps/jour';
import { PREMIER_SCEAU, sceller, type LigneDeJournal } from '../../domain/registre/journal';
import { mettreEnPages } from '../../domain/document/pagination';
import { STATUTS } from '../../domain/demande/statut';
import { typographier } from '../../domain/texte/typographie';
import { ecrireAccueil } from '../ronde/ecrireAccueil';
import { retirerDesOrdresDuJour, reunionsDe, viderLesDocuments } from './effacerLesDocuments';
import { numerosConnus } from '../demande/recevoirDemande';

type Etape = (archives: Archives, effacement: Effacement) => FinDEtape;

const FAIT: FinDEtape = { nonAtteint: [] };

const ETAPES: readonly Etape[] = [
  fermerLesDemandes,
  effacerLesCourriers,
  effacerLesReponses,
  viderLesDocuments,
  retirerDesOrdresDuJour,
  effacerLesAutresLignes,
  oublierLesRapprochements,
  effacerLesDetailsDuJournal,
  effacerLesDemandes,
  direCeQuiReste,
];

/** Goes on with the erasure under way, if there is one and this account may. True when nothing is left to do. */
export function poursuivreLEffacement(archives: Archives): boolean {
  const { effacement: cle } = archives.pole.memoire;
  if (!cle) return true;
  ecrireLesOrdres(archives);
  const effacement = archives.effacements().find((candidat) => candidat.cle === cle);
  // Its row was deleted by hand: nobody knows any more what was ordered.
  if (!effacement || effacement.termineLe) return oublierLOrdre(archives);
  if (!archives.estEnCharge) return false;
  let connu = effacement;
  for (const etape of ETAPES) {
    if (archives.pole.doitSArreter()) return false;
    const { nonAtteint, aSuivre } = etape(archives, connu);
    connu = noterLesRestes(archives, connu, nonAtteint);
    if (aSuivre) return false;
  }
  terminer(archives, connu);
  return true;
}

/** From the row on, the tab alone says what was ordered: who deletes the row takes her order back. */
export function ecrireLesOrdres(archives: Archives): void {
  const { pole } = archives;
  if (pole.memoire.ordres.length === 0) return;
  const connus = archives.effacements().map(({ cle }) => cle);
  for (const ordre of pole.memoire.ordres)
    if (!connus.includes(ordre.cle)) archives.noterEffacement(effacementDe(ordre));
  pole.valider();
  pole.noterMemoire({ ordres: [] });
}

/**
 * Accueil named what is gone, and said that it goes on: in the holidays no ronde would write it again, but the next one does
 * when this one is killed in between.
 */
function oublierLOrdre({ pole }: Archives): true {
  pole.noterMemoire({ effacement: '', prochaineEcheance: '' });
  ecrireAccueil(pole, 0);
  return true;
}

function noterLesRestes(archives: Archives, effacement: Effacement, restes: readonly string[]): Effacement {
  const nonAtteint = [...new Set([...effacement.nonAtteint, ...restes.map(typographier)])];
  if (nonAtteint.length === effacement.nonAtteint.length) return effacement;
  const complet = { ...effacement, nonAtteint };
  archives.noterEffacement(complet);
  return complet;
}

/** The rows about them; with a whole year, those about its meetings too, and the old ones about nothing we know. */
export function courriersVises(archives: Archives, effacement: Effacement): Set<string> {
  const { courriers, demandes, reunions } = archives.pole.registre;
  const numeros = new Set<string>(effacement.numeros);
  const passees = new Set(reunionsDe(archives, effacement).map(({ cle }) => cle));
  const connus = new Set<string>([...demandes.map(({ numero }) => numero), ...reunions.map(({ cle }) => cle)]);
  const vises = courriers.filter(({ sujet, prevuLe }) => {
    if (numeros.has(sujet) || passees.has(sujet)) return true;
    // A relance is about a day: it may have been put off into the next year since.
    const jour = estJour(sujet) ? sujet : jourDe(prevuLe);
    return estDUneAnnee(effacement) && !connus.has(sujet) && anneeScolaire(jour) <= effacement.sujet;
  });
  return new Set(vises.map(({ cle }) => cle));
}

/** From here on nothing is planned about them, and nothing that comes changes them. */
function fermerLesDemandes({ pole }: Archives, effacement: Effacement): FinDEtape {
  for (const demande of viseesParmi(pole.registre.demandes, effacement))
    if (demande.statut !== 'efface') pole.enregistrerDemande({ ...demande, statut: 'efface' });
  pole.valider();
  return FAIT;
}

function effacerLesCourriers(archives: Archives, effacement: Effacement): FinDEtape {
  archives.effacerCourriers(courriersVises(archives, effacement));
  archives.pole.valider();
  return FAIT;
}

/** The Form before the register: an answer whose row is gone would be taken for a new one. */
function effacerLesReponses(archives: Archives, effacement: Effacement): FinDEtape {
  const { demandes } = archives.pole.registre;
  const numeros = new Set<string>(effacement.numeros);
  const connus = new Set<string>(demandes.map(({ numero }) => numero));
  const ids = viseesParmi(demandes, effacement).map(({ idReponse }) => idReponse);
  const visee = (cites: readonly string[], version: string): boolean => {
    if (cites.some((numero) => numeros.has(numero))) return true;
    const ancienne = estDUneAnnee(effacement) && version !== '' && anneeDeVersion(version) <= effacement.sujet;
    return ancienne && !cites.some((numero) => connus.has(numero));
  };
  if (!archives.effacerReponses(new Set(ids.filter(Boolean))) || !archives.effacerSuites(visee)) return { nonAtteint: [], aSuivre: true }; // oxfmt-ignore
  return { nonAtteint: archives.balayerReponses() };
}

function anneeDeVersion(version: string): string {
  return anneeScolaire(version.slice(0, 10) as Parameters<typeof anneeScolaire>[0]);
}

function effacerLesAutresLignes(archives: Archives, { numeros }: Effacement): FinDEtape {
  archives.effacerLignes(new Set(numeros));
  archives.pole.valider();
  return FAIT;
}

/** A kept demande no longer says that it looks like one that is gone. */
function oublierLesRapprochements({ pole }: Archives, effacement: Effacement): FinDEtape {
  const partis = new Set<string>(effacement.numeros);
  const cite = (phrase: string): boolean => effacement.numeros.some((numero) => phrase.includes(numero));
  for (const demande of pole.registre.demandes) {
    if (partis.has(demande.numero)) continue;
    const [liens, alertes, raisons] = [
      demande.liens.filter((numero) => !partis.has(numero)),
      demande.alertes.filter((phrase) => !cite(phrase)),
      demande.raisons.filter((phrase) => !cite(phrase)),
    ];
    const change = liens.length + alertes.length + raisons.length < demande.liens.length + demande.alertes.length + demande.raisons.length; // oxfmt-ignore
    if (change) pole.enregistrerDemande({ ...demande, liens, alertes, raisons });
  }
  return FAIT;
}

/** The lines stay, their details go, and the chain is closed again from the first line changed on. */
function effacerLesDetailsDuJournal(archives: Archives, effacement: Effacement): FinDEtape {
  const { pole } = archives;
  const journal = pole.journal();
  const dit = journal.some(({ quoi, sur, quand }) => quoi === EFFACEMENT && sur === effacement.sujet && quand >= effacement.commenceLe); // oxfmt-ignore
  if (!dit) pole.journaliser({ qui: effacement.qui, quoi: EFFACEMENT, sur: effacement.sujet, details: enPlages(effacement.numeros).join(', ') }); // oxfmt-ignore
  const numeros = new Set<string>(effacement.numeros);
  const nouveau = resceller(journal, journal.map((ligne) => sansDetails(ligne, effacement, numeros)), pole.empreinte); // oxfmt-ignore
  const premiere = nouveau.findIndex((ligne, rang) => !memeLigne(ligne, journal[rang]!));
  if (premiere < 0) return FAIT;
  // The last seal is remembered first: a ronde may seal new lines before a killed run has come back to this step.
  const dernierSceau = nouveau.filter(({ sceau }) => sceau).pop()?.sceau ?? '';
  pole.noterMemoire({ dernierSceau });
  archives.reecrireJournal(premiere, nouveau.slice(premiere));
  pole.valider();
  return FAIT;
}

function resceller(
  avant: readonly LigneDeJournal[],
  apres: readonly LigneDeJournal[],
  empreinte: (texte: string) => string,
): LigneDeJournal[] {
  let precedent = PREMIER_SCEAU;
  let intact = true;
  return apres.map((ligne, rang) => {
    intact &&= memeLigne(ligne, avant[rang]!);
    if (!ligne.sceau) return ligne;
    const sceau = intact ? ligne.sceau : sceller(precedent, ligne, empreinte);
    precedent = sceau;
    return { ...ligne, sceau };
  });
}

function memeLigne(a: LigneDeJournal, b: LigneDeJournal): boolean {
  return a.qui === b.qui && a.sur === b.sur && a.details === b.details && a.sceau === b.sceau;
}

/** A year leaves no row, and the numbers are never given again; one demande leaves its number and a day. */
function effacerLesDemandes(archives: Archives, effacement: Effacement): FinDEtape {
  const { pole } = archives;
  pole.noterDernierNumero(derniersNumeros([...numerosConnus(pole), ...effacement.numeros]));
  if (estDUneAnnee(effacement)) archives.effacerDemandes(new Set(effacement.numeros));
  else {
    // The same number may be there twice: what a person pasted says all of the child.
    const [demande, ...collees] = viseesParmi(pole.registre.demandes, effacement);
    if (collees.length > 0) archives.effacerDoublons(demande!.numero);
    if (demande) archives.viderDemande(demande.numero, resteDe(demande, pole.maintenant.slice(0, 10)));
  }
  pole.valider();
  return FAIT;
}

/** The id of its answer and its version mean nothing without the Form; they keep a late trigger from bringing it back. */
function resteDe({ numero, idReponse, version }: Demande, statutLe: string): Record<string, string> {
  return { numero, statut: STATUTS.efface, statutNote: STATUTS.efface, statutLe, idReponse, version };
}

/** Last, what a person has to look at: where the numbers are still cited, and what no script reaches. */
function direCeQuiReste(archives: Archives, effacement: Effacement): FinDEtape {
  const ajoutes = archives.ongletsAjoutes().map((nom) => `L’onglet « ${nom} » n’est pas du registre : relisez-le.`);
  const numeros = new Set<string>(effacement.numeros);
  // A demande whose row a hand deleted, or a row pasted back since: no order will name it.
  const connus = new Set<string>(archives.pole.registre.demandes.map(({ numero }) => numero));
  return { nonAtteint: [...archives.citations(numeros), ...archives.lignesSansDemande(connus), ...ajoutes] };
}

function terminer(archives: Archives, effacement: Effacement): void {
  const { pole } = archives;
  const complet: Effacement = { ...effacement, termineLe: pole.maintenant };
  const { titre, blocs } = releveDEffacement(complet, pole.registre.parametres);
  const { lien } = pole.ecrireDocument(typographier(titre), mettreEnPages(blocs), []);
  archives.noterEffacement({ ...complet, lienReleve: lien });
  pole.valider();
  archives.oublier();
  oublierLOrdre(archives);
}

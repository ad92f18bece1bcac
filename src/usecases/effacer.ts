// Erases what a person ordered, step by step. Each step may be asked again: a run that is killed, or that has no time
// left, leaves the rest to the next ronde. The order is what makes it safe: no mail leaves, no answer comes back.
import { releveDEffacement } from '../catalogue/releve';
import type { Archives } from '../domain/archives';
import { documentsDe } from '../domain/arrete';
import { derniersNumeros, type Demande } from '../domain/demande';
import {
  ACCES_DONNEES,
  EFFACEMENT,
  effacementDe,
  enPlages,
  estDUneAnnee,
  sansDetails,
  type Effacement,
} from '../domain/effacement';
import { aUneFiche, SANS_FICHE } from '../domain/fiche';
import { jourDe } from '../domain/instant';
import { estJour, anneeScolaire, enLettres } from '../domain/jour';
import { PREMIER_SCEAU, sceller, type LigneDeJournal } from '../domain/journal';
import { mettreEnPages } from '../domain/pagination';
import { SANS_DOCUMENT, type Reunion } from '../domain/reunion';
import { STATUTS } from '../domain/statut';
import { typographier } from '../domain/typographie';
import { ecrireAccueil } from './ecrireAccueil';
import { numerosConnus } from './recevoirDemande';

/** What a step says: what it could not reach, or that it had no time to end. */
type Suite = { nonAtteint: string[] } | 'a_suivre';
type Etape = (archives: Archives, effacement: Effacement) => Suite;

const FAIT: Suite = { nonAtteint: [] };

const ETAPES: readonly Etape[] = [
  fermerLesDemandes,
  effacerLesCourriers,
  effacerLesReponses,
  viderLesDocuments,
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
    const suite = etape(archives, connu);
    if (suite === 'a_suivre') return false;
    connu = noterLesRestes(archives, connu, suite.nonAtteint);
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

function oublierLOrdre({ pole }: Archives): true {
  pole.noterMemoire({ effacement: '' });
  return true;
}

function noterLesRestes(archives: Archives, effacement: Effacement, restes: readonly string[]): Effacement {
  const nonAtteint = [...new Set([...effacement.nonAtteint, ...restes.map(typographier)])];
  if (nonAtteint.length === effacement.nonAtteint.length) return effacement;
  const complet = { ...effacement, nonAtteint };
  archives.noterEffacement(complet);
  return complet;
}

function viseesParmi(demandes: readonly Demande[], { numeros }: Effacement): Demande[] {
  const visees = new Set<string>(numeros);
  return demandes.filter(({ numero }) => visees.has(numero));
}

/** Meetings whose documents go with the year. */
export function reunionsDe({ pole: { registre, maintenant } }: Archives, effacement: Effacement): Reunion[] {
  if (!estDUneAnnee(effacement)) return [];
  return registre.reunions.filter(({ date }) => anneeScolaire(date) <= effacement.sujet && date <= jourDe(maintenant));
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
function fermerLesDemandes({ pole }: Archives, effacement: Effacement): Suite {
  for (const demande of viseesParmi(pole.registre.demandes, effacement))
    if (demande.statut !== 'efface') pole.enregistrerDemande({ ...demande, statut: 'efface' });
  pole.valider();
  return FAIT;
}

function effacerLesCourriers(archives: Archives, effacement: Effacement): Suite {
  archives.effacerCourriers(courriersVises(archives, effacement));
  archives.pole.valider();
  return FAIT;
}

/** The Form before the register: an answer whose row is gone would be taken for a new one. */
function effacerLesReponses(archives: Archives, effacement: Effacement): Suite {
  const { demandes } = archives.pole.registre;
  const numeros = new Set<string>(effacement.numeros);
  const connus = new Set<string>(demandes.map(({ numero }) => numero));
  const ids = viseesParmi(demandes, effacement).map(({ idReponse }) => idReponse);
  const visee = (cites: readonly string[], version: string): boolean => {
    if (cites.some((numero) => numeros.has(numero))) return true;
    const ancienne = estDUneAnnee(effacement) && version !== '' && anneeDeVersion(version) <= effacement.sujet;
    return ancienne && !cites.some((numero) => connus.has(numero));
  };
  if (!archives.effacerReponses(new Set(ids.filter(Boolean))) || !archives.effacerSuites(visee)) return 'a_suivre';
  return { nonAtteint: archives.balayerReponses() };
}

function anneeDeVersion(version: string): string {
  return anneeScolaire(version.slice(0, 10) as Parameters<typeof anneeScolaire>[0]);
}

/** Each Doc is forgotten once it is empty: a run that is killed does not empty it again. */
function viderLesDocuments(archives: Archives, effacement: Effacement): Suite {
  const { pole } = archives;
  const phrase = typographier(`Contenu effacé le ${enLettres(jourDe(pole.maintenant))}.`);
  const nonAtteint: string[] = [];
  const vider = (id: string, quoi: string): void => {
    if (!archives.viderDocument(id, phrase)) nonAtteint.push(`${quoi} ne s’ouvre pas : à vider à la main, https://docs.google.com/document/d/${id}/edit`); // oxfmt-ignore
  };
  for (const demande of viseesParmi(pole.registre.demandes, effacement)) {
    if (!aUneFiche(demande)) continue;
    if (pole.doitSArreter()) return suspendre(archives, effacement, nonAtteint);
    if (demande.idFiche) vider(demande.idFiche, `La fiche de ${demande.numero}`);
    pole.enregistrerDemande({ ...demande, ...SANS_FICHE });
  }
  for (const reunion of reunionsDe(archives, effacement)) {
    // Killed between two cells, one of them remains.
    const { lienOrdreDuJour, lienReleve, arrete, aRelire } = reunion;
    const documents = documentsDe(reunion);
    if (documents.length === 0 && !lienOrdreDuJour && !lienReleve && !arrete && aRelire.length === 0) continue;
    if (pole.doitSArreter()) return suspendre(archives, effacement, nonAtteint);
    for (const { id, quoi } of documents) vider(id, quoi);
    pole.enregistrerReunion({ ...reunion, ...SANS_DOCUMENT, arrete: undefined, aRelire: [] });
  }
  const numeros = new Set<string>(effacement.numeros);
  for (const { sur, details } of pole.journal().filter(({ quoi }) => quoi === ACCES_DONNEES))
    if (details && numeros.has(sur)) vider(details, `Le document remis sur ${sur}`);
  if (!estDUneAnnee(effacement)) nonAtteint.push(...retirerDesOrdresDuJour(archives, effacement));
  pole.valider();
  return { nonAtteint };
}

function suspendre(archives: Archives, effacement: Effacement, nonAtteint: readonly string[]): 'a_suivre' {
  noterLesRestes(archives, effacement, nonAtteint);
  archives.pole.valider();
  return 'a_suivre';
}

/** One demande leaves the ordres du jour of the others. */
function retirerDesOrdresDuJour(archives: Archives, effacement: Effacement): string[] {
  const { registre, maintenant } = archives.pole;
  const { sujet } = effacement;
  const recueLe = viseesParmi(registre.demandes, effacement)[0]?.recuLe ?? '';
  const phrase = typographier(`Un passage a été effacé le ${enLettres(jourDe(maintenant))}.`);
  const concernees = registre.reunions.filter(({ date }) => date >= recueLe.slice(0, 10));
  for (const reunion of concernees) {
    const aRelire = reunion.aRelire.filter((ligne) => !ligne.includes(sujet));
    if (aRelire.length < reunion.aRelire.length) archives.pole.enregistrerReunion({ ...reunion, aRelire });
  }
  return concernees
    .flatMap(documentsDe)
    .filter(({ id }) => !archives.retirerDuDocument(id, sujet, phrase))
    .map(({ id, quoi }) => `${quoi} ne s’ouvre pas : retirez-en ${sujet} à la main, https://docs.google.com/document/d/${id}/edit`); // oxfmt-ignore
}

function effacerLesAutresLignes(archives: Archives, { numeros }: Effacement): Suite {
  archives.effacerLignes(new Set(numeros));
  archives.pole.valider();
  return FAIT;
}

/** A kept demande no longer says that it looks like one that is gone. */
function oublierLesRapprochements({ pole }: Archives, effacement: Effacement): Suite {
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
function effacerLesDetailsDuJournal(archives: Archives, effacement: Effacement): Suite {
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
function effacerLesDemandes(archives: Archives, effacement: Effacement): Suite {
  const { pole } = archives;
  pole.noterDernierNumero(derniersNumeros([...numerosConnus(pole), ...effacement.numeros]));
  if (estDUneAnnee(effacement)) archives.effacerDemandes(new Set(effacement.numeros));
  else
    for (const demande of viseesParmi(pole.registre.demandes, effacement))
      archives.viderDemande(demande.numero, resteDe(demande, pole.maintenant.slice(0, 10)));
  pole.valider();
  return FAIT;
}

/** The id of its answer and its version mean nothing without the Form; they keep a late trigger from bringing it back. */
function resteDe({ numero, idReponse, version }: Demande, statutLe: string): Record<string, string> {
  return { numero, statut: STATUTS.efface, statutNote: STATUTS.efface, statutLe, idReponse, version };
}

/** Last, what a person has to look at: where the numbers are still cited, and what no script reaches. */
function direCeQuiReste(archives: Archives, effacement: Effacement): Suite {
  const ajoutes = archives.ongletsAjoutes().map((nom) => `L’onglet « ${nom} » n’est pas du registre : relisez-le.`);
  const numeros = new Set<string>(effacement.numeros);
  return { nonAtteint: [...archives.citations(numeros), ...archives.lignesSansNumero(), ...ajoutes] };
}

function terminer(archives: Archives, effacement: Effacement): void {
  const { pole } = archives;
  const complet: Effacement = { ...effacement, termineLe: pole.maintenant };
  const { titre, blocs } = releveDEffacement(complet, pole.registre.parametres);
  const { lien } = pole.ecrireDocument(typographier(titre), mettreEnPages(blocs), []);
  archives.noterEffacement({ ...complet, lienReleve: lien });
  pole.valider();
  archives.oublier();
  // The page people open first still named what is gone.
  ecrireAccueil(archives.pole, 0);
  pole.noterMemoire({ effacement: '' });
}

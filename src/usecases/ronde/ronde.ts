// The ronde, three times a day: repairs what triggers missed, sends what is due; the first of a school day does the
// day's work. With nothing to do it stops after two or three calls to Google.
import { PARAMETRES } from '../../catalogue/parametres';
import { reorientations } from '../../catalogue/reorientations';
import { avancerAuJourDeClasse, estJourDeClasse } from '../../domain/temps/calendrier';
import { passagesLaisses } from '../../domain/demande/changementDeStatut';
import { conclure } from '../../domain/courrier/departs';
import { Refus, refus } from '../../domain/pole/erreur';
import { aNoter } from '../../domain/registre/etatAuJournal';
import { heureDe, instant, jourDe, type Instant } from '../../domain/temps/instant';
import { PREMIER_SCEAU, sceller, type LigneDeJournal } from '../../domain/registre/journal';
import { ajouterJours } from '../../domain/temps/jour';
import type { Memoire, Pole } from '../../domain/pole/pole';
import { reglagesAGarder } from '../../domain/registre/reglages';
import type { Annonce } from '../../domain/formulaire/reponse';
import { accorder } from '../../domain/texte/typographie';
import { ecrireAccueil } from './ecrireAccueil';
import { ecrireFiches } from '../demande/ecrireFiches';
import { envoyerCourrier, reprendreLesInterrompus } from '../courrier/envoyerCourrier';
import { exigerLesOnglets } from '../registre/exigerLesOnglets';
import { direSurAccueil, examiner, visiteDuJour } from '../registre/examinerRegistre';
import { heuresDe } from '../courrier/planifierCourriers';
import { prevoirLaSemaine } from '../courrier/prevoir';
import { reunionsProches } from '../reunion/preparerReunion';
import { direLeCompte, prevenirLAncienCompte } from './reprendreLesAutomatismes';
import { reconcilier } from './reconcilier';
import { recevoirRetours } from '../demande/recevoirRetour';
import { libererLesCorriges } from '../courrier/suivreAdresses';
import { suivreCircuit } from '../reunion/suivreCircuit';
import { suivreCourriers } from '../courrier/suivreCourriers';
import { ramenerAvantLeGel, reporterLesAnnulees } from '../reunion/annulerReunion';
import { confierAuMatin, suivreLeTemps } from './suivreLeTemps';
import { suivreReferents } from '../affectation/suivreReferents';
import { suivreStatuts } from '../demande/suivreStatuts';

/** Nothing planned is due and no answer came: the ronde need not open a tab, nor wait for its turn. */
export function rienAFaire(pole: Pole): boolean {
  const { maintenant, memoire } = pole;
  if (memoire.effacement) return false;
  const rienDeDu = memoire.prochaineEcheance !== '' && maintenant < memoire.prochaineEcheance;
  return rienDeDu && rienDArrive(pole);
}

/**
 * Each Form costs two calls. The first ronde of a day of class reads both; where no ronde works, in the holidays, that of
 * midday alone also looks at the Form « Suite ».
 */
function rienDArrive(pole: Pole): boolean {
  const { maintenant, memoire } = pole;
  if (pole.annoncesDepuis(memoire.derniereVersion).length > 0) return false;
  const heure = heureDe(maintenant);
  const regardeLaSuite = memoire.dernierMatin !== jourDe(maintenant) && '10:00' <= heure && heure < '14:00';
  return !regardeLaSuite || pole.suitesDepuis(memoire.derniereSuite).length === 0;
}

/**
 * A ronde that meets a register it cannot read has the doctor look at it: what could be mended lets it go on; the rest
 * is said on Accueil and to the account in charge. `rouvrir` gives a pôle that reads the tabs again.
 */
export function rondeSoignee(pole: Pole, rouvrir: () => Pole, complete = false): string {
  try {
    return ronde(pole, complete);
  } catch (error) {
    if (!(error instanceof Refus)) throw error;
    const malade = rouvrir();
    const { repare, aCorriger, bloque } = examiner(malade, visiteDuJour(malade));
    if (repare.length > 0 && !bloque) return ronde(rouvrir(), complete);
    if (aCorriger.length === 0) throw error;
    direSurAccueil(malade);
    throw refus.registreACorriger(aCorriger);
  }
}

/** `complete`: compare every answer, as a person who asks for a ronde expects. Returns what that person reads. */
export function ronde(pole: Pole, complete = false): string {
  const { maintenant, memoire } = pole;
  const nouveauJour = memoire.dernierMatin !== jourDe(maintenant);
  if (nouveauJour || complete) soignerDAbord(pole);
  else exigerLesOnglets(pole);
  const toutes = complete || (nouveauJour && !compteJuste(pole));
  const annonces = pole.annoncesDepuis(toutes ? '' : memoire.derniereVersion);
  const matin = nouveauJour && estJourDeClasse(pole.registre.calendrier, jourDe(maintenant));
  suivreStatuts(pole, undefined, matin ? pole.journal() : undefined);
  pole.guider(reorientations(pole.registre.parametres).map(({ libelle }) => libelle));
  suivreCourriers(pole);
  libererLesCorriges(pole);
  reprendreLesInterrompus(pole);
  if (matin || complete) suivreReferents(pole);
  const journal = matin ? pole.journal() : undefined;
  const { faites, complet } = reconcilier(pole, annonces);
  const suites = pole.suitesDepuis(debutDesSuites(pole, nouveauJour, complete));
  const toutesLesSuites = recevoirRetours(pole, suites);
  if (journal) {
    // What was given to another is in the Journal already.
    const confiees = confierAuMatin(pole, () => journal);
    const { demandes } = pole.registre;
    // Only once every answer was compared: one of them may have to end what a run began.
    const laisses = complet ? passagesLaisses(demandes, journal, memoire.dernierMatin) : [];
    pole.journaliserTout([...aNoter(demandes, confiees > 0 ? pole.journal() : journal), ...laisses]);
    suivreCircuit(pole, () => journal);
    ramenerAvantLeGel(pole, journal);
  }
  suivreLeTemps(pole, matin);
  const sceaux = journal && scellerLeJournal(pole, journal);
  const duMatin = matin ? prevoirLaSemaine(pole) : undefined;
  direLeCompte(pole);
  prevenirLAncienCompte(pole);
  envoyerCourrier(pole, duMatin?.previsions);
  reporterLesAnnulees(pole);
  // What waits for nobody has left: the time that remains is for the fiches, then for the mails that waited for them.
  const fiches = ecrireFiches(pole);
  if (fiches.ecrites) envoyerCourrier(pole);
  ecrireAccueil(pole, faites, duMatin?.previsions);
  // What is remembered supposes that the sheet holds it.
  pole.valider();
  const signe = complete ? {} : { signeLe: maintenant };
  noterFin(pole, complet ? annonces : [], toutesLesSuites ? suites : [], { ...sceaux, ...duMatin, ...signe });
  if (!complet || !toutesLesSuites || !fiches.complet) pole.noterMemoire({ prochaineEcheance: '' });
  return faites ? `Ronde faite : ${accorder(faites, 'réponse')} à rattraper.` : 'Ronde faite.';
}

/** Once a day the last weeks are asked for again: those the Journal holds cost nothing more. */
const SUITES_JOURS = 14;

function debutDesSuites({ memoire, maintenant }: Pole, nouveauJour: boolean, complete: boolean): string {
  if (complete) return '';
  const ancien = ajouterJours(jourDe(maintenant), -SUITES_JOURS);
  return nouveauJour && memoire.derniereSuite > ancien ? `${ancien}T00:00:00.000Z` : memoire.derniereSuite;
}

/** The first work of the day: what comes after reads the tabs as they should be. */
function soignerDAbord(pole: Pole): void {
  const { bloque, aCorriger } = examiner(pole, visiteDuJour(pole));
  if (bloque) throw refus.registreACorriger(aCorriger);
}

/** Once a day the answers are counted; each is compared only when the register does not hold as many. */
function compteJuste(pole: Pole): boolean {
  const presentes = pole.registre.demandes.filter(({ statut }) => statut !== 'efface');
  const auRegistre = new Set(presentes.map(({ idReponse }) => idReponse).filter(Boolean));
  return pole.nombreDeReponses() === auRegistre.size;
}

/**
 * Chains the lines added since the last seal; those of this morning wait for the next. What is returned is to be
 * remembered once the seals are in the sheet: a run killed before does the same again.
 */
function scellerLeJournal(pole: Pole, journal: readonly LigneDeJournal[]): Partial<Memoire> {
  const { scelleesJusquA, dernierSceau } = pole.memoire;
  const lignes = journal.slice(scelleesJusquA);
  let precedent = dernierSceau || PREMIER_SCEAU;
  const sceaux = lignes.map((ligne) => (precedent = sceller(precedent, ligne, pole.empreinte)));
  if (sceaux.length === 0) return {};
  pole.scellerJournal(scelleesJusquA, sceaux);
  return { scelleesJusquA: scelleesJusquA + sceaux.length, dernierSceau: precedent };
}

/**
 * `annonces`: those now in the register; none when time ran out, so that the next ronde asks for them again. The sign of
 * life is that of the clock alone, since a person at work would hide that it has stopped. It goes with what is written
 * anyway; a ronde with nothing to do writes nothing, and the first of a day of class is never one.
 */
function noterFin(
  pole: Pole,
  annonces: readonly Annonce[],
  suites: readonly Annonce[],
  duMatin: Partial<Memoire>,
): void {
  const { maintenant, registre, memoire } = pole;
  const { calendrier } = registre;
  const aujourdhui = jourDe(maintenant);
  const demain = avancerAuJourDeClasse(calendrier, ajouterJours(aujourdhui, 1));
  const prevus = registre.courriers.filter(({ statut }) => statut === 'prevu').map(({ prevuLe }) => prevuLe);
  const guet = reunionsProches(pole).length > 0 ? [maintenant] : [];
  const prochains: Instant[] = [...prevus, ...guet, instant(demain, heuresDe(registre).debut)];
  pole.noterMemoire({
    ...duMatin,
    // The rows that say what left are in the sheet: nothing of it is in doubt any more.
    departs: conclure(memoire.departs, maintenant),
    ...(memoire.dernierMatin === aujourdhui ? {} : { reglages: reglagesAGarder(pole.reglages(), DEFAUTS) }),
    dernierMatin: aujourdhui,
    tour: memoire.dernierMatin === aujourdhui ? memoire.tour : memoire.tour + 1,
    derniereVersion: derniereDe(annonces, memoire.derniereVersion),
    derniereSuite: derniereDe(suites, memoire.derniereSuite),
    prochaineEcheance: prochains.reduce((plusTot, moment) => (moment < plusTot ? moment : plusTot)),
  });
}

const DEFAUTS = Object.fromEntries(PARAMETRES.map(({ cle, defaut }) => [cle, defaut]));

function derniereDe(annonces: readonly Annonce[], connue: string): string {
  return annonces.reduce((derniere, { version }) => (version > derniere ? version : derniere), connue);
}

// Every function Google may call: triggers, menu, sidebar calls. One line each; no rule lives here.
import type { EntryPointName } from './entryPoints';
import { addMenu, showSidebar } from './google/menu';
import { editorOfMails, readEdits, type SheetEditEvent } from './google/edits';
import { announceResponse, readResponse, type FormSubmitEvent } from './google/form/formAnswers';
import { openChantier } from './google/openChantier';
import { readForPerson, runAfterAsking, runForPerson, runMenu, runMenuAsking, runMenuConfirming, runTrigger, runWatch } from './google/runEntryPoint'; // oxfmt-ignore
import { readSharing } from './google/sharing';
import { requireConsent } from './google/consent';
import {
  lireChoixDeReferent,
  lireCleDeProfil,
  lireCleDeReunion,
  lireMarque,
  lireNumeroDemande,
  lirePassage,
  lireRangement,
  lireReponseDeReferent,
  lireSaisie,
  lireSuite,
  type CarteMessage,
  type ChoixDeSuite,
  type ListesMessage,
  type PanneauDeRepartition,
  type ProfilMessage,
  type ReponseMessage,
  type ResultatDeRepartitionMessage,
  type ResultatDeSeanceMessage,
  type ResultatMessage,
  type SuiteDeSaisie,
} from './sidebars/contract';
import { ajouterAuSuivi, choixDeSuite, passerDemande, repondrePourReferent } from './usecases/demande/agirSurDemande';
import { controlerOnglets } from './usecases/registre/controlerOnglets';
import {
  installerLeProfil,
  installerOuReparer,
  mettreAJourFormulaire,
  profilsProposes,
} from './usecases/installation/installer';
import { ecrireFichesDepuisLeMenu } from './usecases/demande/ecrireFiches';
import { poursuivreLEffacement } from './usecases/effacement/effacer';
import { effacerLAnnee, essaiDeFinDAnnee, questionDeFinDAnnee } from './usecases/effacement/finDAnnee';
import { lireCarte } from './usecases/demande/lireCarte';
import { noterCorrections } from './usecases/demande/noterCorrection';
import { choisirReferent, ecrireLaRepartitionVue, lireRepartition } from './usecases/affectation/ouvrirRepartition';
import { preparerLaNouvelleAnnee, questionDeNouvelleAnnee } from './usecases/installation/nouvelleAnnee';
import { quiVoitQuoi } from './usecases/registre/quiVoitQuoi';
import { direCeQuiPartira } from './usecases/courrier/prevoir';
import { ecrireNoteAuxEcoles } from './usecases/installation/publierNote';
import { noterCourriers } from './usecases/courrier/suivreCourriers';
import { recevoirEvenement } from './usecases/demande/recevoirEvenement';
import { recevoirSuite } from './usecases/demande/recevoirRetour';
import { questionDeReprise, reprendreLesAutomatismes, retirerLesAutomatismes } from './usecases/ronde/reprendreLesAutomatismes'; // oxfmt-ignore
import { questionDeReconstruction, reconstruire } from './usecases/reconstruction/reconstruire';
import { ecrireLaRepartition, questionDeRepartition } from './usecases/affectation/repartir';
import { rienAFaire, rondeSoignee } from './usecases/ronde/ronde';
import { listesDeSaisie, saisirDemande } from './usecases/demande/saisirDemande';
import { verifierDepuisLeMenu, verifierRegistre as verifier, type ResultatDeVerification } from './usecases/registre/verifierRegistre'; // oxfmt-ignore
import { lireSeance, rangerReunion } from './usecases/reunion/rangerReunion';
import { installerLaVeille, veiller } from './usecases/ronde/veiller';
import { effacerUneDemande, questionSurUneDemande, toutSurUneDemande } from './usecases/effacement/uneDemande';

function runRonde(name: EntryPointName): void {
  runTrigger(
    name,
    ({ pole, reopen, archives }) => {
      rondeSoignee(pole, reopen);
      poursuivreLEffacement(archives());
    },
    ({ pole }) => rienAFaire(pole),
  );
}

export function onOpen(): void {
  addMenu();
}

export function onFormSubmit(event?: FormSubmitEvent): void {
  runTrigger('onFormSubmit', ({ pole, memory }) =>
    recevoirEvenement(pole, event?.response && readResponse(event.response, memory)),
  );
}

export function onSuiteSubmit(event?: FormSubmitEvent): void {
  runTrigger('onSuiteSubmit', ({ pole, memory }) =>
    recevoirSuite(pole, event?.response && announceResponse(event.response, memory.suite)),
  );
}

export function onSheetEdit(event?: SheetEditEvent): void {
  runTrigger('onSheetEdit', ({ pole, memory }) => {
    noterCorrections(pole, readEdits(event, memory));
    noterCourriers(pole, editorOfMails(event, memory));
  });
}

export function ronde7h(): void {
  runRonde('ronde7h');
}

export function ronde11h(): void {
  runRonde('ronde11h');
}

export function ronde15h(): void {
  runRonde('ronde15h');
}

/** The one trigger that does not belong to the account in charge. */
export function veille18h(): void {
  runWatch(({ relais }) => veiller(relais()));
}

export function menuInstaller(): void {
  requireConsent();
  runMenu(({ memory, reopen }) => installerOuReparer(openChantier(memory, reopen)));
}

export function menuReconstruire(): void {
  runMenuConfirming(
    ({ memory, reopen }) => questionDeReconstruction(openChantier(memory, reopen)),
    ({ memory, reopen }) => reconstruire(openChantier(memory, reopen)),
  );
}

export function menuMettreAJourFormulaire(): void {
  runMenu(({ memory, reopen }) => mettreAJourFormulaire(openChantier(memory, reopen)));
}

export function menuSaisirDemande(): void {
  showSidebar('saisie', 'Saisir une demande');
}

export function menuOuvrirDemande(): void {
  showSidebar('demande', 'Demande');
}

export function menuRepartir(): void {
  runMenuConfirming(
    ({ pole }) => questionDeRepartition(pole),
    ({ pole }) => ecrireLaRepartition(pole),
  );
}

export function menuOuvrirRepartition(): void {
  showSidebar('repartition', 'Répartition');
}

export function menuOuvrirReunion(): void {
  showSidebar('reunion', 'Réunion');
}

export function menuEcrireNote(): void {
  runMenu(({ pole }) => ecrireNoteAuxEcoles(pole));
}

export function menuEcrireFiches(): void {
  runMenu(({ pole }) => ecrireFichesDepuisLeMenu(pole));
}

export function menuCeQuiPartira(): void {
  runMenu(({ pole }) => direCeQuiPartira(pole));
}

export function menuControlerOnglets(): void {
  runMenu(({ pole }) => controlerOnglets(pole));
}

export function menuVerifierRegistre(): void {
  runMenu(({ pole }) => verifierDepuisLeMenu(pole));
}

export function menuFaireLaRonde(): void {
  runMenu(({ pole, reopen, archives }) => {
    const phrase = rondeSoignee(pole, reopen, true);
    poursuivreLEffacement(archives());
    return phrase;
  });
}

export function menuQuiVoitQuoi(): void {
  runMenu(({ pole }) => quiVoitQuoi(pole.registre, readSharing()));
}

export function menuReprendreAutomatismes(): void {
  requireConsent();
  runMenuConfirming(
    ({ relais }) => questionDeReprise(relais()),
    ({ relais }) => reprendreLesAutomatismes(relais()),
  );
}

export function menuVeiller(): void {
  requireConsent();
  runMenu(({ relais }) => installerLaVeille(relais()));
}

export function menuRetirerAutomatismes(): void {
  runMenu(({ relais }) => retirerLesAutomatismes(relais()));
}

export function sidebarProfils(): ProfilMessage[] {
  return profilsProposes();
}

export function sidebarInstaller(cle: unknown): ReponseMessage {
  return runForPerson(({ memory, reopen }) => installerLeProfil(openChantier(memory, reopen), lireCleDeProfil(cle)));
}

export function menuToutSurUneDemande(): void {
  runAfterAsking('De quelle demande ? Tapez son numéro, par exemple 2018-P1-004.', (numero) =>
    runMenu(({ archives }) => toutSurUneDemande(archives(), numero)),
  );
}

export function menuEffacerUneDemande(): void {
  runAfterAsking('Quelle demande effacer ? Tapez son numéro, par exemple 2018-P1-004.', (numero) =>
    runMenuAsking(
      ({ archives }) => questionSurUneDemande(archives(), numero),
      ({ archives }, confirme) => effacerUneDemande(archives(), numero, confirme),
    ),
  );
}

export function menuEssaiDeFinDAnnee(): void {
  runMenu(({ archives }) => essaiDeFinDAnnee(archives()));
}

export function menuEffacerLAnnee(): void {
  runMenuAsking(
    ({ archives }) => questionDeFinDAnnee(archives()),
    ({ archives }, annee) => effacerLAnnee(archives(), annee),
  );
}

export function menuNouvelleAnnee(): void {
  runMenuAsking(
    ({ pole }) => questionDeNouvelleAnnee(pole),
    ({ memory, reopen }, annee) => preparerLaNouvelleAnnee(openChantier(memory, reopen), annee),
  );
}

export function sidebarListes(): ListesMessage {
  return runForPerson(({ pole }) => listesDeSaisie(pole));
}

export function sidebarSaisirDemande(message: unknown): SuiteDeSaisie {
  return runForPerson(({ pole }) => saisirDemande(pole, lireSaisie(message)));
}

export function sidebarDemande(numero: unknown): CarteMessage {
  return readForPerson(({ pole }) => lireCarte(pole, lireNumeroDemande(numero)));
}

export function sidebarChoixDeSuite(): ChoixDeSuite[] {
  return choixDeSuite();
}

export function sidebarPasserDemande(message: unknown): ResultatMessage {
  return runForPerson(({ pole, qui }) => passerDemande(pole, lirePassage(message), qui()));
}

export function sidebarAjouterSuite(message: unknown): ResultatMessage {
  return runForPerson(({ pole, qui }) => ajouterAuSuivi(pole, lireSuite(message), qui()));
}

export function sidebarRepondrePourReferent(message: unknown): ResultatMessage {
  return runForPerson(({ pole, qui }) => repondrePourReferent(pole, lireReponseDeReferent(message), qui()));
}

export function sidebarRepartition(): PanneauDeRepartition {
  return readForPerson(({ pole }) => lireRepartition(pole));
}

export function sidebarChoisirReferent(message: unknown): ResultatDeRepartitionMessage {
  return runForPerson(({ pole, qui }) => choisirReferent(pole, lireChoixDeReferent(message), qui()));
}

export function sidebarEcrireRepartition(marque: unknown): ResultatDeRepartitionMessage {
  return runForPerson(({ pole }) => ecrireLaRepartitionVue(pole, lireMarque(marque)));
}

export function sidebarReunion(cle: unknown): ResultatDeSeanceMessage {
  return readForPerson(({ pole }) => lireSeance(pole, lireCleDeReunion(cle)));
}

export function sidebarRangerReunion(message: unknown): ResultatDeSeanceMessage {
  return runForPerson(({ pole, qui }) => rangerReunion(pole, lireRangement(message), qui()));
}

/** The same check as the menu's, as data. */
export function verifierRegistre(): ResultatDeVerification[] {
  return runForPerson(({ pole }) => verifier(pole));
}

// A pôle of days to come: the same register, copied, on which the rules work as they will; nothing leaves and nothing is
// written. Its type names every door of the real one, so that a new door cannot be left open.
import { noterStatut, rangsDe, type Courrier } from '../../domain/courrier/courrier';
import type { Demande } from '../../domain/demande/demande';
import type { Instant } from '../../domain/temps/instant';
import type { LigneDeJournal } from '../../domain/registre/journal';
import type { DocumentEcrit, Pole } from '../../domain/pole/pole';
import type { Registre } from '../../domain/registre/registre';
import type { Reunion } from '../../domain/reunion/reunion';
import type { Suite } from '../../domain/suivi/suivi';

export interface Copie extends Registre {
  readonly courriers: Courrier[];
  readonly demandes: Demande[];
  readonly reunions: Reunion[];
  readonly suites: Suite[];
  /** Read when it is first asked for; the lines of the days to come are added to it. */
  journal(): LigneDeJournal[];
}

/** Tabs that time does not change are read when they are asked for, as in the register itself. */
export function copierLeRegistre(registre: Registre, lireJournal: () => LigneDeJournal[]): Copie {
  let lignes: LigneDeJournal[] | undefined;
  let suites: Suite[] | undefined;
  return {
    journal: () => (lignes ??= [...lireJournal()]),
    courriers: [...registre.courriers],
    demandes: [...registre.demandes],
    reunions: [...registre.reunions],
    get parametres() { return registre.parametres; },
    get ecoles() { return registre.ecoles; },
    get membres() { return registre.membres; },
    get motifs() { return registre.motifs; },
    get questions() { return registre.questions; },
    get calendrier() { return registre.calendrier; },
    get suites() { return (suites ??= [...registre.suites]); },
    get identites() { return registre.identites; },
  }; // oxfmt-ignore
}

const DOCUMENT: DocumentEcrit = { id: '', lien: '' };
const rien = (): void => {};

/** `compter` is told how many people each mail goes to, and throws as Google does when they are too many. */
export function poleDeDemain(
  pole: Pole,
  registre: Copie,
  maintenant: Instant,
  quotaRestant: () => number,
  compter: (destinataires: number) => void,
): Pole {
  return {
    maintenant,
    registre,
    memoire: pole.memoire,
    enregistrerDemande: (demande) => remplacer(registre.demandes, demande, ({ numero }) => numero),
    enregistrerReunion: (reunion) => remplacer(registre.reunions, reunion, ({ cle }) => cle),
    enregistrerCourriers: (courriers) => enregistrerCourriers(registre.courriers, courriers),
    quotaRestant,
    enregistrerSuites: (suites) => suites.forEach((suite) => remplacer(registre.suites, suite, ({ cle }) => cle)),
    journal: () => registre.journal(),
    journaliser: (evenement) => void registre.journal().push({ ...evenement, quand: maintenant, sceau: '' }),
    journaliserTout: (evenements) =>
      void registre.journal().push(...evenements.map((un) => ({ ...un, quand: maintenant, sceau: '' }))),
    poster: ({ a, copie }) => compter(a.length + copie.length),
    lienDeSuite: pole.lienDeSuite,
    signer: () => '',
    ecrireDocument: () => DOCUMENT,
    creerDocument: () => DOCUMENT,
    publierDocument: () => ({ ...DOCUMENT, refait: false, precedent: '', perdu: '' }),
    ecrireFiche: () => ({ perdu: false, refuses: [] }),
    lireTableaux: () => [],
    ...SANS_EFFET,
  };
}

/** What a day to come neither writes nor asks. */
const SANS_EFFET = {
  annoterStatut: rien,
  noterRemarques: rien,
  guider: rien,
  adopterReunions: rien,
  numeroterSuites: rien,
  enregistrerIdentite: rien,
  noterDernierNumero: rien,
  noterParametre: rien,
  noterMemoire: rien,
  remettreDemande: rien,
  reglages: () => ({}),
  avertir: rien,
  valider: rien,
  remettreEnPlace: rien,
  scellerJournal: rien,
  ecrireAccueil: rien,
  soigner: rien,
  agitPourLePole: () => false,
  compteEnCharge: '',
  annoncesDepuis: () => [],
  suitesDepuis: () => [],
  nombreDeReponses: () => 0,
  empreinte: () => '',
  doitSArreter: () => false,
  observer: (): never => {
    throw new Error('Le classeur de demain n’existe pas encore.');
  },
  numeroChoisi: () => '',
  anomalies: () => [],
};

function remplacer<T>(liste: T[], element: T, cle: (element: T) => string): void {
  const place = liste.findIndex((autre) => cle(autre) === cle(element));
  if (place < 0) liste.push(element);
  else liste[place] = element;
}

function enregistrerCourriers(liste: Courrier[], courriers: readonly Courrier[]): void {
  for (const courrier of courriers) {
    const place = rangsDe(liste).get(courrier.cle) ?? liste.length;
    liste[place] = noterStatut(liste[place], courrier);
  }
}

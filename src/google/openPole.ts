// The pôle as the use cases see it, on the real Sheet, Form, Docs and mail: each tab is read at most once.
import { dater, STATUT_PRIS } from '../domain/demande/changementDeStatut';
import { noterStatut, parCle, type Courrier } from '../domain/courrier/courrier';
import type { Demande } from '../domain/demande/demande';
import { repereDe } from '../domain/diagnostic/classeur';
import { jourDe, type Instant } from '../domain/temps/instant';
import type { Jour } from '../domain/temps/jour';
import type { Identite } from '../domain/protection/identite';
import type { Pole } from '../domain/pole/pole';
import type { Registre } from '../domain/registre/registre';
import type { Reunion } from '../domain/reunion/reunion';
import { prochaineCleDeSuite, type Suite } from '../domain/suivi/suivi';
import { hmac, sha256 } from './digest';
import { readTables } from './docs/docReader';
import { writeDoc } from './docs/docWriter';
import { heal } from './doctor/heal';
import { observe } from './doctor/observe';
import { FicheDocs } from './docs/ficheDocs';
import { announceResponses, countResponses, formOpener, type OpenForm } from './form/formAnswers';
import { Mailer, warn } from './mailer';
import { changeMemory, type Memory } from './memory';
import { publishDoc } from './docs/publications';
import { Anomalies } from './register/anomalies';
import { CALENDRIER, lireCalendrier } from './register/calendrierTab';
import { ecrireTexte } from './register/cells';
import { COURRIER, ligneDeCourrier, lireCourriers } from './register/courrierTab';
import { DEMANDES, ligneDeDemande, lireDemandes } from './register/demandesTab';
import { ECOLES, lireEcoles } from './register/ecolesTab';
import { IDENTITES, ligneDIdentite, lireIdentites } from './register/identitesTab';
import { ajouterAuJournal, ajouterPlusieursAuJournal, ecrireSceaux, JOURNAL, lireJournal } from './register/journalTab';
import { lireMembres, MEMBRES } from './register/membresTab';
import { lireMotifs, MOTIFS } from './register/motifsTab';
import { ACCUEIL } from './register/onglets';
import { lireParametres, lireReglages, PARAMETRES } from './register/parametresTab';
import { lireQuestions, QUESTIONS } from './register/questionsTab';
import { adopterLignes, ligneDeReunion, lireReunions, REUNIONS } from './register/reunionsTab';
import { writeRemarks } from './register/remarques';
import { statutGuide, statutRule } from './register/statutCells';
import { ligneDeSuivi, lireSuivi, SUIVI } from './register/suiviTab';
import { sameCell, Table, type Ligne, type Onglet } from './register/table';
import { selectedNumero } from './selection';
import { Sheets } from './sheets';

/** Work stops after four minutes of the six that Google allows; the next ronde goes on. */
const TRAVAIL_MS = 4 * 60_000;

export interface Opening {
  maintenant: Instant;
  memory: Memory;
  /** Milliseconds since this execution began. */
  elapsedMs: () => number;
}

/** A value read when it is first asked for, then kept. */
class Lazy<T> {
  private value: { read: T } | undefined;
  constructor(private readonly read: () => T) {}
  get(): T {
    return (this.value ??= { read: this.read() }).read;
  }
}

/** Pads Accueil with empty lines, so that a shorter page leaves nothing of a longer one. */
const LIGNES_ACCUEIL = 60;

export function openPole({ maintenant, memory, elapsedMs }: Opening): Pole {
  const sheets = new Sheets(memory);
  const anomalies = new Anomalies();
  const openForm = formOpener();
  const tables = new Map<string, Table>();
  const table = tableOpener(tables, sheets, anomalies);
  const { registre, demandes, courriers, reunions, suites, identites } = lazyRegister(table, maintenant, anomalies);

  const save = saver(table);
  const leJournal = journalOf(sheets, maintenant);

  const saveDemande = demandeSaver(table, demandes, leJournal.journaliser, maintenant, (demande) =>
    save(DEMANDES, ligneDeDemande, demandes, [demande], ({ numero }) => numero),
  );

  return {
    maintenant,
    registre,
    memoire: memory,
    enregistrerDemande: saveDemande,
    remettreDemande: (demande) => save(DEMANDES, ligneDeDemande, demandes, [demande], ({ numero }) => numero),
    ...statutGuide(() => table(DEMANDES)),
    enregistrerReunion: (reunion) => save(REUNIONS, ligneDeReunion, reunions, [reunion], ({ cle }) => cle),
    enregistrerCourriers: (nouveaux) => save(COURRIER, ligneDeCourrier, courriers, noted(courriers, nouveaux), ({ cle }) => cle), // oxfmt-ignore
    enregistrerSuites: (nouvelles) => save(SUIVI, ligneDeSuivi, suites, nouvelles, ({ cle }) => cle),
    noterRemarques: (remarques) => writeRemarks(table, remarques),
    adopterReunions: (completer) => void reunions.get().push(...adopterLignes(table(REUNIONS), completer)),
    numeroterSuites: () => giveKeys(table(SUIVI), suites, jourDe(maintenant)),
    enregistrerIdentite: (identite) => save(IDENTITES, ligneDIdentite, identites, [identite], ({ numero }) => numero),
    noterDernierNumero: (numero) => table(PARAMETRES).ecrire([{ cle: 'dernier_numero', valeur: numero }]),
    noterParametre: (cle, valeur) => table(PARAMETRES).ecrire([{ cle, valeur }]),
    reglages: () => lireReglages(table(PARAMETRES)),
    noterMemoire: (changes) => changeMemory(memory, changes),
    ...leJournal,
    valider: () => SpreadsheetApp.flush(),
    remettreEnPlace: () => putBackRows(tables),
    ...mailsOf(registre),
    ...documentsOf(memory),
    lienDeSuite: memory.lienDeSuite,
    signer: (texte) => hmac(texte, memory.secret),
    ...answersOf(memory, openForm),
    empreinte: sha256,
    doitSArreter: () => elapsedMs() > TRAVAIL_MS,
    ecrireAccueil: (lignes) => writeAccueil(sheets, lignes),
    numeroChoisi: () => selectedNumero(sheets),
    anomalies: () => anomalies.toutes(),
    observer: (visite) => observe({ sheets, memory, form: () => openForm(memory.formId) }, visite),
    soigner: (soins) => heal(sheets, memory, soins),
  };
}

/** Writes what changed of the items already in a tab, adds the others, and keeps what was read in step. */
function saver(table: (onglet: Onglet) => Table) {
  return <T>(
    onglet: Onglet,
    toLigne: (item: T) => Ligne,
    list: Lazy<T[]>,
    items: readonly T[],
    key: (item: T) => string,
  ): void => {
    if (items.length === 0) return;
    const lignes = items.map((item) => changes(onglet, toLigne, item, replace(list.get(), item, key)));
    table(onglet).ecrire(lignes);
  };
}

/** A new statut is in the Journal before it is in its cell, and its cell then offers what may follow. */
function demandeSaver(
  table: (onglet: Onglet) => Table,
  demandes: Lazy<Demande[]>,
  journaliser: Pole['journaliser'],
  maintenant: Instant,
  save: (demande: Demande) => void,
): Pole['enregistrerDemande'] {
  return (wanted) => {
    const before = demandes.get().find(({ numero }) => numero === wanted.numero);
    const { demande, detail } = dater(before, wanted, jourDe(maintenant));
    if (detail) journaliser({ qui: 'le pôle', quoi: STATUT_PRIS, sur: demande.numero, details: detail });
    save(demande);
    const moved = (['statut', 'statutNote', 'statutTape'] as const).some((champ) => demande[champ] !== before?.[champ]);
    if (moved && demande.statutNote)
      table(DEMANDES).cellule(demande.numero, 'statut')?.setDataValidation(statutRule(demande.statutNote));
  };
}

/** Whatever the machine makes of a mail, its statut is noted with it. */
function noted(courriers: Lazy<Courrier[]>, wanted: readonly Courrier[]): Courrier[] {
  if (wanted.length === 0) return [];
  const known = parCle(courriers.get());
  return wanted.map((one) => noterStatut(known(one.cle), one));
}

function documentsOf(memory: Memory) {
  const fiches = new FicheDocs();
  return {
    ecrireDocument: writeDoc,
    publierDocument: (publication) => publishDoc(memory, publication),
    creerDocument: (titre) => fiches.create(titre),
    ecrireFiche: (fiche) => fiches.write(fiche),
    lireTableaux: readTables,
    compteEnCharge: memory.account,
    agitPourLePole: () => !memory.account || memory.account === Session.getEffectiveUser().getEmail(),
  } satisfies Partial<Pole>;
}

function mailsOf(registre: Registre): Pick<Pole, 'poster' | 'avertir' | 'quotaRestant'> {
  const mailer = new Mailer();
  return {
    poster: (message) => mailer.post(message, registre.parametres),
    avertir: warn,
    quotaRestant: () => mailer.remaining(),
  };
}

/** Settings stand where they were installed: nobody sorts them, and each look is a round trip. */
function putBackRows(tables: ReadonlyMap<string, Table>): void {
  for (const [cle, opened] of tables) if (cle !== PARAMETRES.cle) opened.remettreEnPlace();
  SpreadsheetApp.flush();
}

/** Opens each tab once; a line that has no identity is told, since nothing of it is read. */
function tableOpener(tables: Map<string, Table>, sheets: Sheets, anomalies: Anomalies): (onglet: Onglet) => Table {
  return (onglet) => {
    const known = tables.get(onglet.cle);
    if (known) return known;
    const sheet = sheets.open(onglet);
    const opened = new Table(sheet, onglet, sheets.values(sheet));
    tables.set(onglet.cle, opened);
    const { titre } = onglet.colonnes.find(({ cle }) => cle === onglet.identifiant)!;
    for (const ligne of opened.sansIdentifiant) anomalies.noter(onglet, ligne, titre, 'vide ; la ligne est ignorée');
    return opened;
  };
}

function answersOf(memory: Memory, open: OpenForm): Pick<Pole, 'annoncesDepuis' | 'suitesDepuis' | 'nombreDeReponses'> {
  return {
    annoncesDepuis: (version) => announceResponses(memory, version, open),
    suitesDepuis: (version) => announceResponses(memory.suite, version, open),
    nombreDeReponses: () => countResponses(memory, open),
  };
}

/** The Journal is read once, and again after a line was added to it. */
function journalOf(
  sheets: Sheets,
  maintenant: Instant,
): Pick<Pole, 'journaliser' | 'journaliserTout' | 'journal' | 'scellerJournal'> {
  const written = (write: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => void): void => {
    const sheet = sheets.open(JOURNAL);
    write(sheet);
    sheets.forget(sheet);
  };
  return {
    journaliser: (evenement) => written((sheet) => ajouterAuJournal(sheet, { quand: maintenant, ...evenement })),
    journaliserTout: (evenements) => {
      const datees = evenements.map((evenement) => ({ quand: maintenant, ...evenement }));
      if (datees.length > 0) written((sheet) => ajouterPlusieursAuJournal(sheet, datees));
    },
    journal: () => lireJournal(sheets.values(sheets.open(JOURNAL))),
    scellerJournal: (depuis, sceaux) => written((sheet) => ecrireSceaux(sheet, depuis, sceaux)),
  };
}

function writeAccueil(sheets: Sheets, lignes: readonly [string, string][]): void {
  const values = lignes.slice(0, LIGNES_ACCUEIL).map(([nom, valeur]) => [nom, ecrireTexte(valeur)]);
  while (values.length < LIGNES_ACCUEIL) values.push(['', '']);
  sheets.open(ACCUEIL).getRange(2, 1, LIGNES_ACCUEIL, 2).setValues(values);
}

function lazyRegister(table: (onglet: Onglet) => Table, maintenant: Instant, anomalies: Anomalies) {
  const parametres = new Lazy(() => lireParametres(table(PARAMETRES), anomalies));
  const ecoles = new Lazy(() => lireEcoles(table(ECOLES), anomalies));
  const membres = new Lazy(() => lireMembres(table(MEMBRES), jourDe(maintenant), anomalies));
  const motifs = new Lazy(() => lireMotifs(table(MOTIFS)));
  const questions = new Lazy(() => lireQuestions(table(QUESTIONS), anomalies));
  const reunions = new Lazy((): Reunion[] =>
    lireReunions(table(REUNIONS), parametres.get().delais.limiteAvantReunion !== 'aucune', anomalies),
  );
  const calendrier = new Lazy(() => lireCalendrier(table(CALENDRIER), parametres.get().mercredi, anomalies));
  const demandes = new Lazy((): Demande[] => lireDemandes(table(DEMANDES), anomalies));
  const courriers = new Lazy((): Courrier[] => lireCourriers(table(COURRIER)));
  const suites = new Lazy((): Suite[] => lireSuivi(table(SUIVI), anomalies));
  const identites = new Lazy((): Identite[] => lireIdentites(table(IDENTITES)));
  const registre: Registre = {
    get parametres() { return parametres.get(); },
    get ecoles() { return ecoles.get(); },
    get membres() { return membres.get(); },
    get motifs() { return motifs.get(); },
    get questions() { return questions.get(); },
    get reunions() { return reunions.get(); },
    get calendrier() { return calendrier.get(); },
    get demandes() { return demandes.get(); },
    get courriers() { return courriers.get(); },
    get suites() { return suites.get(); },
    get identites() { return identites.get(); },
  }; // oxfmt-ignore
  return { registre, demandes, courriers, reunions, suites, identites };
}

/** Keeps what was read in step with what is written. Returns what was there before. */
function replace<T>(list: T[], item: T, key: (item: T) => string): T | undefined {
  const wanted = key(item);
  const index = list.findIndex((other) => key(other) === wanted);
  if (index < 0) list.push(item);
  else return list.splice(index, 1, item)[0];
  return undefined;
}

/** Only what the machine means to change: a cell that a person wrote and we could not read stays as they wrote it. */
function changes<T>(onglet: Onglet, toLigne: (item: T) => Ligne, after: T, before: T | undefined): Ligne {
  const ligne = toLigne(after);
  if (!before) return ligne;
  const old = toLigne(before);
  const kept = Object.entries(ligne).filter(([cle, cell]) => cle === repereDe(onglet) || !sameCell(cell, old[cle]));
  return Object.fromEntries(kept);
}

/** Lines typed by people have no key yet: it is given in the sheet and in what was read. */
function giveKeys(table: Table, list: Lazy<Suite[]>, today: Jour): void {
  const suites = list.get();
  const given = suites.map(({ cle }) => cle);
  const fresh = table.donnerReperes(() => {
    const cle = prochaineCleDeSuite(today, given);
    given.push(cle);
    return cle;
  });
  suites.forEach((suite, index) => {
    if (!suite.cle) suites[index] = { ...suite, cle: fresh.shift()! };
  });
}

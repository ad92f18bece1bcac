// What one can make go wrong, in one table: the command line, the page and other programs all list these.
import type { Faults } from './faults';
import { sheetModel, type SheetModel } from './model/spreadsheet';
import { columnNumber } from './services/spreadsheet/area';
import { userDeleteRow, userSort } from './services/spreadsheet/userEdit';
import type { Workspace } from './workspace';

export interface FaultEntry {
  id: string;
  nom: string;
  /** What it imitates, in one sentence. */
  phrase: string;
  /** What the value says; '' when there is none to give. */
  valeur: string;
  /** Taken when no value is given. */
  defaut: string;
  arm(workspace: Workspace, value: string): void;
}

/** A passing failure of Google's servers, word for word. */
const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again.";
const HOW_MANY = 'combien de fois';
const LATENESS = 'de combien de minutes, de 0 à 60';
const LATEST = 60;
/** `Namespace.Class.method`, as the calls are named. */
const MEMBER = /^\w+\.\w+\.\w+$/;

export const FAULTS: readonly FaultEntry[] = [
  {
    id: 'arret',
    nom: 'Un arrêt brutal',
    phrase: 'Google coupe l’exécution au milieu, et rien de ce qui devait suivre n’est fait.',
    valeur: 'après combien d’appels aux services de Google, ou après l’appel d’un service (Mail.MailApp.sendEmail)',
    defaut: '30',
    arm: ({ faults }, value) => (faults.killAfter = MEMBER.test(value) ? value : whole(value, 1)),
  },
  counter('declencheur-perdu', 'Un envoi dont Google ne dit rien', 'Une réponse arrive, mais le script n’est pas appelé.', 'loseFormTriggers'),
  counter('declencheur-double', 'Un envoi annoncé deux fois', 'Une seule réponse arrive, et le script est appelé deux fois.', 'doubleFormTriggers'),
  lateness('declencheur-tardif', 'Un envoi annoncé en retard', 'Une réponse arrive, et le script n’est appelé que plus tard.', 'lateFormTriggers'),
  counter('horloge-sautee', 'Une ronde sautée', 'L’heure d’un déclencheur passe, et Google ne l’appelle pas.', 'loseClockTriggers'),
  counter('horloge-doublee', 'Une ronde faite deux fois', 'Google appelle deux fois de suite le déclencheur d’une même heure.', 'doubleClockTriggers'),
  lateness('horloge-tardive', 'Une ronde en retard', 'Google appelle un déclencheur bien après son heure.', 'lateClockTriggers'),
  {
    id: 'quota',
    nom: 'Plus de courriels pour aujourd’hui',
    phrase: 'Le nombre de courriels permis par Google en vingt-quatre heures est épuisé.',
    valeur: 'combien de destinataires restent permis',
    defaut: '0',
    arm: spendMailQuota,
  },
  {
    id: 'erreur-service',
    nom: 'Un service qui refuse',
    phrase: 'Un appel à un service de Google échoue, avec le message d’erreur de Google.',
    valeur: 'le rang de l’appel ou le nom du service (Mail.MailApp.sendEmail), puis «\u00a0:\u00a0» et un autre message',
    defaut: '12',
    arm: armServiceError,
  },
  counter('deux-envois', 'Deux envois dans la même seconde', 'Une seconde réponse, identique, arrive pendant que le script traite la première et tient le verrou.', 'twinSubmissions'),
  counter('ligne-tardive', 'Une ligne qui n’est pas encore là', 'Le script du formulaire est appelé avant que la réponse ait sa ligne dans le classeur.', 'delayFormRows'),
  counter('ligne-perdue', 'Une ligne qui ne vient jamais', 'Trop d’envois à la fois\u00a0: le formulaire garde la réponse, le classeur n’en a pas la ligne.', 'loseFormRows'),
  {
    id: 'rejeu',
    nom: 'Le formulaire relié de nouveau',
    phrase: 'Relier le formulaire au classeur fait repasser aussitôt toutes les anciennes réponses par les déclencheurs du classeur.',
    valeur: '',
    defaut: '',
    arm: (workspace) => Object.keys(workspace.state.forms).forEach((id) => workspace.replayResponses(id)),
  },
  {
    id: 'tri',
    nom: 'Un tri au mauvais moment',
    phrase: 'Une personne trie un onglet pendant que le script y travaille.',
    valeur: 'Onglet!Colonne, puis «\u00a0@\u00a0» et le rang de l’appel\u00a0; sans rang, dès que le script tient le verrou',
    defaut: '',
    arm: (workspace, value) => meanwhile(workspace, { id: 'tri', value }, /[A-Za-z]/, sortRows),
  },
  {
    id: 'suppression',
    nom: 'Une ligne supprimée au mauvais moment',
    phrase: 'Une personne supprime une ligne pendant que le script travaille dans l’onglet.',
    valeur: 'Onglet!Ligne, puis «\u00a0@\u00a0» et le rang de l’appel\u00a0; sans rang, dès que le script tient le verrou',
    defaut: '',
    arm: (workspace, value) => meanwhile(workspace, { id: 'suppression', value }, /\d/, deleteRow),
  },
  counter('verrou-pris', 'Un verrou déjà pris', 'Une autre exécution tient le verrou tout le temps que le script l’attend.', 'busyLocks'),
]; // oxfmt-ignore

/** Arms a fault by its id. Throws a sentence that lists the ids when there is none. */
export function armFault(workspace: Workspace, id: string, value = ''): void {
  const fault = FAULTS.find((one) => one.id === id);
  if (!fault)
    throw new Error(
      `La panne «\u00a0${id}\u00a0» n’existe pas. Il y a\u00a0: ${FAULTS.map((one) => one.id).join(', ')}.`,
    );
  fault.arm(workspace, value === '' ? fault.defaut : value);
}

type Counted = { [K in keyof Faults]: Faults[K] extends number ? K : never }[keyof Faults];

function counter(id: string, nom: string, phrase: string, name: Counted): FaultEntry {
  const arm: FaultEntry['arm'] = ({ faults }, value) => (faults[name] += whole(value, 1));
  return { id, nom, phrase, valeur: HOW_MANY, defaut: '1', arm };
}

function lateness(id: string, nom: string, phrase: string, name: 'lateFormTriggers' | 'lateClockTriggers'): FaultEntry {
  const arm: FaultEntry['arm'] = ({ faults }, value) => void faults[name].push(whole(value, 0, LATEST));
  return { id, nom, phrase, valeur: LATENESS, defaut: '20', arm };
}

/** Of every account that may send: the person's, and those that installed triggers. */
function spendMailQuota(workspace: Workspace, value: string): void {
  const left = whole(value, 0);
  const { state, mailQuota, account, clock } = workspace;
  for (const sender of [account, ...state.triggers.map(({ owner }) => owner)])
    state.mailQuota[sender] = { since: clock.now, used: Math.max(0, mailQuota - left) };
}

function armServiceError({ faults }: Workspace, value: string): void {
  const [, where = '', said] = /^([^:]*?)\s*(?::\s*(.+))?$/.exec(value) ?? [];
  const message = said ?? SERVER_ERROR;
  faults.serviceErrors.push(MEMBER.test(where) ? { member: where, message } : { n: whole(where, 1), message });
}

interface Place {
  sheet: SheetModel;
  /** A column letter or a row number. */
  line: string;
}

function meanwhile(
  workspace: Workspace,
  armed: { id: string; value: string },
  lineName: RegExp,
  act: (workspace: Workspace, place: Place) => void,
): void {
  const { value } = armed;
  const read = /^(?:(.*?)!)?([A-Za-z]{1,3}|\d+)?(?:@(\d+))?$/.exec(value);
  const [, tab = '', line = '', call] = read ?? [];
  if (!read || (line !== '' && !lineName.test(line))) {
    const example = lineName.test('B') ? 'Onglet!B@12' : 'Onglet!3@12';
    throw new Error(`«\u00a0${value}\u00a0» ne se lit pas\u00a0: écrivez par exemple ${example}.`);
  }
  placeOf(workspace, tab, line);
  workspace.faults.during = {
    armed,
    ...(call ? { afterCall: whole(call, 1) } : { whenLocked: true }),
    act: () => act(workspace, placeOf(workspace, tab, line)),
  };
}

/** Without a name, the tab in sight where people work: the widest that has rows under its headings. */
function placeOf({ state, boundTo }: Workspace, tab: string, line: string): Place {
  const spreadsheet = state.spreadsheets[boundTo];
  if (!spreadsheet) throw new Error('Le script n’est lié à aucun classeur.');
  const inSight = spreadsheet.sheets.filter(({ hidden }) => !hidden);
  const filled = inSight.filter(({ cells }) => cells.length > 1).sort((a, b) => widthOf(b) - widthOf(a));
  const sheet = tab ? sheetModel(spreadsheet, tab) : (filled[0] ?? inSight[0]);
  if (!sheet) throw new Error(`L’onglet «\u00a0${tab}\u00a0» n’existe pas.`);
  return { sheet, line };
}

function widthOf({ cells }: SheetModel): number {
  return cells[0]?.length ?? 0;
}

/** From the last to the first, so that rows already in order move too. */
function sortRows(workspace: Workspace, { sheet, line }: Place): void {
  userSort(workspace, sheet.name, columnNumber(line || 'A'), false);
}

/** Without a number, the last row that holds something. */
function deleteRow(workspace: Workspace, { sheet, line }: Place): void {
  userDeleteRow(workspace, sheet.name, line ? Number(line) : Math.max(1, sheet.cells.length));
}

function whole(text: string, least: number, most = Number.MAX_SAFE_INTEGER): number {
  const number = Number(text);
  if (text.trim() !== '' && Number.isInteger(number) && number >= least && number <= most) return number;
  const upTo = most === Number.MAX_SAFE_INTEGER ? '' : ` et au plus ${most}`;
  throw new Error(`«\u00a0${text}\u00a0» n’est pas un nombre entier d’au moins ${least}${upTo}.`);
}

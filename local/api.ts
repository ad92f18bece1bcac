// The programming interface of the local workspace, for tests and tools of any Apps Script project: docs/local-api.md.
import type { Faults } from './faults';
import { readCsv } from './project/csv';
import {
  addDocument,
  addFolder,
  addForm,
  addSpreadsheet,
  addTrigger,
  formNamed,
  questionsFor,
  type Question,
} from './project/handMade';
import { liveIn } from './project/processZone';
import { readProject } from './project/projectFiles';
import { momentFrom, wallClock } from './project/when';
import type { DocumentModel } from './model/document';
import type { FormModel } from './model/form';
import { sheetModel, type SpreadsheetModel } from './model/spreadsheet';
import type { MailModel } from './model/state';
import type { CallRecord } from './runtime/execution';
import { makeScript, type Manifest } from './script';
import { splitA1 } from './services/spreadsheet/area';
import { shownArea } from './services/spreadsheet/display';
import type { SubmittedAnswers, SubmittedResponse } from './services/forms/submission';
import type { Ui } from './ui';
import { Workspace, type CallResult, type RunRecord } from './workspace';

export interface OpenOptions {
  /** Folder of the project (`.gs`, `.js`, `.html`, `appsscript.json`, obeying `.clasp.json`), or its texts by name. */
  script?: string | Record<string, string>;
  /** Laid over the project's manifest. Texts without one live in the time zone of the process. */
  manifest?: Partial<Manifest>;
  /** True for a script bound to no spreadsheet. */
  standalone?: boolean;
  /** Rows of each tab, as arrays or as the path of a CSV file. Texts are read as if a person typed them. */
  tabs?: Record<string, string | readonly (readonly unknown[])[]>;
  /** Language of the spreadsheet: `fr_FR` or `en_US`. Follows the time zone when left out. */
  locale?: string;
  /** Wall-clock start, `2018-09-03T08:00` when left out: nothing here reads the real clock. */
  start?: string;
  /** The person at the keyboard. */
  account?: string;
  /** Recipients a day: 100 on a consumer account, 1,500 (the default) on Workspace. */
  mailQuota?: number;
  /** Keeps everything in this folder, and takes up what is already there. */
  state?: string;
}

const START = '2018-09-03T08:00';

/** Opens a fresh workspace, with a bound spreadsheet unless the script is standalone. */
export function openWorkspace(options: OpenOptions = {}): LocalWorkspace {
  return new LocalWorkspace(options);
}

export class LocalWorkspace {
  /** Everything there is, for what this interface does not offer. */
  readonly workspace: Workspace;

  constructor(private readonly options: OpenOptions) {
    const project = options.script === undefined ? undefined : projectOf(options);
    if (project) liveIn(project.manifest.timeZone);
    const { state, account, mailQuota } = options;
    const start = wallClock(momentFrom(options.start ?? START, 0));
    this.workspace = Workspace.open(state, { start, account, mailQuota });
    if (project) this.use(project);
  }

  /** Loads a project, or another version of it: files, mails, triggers and properties stay. */
  loadScript(script: string | Record<string, string>, manifest: Partial<Manifest> = {}): void {
    const project = projectOf({ script, manifest });
    liveIn(project.manifest.timeZone);
    this.use(project);
  }

  /** Runs a function as from a menu or the editor. Never throws: `error` tells, `value` is what it returned. */
  call(name: string, ...args: unknown[]): CallResult {
    return this.workspace.call(name, ...args);
  }

  /** Opens the file: the simple trigger `onOpen`. */
  openFile(): CallResult {
    return this.workspace.openFile();
  }

  /**
   * A respondent sends a form, known by its title, file name or id. `answers` are by title of the question. Throws the
   * form's own sentence when it refuses.
   */
  submitForm(form: string, answers: SubmittedAnswers, options: { editOf?: string } = {}): SubmittedResponse {
    return this.workspace.submitForm(this.formId(form), answers, options);
  }

  /** A person types in a cell, `Tab!B2`, or pastes rows from it. Fires `onEdit` and the edit triggers. */
  edit(cell: string, value: unknown): void {
    const { sheetName, rest } = splitA1(cell);
    const spreadsheet = this.workspace.state.spreadsheets[this.workspace.boundTo];
    this.workspace.edit(sheetName ?? spreadsheet?.sheets[0]?.name ?? '', rest, value);
  }

  /** A form made by hand, published and linked to the bound spreadsheet; gives its id. */
  addForm(title: string, questions: readonly Question[]): string {
    return addForm(this.workspace, title, questions);
  }

  /** A form with the questions that these answers suppose. */
  addFormFor(title: string, answers: SubmittedAnswers): string {
    return addForm(this.workspace, title, questionsFor(answers));
  }

  /** A trigger made by hand: `submit`, `form-submit`, `edit`, `minutes:5`, `hours:1`, `days:7`, `weeks:7`. */
  addTrigger(handler: string, when: string): void {
    addTrigger(this.workspace, handler, when);
  }

  /** A document made by hand, one paragraph a line, under the id that the script knows. */
  addDocument(id: string, name: string, text: string): void {
    addDocument(this.workspace, id, name, text);
  }

  /** A folder of Drive made by hand, under the id that the script knows. */
  addFolder(id: string, name: string): void {
    addFolder(this.workspace, id, name);
  }

  /** Virtual time. `advance` takes `2018-10-09`, `2018-10-09T08:00`, `+30m`, `+2h`, `+1d`, `+1w`, and fires triggers. */
  readonly clock = {
    now: (): string => wallClock(this.workspace.clock.now),
    advance: (when: string): void => this.workspace.advanceTo(momentFrom(when, this.workspace.clock.now)),
  };

  /** Every mail sent, oldest first. */
  get mails(): MailModel[] {
    return this.workspace.mails;
  }

  /** Every execution since the workspace was opened, oldest first, with its logs, errors and service calls. */
  get runs(): RunRecord[] {
    return this.workspace.runs;
  }

  /** Every service call of every execution, oldest first. */
  get calls(): CallRecord[] {
    return this.runs.flatMap(({ calls }) => calls);
  }

  /** Everything logged, oldest first. */
  get logs(): string[] {
    return this.runs.flatMap(({ logs }) => logs);
  }

  /** Menus, alerts, dialogs, toasts; `ui.answers.push({ button: 'NO' })` answers the next alert or prompt. */
  get ui(): Ui {
    return this.workspace.ui;
  }

  /** What goes wrong: `faults.arm('quota', '0')`, or the fields themselves. The ids are in faultCatalogue.ts. */
  get faults(): Faults {
    return this.workspace.faults;
  }

  /** Spreadsheets, forms and documents; `rows('Tab')` gives what the bound spreadsheet shows. */
  get files(): WorkspaceFiles {
    const { state, boundTo } = this.workspace;
    return {
      spreadsheets: Object.values(state.spreadsheets),
      forms: Object.values(state.forms).filter((form) => !form.deleted),
      documents: Object.values(state.documents),
      rows: (tab) => shownRows(this.workspace, state.spreadsheets[boundTo], tab),
    };
  }

  private formId(name: string): string {
    const id = formNamed(this.workspace, name);
    if (id !== undefined) return id;
    const titles = this.files.forms.map((form) => `«\u00a0${form.title || form.name}\u00a0»`);
    throw new Error(`Le formulaire «\u00a0${name}\u00a0» n’existe pas. Il y a\u00a0: ${titles.join(', ') || 'aucun'}.`);
  }

  private use({ sources, manifest }: Project): void {
    const { workspace, options } = this;
    workspace.script = makeScript(sources, manifest);
    if (options.standalone || workspace.boundTo) return;
    const { timeZone } = manifest;
    const locale = options.locale ?? (timeZone === 'Europe/Paris' ? 'fr_FR' : 'en_US');
    const tabs = Object.entries(options.tabs ?? {}).map(([name, rows]) => [
      name,
      typeof rows === 'string' ? readCsv(rows) : rows,
    ]);
    const name = locale.startsWith('fr') ? 'Classeur' : 'Spreadsheet';
    workspace.boundTo = addSpreadsheet(workspace, { name, timeZone, locale, tabs: Object.fromEntries(tabs) }).id;
  }
}

export interface WorkspaceFiles {
  spreadsheets: SpreadsheetModel[];
  forms: FormModel[];
  documents: DocumentModel[];
  /** What a person sees in a tab, headings included. */
  rows(tab: string): string[][];
}

interface Project {
  sources: Record<string, string>;
  manifest: Manifest;
}

function projectOf({ script, manifest }: Pick<OpenOptions, 'script' | 'manifest'>): Project {
  const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { sources, manifest: own } =
    typeof script === 'string' ? readProject(script) : { sources: script ?? {}, manifest: { timeZone } };
  return { sources, manifest: { ...own, ...manifest } };
}

function shownRows({ clock }: Workspace, spreadsheet: SpreadsheetModel | undefined, tab: string): string[][] {
  const sheet = spreadsheet && sheetModel(spreadsheet, tab);
  if (!sheet) throw new Error(`L’onglet «\u00a0${tab}\u00a0» n’existe pas.`);
  const numColumns = Math.max(0, ...sheet.cells.map((line) => line?.length ?? 0));
  return shownArea(spreadsheet, sheet, { row: 1, column: 1, numRows: sheet.cells.length, numColumns }, clock.now);
}

// What the page and its server say to each other: plain JSON, known to both sides.

export interface Moment {
  /** Wall clock, `2018-10-09T17:00`. */
  at: string;
  /** « mardi 9 octobre 2018, 17 h 00 ». */
  text: string;
}

export interface MailLine {
  id: string;
  subject: string;
  to: string[];
  /** Everyone who receives it: to, cc and bcc. */
  recipients: string[];
  at: Moment;
  attachments: number;
}

export interface MailView extends MailLine {
  from: string;
  cc: string[];
  bcc: string[];
  replyTo: string;
  body: string;
  hasHtml: boolean;
  files: { name: string; href: string }[];
  /** The addresses of the text that this page can show, and where. */
  links: Record<string, string>;
}

export interface DocumentLine {
  id: string;
  name: string;
  savedAt: Moment;
}

/** Something that happened, in plain words. */
export interface EventView {
  kind: 'story' | 'run';
  at: Moment;
  title: string;
  because: string;
  error: string;
  mails: { id: string; subject: string; to: string[] }[];
  documents: { id: string; name: string }[];
}

export interface EventsView {
  /** One sentence about the whole. */
  summary: string;
  events: EventView[];
}

export interface MenuEntry {
  caption: string;
  /** '' for a separator, and for the title of a submenu, whose entries follow. */
  functionName: string;
}

/** A place the clock can go to in one press. */
export interface Jump {
  label: string;
  hint: string;
  /** Wall clock, `2018-10-10T18:00`. */
  to: string;
}

export interface StateView {
  now: Moment;
  /** The next thing the clock will set off, then the next dates of the pôle. */
  jumps: Jump[];
  tabs: { name: string; hidden: boolean }[];
  menus: { title: string; items: MenuEntry[] }[];
  mails: MailLine[];
  /** Names by address, of those the register knows. */
  people: Record<string, string>;
  documents: DocumentLine[];
  responses: number;
  /** What was told of the story so far, oldest first. */
  story: { at: Moment; phrase: string }[];
  /** The pôles one may open; none for a project that is not ours. */
  scenes: SceneView[];
}

export interface SceneView {
  profil: string;
  name: string;
  summary: string;
  schools: number;
  members: number;
  isOpen: boolean;
}

export interface TabView {
  name: string;
  hidden: boolean;
  /** Names this reading of the tab: given back, the next answer holds only the rows that changed since. */
  version: number;
  /** How many rows there are, the headings and the empty last row included. */
  total: number;
  /** Displayed values with the index of the row, the headings being row 0: all of them, or those that changed. */
  rows: [number, string[]][];
  /** True when `rows` completes what the page already holds. */
  partial: boolean;
  /** How many columns stay in sight, from the first. */
  frozenColumns: number;
  notes: string[];
  /** Pixels by column; 0 for the usual width. */
  widths: number[];
  hiddenColumns: boolean[];
  /** Indexes of the hidden rows. */
  hiddenRows: number[];
  /** Formulas by cell name, for who edits the cell. */
  formulas: Record<string, string>;
  /** Where a list says what a cell may hold. */
  choices: ChoiceRun[];
  lists: string[][];
}

/** Rows `from` to `to` of a column, both included and counted from 0, take what `lists[list]` says. */
export interface ChoiceRun {
  column: number;
  from: number;
  to: number;
  list: number;
}

export interface DialogView {
  kind: 'alert' | 'prompt' | 'dialog' | 'sidebar';
  title: string;
  /** The text of an alert or prompt. */
  text: string;
  /** Where the HTML of a dialog or sidebar is served. */
  href: string;
}

/** An alert or a prompt the script waits on. */
export interface QuestionAsked {
  title: string;
  text: string;
  /** Google's names: `OK`, `CANCEL`, `YES`, `NO`. */
  buttons: string[];
  wantsText: boolean;
}

/** What the person answered to it. */
export interface ReplyGiven {
  button: string;
  text: string;
}

export interface FaultView {
  id: string;
  name: string;
  sentence: string;
  /** What the value says; '' when there is none to give. */
  valueLabel: string;
  usual: string;
}

/** What became of the last fault that was armed, in plain words. */
export interface TrialView {
  name: string;
  since: Moment;
  /** True while it has not struck yet. */
  waiting: boolean;
  fired: FiredView[];
  /** Each sentence, and whether it is good news. */
  verdict: { good: boolean; sentence: string }[];
  /** The invariants of the register, checked on a copy. */
  rules: { holds: boolean; sentence: string }[];
}

export interface FaultsView {
  faults: FaultView[];
  trial: TrialView | null;
}

/** Something the clock set off, told as it happens. */
export interface FiredView {
  at: Moment;
  title: string;
  /** « 3 courriels partis », « rien à envoyer ». */
  result: string;
  failed: boolean;
}

/** One line of the answer to « advance »: what just fired, and at the end the outcome. */
export type AdvanceLine = { now: Moment; share: number; fired: FiredView[] } | { outcome: Outcome };

export type MarkKind = 'vacances' | 'ferie' | 'classe' | 'reunion' | 'limite' | 'prevu' | 'parti';

export interface CalendarMark {
  kind: MarkKind;
  text: string;
}

export interface CalendarDay {
  /** `2018-10-16` */
  day: string;
  /** « mardi 16 octobre 2018 » */
  text: string;
  inMonth: boolean;
  isToday: boolean;
  marks: CalendarMark[];
}

export interface CalendarView {
  /** `2018-10` */
  month: string;
  title: string;
  previous: string;
  next: string;
  weeks: CalendarDay[][];
  /** What could not be read, in sentences. */
  missing: string[];
}

/** What came of something the person did. */
export interface Outcome {
  /** A French sentence when it failed. */
  error: string;
  shown: DialogView[];
  toasts: string[];
  happened: EventsView;
  /** Set when the script waits for the person: ask again with the reply, nothing has been done yet. */
  question?: QuestionAsked;
}

export type Answers = Record<string, string | string[]>;

export interface ChoiceView {
  value: string;
}

export interface QuestionView {
  id: number;
  type: string;
  title: string;
  helpText: string;
  required: boolean;
  choices: ChoiceView[];
  otherOption: boolean;
  validation?: { rule: string; args: (string | number)[] };
  rows: string[];
  columns: string[];
  lowerBound: number;
  upperBound: number;
  leftLabel: string;
  rightLabel: string;
}

export interface FormPageView {
  index: number;
  title: string;
  helpText: string;
  elements: QuestionView[];
  /** Where the page leads when no answer decides. */
  next: number | 'SUBMIT';
}

export interface FormPageSet {
  id: string;
  title: string;
  description: string;
  confirmationMessage: string;
  closed: string;
  collectEmail: boolean;
  allowResponseEdits: boolean;
  pages: FormPageView[];
  /** The response being edited, '' for a new one, and what it holds by `#<item id>`. */
  editOf: string;
  answers: Answers;
}

/** What the form says of one completed page. */
export interface PageCheck {
  /** The sentence about each refused answer, by item id. */
  errors: Record<string, string>;
  /** The page to show next, or the end. */
  next: number | 'SUBMIT';
}

export interface Sent extends Outcome {
  /** The response to come back to, '' when it cannot be edited. */
  responseId: string;
}

/** The answer of a function a sidebar called. */
export interface RunAnswer extends Outcome {
  value: unknown;
}

// What a form remembers: its settings, its items and the responses in its own store, as plain JSON.

/** The item types that can be made here; images, videos and ratings are not emulated. */
export type ItemTypeName =
  | 'TEXT'
  | 'PARAGRAPH_TEXT'
  | 'MULTIPLE_CHOICE'
  | 'CHECKBOX'
  | 'LIST'
  | 'SCALE'
  | 'DATE'
  | 'DATETIME'
  | 'TIME'
  | 'DURATION'
  | 'GRID'
  | 'CHECKBOX_GRID'
  | 'PAGE_BREAK'
  | 'SECTION_HEADER';

export type NavigationModel = { type: 'CONTINUE' | 'RESTART' | 'SUBMIT' } | { type: 'GO_TO_PAGE'; page: number };

export interface ChoiceModel {
  value: string;
  navigation?: NavigationModel;
  correct?: boolean;
}

export interface ValidationModel {
  /** Name of the `require…` method that set the rule. */
  rule: string;
  args: (string | number)[];
  /** What the respondent reads when the answer is refused; '' for the form's own sentence. */
  helpText: string;
}

export interface ItemModel {
  id: number;
  /** Numbers of the questions in links that fill the form beforehand (`entry.<n>`): one, or one a row of a grid. */
  entries: number[];
  type: ItemTypeName;
  title: string;
  helpText: string;
  required: boolean;
  choices: ChoiceModel[];
  otherOption: boolean;
  validation?: ValidationModel;
  /** Page breaks only: where the page before the break leads. */
  goTo?: NavigationModel;
  rows: string[];
  columns: string[];
  lowerBound: number;
  upperBound: number;
  leftLabel: string;
  rightLabel: string;
  includesYear: boolean;
}

/** As `ItemResponse.getResponse()` gives it: text, texts of a checkbox or grid, texts by row of a checkbox grid. */
export type AnswerModel = string | string[] | string[][];

export interface ResponseModel {
  id: string;
  /** Milliseconds since 1970 of the last submission: an edit moves it. */
  timestamp: number;
  /** The `edit2` part of the link that edits the response. */
  token: string;
  /** By item id. Questions left empty are absent. */
  answers: Record<string, AnswerModel>;
  respondentEmail: string;
}

/** One column of the linked tab: the time, the collected address, a question, or a row of a grid. */
export interface LinkedColumn {
  kind: 'time' | 'email' | 'question';
  /** 0 when it is no question. */
  itemId: number;
  gridRow?: number;
  /** Heading last written by the form. */
  heading: string;
  /** 1-based. */
  column: number;
}

export interface DestinationModel {
  spreadsheetId: string;
  sheetId: number;
  columns: LinkedColumn[];
  /** Where each response was last written, 1-based, by response id. */
  rows: Record<string, number>;
}

export interface FormModel {
  id: string;
  /** The id that appears in the address given to respondents; it differs from the file's. */
  publishedId: string;
  /** Name of the file in Drive; the title is what respondents read. */
  name: string;
  title: string;
  description: string;
  confirmationMessage: string;
  closedMessage: string;
  published: boolean;
  acceptingResponses: boolean;
  collectEmail: boolean;
  allowResponseEdits: boolean;
  limitOneResponsePerUser: boolean;
  showLinkToRespondAgain: boolean;
  publishingSummary: boolean;
  progressBar: boolean;
  shuffleQuestions: boolean;
  requireLogin: boolean;
  destination?: DestinationModel;
  items: ItemModel[];
  responses: ResponseModel[];
  deleted: boolean;
}

/** What Google does not document, or one report alone says: the usual value, and the others a test may try. */
export interface FormBehaviour {
  /** After `FormApp.create('x')` the file is named x and `getTitle()` is '' (issue 442747794, one reporter). */
  titleAtCreation: 'empty' | 'given';
  /** A text over the 50,000 characters of a cell: what the linked tab holds. No source; the store keeps it whole. */
  longAnswerInCell: 'cut' | 'empty';
  /** Does the column's heading follow when a person renames the question? */
  renamedQuestion: 'renamesHeading' | 'keepsHeading';
  /** The address of a response to a form that collects none: '' or null? */
  uncollectedEmail: 'empty' | 'null';
  /** What becomes of the column of a question that was deleted, and of one that comes back under the same title? */
  deletedQuestion: 'keepsColumn' | 'removesColumn';
  readdedQuestion: 'newColumn' | 'sameColumn';
  /** Triggers of the spreadsheet have been seen with empty `namedValues`. */
  eventNamedValues: 'filled' | 'empty';
  /** An edited response reached triggers with '' for the questions that were not changed (gist of joshm21). */
  editedEventValues: 'changedOnly' | 'all';
}

export const USUAL_FORM_BEHAVIOUR: FormBehaviour = {
  titleAtCreation: 'empty',
  longAnswerInCell: 'cut',
  renamedQuestion: 'renamesHeading',
  uncollectedEmail: 'empty',
  deletedQuestion: 'keepsColumn',
  readdedQuestion: 'newColumn',
  eventNamedValues: 'filled',
  editedEventValues: 'changedOnly',
};

// The pages of a form and the way through them, as a respondent meets them.
// Source: references of PageBreakItem, ListItem and MultipleChoiceItem.
import { copyJson } from '../../model/copy';
import type {
  AnswerModel,
  ChoiceModel,
  FormModel,
  ItemModel,
  NavigationModel,
  ValidationModel,
} from '../../model/form';
import type { Workspace } from '../../workspace';
import { closedSentence } from './sentences';
import { findForm } from './store';

export interface Page {
  /** The break that opens the page; the first page has none. */
  opening: ItemModel | undefined;
  items: ItemModel[];
}

/** Number of a page from 0, or the end of the form. */
export type Step = number | 'SUBMIT';

export function pagesOf(form: FormModel): Page[] {
  const pages: Page[] = [{ opening: undefined, items: [] }];
  for (const item of form.items) {
    if (item.type === 'PAGE_BREAK') pages.push({ opening: item, items: [] });
    else pages.at(-1)!.items.push(item);
  }
  return pages;
}

/**
 * Where a completed page leads. The last choice on it that navigates decides; without one, the break that follows
 * does. On the last page nothing navigates.
 */
export function stepAfter(pages: Page[], index: number, answerTo: (item: ItemModel) => AnswerModel | undefined): Step {
  const following = pages[index + 1];
  if (!following) return 'SUBMIT';
  const chosen = pages[index]!.items.map((item) => navigationChosen(item, answerTo(item))).filter(Boolean);
  return target(pages, index, chosen.at(-1) ?? following.opening!.goTo);
}

function navigationChosen(item: ItemModel, answer: AnswerModel | undefined): NavigationModel | undefined {
  if (item.type !== 'MULTIPLE_CHOICE' && item.type !== 'LIST') return undefined;
  return item.choices.find((choice) => choice.value === answer)?.navigation;
}

function target(pages: Page[], index: number, navigation: NavigationModel | undefined): Step {
  if (navigation?.type === 'SUBMIT') return 'SUBMIT';
  if (navigation?.type === 'RESTART') return 0;
  if (navigation?.type === 'GO_TO_PAGE') {
    const found = pages.findIndex((page) => page.opening?.id === navigation.page);
    if (found >= 0) return found;
  }
  return index + 1 < pages.length ? index + 1 : 'SUBMIT';
}

export interface ChoiceView {
  value: string;
  /** Where it leads once its page is completed, if it leads somewhere. */
  next?: Step;
}

export interface ElementView {
  id: number;
  type: ItemModel['type'];
  title: string;
  helpText: string;
  required: boolean;
  choices: ChoiceView[];
  otherOption: boolean;
  validation?: ValidationModel;
  rows: string[];
  columns: string[];
  lowerBound: number;
  upperBound: number;
  leftLabel: string;
  rightLabel: string;
}

export interface PageView {
  index: number;
  title: string;
  helpText: string;
  /** Questions and section headers, in order. */
  elements: ElementView[];
  /** Where the page leads when no choice decides. */
  next: Step;
}

export interface FormView {
  id: string;
  title: string;
  description: string;
  confirmationMessage: string;
  /** What respondents read instead of the form when it is closed; '' when it is open. */
  closed: string;
  collectEmail: boolean;
  allowResponseEdits: boolean;
  progressBar: boolean;
  showLinkToRespondAgain: boolean;
  pages: PageView[];
}

/** The form as plain data, for a page that draws it. */
export function formPages(workspace: Workspace, formId: string): FormView {
  const form = findForm(workspace, formId);
  const { id, title, description, confirmationMessage, collectEmail, allowResponseEdits } = form;
  const { progressBar, showLinkToRespondAgain } = form;
  const pages = pagesOf(form);
  return {
    ...{ id, title, description, confirmationMessage, collectEmail, allowResponseEdits, progressBar },
    showLinkToRespondAgain,
    closed: closedSentence(form),
    pages: pages.map((page, index) => ({
      index,
      title: page.opening?.title ?? '',
      helpText: page.opening?.helpText ?? '',
      elements: page.items.map((item) => elementView(pages, index, item)),
      next: stepAfter(pages, index, () => undefined),
    })),
  };
}

function elementView(pages: Page[], index: number, item: ItemModel): ElementView {
  const { id, type, title, helpText, required, otherOption, validation, rows, columns } = item;
  const { lowerBound, upperBound, leftLabel, rightLabel } = item;
  const view = { id, type, title, helpText, required, otherOption, rows, columns, lowerBound, upperBound };
  const choices = item.choices.map((choice) => choiceView(pages, index, choice));
  return copyJson({ ...view, leftLabel, rightLabel, choices, ...(validation && { validation }) });
}

function choiceView(pages: Page[], index: number, { value, navigation }: ChoiceModel): ChoiceView {
  const leads = navigation && index + 1 < pages.length;
  return leads ? { value, next: target(pages, index, navigation) } : { value };
}

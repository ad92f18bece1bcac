// Choices of multiple choice, list and checkbox questions, and where a choice leads.
// Source: reference of MultipleChoiceItem, ListItem, Choice and PageBreakItem.
import { copyJson } from '../../model/copy';
import { enumValue, guestObject } from '../../runtime/guest';
import type { Execution } from '../../runtime/execution';
import type { ChoiceModel, FormModel, ItemModel, NavigationModel } from '../../model/form';
import { handleOf, withHandle } from './handles';

/** Google's answer to a change that would leave the form inconsistent (quoted by several scripts from live runs). */
export const INVALID_UPDATE = 'Invalid data updating form.';

/** Makes the object of a page break from its id. */
export type OpenPage = (pageId: number) => object;

/** Documented for multiple choice alone: the choices of a list tell nothing of where they lead. */
export function choiceGuest(execution: Execution, openPage: OpenPage, item: ItemModel, choice: ChoiceModel): object {
  const shown = item.type === 'MULTIPLE_CHOICE' ? choice.navigation : undefined;
  const guest = guestObject(execution, 'Forms.Choice', {
    getValue: () => choice.value,
    isCorrectAnswer: () => choice.correct ?? false,
    getGotoPage: () => pageOf(openPage, shown),
    getPageNavigationType: () => (shown ? enumValue(shown.type) : null),
  });
  return withHandle(guest, { choice });
}

export function pageOf(openPage: OpenPage, navigation: NavigationModel | undefined): object | null {
  return navigation?.type === 'GO_TO_PAGE' ? openPage(navigation.page) : null;
}

/** The second argument of `createChoice` and the one of `setGoToPage`: a page break, or a type of navigation. */
export function readNavigation(argument: unknown, method: string): NavigationModel {
  const page = handleOf(argument).item;
  if (page) return { type: 'GO_TO_PAGE', page: page.itemId };
  const type = String(argument);
  if (type === 'CONTINUE' || type === 'RESTART' || type === 'SUBMIT') return { type };
  throw new Error(signatureError(method));
}

export function readChoice(item: ItemModel, value: unknown, second: unknown): ChoiceModel {
  if (second === undefined) return { value: String(value) };
  if (typeof second === 'boolean') return { value: String(value), correct: second };
  if (item.type === 'CHECKBOX') throw new Error(signatureError('CheckboxItem.createChoice'));
  return { value: String(value), navigation: readNavigation(second, 'createChoice') };
}

function signatureError(method: string): string {
  return `The parameters don't match the method signature for ${method}.`;
}

export function setChoices(form: FormModel, item: ItemModel, guests: unknown): void {
  const choices = readArray(guests, 'choices').map((guest) => handleOf(guest).choice);
  if (choices.some((choice) => !choice)) throw new Error('Invalid argument: choices');
  const chosen = choices as ChoiceModel[];
  const led = chosen.filter((choice) => choice.navigation);
  if (led.length > 0 && led.length < chosen.length) throw new Error(INVALID_UPDATE);
  for (const { navigation } of led) checkPage(form, navigation!);
  keepChoices(item, copyJson(chosen));
}

export function setChoiceValues(item: ItemModel, values: unknown): void {
  keepChoices(
    item,
    readArray(values, 'values').map((value) => ({ value: String(value) })),
  );
}

/** Google's text, quoted by a script that met it on a live form. */
function keepChoices(item: ItemModel, choices: ChoiceModel[]): void {
  const values = new Set(choices.map((choice) => choice.value));
  if (values.size < choices.length) throw new Error('Questions cannot have duplicate choice values');
  item.choices = choices;
}

/** Google refuses an empty array by the name of its parameter. */
export function readArray(value: unknown, name: string): unknown[] {
  if (!Array.isArray(value)) throw new Error(`Invalid argument: ${name}`);
  if (value.length === 0) throw new Error(`Array is empty: ${name}`);
  if (value.some((one) => one === null || one === undefined)) throw new Error(`Invalid argument: ${name}`);
  return Array.from(value);
}

export function checkPage(form: FormModel, navigation: NavigationModel): void {
  if (navigation.type !== 'GO_TO_PAGE') return;
  const page = form.items.find((item) => item.id === navigation.page);
  if (page?.type !== 'PAGE_BREAK') throw new Error(INVALID_UPDATE);
}

/** Is the page break the target of a choice or of another break? Google then refuses to delete it. */
export function isTarget(form: FormModel, pageId: number): boolean {
  const leads = (navigation: NavigationModel | undefined) =>
    navigation?.type === 'GO_TO_PAGE' && navigation.page === pageId;
  return form.items.some(
    (item) => item.id !== pageId && (leads(item.goTo) || item.choices.some((choice) => leads(choice.navigation))),
  );
}

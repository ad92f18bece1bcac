// The choices of a question, and the page each leads to. What is already so is not written again.
import type { Choix, Formulaire, Question } from '../../domain/formulaire/formulaire';
import { typographier } from '../../domain/texte/typographie';
import type { FormMemory } from '../memory';
import type { FormItems } from './items';
import { isPage, placeOf, placeOfTarget, target } from './pages';

type Choice = GoogleAppsScript.Forms.Choice;

export function setChoices(items: FormItems, question: Question, memory: FormMemory): void {
  const found = items.byId(memory.questions[question.cle]);
  if (!found || !question.choix) return;
  const { item, type } = found;
  const leads = question.choix.some(({ vers }) => vers);
  const values = [...new Set(question.choix.map(({ texte }) => typographier(texte)))];
  if (type === 'CHECKBOX') {
    const boxes = item.asCheckboxItem();
    if (!sameValues(boxes.getChoices(), values)) boxes.setChoiceValues(values);
  } else if (type === 'LIST' || type === 'MULTIPLE_CHOICE') {
    const chosen = type === 'LIST' ? item.asListItem() : item.asMultipleChoiceItem();
    if (leads) setLeadingChoices(chosen, question.choix, items, memory);
    else if (!sameValues(chosen.getChoices(), values)) chosen.setChoiceValues(values);
  }
}

function sameValues(choices: readonly Choice[], values: readonly string[]): boolean {
  return choices.length === values.length && choices.every((choice, rank) => choice.getValue() === values[rank]);
}

/** A list does not tell where its choices lead: it is written each time. */
function setLeadingChoices(
  item: GoogleAppsScript.Forms.ListItem | GoogleAppsScript.Forms.MultipleChoiceItem,
  choix: readonly Choix[],
  items: FormItems,
  memory: FormMemory,
): void {
  const wanted = choix.map(({ texte, vers }) => ({ value: typographier(texte), to: target(items, vers!, memory) }));
  const places = item.getChoices().map((c) => `${c.getValue()}|${placeOf(c.getGotoPage(), c.getPageNavigationType())}`);
  if (places.join('\n') === wanted.map(({ value, to }) => `${value}|${placeOfTarget(to)}`).join('\n')) return;
  item.setChoices(wanted.map(({ value, to }) => (isPage(to) ? item.createChoice(value, to) : item.createChoice(value, to)))); // oxfmt-ignore
}

/** How the meaning of a place is kept beside those of the wordings: for a choice that a person reworded in the Form. */
export function placeMark(rank: number): string {
  return `#${rank}`;
}

/** What each wording means, noted before schools can read it: an answer must never be read without it. */
export function noteMeanings({ pages }: Formulaire, memory: FormMemory): void {
  for (const { cle, choix = [] } of pages.flatMap(({ questions }) => questions))
    choix.forEach(({ texte, sens }, rank) => {
      if (sens) Object.assign((memory.meanings[cle] ??= {}), { [typographier(texte)]: sens, [placeMark(rank)]: sens });
    });
}

// Builds the Form from data, or brings it up to date in place: items keep their ids, what people changed is kept,
// nothing is deleted. Killed anywhere and run again, it ends the same.
import type { Formulaire } from '../../domain/formulaire/formulaire';
import { setChoices } from './choices';
import { FormItems, type Form } from './items';
import { arrange, buildPage, linkPages, retire } from './pages';
import { buildQuestion } from './questions';
import { writeText } from './texts';
import { reopenForm } from './formAnswers';
import type { FormMemory } from '../memory';

/** Opens the Form, or creates it and remembers it at once: a kill in between leaves at worst an unused Form. */
export function openForm(memory: FormMemory, remember: () => void, titre: string): Form {
  if (memory.formId) return reopenForm(memory.formId);
  const form = FormApp.create(titre);
  memory.formId = form.getId();
  remember();
  return form;
}

/** Returns what a person did in the Form that was kept against the data: French sentences. */
export function buildForm(form: Form, formulaire: Formulaire, memory: FormMemory): string[] {
  const remarques: string[] = [];
  describe(form, formulaire, memory);
  const items = new FormItems(form, claimedBy(memory));
  const asked = formulaire.pages.flatMap((page, rank) => [
    buildPage(items, page, memory, rank === 0),
    ...page.questions.map((question) => buildQuestion(items, question, memory, remarques)),
  ]);
  const retired = retire(items, formulaire, asked, memory);
  arrange(form, asked, retired);
  linkPages(items, formulaire, retired, memory);
  for (const question of formulaire.pages.flatMap(({ questions }) => questions)) setChoices(items, question, memory);
  return remarques;
}

function claimedBy({ questions, pages, formerItems }: FormMemory): Set<number> {
  return new Set([...Object.values(questions), ...Object.values(pages), ...Object.keys(formerItems).map(Number)]);
}

function describe(form: Form, { titre, description, confirmation, modifiable }: Formulaire, memory: FormMemory): void {
  writeText(memory, { key: 'title', current: form.getTitle(), wanted: titre, set: (text) => form.setTitle(text) });
  writeText(memory, { key: 'description', current: form.getDescription(), wanted: description, set: (text) => form.setDescription(text) });
  writeText(memory, { key: 'confirmation', current: form.getConfirmationMessage(), wanted: confirmation, set: (text) => form.setConfirmationMessage(text) });
  // Schools have no Google account: no verified address is collected, the mail is a question.
  if (form.collectsEmail()) form.setCollectEmail(false);
  if (form.canEditResponse() !== modifiable) form.setAllowResponseEdits(modifiable);
  if (form.hasRespondAgainLink()) form.setShowLinkToRespondAgain(false);
  if (!form.hasProgressBar()) form.setProgressBar(true);
  if (!form.isPublished()) form.setPublished(true);
} // oxfmt-ignore

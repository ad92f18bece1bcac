// Builds the Form from data, or brings it up to date in place: items keep their ids, titles people changed are kept.
import type { Destination, Formulaire, PageDeFormulaire, Question } from '../domain/formulaire';
import { A_REMPLIR } from '../domain/lienDeSuite';
import { typographier } from '../domain/typographie';
import { reopenForm } from './formAnswers';
import type { FormMemory } from './memory';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;
type PageBreak = GoogleAppsScript.Forms.PageBreakItem;
type ChoiceItem = GoogleAppsScript.Forms.ListItem | GoogleAppsScript.Forms.MultipleChoiceItem;

/** Opens the Form, or creates it and remembers it at once: a kill in between leaves at worst an unused Form. */
export function openForm(memory: FormMemory, remember: () => void, titre: string): Form {
  if (memory.formId) return reopenForm(memory.formId);
  const form = FormApp.create(titre);
  memory.formId = form.getId();
  remember();
  return form;
}

export function buildForm(form: Form, formulaire: Formulaire<string>, memory: FormMemory): void {
  describe(form, formulaire, memory);
  const items = new Items(form, Object.keys(memory.questions).length === 0);
  const pages = new Map<string, PageBreak>();
  formulaire.pages.forEach((page, index) => {
    if (index === 0) buildFirstHeading(items, page);
    else pages.set(page.cle, buildPage(items, page, memory));
    for (const question of page.questions) buildQuestion(items, question, memory);
  });
  formulaire.pages.forEach((page, index) => linkPage(page, formulaire.pages[index + 1], pages));
  for (const { questions } of formulaire.pages)
    for (const question of questions) if (question.choix) setChoices(form, question, memory, pages);
}

function describe(
  form: Form,
  { titre, description, confirmation, modifiable }: Formulaire<string>,
  memory: FormMemory,
): void {
  /** A text that a person changed in the Form is theirs: ours is written over ours only. */
  const write = (key: string, current: string, text: string, set: (text: string) => unknown): void => {
    if (current && current !== memory.formTexts[key]) return;
    memory.formTexts[key] = text;
    if (current !== text) set(text);
  };
  write('title', form.getTitle(), typographier(titre), (text) => form.setTitle(text));
  write('description', form.getDescription(), typographier(description), (text) => form.setDescription(text));
  write('confirmation', form.getConfirmationMessage(), typographier(confirmation), (text) => form.setConfirmationMessage(text)); // prettier-ignore
  // Schools have no Google account: no verified address is collected, the mail is a question.
  form.setCollectEmail(false);
  form.setAllowResponseEdits(modifiable);
  form.setShowLinkToRespondAgain(false);
  form.setProgressBar(true);
  if (!form.isPublished()) form.setPublished(true);
}

/** The items by id and by title. In a Form under construction, one without a title was left by a killed run. */
class Items {
  private readonly all: Item[];

  constructor(
    readonly form: Form,
    underConstruction: boolean,
  ) {
    const items = form.getItems();
    const untitled = underConstruction ? items.filter((item) => item.getTitle() === '') : [];
    // A deleted item answers no more: it leaves the list first.
    this.all = items.filter((item) => !untitled.includes(item));
    for (const item of untitled) form.deleteItem(item);
  }

  find(id: number | undefined, titre: string): Item | undefined {
    return (
      this.all.find((item) => item.getId() === id) ?? this.all.find((item) => item.getTitle() === typographier(titre))
    );
  }
}

function buildFirstHeading(items: Items, { titre, aide }: PageDeFormulaire<string>): void {
  if (items.find(undefined, titre)) return;
  items.form.addSectionHeaderItem().setTitle(typographier(titre)).setHelpText(typographier(aide));
}

function buildPage(items: Items, { cle, titre, aide }: PageDeFormulaire<string>, memory: FormMemory): PageBreak {
  const found = items.find(memory.pages[cle], titre);
  const page = found
    ? found.asPageBreakItem()
    : items.form.addPageBreakItem().setTitle(typographier(titre)).setHelpText(typographier(aide));
  memory.pages[cle] = page.getId();
  return page;
}

function buildQuestion(items: Items, question: Question<string>, memory: FormMemory): void {
  const found = items.find(memory.questions[question.cle], question.titre);
  memory.questions[question.cle] = (found ?? addItem(items.form, question)).getId();
}

function addItem(form: Form, { genre, titre, aide, obligatoire, max }: Question<string>): { getId(): number } {
  const [title, help] = [typographier(titre), typographier(aide)];
  if (genre === 'liste') return form.addListItem().setTitle(title).setHelpText(help).setRequired(obligatoire);
  if (genre === 'choix') return form.addMultipleChoiceItem().setTitle(title).setHelpText(help).setRequired(obligatoire);
  if (genre === 'paragraphe') {
    const item = form.addParagraphTextItem().setTitle(title).setHelpText(help).setRequired(obligatoire);
    if (max)
      item.setValidation(FormApp.createParagraphTextValidation().requireTextLengthLessThanOrEqualTo(max).build());
    return item;
  }
  const item = form.addTextItem().setTitle(title).setHelpText(help).setRequired(obligatoire);
  const validation = FormApp.createTextValidation();
  if (genre === 'courriel') item.setValidation(validation.requireTextIsEmail().build());
  else if (max) item.setValidation(validation.requireTextLengthLessThanOrEqualTo(max).build());
  return item;
}

/** In Forms, the break that begins the next page holds where the page before it leads. */
function linkPage(
  page: PageDeFormulaire<string>,
  next: PageDeFormulaire<string> | undefined,
  pages: Map<string, PageBreak>,
): void {
  if (!page.ensuite || !next) return;
  const target = destination(page.ensuite, pages);
  const nextBreak = pages.get(next.cle)!;
  if (isPage(target)) nextBreak.setGoToPage(target);
  else nextBreak.setGoToPage(target);
}

function setChoices(
  form: Form,
  { genre, cle, choix }: Question<string>,
  memory: FormMemory,
  pages: Map<string, PageBreak>,
): void {
  const generic = form.getItemById(memory.questions[cle]!);
  if (!generic) return;
  const item: ChoiceItem = genre === 'liste' ? generic.asListItem() : generic.asMultipleChoiceItem();
  const choices = choix!.map(({ texte, vers }) => {
    if (!vers) return item.createChoice(typographier(texte));
    const target = destination(vers, pages);
    return isPage(target)
      ? item.createChoice(typographier(texte), target)
      : item.createChoice(typographier(texte), target);
  });
  item.setChoices(choices);
}

function destination(
  vers: Destination,
  pages: Map<string, PageBreak>,
): PageBreak | GoogleAppsScript.Forms.PageNavigationType {
  return vers === 'envoyer' ? FormApp.PageNavigationType.SUBMIT : pages.get(vers)!;
}

function isPage(target: PageBreak | GoogleAppsScript.Forms.PageNavigationType): target is PageBreak {
  return typeof (target as PageBreak).getId === 'function';
}

/** The address of the Form with places for a number and a code: a mail puts its own there, at no cost. */
export function linkToFill(form: Form, questions: FormMemory['questions']): string {
  const response = form.createResponse();
  for (const [key, place] of Object.entries(A_REMPLIR)) {
    const item = form.getItemById(questions[key]!);
    if (item) response.withItemResponse(item.asTextItem().createResponse(place));
  }
  return response.toPrefilledUrl();
}

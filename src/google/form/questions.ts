// One question in the Form: the item that holds it, kept through rewordings, replaced when its type changes.
import type { Question } from '../../domain/formulaire/formulaire';
import type { GenreDeQuestion } from '../../domain/formulaire/question';
import type { FormMemory } from '../memory';
import { asQuestion, type Found, type FormItems, type TypeName } from './items';
import { writeText } from './texts';

const TYPES: Record<GenreDeQuestion, TypeName> = {
  liste: 'LIST',
  choix: 'MULTIPLE_CHOICE',
  cases: 'CHECKBOX',
  texte: 'TEXT',
  courriel: 'TEXT',
  paragraphe: 'PARAGRAPH_TEXT',
  date: 'DATE',
};

/** Finds or makes the item, and words it. Returns its id; what a person did in the Form stays, and is told. */
export function buildQuestion(items: FormItems, question: Question, memory: FormMemory, remarques: string[]): number {
  const found = itemOf(items, question, memory, remarques);
  memory.questions[question.cle] = found.id;
  word(found, question, memory, remarques);
  const answerable = asQuestion(found);
  if (answerable && answerable.isRequired() !== question.obligatoire) answerable.setRequired(question.obligatoire);
  limit(found, question, memory);
  return found.id;
}

function itemOf(items: FormItems, question: Question, memory: FormMemory, remarques: string[]): Found {
  const { cle, genre, titre } = question;
  const type = TYPES[genre];
  const current = items.byId(memory.questions[cle]);
  if (current?.type === type) return current;
  if (current && isTheirs(current, question, memory)) {
    remarques.push(`Le formulaire garde le type de réponse choisi à la main pour « ${titre} ».`);
    return current;
  }
  const former = formerOf(items, cle, type, memory);
  if (former) delete memory.formerItems[former.id];
  if (current) memory.formerItems[current.id] = cle;
  // Another item: what we wrote in the one before says nothing of this one.
  for (const part of ['t', 'a', 'g']) delete memory.formTexts[`${cle}:${part}`];
  return former ?? items.adoptOrAdd(type, titre);
}

/** The tab has not changed and the item has: a person did it in the Form. What leads to a page must stay a choice. */
function isTheirs({ type }: Found, { cle, genre, choix, max }: Question, { formTexts }: FormMemory): boolean {
  if (formTexts[`${cle}:g`] !== markOf({ genre, max })) return false;
  return !choix?.some(({ vers }) => vers) || type === 'LIST' || type === 'MULTIPLE_CHOICE';
}

/** A question that takes back a type it had takes back its item. */
function formerOf(items: FormItems, cle: string, type: TypeName, { formerItems }: FormMemory): Found | undefined {
  const ids = Object.keys(formerItems).filter((id) => formerItems[id] === cle);
  return ids.map((id) => items.byId(Number(id))).find((found) => found?.type === type);
}

function word({ item }: Found, { cle, titre, aide }: Question, memory: FormMemory, remarques: string[]): void {
  const theirs = writeText(memory, {
    key: `${cle}:t`,
    current: item.getTitle(),
    wanted: titre,
    set: (text) => item.setTitle(text),
  });
  if (theirs) remarques.push(`Le formulaire garde « ${theirs} », écrit à la main ; l’onglet dit « ${titre} ».`);
  writeText(memory, {
    key: `${cle}:a`,
    current: item.getHelpText(),
    wanted: aide,
    set: (text) => item.setHelpText(text),
    emptyIsTheirs: true,
  });
}

function markOf({ genre, max }: Pick<Question, 'genre' | 'max'>): string {
  return `${genre}${max ?? ''}`;
}

/** Google does not tell which limit an item has: it is set again only when ours changes. */
function limit({ item, type }: Found, { cle, genre, max }: Question, { formTexts }: FormMemory): void {
  const mark = markOf({ genre, max });
  if (formTexts[`${cle}:g`] === mark) return;
  formTexts[`${cle}:g`] = mark;
  if (type === 'PARAGRAPH_TEXT') {
    const text = item.asParagraphTextItem();
    if (max)
      text.setValidation(FormApp.createParagraphTextValidation().requireTextLengthLessThanOrEqualTo(max).build());
    else text.clearValidation();
  }
  if (type === 'TEXT') {
    const text = item.asTextItem();
    const validation = FormApp.createTextValidation();
    if (genre === 'courriel') text.setValidation(validation.requireTextIsEmail().build());
    else if (max) text.setValidation(validation.requireTextLengthLessThanOrEqualTo(max).build());
    else text.clearValidation();
  }
}

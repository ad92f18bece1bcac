// The form as a school meets it: page after page, back and forth, to the confirmation.
import type { Answers, FormPageSet, FormPageView, PageCheck, QuestionView, Sent } from '../contract';
import { button, byId, el, nodes } from './dom';
import { field, type Field } from './question';
import { post, read } from './server';
import { act, say } from './shell';

const EMAIL = 'Adresse e-mail';

/** What the school has typed so far: kept while other views are looked at. */
interface Draft {
  /** What follows the name of the view in the address: a response to edit, a link of a mail, or nothing. */
  place: string;
  editOf: string;
  answers: Answers;
  /** The pages gone through, the one at hand last. */
  path: number[];
  sent?: { responseId: string };
}

let draft: Draft | undefined;
let form: FormPageSet;
let fields: Field[] = [];

export async function formView(place: string): Promise<Node[]> {
  keep();
  const isNew = draft?.place !== place;
  const asked: Record<string, string> = place ? { [place.startsWith('https:') ? 'link' : 'response']: place } : {};
  form = await read<FormPageSet>('/api/form', asked);
  if (isNew) draft = { place, editOf: form.editOf, answers: form.answers, path: [0] };
  return [sheet()];
}

function sheet(): HTMLElement {
  const { sent, editOf } = draft!;
  const parts = form.closed
    ? [el('p', {}, form.closed)]
    : sent
      ? confirmation(sent.responseId)
      : pageForm(form.pages[draft!.path.at(-1)!]!);
  const first = draft!.path.length === 1 && !sent;
  return el(
    'div',
    { class: 'form', id: 'form' },
    el('h1', {}, form.title),
    editOf !== '' && !sent && el('p', { class: 'note' }, 'Vous complétez une réponse déjà envoyée.'),
    first && form.description !== '' && el('p', { class: 'description' }, form.description),
    ...parts,
  );
}

/** Draws the form alone and leads the reader to its new heading, or to the first refused question. */
function redraw(): void {
  byId('form').replaceWith(sheet());
  const heading = byId('form').querySelector<HTMLElement>('h2') ?? byId('form').querySelector<HTMLElement>('h1')!;
  heading.tabIndex = -1;
  heading.focus();
  scrollTo(0, Math.max(0, scrollY + byId('form').getBoundingClientRect().top - 200));
}

function pageForm(page: FormPageView): Node[] {
  const { path, answers } = draft!;
  const rank = path.length;
  fields = page.elements.filter(isQuestion).map((question) => field(question, answers[`#${question.id}`]));
  const body = page.elements.map((one) => fields.find(({ question }) => question === one)?.element ?? section(one));
  const hasRequired = fields.some(({ question }) => question.required) || (form.collectEmail && rank === 1);
  const last = form.pages.length === 1 || endsHere(page);
  return nodes(
    el('p', { class: 'step' }, `Étape ${rank}`),
    page.title !== '' && el('h2', {}, page.title),
    page.helpText !== '' && el('p', { class: 'page-help' }, page.helpText),
    hasRequired && el('p', { class: 'legend' }, el('span', { class: 'required' }, '*'), ' question obligatoire'),
    el(
      'form',
      { novalidate: true, onsubmit: (event: Event) => void next(event) },
      form.collectEmail && rank === 1 && emailField(),
      ...body,
      el(
        'div',
        { class: 'steps' },
        rank > 1 && button('Retour', back),
        el('button', { type: 'submit', class: 'main' }, last ? 'Envoyer' : 'Suivant'),
      ),
    ),
  );
}

/** The button says « Envoyer » where nothing the page asks can lead further. */
function endsHere(page: FormPageView): boolean {
  return page.elements.every(({ type }) => type !== 'MULTIPLE_CHOICE' && type !== 'LIST') && page.next === 'SUBMIT';
}

function isQuestion({ type }: QuestionView): boolean {
  return type !== 'SECTION_HEADER';
}

function section({ title, helpText }: QuestionView): HTMLElement {
  return el(
    'div',
    { class: 'section' },
    el('h2', {}, title),
    helpText !== '' && el('p', { class: 'page-help' }, helpText),
  );
}

function emailField(): HTMLElement {
  const value = [draft!.answers[EMAIL] ?? ''].flat()[0]!;
  const input = el('input', { type: 'email', id: 'q-email', autocomplete: 'email', value });
  input.addEventListener('input', () => (draft!.answers[EMAIL] = input.value));
  return el('div', { class: 'question' }, el('label', { for: 'q-email' }, EMAIL), input);
}

/** Puts what is typed on the page at hand in the draft. */
function keep(): void {
  if (!draft) return;
  for (const { question, answer } of fields) {
    const given = answer();
    if (given === undefined) delete draft.answers[`#${question.id}`];
    else draft.answers[`#${question.id}`] = given;
  }
}

function back(): void {
  keep();
  draft!.path.pop();
  say('');
  redraw();
}

async function next(event: Event): Promise<void> {
  event.preventDefault();
  keep();
  const { answers, path } = draft!;
  let check: PageCheck;
  try {
    check = await post<PageCheck>('/api/form/page', { form: form.id, index: path.at(-1), answers });
  } catch (error) {
    return say((error as Error).message, true);
  }
  for (const one of fields) one.refuse(check.errors[one.question.id] ?? '');
  const refused = fields.filter(({ question }) => check.errors[question.id]);
  if (refused.length > 0) {
    say('Une réponse est à corriger ou à compléter.', true);
    return refused[0]!.focus();
  }
  say('');
  if (check.next === 'SUBMIT') return send();
  path.push(check.next);
  redraw();
}

async function send(): Promise<void> {
  const { answers, editOf } = draft!;
  const sent = { responseId: '' };
  fields = [];
  draft!.sent = sent;
  const outcome = await act<Sent>('/api/form/send', { form: form.id, answers, editOf }, 'Votre réponse est envoyée.');
  if (!outcome || outcome.error) delete draft!.sent;
  else sent.responseId = outcome.responseId;
  redraw();
}

function confirmation(responseId: string): Node[] {
  return nodes(
    el('h2', {}, 'Réponse envoyée'),
    el('p', {}, form.confirmationMessage || 'Votre réponse a été enregistrée.'),
    responseId !== '' &&
      el('p', {}, el('a', { href: `#formulaire/${responseId}`, onclick: forget }, 'Modifier votre réponse')),
    el(
      'div',
      { class: 'note' },
      el('p', {}, 'Votre part est faite. Au pôle, la suite se lit ici :'),
      el(
        'ul',
        {},
        el('li', {}, el('a', { href: '#registre/Demandes' }, 'la demande dans le registre')),
        el('li', {}, el('a', { href: '#messagerie' }, 'les courriels qui viennent de partir')),
      ),
      button('Déposer une demande', again),
    ),
  );
}

function forget(): void {
  draft = undefined;
  fields = [];
}

function again(): void {
  forget();
  if (location.hash !== '#formulaire') location.hash = '#formulaire';
  else {
    draft = { place: '', editOf: '', answers: {}, path: [0] };
    redraw();
  }
}

// One question of the form: its field, its help, its error, and the answer it holds.
import type { QuestionView } from '../contract';
import { el } from './dom';

export interface Field {
  question: QuestionView;
  element: HTMLElement;
  /** Absent when nothing was answered. */
  answer(): string | string[] | undefined;
  /** Shows the sentence, or takes it away with ''. */
  refuse(sentence: string): void;
  focus(): void;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Given = string | string[] | undefined;

const NO_CHOICE = 'Choisir…';
const INPUT_TYPES: Record<string, string> = { DATE: 'date', TIME: 'time', DATETIME: 'datetime-local' };

export function field(question: QuestionView, given: Given): Field {
  const { type } = question;
  if (type === 'MULTIPLE_CHOICE' || type === 'SCALE') return choices(question, 'radio', [given ?? []].flat());
  if (type === 'CHECKBOX') return choices(question, 'checkbox', [given ?? []].flat());
  if (type === 'GRID' || type === 'CHECKBOX_GRID') return grid(question, [given ?? []].flat());
  return single(question, [given ?? []].flat()[0] ?? '');
}

function single(question: QuestionView, value: string): Field {
  const id = `q${question.id}`;
  const control = controlOf(question, id);
  control.value = question.type === 'DATETIME' ? value.replace(' ', 'T') : value;
  const error = errorLine(id);
  control.setAttribute('aria-describedby', describedBy(question, id));
  const element = el(
    'div',
    { class: 'question' },
    el('label', { for: id }, ...title(question)),
    help(question, id),
    control,
    error,
  );
  const answer = () => (question.type === 'DATETIME' ? control.value.replace('T', ' ') : control.value) || undefined;
  return { question, element, answer, refuse: refusal(element, error, [control]), focus: () => control.focus() };
}

function controlOf({ type, choices: offered, required, validation }: QuestionView, id: string): Control {
  const common = { id, 'aria-required': required && 'true' };
  if (type === 'PARAGRAPH_TEXT') return el('textarea', { ...common, rows: 5 });
  if (type === 'LIST') {
    const options = offered.map(({ value }) => el('option', { value }, value));
    return el('select', common, el('option', { value: '' }, NO_CHOICE), ...options);
  }
  const isEmail = validation?.rule === 'requireTextIsEmail';
  const inputType = INPUT_TYPES[type] ?? (isEmail ? 'email' : 'text');
  const hint = type === 'DURATION' ? 'hh:mm:ss' : undefined;
  return el('input', { ...common, type: inputType, autocomplete: isEmail ? 'email' : 'off', placeholder: hint });
}

function choices(question: QuestionView, kind: 'radio' | 'checkbox', given: string[]): Field {
  const id = `q${question.id}`;
  const values = valuesOf(question);
  const inputs = values.map((value) => el('input', { type: kind, name: id, value, checked: given.includes(value) }));
  const lines = inputs.map((input, index) =>
    el('label', { class: 'choice' }, input, el('span', {}, label(question, index))),
  );
  const other = otherLine(
    question,
    kind,
    given.find((value) => !values.includes(value)),
  );
  const error = errorLine(id);
  const element = el(
    'fieldset',
    { class: 'question', 'aria-describedby': describedBy(question, id) },
    el('legend', {}, ...title(question)),
    help(question, id),
    ...lines,
    other?.line,
    error,
  );
  const all = [...inputs, ...(other ? [other.box] : [])];
  const answer = () => {
    const chosen = all
      .filter(({ checked }) => checked)
      .map((input) => (input === other?.box ? other.text.value : input.value));
    if (kind === 'checkbox') return chosen.length > 0 ? chosen : undefined;
    return chosen[0] || undefined;
  };
  return { question, element, answer, refuse: refusal(element, error, all), focus: () => all[0]?.focus() };
}

function valuesOf({ type, choices: offered, lowerBound, upperBound }: QuestionView): string[] {
  if (type !== 'SCALE') return offered.map(({ value }) => value);
  return Array.from({ length: upperBound - lowerBound + 1 }, (_, index) => String(lowerBound + index));
}

/** The ends of a scale say what they mean. */
function label(question: QuestionView, index: number): string {
  const value = valuesOf(question)[index]!;
  if (question.type !== 'SCALE') return value;
  const end = index === 0 ? question.leftLabel : Number(value) === question.upperBound ? question.rightLabel : '';
  return end ? `${value} – ${end}` : value;
}

function otherLine({ id, otherOption }: QuestionView, kind: 'radio' | 'checkbox', given: string | undefined) {
  if (!otherOption) return undefined;
  const box = el('input', { type: kind, name: `q${id}`, value: '', checked: given !== undefined });
  const text = el('input', { type: 'text', value: given ?? '', 'aria-label': 'Autre : précisez' });
  text.addEventListener('input', () => (box.checked = text.value !== ''));
  return { box, text, line: el('div', { class: 'choice' }, el('label', {}, box, ' Autre :'), text) };
}

/** One list a row; a row of a checkbox grid takes several. */
function grid(question: QuestionView, given: string[]): Field {
  const id = `q${question.id}`;
  const several = question.type === 'CHECKBOX_GRID';
  const selects = question.rows.map((_, row) => {
    const chosen = (given[row] ?? '').split(several ? ', ' : '\n');
    const options = question.columns.map((value) => el('option', { value, selected: chosen.includes(value) }, value));
    const empty = !several && el('option', { value: '', selected: !given[row] }, NO_CHOICE);
    return el('select', { id: `${id}-${row}`, multiple: several }, empty, ...options);
  });
  const error = errorLine(id);
  const lines = question.rows.map((row, index) =>
    el('div', { class: 'row' }, el('label', { for: `${id}-${index}` }, row), selects[index]),
  );
  const element = el(
    'fieldset',
    { class: 'question', 'aria-describedby': describedBy(question, id) },
    el('legend', {}, ...title(question)),
    help(question, id),
    ...lines,
    error,
  );
  const answer = () => {
    const rows = selects.map((select) => [...select.selectedOptions].map(({ value }) => value).join(', '));
    return rows.some((row) => row !== '') ? rows : undefined;
  };
  return { question, element, answer, refuse: refusal(element, error, selects), focus: () => selects[0]?.focus() };
}

function title({ title: text, required }: QuestionView): (Node | string)[] {
  if (!required) return [text];
  return [
    text,
    '\u00a0',
    el('span', { class: 'required', 'aria-hidden': 'true' }, '*'),
    el('span', { class: 'sr' }, ' (obligatoire)'),
  ];
}

function help({ helpText }: QuestionView, id: string): HTMLElement | undefined {
  return helpText ? el('p', { class: 'help', id: `${id}-help` }, helpText) : undefined;
}

function errorLine(id: string): HTMLElement {
  return el('p', { class: 'error', id: `${id}-error` });
}

function describedBy({ helpText }: QuestionView, id: string): string {
  return `${helpText ? `${id}-help ` : ''}${id}-error`;
}

function refusal(element: HTMLElement, error: HTMLElement, controls: Control[]): Field['refuse'] {
  return (sentence) => {
    error.textContent = sentence;
    element.classList.toggle('refused', sentence !== '');
    for (const control of controls) {
      if (sentence && !/^(radio|checkbox)$/.test(control.type)) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
    }
  };
}

// The field that opens over a cell. Enter or leaving it saves, Escape gives up.
import { button, el } from '../dom';

export interface Editing {
  label: string;
  /** What the cell holds now. */
  text: string;
  /** What the person has begun to type, if that is how they opened it. */
  typed: string | undefined;
  list: string[] | undefined;
  /** `undefined` when the person gave up. */
  close(value: string | undefined): void;
}

export function cellEditor({ label, text, typed, list, close }: Editing): HTMLElement {
  const control = list
    ? choices(list, text)
    : el('textarea', { rows: Math.min(8, Math.max(2, Math.ceil(text.length / 32))) });
  control.value = typed !== undefined && !list ? typed : text;
  control.setAttribute('aria-label', label);
  let open = true;
  const end = (value: string | undefined) => {
    if (!open) return;
    open = false;
    close(value);
  };
  const save = () => end(control.value);
  const giveUp = () => end(undefined);
  const editor = el(
    'div',
    { class: 'editor' },
    control,
    el('div', { class: 'pair' }, button('Enregistrer', save, 'main'), button('Annuler', giveUp)),
  );
  editor.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') giveUp();
    else if (event.key === 'Enter' && event.target === control && !event.shiftKey) {
      event.preventDefault();
      save();
    }
  });
  editor.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !editor.contains(relatedTarget)) save();
  });
  return editor;
}

function choices(list: string[], text: string): HTMLSelectElement {
  const values = [...new Set(['', ...list, text])];
  return el('select', {}, ...values.map((value) => el('option', { value }, value || '(vide)')));
}

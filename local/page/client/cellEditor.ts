// The field that opens in a cell. Enter or leaving it saves, Escape gives up.
import { button, el } from './dom';

export function cellEditor(
  label: string,
  text: string,
  list: string[] | undefined,
  close: (value: string | undefined) => void,
): HTMLElement {
  const control = list ? choices(list, text) : el('textarea', { rows: Math.min(6, Math.ceil(text.length / 24) || 1) });
  control.value = text;
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
    const inControl = event.target === control;
    if (event.key === 'Escape') giveUp();
    else if (event.key === 'Enter' && inControl && !event.shiftKey) {
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

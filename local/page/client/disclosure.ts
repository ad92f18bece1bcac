// A button that opens a panel under it. Escape or a press elsewhere closes it.
import { el } from './dom';

export function disclosure(label: string, fill: (close: () => void) => Node[]): HTMLElement {
  const title = el('summary', { class: 'button' }, label, el('span', { class: 'arrow', 'aria-hidden': 'true' }, '▾'));
  const details = el('details', { class: 'disclosure' }, title);
  const close = () => details.removeAttribute('open');
  details.append(el('div', { class: 'drop' }, ...fill(close)));
  details.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !details.open) return;
    event.stopPropagation();
    close();
    title.focus();
  });
  details.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !details.contains(relatedTarget)) close();
  });
  return details;
}

/** A press outside of every open panel closes them. */
document.addEventListener('pointerdown', ({ target }) => {
  for (const open of document.querySelectorAll<HTMLDetailsElement>('details.disclosure[open]'))
    if (target instanceof Node && !open.contains(target)) open.removeAttribute('open');
});

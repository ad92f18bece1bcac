// The clock of the header: the date in full letters, and the ways to move it forward.
import { disclosure } from './disclosure';
import { button, byId, el } from './dom';
import { journey, say, state } from './shell';

/** How many of the ways have a button of their own; the others wait behind « Avancer jusqu’à… ». */
const AT_HAND = 2;

export function drawClock(): void {
  const { now, jumps } = state;
  const focused = document.activeElement?.closest('#clock') ? document.activeElement.textContent : null;
  const ways = jumps.map(({ label, hint, to }) => {
    const one = button('', () => void advance(to));
    one.append(el('span', { class: 'label' }, label), el('span', { class: 'hint' }, hint));
    return one;
  });
  const more = disclosure('Avancer jusqu’à…', (close) => {
    for (const way of ways.slice(AT_HAND)) way.addEventListener('click', close);
    return [...ways.slice(AT_HAND), chooser(now.at, close)];
  });
  byId('clock').replaceChildren(
    el('p', { class: 'now' }, el('time', { datetime: now.at }, now.text)),
    el('div', { class: 'moves' }, ...ways.slice(0, AT_HAND), more),
  );
  if (focused === null) return;
  const again = ways.find(({ textContent }) => textContent === focused) ?? more.querySelector('summary');
  if (again instanceof HTMLElement) again.focus();
}

function chooser(now: string, close: () => void): HTMLElement {
  const date = el('input', { type: 'date', id: 'clock-date', min: now.slice(0, 10) });
  const chosen = (event: Event) => {
    event.preventDefault();
    if (date.value === '') return say('Choisissez une date.', true);
    close();
    void advance(`${date.value}T18:00`);
  };
  return el(
    'form',
    { class: 'until', onsubmit: chosen },
    el('label', { for: 'clock-date' }, 'Une date, à 18 heures'),
    el('div', { class: 'pair' }, date, el('button', { type: 'submit' }, 'Y aller')),
  );
}

async function advance(to: string): Promise<void> {
  const outcome = await journey('/api/advance', { to });
  if (outcome?.error === '') say(`Nous sommes le ${state.now.text}.`);
}

// The clock of the header: the date in full letters, and the ways to move it forward.
import type { Outcome } from '../contract';
import { button, byId, el } from './dom';
import { act, say, state } from './shell';

export function drawClock(): void {
  const { now, jumps } = state;
  const focused = document.activeElement?.closest('#clock') ? document.activeElement.textContent : null;
  const date = el('input', {
    type: 'date',
    id: 'clock-date',
    min: now.at.slice(0, 10),
    'aria-label': 'Avancer jusqu’au',
  });
  const form = el('form', { class: 'until', onsubmit: (event: Event) => void chosen(event, date) }, date, submit());
  const buttons = [
    button('Avancer d’un jour', () => void advance(nextDay(now.at))),
    ...jumps.map(({ label, hint, to }) =>
      hinted(
        button(label, () => void advance(to)),
        hint,
      ),
    ),
  ];
  byId('clock').replaceChildren(
    el('p', { class: 'now' }, el('time', { datetime: now.at }, now.text)),
    el('div', { class: 'moves' }, ...buttons, form),
  );
  if (focused !== null) (buttons.find(({ textContent }) => textContent === focused) ?? buttons[0])!.focus();
}

function hinted(one: HTMLButtonElement, hint: string): HTMLButtonElement {
  one.title = hint;
  return one;
}

function submit(): HTMLButtonElement {
  return el('button', { type: 'submit' }, 'Y aller');
}

async function advance(to: string): Promise<void> {
  const outcome = await act<Outcome>('/api/advance', { to });
  if (outcome?.error === '') say(`Nous sommes le ${state.now.text}.`);
}

async function chosen(event: Event, date: HTMLInputElement): Promise<void> {
  event.preventDefault();
  if (date.value === '') return say('Choisissez une date.', true);
  await advance(`${date.value}T18:00`);
}

/** Dates are counted without a time zone, as on a wall calendar. */
function nextDay(at: string): string {
  const date = new Date(`${at.slice(0, 10)}T12:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return `${date.toISOString().slice(0, 10)}${at.slice(10)}`;
}

// « Ce qui vient de se passer »: what ran after the last act, in plain words.
import type { AdvanceLine, EventsView, EventView, FiredView } from '../contract';
import { button, byId, el } from './dom';

/** While the clock moves, only the last things that fired are in sight. */
const MOST_FIRED = 8;

export function showHappened({ summary, events }: EventsView): void {
  const section = byId('happened');
  section.hidden = !events.some(isNews);
  const list = el('ol', {}, ...events.map(line));
  const title = el('summary', {}, el('strong', {}, 'Ce qui vient de se passer'), el('span', {}, ` : ${summary}`));
  section.replaceChildren(el('details', { open: true }, title, list));
}

/** A cell that was saved or a panel that opened is told by the page itself. */
function isNews({ kind, error, mails, documents }: EventView): boolean {
  return kind === 'story' || error !== '' || mails.length + documents.length > 0;
}

function line({ kind, at, title, because, error, mails, documents }: EventView): HTMLElement {
  return el(
    'li',
    { class: kind },
    el('span', { class: 'when' }, at.text),
    el('span', { class: 'what' }, kind === 'story' ? title : sentence(title, because)),
    error !== '' && el('span', { class: 'failed' }, `⚠ Échec : ${error}`),
    mails.length + documents.length > 0 &&
      el(
        'ul',
        {},
        ...documents.map(({ id, name }) => el('li', {}, 'Document : ', link(`#documents/${id}`, name))),
        ...mails.map(({ id, subject, to }) =>
          el('li', {}, 'Courriel : ', link(`#messagerie/${id}`, subject), ` → ${to.join(', ')}`),
        ),
      ),
  );
}

function sentence(title: string, because: string): string {
  return because ? `${title}, ${because}.` : `${title}.`;
}

function link(href: string, text: string): HTMLElement {
  return el('a', { href }, text);
}

export function hideHappened(): void {
  byId('happened').hidden = true;
}

/** Another view is looked at: the sentence stays, its list waits to be opened. */
export function foldHappened(): void {
  byId('happened').querySelector('details')?.removeAttribute('open');
}

export interface JourneyPanel {
  show(line: Exclude<AdvanceLine, { outcome: unknown }>): void;
}

/** The clock is moving: how far it is, what fires, and a button to stop there. */
export function showJourney(stop: () => void): JourneyPanel {
  const now = el('strong', {}, 'L’horloge avance…');
  const bar = el('progress', { max: 1, value: 0, 'aria-label': 'Avancement de l’horloge' });
  const list = el('ol', { class: 'fired' });
  const section = byId('happened');
  section.hidden = false;
  section.replaceChildren(
    el('div', { class: 'journey' }, el('div', { class: 'line' }, now, button('Arrêter là', stop)), bar, list),
  );
  return {
    show: (line) => {
      now.textContent = line.now.text;
      bar.value = line.share;
      list.append(...line.fired.map(firedLine));
      while (list.children.length > MOST_FIRED) list.firstElementChild!.remove();
    },
  };
}

export function firedLine({ at, title, result, failed }: FiredView): HTMLElement {
  return el(
    'li',
    { class: failed && 'failed' },
    el('span', { class: 'when' }, at.text),
    el('span', { class: 'what' }, title),
    result !== '' && el('span', { class: 'result' }, failed ? `⚠ ${result}` : result),
  );
}

// « Ce qui vient de se passer »: what ran after the last act, in plain words.
import type { EventsView, EventView } from '../contract';
import { byId, el } from './dom';

export function showHappened({ summary, events }: EventsView): void {
  const section = byId('happened');
  section.hidden = events.length === 0;
  const list = el('ol', {}, ...events.map(line));
  const title = el('summary', {}, el('strong', {}, 'Ce qui vient de se passer'), el('span', {}, ` : ${summary}`));
  section.replaceChildren(el('details', { open: true }, title, list));
}

function line({ kind, at, title, because, error, mails, documents }: EventView): HTMLElement {
  return el(
    'li',
    { class: kind },
    el('span', { class: 'when' }, at.text),
    el('span', { class: 'what' }, kind === 'story' ? title : sentence(title, because)),
    error !== '' && el('span', { class: 'failed' }, `Échec : ${error}`),
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

/** Another view is looked at: the sentence stays, its list waits to be opened. */
export function foldHappened(): void {
  byId('happened').querySelector('details')?.removeAttribute('open');
}

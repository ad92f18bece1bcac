// The documents the pôle wrote, to read here, to type in and to download; the register as a spreadsheet file.
import type { DocumentLine } from '../contract';
import { el, linkList, nodes } from './dom';
import { paper } from './paper';
import { letType } from './typing';
import { state } from './shell';

export async function documentsView(detail: string): Promise<Node[]> {
  const { documents } = state;
  const ordreDuJour = documents.find(({ name }) => name.startsWith('Ordre du jour'));
  const chosen = documents.find(({ id }) => id === detail) ?? ordreDuJour ?? documents[0];
  return nodes(
    el('h1', {}, 'Documents'),
    el(
      'div',
      { class: 'actions' },
      el('a', { class: 'button', href: '/register.xlsx', download: '' }, 'Télécharger le registre (.xlsx)'),
    ),
    chosen
      ? el('div', { class: 'shelf' }, documents.length > 1 && listOf(documents, chosen.id), reading(chosen))
      : el('p', {}, 'Aucun document pour l’instant : l’ordre du jour s’écrit le lendemain de la date limite.'),
  );
}

function listOf(documents: readonly DocumentLine[], chosen: string): HTMLElement {
  return linkList(
    documents.map(({ id, name, savedAt }) => ({
      href: `#documents/${id}`,
      isCurrent: id === chosen,
      name,
      when: savedAt.text,
    })),
  );
}

function reading({ id, name }: { id: string; name: string }): HTMLElement {
  const file = (kind: string, label: string) =>
    el('a', { class: 'button', href: `/documents/${id}.${kind}`, download: '' }, label);
  const frame = paper(`/documents/${id}.html`, name, true);
  letType(frame, id);
  return el(
    'article',
    {},
    el('h2', {}, name),
    el('div', { class: 'actions' }, file('pdf', 'Télécharger en PDF'), file('docx', 'Télécharger en Word (.docx)')),
    el(
      'p',
      { class: 'hint' },
      'Pour écrire dans un tableau, le relevé de décisions par exemple, cliquez dans une case.',
    ),
    frame,
  );
}

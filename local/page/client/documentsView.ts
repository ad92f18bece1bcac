// The documents the pôle wrote, readable here and to download; the register as a spreadsheet file.
import { el, nodes } from './dom';
import { paper } from './paper';
import { state } from './shell';

export async function documentsView(detail: string): Promise<Node[]> {
  const { documents } = state;
  const chosen = documents.find(({ id }) => id === detail) ?? documents[0];
  return nodes(
    el('h1', {}, 'Documents'),
    el(
      'div',
      { class: 'actions' },
      el('a', { class: 'button', href: '/register.xlsx', download: '' }, 'Télécharger le registre (.xlsx)'),
    ),
    documents.length > 1 &&
      el(
        'ul',
        { class: 'list' },
        ...documents.map(({ id, name, savedAt }) =>
          el(
            'li',
            {},
            el(
              'a',
              { href: `#documents/${id}`, 'aria-current': id === chosen?.id && 'true' },
              el('strong', {}, name),
              el('span', { class: 'when' }, savedAt.text),
            ),
          ),
        ),
      ),
    chosen
      ? reading(chosen)
      : el('p', {}, 'Aucun document pour l’instant : l’ordre du jour s’écrit le lendemain de la date limite.'),
  );
}

function reading({ id, name }: { id: string; name: string }): HTMLElement {
  const file = (kind: string, label: string) =>
    el('a', { class: 'button', href: `/documents/${id}.${kind}`, download: '' }, label);
  return el(
    'article',
    {},
    el('h2', {}, name),
    el('div', { class: 'actions' }, file('pdf', 'Télécharger en PDF'), file('docx', 'Télécharger en Word (.docx)')),
    paper(`/documents/${id}.html`, name),
  );
}

// The register: the script's menu, the tabs, and the tab at hand as a table one can correct.
import type { Outcome, TabView } from '../contract';
import { button, el } from './dom';
import { sheetTable } from './sheetTable';
import { read } from './server';
import { act, refresh, state } from './shell';

let withHidden = false;

export async function registerView(detail: string): Promise<Node[]> {
  const tabs = state.tabs.filter(({ name, hidden }) => withHidden || !hidden || name === detail);
  const name = state.tabs.find((tab) => tab.name === detail)?.name ?? firstTab();
  const tab = await read<TabView>('/api/tab', { name });
  return [
    el('h1', {}, 'Registre'),
    ...state.menus.map(menu),
    el(
      'nav',
      { class: 'sheets', 'aria-label': 'Onglets du registre' },
      el(
        'ul',
        {},
        ...tabs.map((one) =>
          el(
            'li',
            {},
            el(
              'a',
              { href: `#registre/${encodeURIComponent(one.name)}`, 'aria-current': one.name === name && 'true', class: one.hidden && 'hidden-tab' },
              one.name,
            ),
          ),
        ),
      ),
    ),
    options(),
    ...sheetTable(tab, withHidden),
  ]; // prettier-ignore
}

/** « Demandes » is what people come for; a register without it opens on its first tab. */
function firstTab(): string {
  const visible = state.tabs.filter(({ hidden }) => !hidden);
  return (visible.find(({ name }) => name === 'Demandes') ?? visible[0] ?? state.tabs[0]!).name;
}

function menu({ title, items }: (typeof state.menus)[number]): HTMLElement {
  const callable = items.filter(({ functionName }) => functionName !== '');
  return el(
    'section',
    { class: 'menu', 'aria-label': `Menu ${title}` },
    el('h2', {}, `Menu « ${title} »`),
    el(
      'div',
      { class: 'actions' },
      ...callable.map(({ caption, functionName }) =>
        button(caption, () => void act<Outcome>('/api/call', { name: functionName }, 'C’est fait.')),
      ),
    ),
  );
}

function options(): HTMLElement {
  const box = el('input', { type: 'checkbox', id: 'with-hidden', checked: withHidden });
  box.addEventListener('change', () => {
    withHidden = box.checked;
    void refresh();
  });
  return el(
    'div',
    { class: 'options' },
    el('label', {}, box, ' Montrer aussi les onglets et colonnes cachés'),
    el('a', { href: '/register.xlsx', download: '' }, 'Télécharger le registre (.xlsx)'),
  );
}

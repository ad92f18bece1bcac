// The register: the script's menu, the tabs, and the tab at hand as a grid one can correct, sort and filter.
import type { SheetPanel } from './grid/sheetPanel';
import { disclosure } from './disclosure';
import { button, el } from './dom';
import { selection } from './selection';
import { refresh, runScript, state } from './shell';

let withHidden = false;
let panel: SheetPanel | undefined;
/** The parts around the grid: drawn anew without touching it, so that its scroll and its focus stay. */
let around: { menus: HTMLElement; tabs: HTMLElement } | undefined;

/** Gives nothing when the grid in the page was brought up to date in place. */
export async function registerView(detail: string): Promise<Node[] | undefined> {
  // The grid is fetched the first time a person comes here: the other screens do without.
  const [grid, { readSheet }] = await Promise.all([import('./grid/sheetPanel'), import('./grid/sheetData')]);
  const name = state.tabs.find((tab) => tab.name === detail)?.name ?? firstTab();
  const data = await readSheet(name);
  if (panel?.element.isConnected && panel.name === name && around) {
    around.tabs.replaceWith((around.tabs = tabs(name)));
    await panel.update(data, withHidden);
    return undefined;
  }
  panel?.destroy();
  panel = new grid.SheetPanel(data, withHidden);
  around = { menus: el('div', { class: 'menus' }, ...state.menus.map(menu)), tabs: tabs(name) };
  return [
    el(
      'div',
      { class: 'title-line' },
      el('h1', {}, 'Registre'),
      panel.search,
      around.menus,
      el('a', { class: 'button', href: '/register.xlsx', download: '' }, 'Télécharger (.xlsx)'),
    ),
    around.tabs,
    panel.element,
    hiddenBox(),
  ];
}

/** « Demandes » is what people come for; a register without it opens on its first tab. */
function firstTab(): string {
  const visible = state.tabs.filter(({ hidden }) => !hidden);
  return (visible.find(({ name }) => name === 'Demandes') ?? visible[0] ?? state.tabs[0]!).name;
}

function tabs(current: string): HTMLElement {
  const shown = state.tabs.filter(({ name, hidden }) => withHidden || !hidden || name === current);
  const link = ({ name, hidden }: (typeof shown)[number]) =>
    el(
      'a',
      { href: `#registre/${encodeURIComponent(name)}`, 'aria-current': name === current && 'true' },
      name,
      hidden && el('span', { class: 'hint' }, ' (caché)'),
    );
  return el(
    'nav',
    { class: 'sheets', 'aria-label': 'Onglets du registre' },
    el('ul', {}, ...shown.map((tab) => el('li', {}, link(tab)))),
  );
}

function menu({ title, items }: (typeof state.menus)[number]): HTMLElement {
  return disclosure(`Menu « ${title} »`, (close) => [
    el(
      'ul',
      { class: 'menu' },
      ...items.map(({ caption, functionName }) =>
        functionName === ''
          ? el('li', { class: 'line' }, caption || el('hr'))
          : el(
              'li',
              {},
              button(caption, () => void run(functionName, close)),
            ),
      ),
    ),
  ]);
}

async function run(name: string, close: () => void): Promise<void> {
  close();
  await runScript({ name, ...selection }, 'C’est fait.');
}

function hiddenBox(): HTMLElement {
  const box = el('input', { type: 'checkbox', id: 'with-hidden', checked: withHidden });
  box.addEventListener('change', () => {
    withHidden = box.checked;
    void refresh();
  });
  return el('label', { class: 'with-hidden' }, box, 'Montrer aussi les onglets, lignes et colonnes cachés');
}

// Starts the page: the navigation, the view the address names, and a redraw after every act.
import { calendarView } from './calendarView';
import { byId, count, el } from './dom';
import { drawClock } from './clock';
import { foldHappened } from './happened';
import { listenToSidebar } from './dialogs';
import { documentsView } from './documentsView';
import { faultsView } from './faultsView';
import { formView } from './formView';
import { homeView } from './homeView';
import { mailsView } from './mailsView';
import { registerView } from './registerView';
import { onChange, refresh, say, settle, state } from './shell';

/**
 * Draws itself in the main part, or gives nothing when it has changed what is there already; `detail` is what follows
 * the name of the view in the address.
 */
type View = (detail: string) => Promise<Node[] | undefined>;

const VIEWS: Record<string, { label: string; draw: View }> = {
  accueil: { label: 'Accueil', draw: homeView },
  formulaire: { label: 'Formulaire', draw: formView },
  registre: { label: 'Registre', draw: registerView },
  messagerie: { label: 'Messagerie', draw: mailsView },
  documents: { label: 'Documents', draw: documentsView },
  calendrier: { label: 'Calendrier', draw: calendarView },
  pannes: { label: 'Pannes', draw: faultsView },
};

function place(): { name: string; detail: string } {
  const [name = '', ...rest] = decodeURIComponent(location.hash.slice(1)).split('/');
  return { name: VIEWS[name] ? name : 'accueil', detail: VIEWS[name] ? rest.join('/') : '' };
}

function drawNav(current: string): void {
  const counts: Record<string, string> = {
    messagerie: count(state.mails.length, 'courriel'),
    documents: count(state.documents.length, 'document'),
  };
  const links = Object.entries(VIEWS).map(([name, { label }]) =>
    el(
      'li',
      {},
      el(
        'a',
        { href: `#${name}`, 'aria-current': name === current && 'page' },
        label,
        counts[name] !== undefined &&
          el('span', { class: 'count', 'aria-label': `, ${counts[name]}` }, counts[name]!.split('\u00a0')[0]!),
      ),
    ),
  );
  byId('nav').replaceChildren(el('ul', {}, ...links));
}

let drawing = 0;

async function draw(): Promise<void> {
  const turn = ++drawing;
  const { name, detail } = place();
  drawClock();
  drawNav(name);
  document.title = `${VIEWS[name]!.label} – Pôle ressources`;
  try {
    const nodes = await VIEWS[name]!.draw(detail);
    if (nodes && turn === drawing) show(name, nodes);
  } catch (error) {
    say((error as Error).message, true);
  }
}

/** On a phone the views and the tabs are one line each, longer than the screen. */
function showCurrent(): void {
  for (const link of document.querySelectorAll('.tabs [aria-current], .sheets [aria-current]')) {
    const line = link.closest('ul')!;
    line.scrollLeft += Math.max(0, link.getBoundingClientRect().right - line.getBoundingClientRect().right);
  }
}

/** The element that had the focus has it again: a redraw makes new ones. */
function show(name: string, nodes: Node[]): void {
  const main = byId('contenu');
  const focused = main.contains(document.activeElement) ? (document.activeElement as HTMLElement) : undefined;
  main.replaceChildren(...nodes);
  main.dataset['view'] = name;
  showCurrent();
  if (!focused || focused === main) return;
  const alike = [...main.querySelectorAll<HTMLElement>(focused.tagName)];
  const same = focused.id
    ? alike.find(({ id }) => id === focused.id)
    : alike.find(({ textContent }) => textContent === focused.textContent);
  if (same && !same.closest('.sheet')) same.focus({ preventScroll: true });
}

addEventListener('hashchange', () => {
  if (location.hash === '#contenu') return;
  say('');
  foldHappened();
  void draw().then(() => {
    scrollTo(0, 0);
    byId('contenu').focus({ preventScroll: true });
  });
});
byId('skip').addEventListener('click', (event) => {
  event.preventDefault();
  byId('contenu').focus();
});
onChange(draw);
listenToSidebar(settle);
refresh().catch((error: Error) => say(error.message, true));

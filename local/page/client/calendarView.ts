// A month of the pôle on one page: what the tabs of the register say of each day.
import type { CalendarDay, CalendarMark, CalendarView, MarkKind } from '../contract';
import { el, nodes } from './dom';
import { read } from './server';
import { state } from './shell';

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

/** A sign for each kind, so that none is told by its colour alone. */
const SIGNS: Record<MarkKind, { sign: string; name: string; href?: string }> = {
  reunion: { sign: '●', name: 'Réunion', href: '#registre/R%C3%A9unions' },
  limite: { sign: '▲', name: 'Date limite', href: '#registre/R%C3%A9unions' },
  prevu: { sign: '✉', name: 'Courriels prévus', href: '#registre/Courrier' },
  parti: { sign: '✓', name: 'Courriels partis', href: '#registre/Courrier' },
  vacances: { sign: '☼', name: 'Vacances' },
  ferie: { sign: '✶', name: 'Jour férié' },
  classe: { sign: '◇', name: 'Année scolaire' },
};

export async function calendarView(detail: string): Promise<Node[]> {
  const view = await read<CalendarView>('/api/calendar', { month: detail });
  return nodes(
    el(
      'div',
      { class: 'title-line' },
      el('h1', {}, 'Calendrier'),
      el(
        'nav',
        { class: 'months', 'aria-label': 'Mois' },
        el('a', { class: 'button', href: `#calendrier/${view.previous}` }, '← Mois précédent'),
        el('a', { class: 'button', href: `#calendrier/${state.now.at.slice(0, 7)}` }, 'Aujourd’hui'),
        el('a', { class: 'button', href: `#calendrier/${view.next}` }, 'Mois suivant →'),
      ),
    ),
    ...view.missing.map((sentence) => el('p', { class: 'failed' }, `⚠ ${sentence}`)),
    month(view),
    legend(),
  );
}

function month({ title, weeks }: CalendarView): HTMLElement {
  const heads = DAYS.map((day) =>
    el('th', { scope: 'col' }, el('span', { class: 'long' }, day), el('abbr', { title: day }, day.slice(0, 1))),
  );
  return el(
    'table',
    { class: 'month' },
    el('caption', {}, title),
    el('thead', {}, el('tr', {}, ...heads)),
    el('tbody', {}, ...weeks.map((week) => el('tr', {}, ...week.map(dayCell)))),
  );
}

function dayCell({ day, text, inMonth, isToday, marks }: CalendarDay): HTMLElement {
  const off = marks.some(({ kind }) => kind === 'vacances' || kind === 'ferie');
  const classes = [inMonth ? '' : 'outside', isToday ? 'today' : '', off ? 'off' : ''].filter(Boolean).join(' ');
  return el(
    'td',
    { class: classes, 'aria-current': isToday && 'date' },
    el(
      'p',
      { class: 'date' },
      el('time', { datetime: day, 'aria-label': text }, String(Number(day.slice(8)))),
      isToday && el('span', { class: 'here' }, 'aujourd’hui'),
    ),
    marks.length > 0 && el('ul', {}, ...marks.map(markLine)),
  );
}

function markLine({ kind, text }: CalendarMark): HTMLElement {
  const { sign, href } = SIGNS[kind];
  const inside = [el('span', { class: 'sign', 'aria-hidden': 'true' }, sign), el('span', { class: 'text' }, text)];
  return el('li', { class: kind }, href ? el('a', { href }, ...inside) : el('span', {}, ...inside));
}

function legend(): HTMLElement {
  const lines = Object.entries(SIGNS).map(([kind, { sign, name }]) =>
    el('li', { class: kind }, el('span', { class: 'sign', 'aria-hidden': 'true' }, sign), ` ${name}`),
  );
  return el('ul', { class: 'legend-line', 'aria-label': 'Légende' }, ...lines);
}

// A month of the pôle: vacances, jours fériés, meetings, cut-offs and mails, read from the tabs of the register.
import type { Workspace } from '../workspace';
import type { CalendarDay, CalendarMark, CalendarView, MarkKind } from './contract';
import { columnsOf, dayOf } from './dates';
import { holidaysOf } from './holidays';
import { momentOf } from './moment';
import { count } from './feed';

const MOST_DAYS = 400;
const WEEK = 7;
const VACANCES: Record<string, string> = {
  Toussaint: 'Vacances de la Toussaint',
  Noël: 'Vacances de Noël',
  Hiver: 'Vacances d’hiver',
  Printemps: 'Vacances de printemps',
};

export function calendarView(workspace: Workspace, asked: string): CalendarView {
  const today = momentOf(workspace.clock.now).at.slice(0, 10);
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7);
  const [year, number] = month.split('-').map(Number) as [number, number];
  const { marks, missing } = marksOf(workspace, year);
  const first = new Date(year, number - 1, 1);
  const start = -((first.getDay() + 6) % WEEK);
  const length = new Date(year, number, 0).getDate();
  const weeks: CalendarDay[][] = [];
  for (let offset = start; offset < length; offset += WEEK) {
    const days = Array.from({ length: WEEK }, (_, index) => new Date(year, number - 1, offset + index + 1, 12));
    weeks.push(days.map((date) => dayView(date, { month, today, marks })));
  }
  return {
    month,
    title: first.toLocaleDateString('fr-FR', { month: 'long', year: 'numeric' }),
    previous: momentOf(new Date(year, number - 2, 1).getTime()).at.slice(0, 7),
    next: momentOf(new Date(year, number, 1).getTime()).at.slice(0, 7),
    weeks,
    missing,
  };
}

interface Context {
  month: string;
  today: string;
  marks: Map<string, CalendarMark[]>;
}

function dayView(date: Date, { month, today, marks }: Context): CalendarDay {
  const { at, text } = momentOf(date.getTime());
  const day = at.slice(0, 10);
  return {
    day,
    text: text.split(',')[0]!,
    inMonth: day.startsWith(month),
    isToday: day === today,
    marks: marks.get(day) ?? [],
  };
}

function marksOf(workspace: Workspace, year: number): { marks: Map<string, CalendarMark[]>; missing: string[] } {
  const marks = new Map<string, CalendarMark[]>();
  const missing: string[] = [];
  const mark = (day: string, kind: MarkKind, text: string) => {
    if (day) marks.set(day, [...(marks.get(day) ?? []), { kind, text }]);
  };
  const read = <H extends string>(tab: string, headings: readonly H[]) => {
    const rows = columnsOf(workspace, tab, headings);
    if (!rows) missing.push(`L’onglet «\u00a0${tab}\u00a0» n’a plus les colonnes que le calendrier lit.`);
    return rows ?? [];
  };
  for (const row of read('Réunions', ['Genre', 'Date', 'Heure', 'Date limite', 'Statut'] as const)) {
    const state = row.Statut && row.Statut !== 'Prévue' ? ` (${row.Statut.toLowerCase()})` : '';
    mark(dayOf(row.Date), 'reunion', `${hourWords(row.Heure)}${row.Genre}${state}`);
    mark(dayOf(row['Date limite']), 'limite', 'Date limite des demandes');
  }
  for (const span of read('Calendrier', ['Genre', 'Nom', 'Premier jour', 'Dernier jour'] as const))
    markSpan(span, mark);
  for (const [day, name] of [year - 1, year, year + 1].flatMap(holidaysOf)) mark(day, 'ferie', name);
  markMails(read('Courrier', ['Prévu le', 'Statut', 'Parti le'] as const), mark);
  return { marks, missing };
}

/** « 9 h 30, » of « 09:30 ». */
function hourWords(text: string): string {
  const [, hour, minute] = /^0?(\d+):(\d{2})/.exec(text) ?? [];
  return hour ? `${hour}\u00a0h${minute === '00' ? '' : `\u00a0${minute}`}, ` : '';
}

type Mark = (day: string, kind: MarkKind, text: string) => void;

/** Vacances last from their first to their last day; the rest is a day of its own. */
function markSpan(span: Record<'Genre' | 'Nom' | 'Premier jour' | 'Dernier jour', string>, mark: Mark): void {
  const kind = span.Genre === 'Vacances' ? 'vacances' : 'classe';
  const text = kind === 'vacances' ? (VACANCES[span.Nom] ?? `Vacances\u00a0: ${span.Nom}`) : span.Nom;
  const [from, to] = [dayOf(span['Premier jour']), dayOf(span['Dernier jour'])];
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  for (let n = 0; from && n < MOST_DAYS; n++) {
    const at = momentOf(new Date(year, month - 1, day + n, 12).getTime()).at.slice(0, 10);
    if (n > 0 && at > to) return;
    mark(at, kind, text);
  }
}

function markMails(rows: Record<'Prévu le' | 'Statut' | 'Parti le', string>[], mark: Mark): void {
  const [sent, planned] = [new Map<string, number>(), new Map<string, number>()];
  const add = (days: Map<string, number>, text: string) => {
    const day = dayOf(text);
    if (day) days.set(day, (days.get(day) ?? 0) + 1);
  };
  for (const row of rows) {
    if (row['Parti le']) add(sent, row['Parti le']);
    else if (/^(Prévu|En cours)/.test(row.Statut)) add(planned, row['Prévu le']);
  }
  for (const [day, n] of planned) mark(day, 'prevu', count(n, 'courriel prévu', 'courriels prévus'));
  for (const [day, n] of sent) mark(day, 'parti', count(n, 'courriel parti', 'courriels partis'));
}

// A tab as a table: arrows move, Enter or a double click corrects a cell, and the bar above shows the cell whole.
import type { Outcome, TabView } from '../contract';
import { cellEditor } from './cellEditor';
import { button, el } from './dom';
import { act } from './shell';

const USUAL_WIDTH = 100;
/** What the page adds to a cell of the spreadsheet: more air, a larger text. */
const PADDING = 24;
const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The cell at hand by tab, so that a redraw finds it again. */
const places = new Map<string, { row: number; column: number }>();

export function sheetTable(tab: TabView, withHidden: boolean): Node[] {
  return new SheetTable(tab, withHidden).nodes();
}

class SheetTable {
  private readonly cells = new Map<string, HTMLElement>();
  private readonly columns: number[];
  private readonly rows: number[];
  private readonly bar = el('p', { class: 'cell-text' });
  private readonly edit = button('Modifier la cellule', () => this.open());
  private place: { row: number; column: number };

  constructor(
    private readonly tab: TabView,
    withHidden: boolean,
  ) {
    const visible = (hidden: boolean | undefined) => withHidden || !hidden;
    this.columns = tab.notes.map((_, column) => column).filter((column) => visible(tab.hiddenColumns[column]));
    this.rows = tab.rows.map((_, row) => row).filter((row) => visible(tab.hiddenRows[row]));
    const former = places.get(tab.name);
    const stays = former && this.columns.includes(former.column) && this.rows.includes(former.row);
    this.place = stays ? former : { row: this.rows[1] ?? 0, column: this.columns[0] ?? 0 };
  }

  nodes(): Node[] {
    const wanted = document.activeElement?.closest('.sheet') !== null && document.activeElement !== null;
    const table = el(
      'table',
      { role: 'grid', 'aria-label': `Onglet ${this.tab.name}`, onkeydown: (event: KeyboardEvent) => this.key(event) },
      this.colgroup(),
      el('thead', {}, this.line(0)),
      el('tbody', {}, ...this.rows.slice(1).map((row) => this.line(row))),
    );
    this.mark(wanted);
    const top = el('div', { class: 'cell-bar' }, this.bar, this.edit);
    return [top, el('div', { class: 'sheet' }, table)];
  }

  private colgroup(): HTMLElement {
    const widths = this.columns.map((column) => this.tab.widths[column] || USUAL_WIDTH).map((width) => width + PADDING);
    const cols = widths.map((width) => {
      const col = el('col');
      col.style.width = `${width}px`;
      return col;
    });
    return el('colgroup', {}, el('col', { class: 'numbers' }), ...cols);
  }

  private line(row: number): HTMLElement {
    const number =
      row === 0 ? el('td', { class: 'number' }, '1') : el('th', { scope: 'row', class: 'number' }, String(row + 1));
    return el('tr', {}, number, ...this.columns.map((column) => this.cell(row, column)));
  }

  private cell(row: number, column: number): HTMLElement {
    const text = this.tab.rows[row]![column] ?? '';
    const cell = el(
      row === 0 ? 'th' : 'td',
      {
        scope: row === 0 && 'col',
        tabindex: -1,
        onfocus: () => this.goTo(row, column),
        ondblclick: () => this.open(),
        'aria-label': row === 0 && text === '' && 'Colonne sans titre',
      },
      el('div', {}, text),
    );
    this.cells.set(`${row}/${column}`, cell);
    return cell;
  }

  private at({ row, column }: { row: number; column: number }): HTMLElement | undefined {
    return this.cells.get(`${row}/${column}`);
  }

  /** Only the cell at hand is on the way of the tabulation key. */
  private mark(focus: boolean): void {
    const cell = this.at(this.place);
    if (!cell) return;
    cell.tabIndex = 0;
    this.describe();
    if (focus) queueMicrotask(() => requestAnimationFrame(() => cell.focus()));
  }

  private goTo(row: number, column: number): void {
    this.at(this.place)?.setAttribute('tabindex', '-1');
    this.place = { row, column };
    places.set(this.tab.name, this.place);
    this.at(this.place)!.tabIndex = 0;
    this.describe();
  }

  private describe(): void {
    const { row, column } = this.place;
    const [heading, text, note] = [this.tab.rows[0]![column], this.tab.rows[row]![column], this.tab.notes[column]];
    const where = row === 0 ? 'Titre de colonne' : `Ligne ${row + 1}, ${heading || 'colonne sans titre'}`;
    this.bar.replaceChildren(
      el('strong', {}, `${where} : `),
      text || '(vide)',
      note ? el('span', { class: 'note' }, note) : '',
    );
  }

  private key(event: KeyboardEvent): void {
    if (!(event.target instanceof HTMLElement) || !this.isCell(event.target)) return;
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      return this.open();
    }
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const row = this.rows[this.rows.indexOf(this.place.row) + step[0]];
    const column = this.columns[this.columns.indexOf(this.place.column) + step[1]];
    if (row !== undefined && column !== undefined) this.at({ row, column })?.focus();
  }

  private isCell(element: HTMLElement): boolean {
    return element === this.at(this.place);
  }

  private open(): void {
    const cell = this.at(this.place);
    if (!cell || cell.querySelector('.editor')) return;
    const { row, column } = this.place;
    const name = cellName(row, column);
    const list = this.tab.choices[name];
    const text = this.tab.formulas[name] ?? this.tab.rows[row]![column] ?? '';
    const shown = cell.firstElementChild!;
    const label = `${this.tab.rows[0]![column] ?? ''}, ligne ${row + 1}`;
    const close = (value: string | undefined) => {
      editor.replaceWith(shown);
      cell.focus();
      if (value === undefined || value === text) return;
      void act<Outcome>('/api/edit', { tab: this.tab.name, cell: name, value }, 'Enregistré.');
    };
    const editor = cellEditor(label, text, list === undefined ? undefined : this.tab.lists[list], close);
    shown.replaceWith(editor);
    editor.querySelector<HTMLElement>('select, textarea')!.focus();
    editor.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

/** « C4 » of a row and a column counted from 0. */
function cellName(row: number, column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

// A tab one can work in: the grid, the bar that shows the cell at hand whole, the keyboard, the editor and the filters.
import type { Outcome } from '../../contract';
import { ask } from '../dialogs';
import { button, count, el } from '../dom';
import { select } from '../selection';
import { act } from '../shell';
import { cellEditor } from './cellEditor';
import { CellBar } from './cellBar';
import { cellName, listAt, type SheetData } from './sheetData';
import { placeOf, SheetGrid, type Place } from './sheetGrid';

const PAGE_ROWS = 8;
const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-PAGE_ROWS, 0],
  PageDown: [PAGE_ROWS, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

export class SheetPanel {
  readonly element: HTMLElement;
  readonly search = el('input', {
    type: 'search',
    class: 'search',
    autocomplete: 'off',
    'aria-label': 'Chercher dans l’onglet',
    placeholder: 'Chercher dans l’onglet',
  });
  private readonly grid: SheetGrid;
  private readonly bar: CellBar;
  private readonly filters = el('div', { class: 'filters' });
  private readonly wanted = new Map<number, string>();
  private place: Place = { row: 1, column: 0 };

  constructor(data: SheetData, withHidden: boolean) {
    this.grid = new SheetGrid(data, withHidden);
    this.bar = new CellBar({
      edit: () => void this.open(),
      deleteRow: () => void this.deleteRow(),
      sort: (ascending) => void this.sort(ascending),
      filter: (text) => void this.filterColumn(text),
    });
    this.element = el('div', { class: 'panel' }, this.bar.element, this.filters, this.grid.element);
    this.search.addEventListener('input', () => void this.applyFilters());
    const { element } = this.grid;
    element.addEventListener('focusin', ({ target }) => this.goTo(placeOf(target)));
    element.addEventListener('click', ({ target }) => this.clicked(target));
    element.addEventListener('dblclick', ({ target }) => placeOf(target) && void this.open());
    element.addEventListener('keydown', (event) => this.key(event));
    void this.grid.ready().then(() => this.goTo(this.grid.has(this.place) ? this.place : this.grid.firstPlace()));
  }

  get name(): string {
    return this.grid.data.name;
  }

  /** Where the person is: the script may ask. */
  get cell(): string {
    return cellName(this.place.row, this.place.column);
  }

  async update(data: SheetData, withHidden: boolean): Promise<void> {
    const focused = this.grid.element.contains(document.activeElement);
    await this.grid.update(data, withHidden);
    await this.applyFilters();
    if (!this.grid.has(this.place)) this.place = this.grid.firstPlace();
    this.goTo(this.place);
    if (focused && !this.grid.element.contains(document.activeElement)) await this.focus(this.place);
  }

  destroy(): void {
    this.grid.destroy();
  }

  private goTo(place: Place | undefined): void {
    if (!place) return;
    this.grid.at(this.place)?.setAttribute('tabindex', '-1');
    this.place = place;
    select(this.name, this.cell);
    this.grid.at(place)?.setAttribute('tabindex', '0');
    this.bar.show(this.grid.data, place, this.wanted.get(place.column) ?? '');
  }

  private clicked(target: EventTarget | null): void {
    const place = placeOf(target);
    if (place) this.grid.at(place)?.focus();
  }

  private async focus(place: Place): Promise<void> {
    // At once, so that keys pressed fast add up.
    this.goTo(place);
    const element = await this.grid.reveal(place);
    if (this.place !== place) return;
    this.goTo(place);
    element?.focus({ preventScroll: true });
  }

  private key(event: KeyboardEvent): void {
    if (!placeOf(event.target) || event.altKey) return;
    const { key, ctrlKey, metaKey } = event;
    const step = STEPS[key];
    const control = ctrlKey || metaKey;
    if (step) {
      const [rows, columns] = control && key !== 'PageUp' && key !== 'PageDown' ? far(key, step) : step;
      void this.focus(this.grid.moved(this.place, rows, columns));
    } else if (key === 'Enter' || key === 'F2') {
      if (this.place.row === 0) this.bar.element.querySelector('button')?.focus();
      else void this.open();
    } else if (key === 'Delete' && this.place.row > 0) void this.write('');
    else if (key.length === 1 && !control && this.place.row > 0) void this.open(key);
    else return;
    event.preventDefault();
  }

  private async open(typed?: string): Promise<void> {
    const { row, column } = this.place;
    const { data, element } = this.grid;
    const cell = await this.grid.reveal(this.place);
    if (!cell || element.querySelector('.editor')) return;
    const text = this.currentText();
    const close = (value: string | undefined) => {
      editor.remove();
      cell.focus({ preventScroll: true });
      if (value !== undefined && value !== text) void this.write(value);
    };
    const label = row === 0 ? 'Titre de la colonne' : `${data.texts[0]![column] ?? ''}, ligne ${row + 1}`;
    const editor = cellEditor({ label, text, typed, list: listAt(data, row, column), close });
    element.append(editor);
    put(editor, cell, element);
    editor.querySelector<HTMLElement>('select, textarea')!.focus();
  }

  private currentText(): string {
    const { formulas, texts } = this.grid.data;
    return formulas[this.cell] ?? texts[this.place.row]?.[this.place.column] ?? '';
  }

  private async write(value: string): Promise<void> {
    if (value === this.currentText()) return;
    await act<Outcome>('/api/edit', { tab: this.name, cell: this.cell, value }, 'Enregistré.');
  }

  private async sort(ascending: boolean): Promise<void> {
    const heading = this.grid.data.texts[0]![this.place.column] ?? '';
    const body = { tab: this.name, column: this.place.column + 1, ascending };
    await act<Outcome>(
      '/api/sort',
      body,
      `Les lignes sont triées par « ${heading} », de ${ascending ? 'A à Z' : 'Z à A'}.`,
    );
  }

  private async deleteRow(): Promise<void> {
    const row = this.place.row + 1;
    const sure = await ask(
      `Supprimer la ligne ${row}`,
      'Toute la ligne disparaît, comme dans un tableur.',
      'Supprimer',
    );
    if (sure) await act<Outcome>('/api/row/delete', { tab: this.name, row }, `La ligne ${row} est supprimée.`);
  }

  private async filterColumn(text: string): Promise<void> {
    if (text === '') this.wanted.delete(this.place.column);
    else this.wanted.set(this.place.column, text);
    await this.applyFilters();
  }

  /** A filter hides rows; it moves none and writes nothing. */
  private async applyFilters(): Promise<void> {
    const wanted = [...this.wanted].map(([column, text]) => [column, folded(text)] as const);
    const searched = folded(this.search.value);
    const filtered = wanted.length > 0 || searched !== '';
    const keeps = (row: string[]) =>
      wanted.every(([column, text]) => folded(row[column] ?? '').includes(text)) &&
      (searched === '' || row.some((cell) => folded(cell).includes(searched)));
    const left = await this.grid.filter(filtered ? keeps : undefined);
    this.filters.replaceChildren(...(filtered ? this.filterLine(left) : []));
  }

  private filterLine(left: number): Node[] {
    const parts = [...this.wanted].map(([column, text]) => `${this.grid.data.texts[0]![column]} contient « ${text} »`);
    if (this.search.value) parts.push(`une cellule contient « ${this.search.value} »`);
    const clear = button('Tout montrer', () => {
      this.wanted.clear();
      this.search.value = '';
      void this.applyFilters().then(() => this.goTo(this.place));
    });
    const sentence = `Filtre : ${parts.join(' et ')}. ${count(left, 'ligne montrée', 'lignes montrées')}, les autres sont cachées.`;
    return [el('p', { role: 'status' }, sentence), clear];
  }
}

/** Control goes to the edge. */
function far(key: string, [rows, columns]: [number, number]): [number, number] {
  if (key === 'Home') return [-Infinity, -Infinity];
  if (key === 'End') return [Infinity, Infinity];
  return [rows * Infinity || 0, columns * Infinity || 0];
}

/** Without case nor accents, as a person searches. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Over the cell, and never outside of the grid. */
function put(editor: HTMLElement, cell: HTMLElement, around: HTMLElement): void {
  const [at, box] = [cell.getBoundingClientRect(), around.getBoundingClientRect()];
  const width = Math.min(Math.max(at.width, 256), box.width - 16);
  editor.style.width = `${width}px`;
  editor.style.left = `${Math.max(4, Math.min(at.left - box.left, box.width - width - 8))}px`;
  editor.style.top = `${Math.max(4, Math.min(at.top - box.top, box.height - editor.offsetHeight - 8))}px`;
}

// The grid of a tab, drawn by Tabulator: only the rows in sight are in the page, however long the tab is.
import {
  FilterModule,
  FormatModule,
  FrozenColumnsModule,
  ResizeColumnsModule,
  ResizeTableModule,
  Tabulator,
  type CellComponent,
  type ColumnDefinition,
  type RowData,
} from 'tabulator-tables';
import { el } from '../dom';
import type { SheetData } from './sheetData';

Tabulator.registerModule([FilterModule, FormatModule, FrozenColumnsModule, ResizeColumnsModule, ResizeTableModule]);

const USUAL_WIDTH = 100;
/** What the page adds to a cell of the spreadsheet: more air, a larger text. */
const PADDING = 28;
const NUMBER_WIDTH = 56;
/** Two lines of text and some air, in the size of letters the reader chose. */
const ROW_REM = 3.25;
/** More changes than this, as after a sort, and the rows are all set anew. */
const MOST_PATCHED = 200;

export interface Place {
  row: number;
  column: number;
}

export class SheetGrid {
  readonly element = el('div', { class: 'sheet' });
  private readonly holder = el('div');
  private table: Tabulator;
  private built: Promise<void>;
  private columns: number[] = [];

  constructor(
    public data: SheetData,
    private withHidden: boolean,
  ) {
    this.element.append(this.holder);
    [this.table, this.built] = this.make();
  }

  /** Shows what changed since; the scroll stays where it is. */
  async update(data: SheetData, withHidden: boolean): Promise<void> {
    const before = this.data;
    const [shapeBefore, rowsBefore] = [this.shape(), this.visibleRows().length];
    this.data = data;
    this.withHidden = withHidden;
    if (this.shape() !== shapeBefore) {
      this.table.destroy();
      this.holder.replaceChildren();
      [this.table, this.built] = this.make();
      return this.built;
    }
    await this.built;
    const same = rowsBefore === this.visibleRows().length && before.total === data.total;
    const patch = data.changed.filter((row) => row > 0);
    if (same && patch.length <= MOST_PATCHED && data.partial) {
      const shown = patch.filter((row) => this.table.getRow(row));
      if (shown.length > 0) await this.table.updateData(shown.map((row) => this.rowData(row)));
    } else await this.table.replaceData(this.visibleRows());
  }

  /** Hides the rows that do not hold every text; moves nothing. Gives how many stay. */
  async filter(keeps: ((row: string[]) => boolean) | undefined): Promise<number> {
    await this.built;
    if (keeps) this.table.setFilter((data) => keeps(this.data.texts[data['row'] as number]!));
    else this.table.clearFilter(true);
    return this.table.getDataCount('active');
  }

  ready(): Promise<void> {
    return this.built;
  }

  destroy(): void {
    this.table.destroy();
  }

  /** The element of a cell or of a heading, if it is in the page. */
  at({ row, column }: Place): HTMLElement | undefined {
    if (row === 0) return (this.table.getColumn(`c${column}`) || undefined)?.getElement();
    const found = this.table.getRow(row);
    const element = found && this.columns.includes(column) ? found.getCell(`c${column}`).getElement() : undefined;
    return element?.isConnected ? element : undefined;
  }

  /** Puts a row in sight, then gives the element. */
  async reveal(place: Place): Promise<HTMLElement | undefined> {
    await this.built;
    const row = place.row > 0 && this.table.getRow(place.row);
    if (row && !this.at(place)) await this.table.scrollToRow(row, 'center', false).catch(() => undefined);
    const element = this.at(place);
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return element;
  }

  /** The place so many rows and columns away; it stops at the edges. */
  moved({ row, column }: Place, rows: number, columns: number): Place {
    const rank = this.columns.indexOf(column) + columns;
    const next = this.columns[Math.min(Math.max(rank, 0), this.columns.length - 1)] ?? column;
    return { row: this.movedRow(row, rows), column: next };
  }

  firstPlace(): Place {
    const [row] = this.table.getRows('active');
    return { row: (row?.getData()['row'] as number | undefined) ?? 0, column: this.columns[0] ?? 0 };
  }

  has({ row, column }: Place): boolean {
    return this.columns.includes(column) && (row === 0 || this.table.getRow(row) !== false);
  }

  private movedRow(row: number, by: number): number {
    const rows = this.table.getRows('active').map((one) => one.getData()['row'] as number);
    const rank = (row === 0 ? -1 : rows.indexOf(row)) + by;
    if (rank < 0) return 0;
    return rows[Math.min(rank, rows.length - 1)] ?? 0;
  }

  private make(): [Tabulator, Promise<void>] {
    const { data } = this;
    this.columns = data.notes.map((_, column) => column).filter((c) => this.withHidden || !data.hiddenColumns[c]);
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const table = new Tabulator(this.holder, {
      index: 'row',
      data: this.visibleRows(),
      columns: [rowNumbers(), ...this.columns.map((column) => this.column(column))],
      height: '100%',
      rowHeight: ROW_REM * rem,
      layout: 'fitData',
      nestedFieldSeparator: false,
      placeholder: el('p', {}, 'Aucune ligne.'),
      rowFormatter: (row) => row.getElement().setAttribute('aria-rowindex', String(Number(row.getData()['row']) + 1)),
    });
    this.holder.setAttribute('aria-label', `Onglet ${data.name}`);
    this.holder.setAttribute('aria-rowcount', String(data.total));
    // A scrolled part that can be reached by its cells needs no stop of its own.
    const built = new Promise<void>((resolve) => table.on('tableBuilt', resolve)).then(() =>
      this.holder.querySelector('.tabulator-tableholder')?.removeAttribute('tabindex'),
    );
    return [table, built];
  }

  private column(column: number): ColumnDefinition {
    const width = (this.data.widths[column] || USUAL_WIDTH) + PADDING;
    return {
      title: this.data.texts[0]![column] ?? '',
      field: `c${column}`,
      width,
      frozen: column < this.data.frozenColumns,
      resizable: 'header',
      titleFormatter: (cell) => this.heading(cell, column),
      formatter: (cell) => this.content(cell, column),
    };
  }

  private heading(cell: CellComponent, column: number): Node {
    const text = this.data.texts[0]![column] ?? '';
    // The title is drawn inside the element that is the heading of the column.
    queueMicrotask(() => {
      const heading = cell.getElement().closest<HTMLElement>('.tabulator-col');
      if (!heading) return;
      Object.assign(heading.dataset, { row: '0', column: String(column) });
      heading.tabIndex = -1;
    });
    return el('span', { class: 'heading', 'data-column': column }, text || el('span', { class: 'sr' }, 'Sans titre'));
  }

  private content(cell: CellComponent, column: number): Node {
    const element = cell.getElement();
    const row = String(cell.getRow().getData()['row']);
    if (element.dataset['row'] !== row) {
      Object.assign(element.dataset, { row, column: String(column) });
      element.tabIndex = -1;
    }
    return el('div', { class: 'text' }, String(cell.getValue() ?? ''));
  }

  private visibleRows(): RowData[] {
    const hidden = new Set(this.withHidden ? [] : this.data.hiddenRows);
    const rows: RowData[] = [];
    for (let row = 1; row < this.data.total; row++) if (!hidden.has(row)) rows.push(this.rowData(row));
    return rows;
  }

  private rowData(row: number): RowData {
    const data: RowData = { row };
    this.data.texts[row]!.forEach((text, column) => (data[`c${column}`] = text));
    return data;
  }

  /** What makes the columns: when it changes, the grid is made anew. */
  private shape(): string {
    const { name, texts, widths, hiddenColumns, frozenColumns } = this.data;
    return JSON.stringify([name, texts[0], widths, hiddenColumns, frozenColumns, this.withHidden]);
  }
}

function rowNumbers(): ColumnDefinition {
  return {
    title: '',
    field: 'row',
    width: NUMBER_WIDTH,
    frozen: true,
    resizable: false,
    titleFormatter: () => el('span', { class: 'sr' }, 'Ligne'),
    formatter: (cell) => {
      cell.getElement().setAttribute('role', 'rowheader');
      cell.getElement().classList.add('number');
      return document.createTextNode(String(Number(cell.getValue()) + 1));
    },
  };
}

/** The place a cell or a heading is at. */
export function placeOf(target: EventTarget | null): Place | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('.sheet [data-row]') : null;
  if (!element) return undefined;
  return { row: Number(element.dataset['row']), column: Number(element.dataset['column']) };
}

// The bar over the grid: the cell at hand, whole, with what one can do with it; or the column at hand.
import { button, el } from '../dom';
import { cellName, columnLetters, type SheetData } from './sheetData';
import type { Place } from './sheetGrid';

interface Acts {
  edit(): void;
  deleteRow(): void;
  sort(ascending: boolean): void;
  filter(text: string): void;
}

export class CellBar {
  readonly element = el('div', { class: 'cell-bar' });
  private shown = '';

  constructor(private readonly acts: Acts) {}

  show({ name, texts, notes, total }: SheetData, { row, column }: Place, wanted: string): void {
    const heading = texts[0]?.[column] || 'Sans titre';
    const text = row === 0 ? (notes[column] ?? '') : (texts[row]?.[column] ?? '');
    const key = JSON.stringify([name, row, column, heading, text, total]);
    if (key === this.shown) return;
    this.shown = key;
    const where = row === 0 ? `Colonne ${columnLetters(column)}` : cellName(row, column);
    this.element.replaceChildren(
      el('div', { class: 'where' }, el('span', { class: 'name' }, where), el('strong', {}, heading)),
      el(
        'div',
        {
          class: 'whole',
          tabindex: 0,
          role: 'group',
          'aria-label': row === 0 ? 'Ce que dit la colonne' : 'Texte entier',
        },
        text || (row === 0 ? 'Sans note.' : 'Cellule vide'),
      ),
      row === 0 ? this.columnActs(wanted) : this.cellActs(row < total - 1),
    );
  }

  private cellActs(filled: boolean): HTMLElement {
    const { edit, deleteRow } = this.acts;
    return el(
      'div',
      { class: 'acts' },
      button('Modifier', edit),
      filled && button('Supprimer la ligne', deleteRow, 'quiet'),
    );
  }

  private columnActs(wanted: string): HTMLElement {
    const { edit, sort, filter } = this.acts;
    const field = el('input', { id: 'column-filter', value: wanted, autocomplete: 'off' });
    field.addEventListener('input', () => filter(field.value));
    return el(
      'div',
      { class: 'acts' },
      button('Trier de A à Z', () => sort(true)),
      button('Trier de Z à A', () => sort(false)),
      el('label', { for: 'column-filter' }, 'Ne montrer que ce qui contient'),
      field,
      button('Modifier le titre', edit, 'quiet'),
    );
  }
}

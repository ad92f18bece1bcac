// The few members of tabulator-tables this page uses; the package ships no types. Names: its documentation, version 6.5.
declare module 'tabulator-tables' {
  export type RowData = Record<string, string | number>;
  export interface CellComponent {
    getElement(): HTMLElement;
    getValue(): unknown;
    getField(): string;
    getRow(): RowComponent;
  }
  export interface RowComponent {
    getElement(): HTMLElement;
    getData(): RowData;
    getCell(field: string): CellComponent;
    getNextRow(): RowComponent | false;
    getPrevRow(): RowComponent | false;
  }
  export interface ColumnComponent {
    getElement(): HTMLElement;
    getField(): string;
  }
  export interface ColumnDefinition {
    title: string;
    field: string;
    width?: number;
    frozen?: boolean;
    resizable?: boolean | 'header';
    titleFormatter?: (cell: CellComponent) => Node;
    formatter?: (cell: CellComponent) => Node;
  }
  export interface Options {
    index: string;
    data: RowData[];
    columns: ColumnDefinition[];
    height: string;
    rowHeight: number;
    layout: 'fitData';
    nestedFieldSeparator: false;
    renderVerticalBuffer?: number;
    placeholder?: Node;
    rowFormatter?: (row: RowComponent) => void;
  }
  export class Tabulator {
    static registerModule(modules: object[]): void;
    constructor(element: HTMLElement, options: Options);
    on(event: 'tableBuilt' | 'dataProcessed' | 'renderComplete', heard: () => void): void;
    getRow(index: number): RowComponent | false;
    getRows(range: 'active'): RowComponent[];
    getColumn(field: string): ColumnComponent | false;
    getDataCount(range: 'active'): number;
    scrollToRow(row: RowComponent, position: 'nearest' | 'center', ifVisible: boolean): Promise<void>;
    setFilter(keeps: (data: RowData) => boolean): void;
    clearFilter(all: boolean): void;
    updateData(rows: RowData[]): Promise<void>;
    addData(rows: RowData[], first: boolean): Promise<unknown>;
    replaceData(rows: RowData[]): Promise<void>;
    destroy(): void;
  }
  export const FilterModule: object;
  export const FormatModule: object;
  export const FrozenColumnsModule: object;
  export const ResizeColumnsModule: object;
  export const ResizeTableModule: object;
}

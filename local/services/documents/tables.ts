// Tables, rows and cells. Source: reference of Table, TableRow and TableCell.
import { emptyCell, rowOf, type TableCellNode, type TableNode, type TableRowNode } from '../../model/document';
import { enumValue } from '../../runtime/guest';
import { signatureError } from '../signature';
import { childAt, colorArgument, detachedNode, numberArgument, type Made, type Methods } from './element';

export const tableMethods: Methods<TableNode> = {
  appendTableRow: (made, row) => placeRow(made, made.node.children.length, row),
  insertTableRow: (made, index, row) => placeRow(made, Number(index), row),
  getNumRows: ({ node }) => node.children.length,
  getRow: (made, index) => made.doc.wrap(childAt(made, index)),
  removeRow: (made, index) => {
    const row = childAt(made, index);
    made.node.children.splice(Number(index), 1);
    return made.doc.wrap(row);
  },
  getCell: (made, row, column) => {
    const node = childAt(made, row) as TableRowNode;
    return made.doc.wrap(childAt({ ...made, node }, column));
  },
  getBorderColor: ({ node }) => node.borderColor,
  setBorderColor: ({ node, guest, className }, color) => {
    node.borderColor = colorArgument(`${className}.setBorderColor`, color) ?? '#000000';
    return guest;
  },
  getBorderWidth: ({ node }) => node.borderWidth,
  setBorderWidth: ({ node, guest, className }, width) => {
    node.borderWidth = numberArgument(`${className}.setBorderWidth`, width);
    return guest;
  },
  getColumnWidth: ({ node }, column) => node.columnWidths[Number(column)] ?? null,
  setColumnWidth: ({ node, guest, className }, column, width) => {
    setWidth(node, Number(column), numberArgument(`${className}.setColumnWidth`, width));
    return guest;
  },
};

function placeRow({ doc, node, className }: Made<TableNode>, index: number, given: unknown): object {
  const row = given === undefined ? rowOf([]) : detachedNode<TableRowNode>(given, 'TABLE_ROW');
  if (!row) throw signatureError(`${className}.appendTableRow`, [given]);
  node.children.splice(index, 0, row);
  return doc.wrap(row);
}

function setWidth(table: TableNode, column: number, width: number | null): void {
  while (table.columnWidths.length < column) table.columnWidths.push(null);
  table.columnWidths[column] = width;
}

export const rowMethods: Methods<TableRowNode> = {
  appendTableCell: (made, given) => placeCell(made, made.node.children.length, given),
  insertTableCell: (made, index, given) => placeCell(made, Number(index), given),
  getNumCells: ({ node }) => node.children.length,
  getCell: (made, index) => made.doc.wrap(childAt(made, index)),
  removeCell: (made, index) => {
    const cell = childAt(made, index);
    made.node.children.splice(Number(index), 1);
    return made.doc.wrap(cell);
  },
  getParentTable: ({ doc, node }) => doc.wrap(doc.parentOf(node)!),
  getMinimumHeight: ({ node }) => node.minimumHeight,
  setMinimumHeight: ({ node, guest, className }, height) => {
    node.minimumHeight = numberArgument(`${className}.setMinimumHeight`, height);
    return guest;
  },
};

function placeCell({ doc, node, className }: Made<TableRowNode>, index: number, given: unknown): object {
  const isText = given === undefined || typeof given === 'string';
  const cell = isText ? emptyCell(given) : detachedNode<TableCellNode>(given, 'TABLE_CELL');
  if (!cell) throw signatureError(`${className}.appendTableCell`, [given]);
  node.children.splice(index, 0, cell);
  return doc.wrap(cell);
}

export const cellMethods: Methods<TableCellNode> = {
  ...paddings(),
  getParentRow: (made) => made.doc.wrap(rowOfCell(made)),
  getParentTable: (made) => made.doc.wrap(tableOfCell(made)),
  getBackgroundColor: ({ node }) => node.backgroundColor,
  setBackgroundColor: ({ node, guest, className }, color) => {
    node.backgroundColor = colorArgument(`${className}.setBackgroundColor`, color);
    return guest;
  },
  getVerticalAlignment: ({ node }) => enumValue(node.verticalAlignment),
  setVerticalAlignment: ({ node, guest }, alignment) => {
    node.verticalAlignment = String(alignment) as TableCellNode['verticalAlignment'];
    return guest;
  },
  getWidth: (made) => tableOfCell(made).columnWidths[placeInRow(made)] ?? null,
  setWidth: (made, width) => {
    setWidth(tableOfCell(made), placeInRow(made), numberArgument(`${made.className}.setWidth`, width));
    return made.guest;
  },
};

function rowOfCell({ doc, node }: Made<TableCellNode>): TableRowNode {
  return doc.parentOf(node) as TableRowNode;
}

function tableOfCell(made: Made<TableCellNode>): TableNode {
  return made.doc.parentOf(rowOfCell(made)) as TableNode;
}

function placeInRow(made: Made<TableCellNode>): number {
  return rowOfCell(made).children.indexOf(made.node);
}

function paddings(): Methods<TableCellNode> {
  const methods: Methods<TableCellNode> = {};
  for (const side of ['Top', 'Bottom', 'Left', 'Right'] as const) {
    methods[`getPadding${side}`] = ({ node }) => node[`padding${side}`];
    methods[`setPadding${side}`] = ({ node, guest, className }, points) => {
      node[`padding${side}`] = numberArgument(`${className}.setPadding${side}`, points);
      return guest;
    };
  }
  return methods;
}

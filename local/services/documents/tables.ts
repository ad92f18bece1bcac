// Tables, rows and cells. Source: reference of Table, TableRow and TableCell.
import { emptyCell, rowOf, type TableCellNode, type TableNode, type TableRowNode } from '../../model/document';
import { enumValue } from '../../runtime/guest';
import { signatureError } from '../signature';
import { childAt, colorArgument, detachedNode, numberArgument, type Made, type Methods } from './element';

export function tableMethods(made: Made<TableNode>): Methods {
  const { doc, node, self, className } = made;
  const chain = (act: () => void): object => {
    act();
    return self();
  };
  const place = (index: number, given: unknown): object => {
    const row = given === undefined ? rowOf([]) : detachedNode<TableRowNode>(given, 'TABLE_ROW');
    if (!row) throw signatureError(`${className}.appendTableRow`, [given]);
    node.children.splice(index, 0, row);
    return doc.wrap(row);
  };
  return {
    appendTableRow: (row) => place(node.children.length, row),
    insertTableRow: (index, row) => place(Number(index), row),
    getNumRows: () => node.children.length,
    getRow: (index) => doc.wrap(childAt(made, index)),
    removeRow: (index) => {
      const row = childAt(made, index);
      node.children.splice(Number(index), 1);
      return doc.wrap(row);
    },
    getCell: (row, column) => {
      const found = childAt(made, row) as TableRowNode;
      return doc.wrap(childAt({ ...made, node: found }, column));
    },
    getBorderColor: () => node.borderColor,
    setBorderColor: (color) =>
      chain(() => (node.borderColor = colorArgument(`${className}.setBorderColor`, color) ?? '#000000')),
    getBorderWidth: () => node.borderWidth,
    setBorderWidth: (width) => chain(() => (node.borderWidth = numberArgument(`${className}.setBorderWidth`, width))),
    getColumnWidth: (column) => node.columnWidths[Number(column)] ?? null,
    setColumnWidth: (column, width) =>
      chain(() => setWidth(node, Number(column), numberArgument(`${className}.setColumnWidth`, width))),
  };
}

function setWidth(table: TableNode, column: number, width: number | null): void {
  while (table.columnWidths.length < column) table.columnWidths.push(null);
  table.columnWidths[column] = width;
}

export function rowMethods(made: Made<TableRowNode>): Methods {
  const { doc, node, self, className } = made;
  const place = (index: number, given: unknown): object => {
    const isText = given === undefined || typeof given === 'string';
    const cell = isText ? emptyCell(given) : detachedNode<TableCellNode>(given, 'TABLE_CELL');
    if (!cell) throw signatureError(`${className}.appendTableCell`, [given]);
    node.children.splice(index, 0, cell);
    return doc.wrap(cell);
  };
  return {
    appendTableCell: (given) => place(node.children.length, given),
    insertTableCell: (index, given) => place(Number(index), given),
    getNumCells: () => node.children.length,
    getCell: (index) => doc.wrap(childAt(made, index)),
    removeCell: (index) => {
      const cell = childAt(made, index);
      node.children.splice(Number(index), 1);
      return doc.wrap(cell);
    },
    getParentTable: () => doc.wrap(doc.parentOf(node)!),
    getMinimumHeight: () => node.minimumHeight,
    setMinimumHeight: (height) => {
      node.minimumHeight = numberArgument(`${className}.setMinimumHeight`, height);
      return self();
    },
  };
}

const PADDINGS = ['Top', 'Bottom', 'Left', 'Right'] as const;

export function cellMethods(made: Made<TableCellNode>): Methods {
  const { doc, node, self, className } = made;
  const row = (): TableRowNode => doc.parentOf(node) as TableRowNode;
  const table = (): TableNode => doc.parentOf(row()) as TableNode;
  return {
    ...paddings(made),
    getParentRow: () => doc.wrap(row()),
    getParentTable: () => doc.wrap(table()),
    getBackgroundColor: () => node.backgroundColor,
    setBackgroundColor: (color) => {
      node.backgroundColor = colorArgument(`${className}.setBackgroundColor`, color);
      return self();
    },
    getVerticalAlignment: () => enumValue(node.verticalAlignment),
    setVerticalAlignment: (alignment) => {
      node.verticalAlignment = String(alignment) as TableCellNode['verticalAlignment'];
      return self();
    },
    getWidth: () => table().columnWidths[row().children.indexOf(node)] ?? null,
    setWidth: (width) => {
      setWidth(table(), row().children.indexOf(node), numberArgument(`${className}.setWidth`, width));
      return self();
    },
  };
}

function paddings({ node, self, className }: Made<TableCellNode>): Methods {
  const methods: Methods = {};
  for (const side of PADDINGS) {
    methods[`getPadding${side}`] = () => node[`padding${side}`];
    methods[`setPadding${side}`] = (points) => {
      node[`padding${side}`] = numberArgument(`${className}.setPadding${side}`, points);
      return self();
    };
  }
  return methods;
}

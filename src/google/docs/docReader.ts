// Reads the tables of a Doc, as people left them: each as its rows of cells. A Doc that is gone gives none.
type TableRow = GoogleAppsScript.Document.TableRow;

/** `wanted`: asked of the first row of each table; the others are not read further. */
export function readTables(id: string, wanted: (heading: readonly string[]) => boolean): string[][][] | undefined {
  const doc = open(id);
  if (!doc) return undefined;
  return doc
    .getBody()
    .getTables()
    .flatMap((table) => {
      const rows = table.getNumRows();
      const heading = rows > 0 ? cellTexts(table.getRow(0)) : [];
      if (!wanted(heading)) return [];
      return [[heading, ...Array.from({ length: rows - 1 }, (_, index) => cellTexts(table.getRow(index + 1)))]];
    });
}

export function cellTexts(row: TableRow): string[] {
  return Array.from({ length: row.getNumCells() }, (_, index) => row.getCell(index).getText());
}

function open(id: string): GoogleAppsScript.Document.Document | undefined {
  try {
    return DocumentApp.openById(id);
  } catch (error) {
    console.warn(`Document ${id} : ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

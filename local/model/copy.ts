// Copies of what a workspace remembers, which is plain JSON: several times quicker than `structuredClone` or a detour by
// text, and what never changes once it is there (a mail that was sent, a saved content) is shared instead of copied.
import type { SheetModel, SpreadsheetModel } from './spreadsheet';
import type { WorkspaceState } from './state';

/** A deep copy of plain JSON; texts are shared, as texts always are. */
export function copyJson<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    // Not `slice`: what a script gives would stay an array of its own world.
    const copy = [...(value as unknown[])];
    for (let index = 0; index < copy.length; index++) {
      const item = copy[index];
      if (typeof item === 'object' && item !== null) copy[index] = copyJson(item);
    }
    return copy as T;
  }
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = copyJson((value as Record<string, unknown>)[key]);
  return copy as T;
}

/** The same plain JSON, whatever the order of its keys. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a)) return a.length === (b as unknown[]).length && a.every((item, index) => sameJson(item, (b as unknown[])[index])); // oxfmt-ignore
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key as never], b[key as never]));
}

/** A state that lives on by itself. */
export function copyState(state: WorkspaceState): WorkspaceState {
  const { spreadsheets, documents, mails, drive, ...rest } = state;
  return {
    ...copyJson(rest),
    // A file of Drive is never changed in place.
    ...(drive && { drive: { folders: { ...drive.folders }, files: { ...drive.files }, places: { ...drive.places } } }),
    spreadsheets: copySpreadsheets(spreadsheets),
    documents: copyDocuments(documents),
    mails: [...mails],
  };
}

/** The rows of a tab, the looks and the rules are never changed in place: others take theirs. */
export function copySpreadsheets(spreadsheets: WorkspaceState['spreadsheets']): WorkspaceState['spreadsheets'] {
  return Object.fromEntries(
    Object.entries(spreadsheets).map(([id, spreadsheet]) => [id, copySpreadsheet(spreadsheet)]),
  );
}

function copySpreadsheet({ sheets, looks, rules, ...rest }: SpreadsheetModel): SpreadsheetModel {
  return { ...copyJson(rest), sheets: sheets.map(copyTab), looks: [...looks], rules: [...rules] };
}

export function copyTab({ cells, looks, rules, notes, ...rest }: SheetModel): SheetModel {
  return { ...copyJson(rest), cells: [...cells], looks: [...looks], rules: [...rules], notes: [...notes] };
}

/** Saving a document puts another content in its model, and leaves the former one as it was. */
function copyDocuments(documents: WorkspaceState['documents']): WorkspaceState['documents'] {
  return Object.fromEntries(
    Object.entries(documents).map(([id, { content, ...people }]) => [id, { ...copyJson(people), content }]),
  );
}

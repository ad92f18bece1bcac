// Developer metadata of a file, a tab, a row or a column. Source: reference of DeveloperMetadata.
import type { MetadataModel } from '../../model/spreadsheet';
import type { Execution } from '../../runtime/execution';
import { enumValue, guestObject } from '../../runtime/guest';
import { find, spreadsheetOf } from './context';
import { createRange } from './range';
import { createSheet } from './sheet';
import { createSpreadsheetGuest } from './spreadsheet';

interface FileRef {
  execution: Execution;
  spreadsheetId: string;
}
type Location = MetadataModel['location'];

/** « Read & write developer metadata »: 30,000 characters for a file, and as many for each of its tabs. */
const MAX_CHARACTERS = 30_000;

/** The members shared by Spreadsheet, Sheet and Range; `location` tells where a new one is attached. */
export function metadataMembers(ref: FileRef, self: () => object, location: () => Location) {
  const all = () => spreadsheetOf(ref.execution, ref.spreadsheetId).metadata;
  return {
    addDeveloperMetadata: (key: string, ...rest: unknown[]) => {
      const visibility = rest.map(String).find((text) => text === 'PROJECT' || text === 'DOCUMENT') ?? 'DOCUMENT';
      const value = typeof rest[0] === 'string' ? rest[0] : null;
      add(ref, { key, value, visibility, location: location() });
      return self();
    },
    getDeveloperMetadata: () => {
      const here = JSON.stringify(location());
      const found = all().filter((metadata) => JSON.stringify(metadata.location) === here);
      return found.map(({ id }) => createMetadata(ref, id));
    },
    createDeveloperMetadataFinder: () => createFinder(ref, location()),
  };
}

function add(ref: FileRef, metadata: Omit<MetadataModel, 'id'>): void {
  const spreadsheet = spreadsheetOf(ref.execution, ref.spreadsheetId);
  const { sheetId } = metadata.location;
  const size = [...spreadsheet.metadata, metadata]
    .filter(({ location }) => location.sheetId === sheetId)
    .reduce((sum, { key, value }) => sum + key.length + (value ?? '').length, 0);
  if (size > MAX_CHARACTERS) throw new Error('Developer metadata exceeds the maximum of 30000 characters.');
  spreadsheet.metadata.push({ id: spreadsheet.nextId++, ...metadata });
}

function createMetadata(ref: FileRef, id: number): object {
  const { execution, spreadsheetId } = ref;
  const model = () => {
    const found = spreadsheetOf(execution, spreadsheetId).metadata.find((metadata) => metadata.id === id);
    if (!found) throw new Error('The developer metadata no longer exists.');
    return found;
  };
  const change = (act: (metadata: MetadataModel) => void) => {
    act(model());
    return guest;
  };
  const guest: object = guestObject(execution, 'Spreadsheet.DeveloperMetadata', {
    getId: () => id,
    getKey: () => model().key,
    setKey: (key: string) => change((metadata) => (metadata.key = key)),
    getValue: () => model().value,
    setValue: (value: string) => change((metadata) => (metadata.value = value)),
    getVisibility: () => enumValue(model().visibility),
    setVisibility: (visibility: unknown) => change((metadata) => (metadata.visibility = String(visibility))),
    getLocation: () => createLocation(ref, model().location),
    remove: () => {
      const spreadsheet = spreadsheetOf(execution, spreadsheetId);
      spreadsheet.metadata = spreadsheet.metadata.filter((metadata) => metadata.id !== id);
    },
  });
  return guest;
}

function createLocation({ execution, spreadsheetId }: FileRef, { type, sheetId, at }: Location): object {
  const inSheet = { execution, spreadsheetId, sheetId: sheetId ?? 0 };
  const line = (wanted: 'ROW' | 'COLUMN') => {
    if (type !== wanted) return null;
    const { sheet } = find(inSheet);
    const row = { row: at!, column: 1, numRows: 1, numColumns: sheet.maxColumns };
    const column = { row: 1, column: at!, numRows: sheet.maxRows, numColumns: 1 };
    return createRange({ ...inSheet, area: wanted === 'ROW' ? row : column });
  };
  return guestObject(execution, 'Spreadsheet.DeveloperMetadataLocation', {
    getLocationType: () => enumValue(type),
    getSpreadsheet: () => (type === 'SPREADSHEET' ? createSpreadsheetGuest(execution, spreadsheetId) : null),
    getSheet: () => (type === 'SHEET' ? createSheet(inSheet) : null),
    getRow: () => line('ROW'),
    getColumn: () => line('COLUMN'),
  });
}

function createFinder(ref: FileRef, within: Location): object {
  const tests: ((metadata: MetadataModel) => boolean)[] = [];
  const keep = (test: (metadata: MetadataModel) => boolean) => {
    tests.push(test);
    return guest;
  };
  const inside = ({ location }: MetadataModel) => {
    if (within.type === 'SPREADSHEET') return true;
    if (within.type === 'SHEET') return location.sheetId === within.sheetId;
    return location.type === within.type && location.sheetId === within.sheetId && location.at === within.at;
  };
  const guest: object = guestObject(ref.execution, 'Spreadsheet.DeveloperMetadataFinder', {
    withKey: (key: string) => keep((metadata) => metadata.key === key),
    withValue: (value: string) => keep((metadata) => metadata.value === value),
    withId: (id: number) => keep((metadata) => metadata.id === id),
    withVisibility: (visibility: unknown) => keep((metadata) => metadata.visibility === String(visibility)),
    withLocationType: (type: unknown) => keep(({ location }) => location.type === String(type)),
    find: () =>
      spreadsheetOf(ref.execution, ref.spreadsheetId)
        .metadata.filter((metadata) => inside(metadata) && tests.every((test) => test(metadata)))
        .map(({ id }) => createMetadata(ref, id)),
  });
  return guest;
}

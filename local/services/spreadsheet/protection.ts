// Protected tabs and ranges. Source: reference of Protection; gas-fakes « oddities » for who is listed at first.
import type { Area, ProtectionModel, SheetArea } from '../../model/spreadsheet';
import { enumValue, guestObject } from '../../runtime/guest';
import { wholeSheet } from './area';
import { canEdit, find, rangeRefOf, type SheetRef } from './context';
import { createRange } from './range';
import { createUser, emailOf } from './user';

/** A tab has one protection at most, which is given again; a range may have several, and any of them stops. */
export function protect(ref: SheetRef, area?: Area): object {
  const { spreadsheet, sheet } = find(ref);
  const existing = sheet.protections.find(({ kind }) => kind === 'SHEET');
  if (!area && existing) return createProtection(ref, existing.id);
  const protection: ProtectionModel = {
    id: spreadsheet.nextId++,
    kind: area ? 'RANGE' : 'SHEET',
    area,
    description: '',
    warningOnly: false,
    restricted: false,
    domainEdit: false,
    editors: [...spreadsheet.editors],
    unprotected: [],
  };
  sheet.protections.push(protection);
  return createProtection(ref, protection.id);
}

export function listProtections(ref: SheetRef, kind: unknown): object[] {
  const protections = find(ref).sheet.protections.filter((protection) => protection.kind === String(kind));
  return protections.map((protection) => createProtection(ref, protection.id));
}

interface Handle extends SheetRef {
  model: () => ProtectionModel;
  change: (act: (protection: ProtectionModel) => void) => object;
}

function createProtection(ref: SheetRef, id: number): object {
  const model = () => {
    const found = find(ref).sheet.protections.find((protection) => protection.id === id);
    if (!found) throw new Error('The protection no longer exists.');
    return found;
  };
  const change = (act: (protection: ProtectionModel) => void) => {
    act(model());
    return guest;
  };
  const handle: Handle = { ...ref, model, change };
  const guest: object = guestObject(ref.execution, 'Spreadsheet.Protection', {
    getDescription: () => model().description,
    setDescription: (description: string) => change((protection) => (protection.description = description)),
    getProtectionType: () => enumValue(model().kind),
    isWarningOnly: () => model().warningOnly,
    setWarningOnly: (warningOnly: boolean) => change((protection) => (protection.warningOnly = warningOnly)),
    remove: () => {
      const { sheet } = find(ref);
      sheet.protections = sheet.protections.filter((protection) => protection.id !== id);
    },
    ...place(handle),
    ...editing(handle),
  });
  return guest;
}

function place({ model, change, ...ref }: Handle) {
  const cells = (area: Area) => createRange({ ...ref, area });
  const protectedArea = () => model().area ?? wholeSheet(find(ref).sheet);
  return {
    getRange: () => cells(protectedArea()),
    setRange: (range: unknown) =>
      change((protection) => {
        Object.assign(protection, { area: rangeRefOf(range)!.area, kind: 'RANGE', rangeName: undefined });
      }),
    getRangeName: () => model().rangeName ?? null,
    setRangeName: (name: string) =>
      change((protection) => {
        const named: SheetArea | undefined = find(ref).spreadsheet.namedRanges[name];
        if (!named) throw new Error(`Named range ${name} not found`);
        const { sheetId: _, ...area } = named;
        Object.assign(protection, { area, kind: 'RANGE', rangeName: name });
      }),
    getUnprotectedRanges: () => model().unprotected.map(cells),
    setUnprotectedRanges: (ranges: readonly unknown[]) =>
      change((protection) => (protection.unprotected = Array.from(ranges, (range) => rangeRefOf(range)!.area))),
    canEdit: () => {
      const { spreadsheet, sheet } = find(ref);
      const alone = { ...sheet, protections: [model()] };
      return canEdit(spreadsheet, alone, protectedArea(), ref.execution.options.account);
    },
  };
}

/** Until its editors are changed, a protection lets in whoever may edit the file (reference of Range.protect). */
function editing({ model, change, ...ref }: Handle) {
  const setEditors = (editors: (protection: ProtectionModel) => string[]) =>
    change((protection) => {
      const { owner } = find(ref).spreadsheet;
      protection.editors = editors(protection).filter((email) => email !== owner);
      protection.restricted = true;
    });
  const add = (users: readonly unknown[]) =>
    setEditors(({ editors }) => [...new Set([...editors, ...users.map(emailOf)])]);
  const remove = (users: readonly unknown[]) => {
    const removed = users.map(emailOf);
    return setEditors(({ editors }) => editors.filter((email) => !removed.includes(email)));
  };
  return {
    getEditors: () => model().editors.map((email) => createUser(ref.execution, email)),
    addEditor: (user: unknown) => add([user]),
    addEditors: (users: readonly unknown[]) => add(Array.from(users)),
    removeEditor: (user: unknown) => remove([user]),
    removeEditors: (users: readonly unknown[]) => remove(Array.from(users)),
    canDomainEdit: () => model().domainEdit,
    setDomainEdit: (domainEdit: boolean) =>
      change((protection) => Object.assign(protection, { domainEdit, restricted: true })),
  };
}

// The files of a workspace as Drive lists them: Sheets, Forms, Docs and others under one face.
import { laterPdf } from '../../files/laterPdf';
import { copyJson, copySpreadsheets } from '../../model/copy';
import { driveOf } from '../../model/drive';
import type { BlobModel } from '../../model/state';
import { NotEmulated, type Execution } from '../../runtime/execution';
import { MIME_TYPES } from '../mimeType';

export interface Item {
  id: string;
  mimeType: string;
  name: string;
  url: string;
  createdAt?: number;
  savedAt?: number;
  /** Whom the file itself lists; a file shared by Drive alone has none. */
  people?: { editors: string[]; viewers: string[] };
  rename: (name: string) => void;
  /** Google's files give themselves as a PDF. */
  blob: () => BlobModel;
  /** Makes the copy, of that name, and gives its id. */
  copy: (name: string) => string;
}

const KINDS = [document, spreadsheet, form, other];

export function itemWith(execution: Execution, id: string): Item | undefined {
  for (const kind of KINDS) {
    const item = kind(execution, id);
    if (item) return item;
  }
  return undefined;
}

/** Every file this account may see, the oldest first. */
export function allItems(execution: Execution): Item[] {
  const { documents, spreadsheets, forms, drive } = execution.workspace.state;
  const ids = [documents, spreadsheets, forms, drive?.files ?? {}].flatMap((kind) => Object.keys(kind));
  return ids.map((id) => itemWith(execution, id)).filter((item) => item !== undefined);
}

function address(kind: string, id: string): string {
  return `https://docs.google.com/${kind}/d/${id}/edit`;
}

/** A Doc is there for its owner and for those it is shared with. A copy is of what is saved, and of whoever makes it. */
function document(execution: Execution, id: string): Item | undefined {
  const { workspace, options } = execution;
  const { documents } = workspace.state;
  const model = documents[id];
  if (!model || ![model.owner, ...model.editors, ...model.viewers].includes(options.account)) return undefined;
  return {
    ...{ id, name: model.name, mimeType: MIME_TYPES.GOOGLE_DOCS, url: address('document', id), people: model },
    ...{ createdAt: model.createdAt, savedAt: model.savedAt },
    rename: (name) => void (model.name = name),
    blob: () => laterPdf(model),
    copy: (name) => {
      const copy = workspace.newFileId('document');
      const at = Math.round(execution.now());
      const made = { id: copy, name, owner: options.account, editors: [], viewers: [], createdAt: at, savedAt: at };
      documents[copy] = { ...model, ...made, content: copyJson(model.content) };
      return copy;
    },
  };
}

/** The copy keeps the tabs; the forms that answer into the first one do not answer into it. */
function spreadsheet({ workspace, options }: Execution, id: string): Item | undefined {
  const { spreadsheets } = workspace.state;
  const model = spreadsheets[id];
  if (!model) return undefined;
  return {
    ...{ id, name: model.name, mimeType: MIME_TYPES.GOOGLE_SHEETS, url: address('spreadsheets', id), people: model },
    rename: (name) => void (model.name = name),
    blob: () => notEmulated('a Sheet as a PDF'),
    copy: (name) => {
      if (model.sheets.some((sheet) => sheet.formId)) notEmulated('makeCopy of a Sheet linked to a form');
      const copy = workspace.newFileId('sheet');
      const copied = copySpreadsheets({ [id]: model })[id]!;
      spreadsheets[copy] = { ...copied, id: copy, name, owner: options.account, editors: [], viewers: [] };
      return copy;
    },
  };
}

function form({ workspace }: Execution, id: string): Item | undefined {
  const model = workspace.state.forms[id];
  if (!model || model.deleted) return undefined;
  return {
    ...{ id, name: model.name, mimeType: MIME_TYPES.GOOGLE_FORMS, url: address('forms', id) },
    rename: (name) => void (model.name = name),
    blob: () => notEmulated('a Form as a PDF'),
    copy: () => notEmulated('makeCopy of a Form'),
  };
}

function other(execution: Execution, id: string): Item | undefined {
  const drive = execution.workspace.state.drive;
  const model = drive?.files[id];
  if (!model) return undefined;
  return {
    ...{ id, name: model.name, mimeType: model.blob.contentType, url: `https://drive.google.com/file/d/${id}/view` },
    ...{ createdAt: model.createdAt, savedAt: model.createdAt },
    rename: (name) => void (drive.files[id] = { ...drive.files[id]!, name }),
    blob: () => ({ ...model.blob, name: model.name, base64: model.blob.base64 }),
    copy: (name) => addFile(execution, name, model.blob),
  };
}

/** A file that is none of Google's, of this content. */
export function addFile(execution: Execution, name: string, blob: BlobModel): string {
  const { workspace } = execution;
  const id = workspace.newFileId('file');
  driveOf(workspace.state).files[id] = { id, name, blob, createdAt: Math.round(execution.now()) };
  return id;
}

function notEmulated(what: string): never {
  throw new NotEmulated(`DriveApp: ${what} is not emulated`);
}

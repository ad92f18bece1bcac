// A folder of Drive and what is in it. Source: references of Folder, FileIterator and FolderIterator.
import { driveOf, placeOf, ROOT_ID, setPlace, type FolderModel } from '../../model/drive';
import type { Execution } from '../../runtime/execution';
import { guestObject, identify, modelIdOf } from '../../runtime/guest';
import { blobModel, blobOf } from '../blob';
import { signatureError } from '../signature';
import { addFile, allItems, type Item } from './items';
import { folderModel, iterator, missing, NOWHERE, parentId, placeMethods, type Drive } from './place';

export function createFolder(drive: Drive, id: string): object {
  const { execution } = drive;
  const { state } = execution.workspace;
  const model = (): FolderModel => folderModel(state, id) ?? missing();
  const folder: object = identify(
    guestObject(execution, 'Drive.Folder', {
      getId: () => id,
      getName: () => model().name,
      getUrl: () => `https://drive.google.com/drive/folders/${id}`,
      getDateCreated: () => new Date(model().createdAt),
      setName: (name: unknown) => {
        driveOf(state).folders[id] = { ...model(), name: String(name) };
        return folder;
      },
      ...holderMethods(drive, id),
      ...olderMethods(execution, id, () => folder),
      ...placeMethods(drive, id, () => folder),
    }),
    id,
  );
  return folder;
}

/** Names of the time when a file could be in several folders, no longer in the reference and still there. */
function olderMethods({ workspace }: Execution, id: string, self: () => object) {
  const put = (item: unknown, parent: string) => {
    setPlace(workspace.state, modelIdOf(item) ?? missing(), { parent });
    return self();
  };
  return {
    addFile: (file: unknown) => put(file, id),
    addFolder: (folder: unknown) => put(folder, id),
    removeFile: (file: unknown) => put(file, NOWHERE),
    removeFolder: (folder: unknown) => put(folder, NOWHERE),
  };
}

/** What DriveApp does at the root, and a folder in itself; DriveApp finds files and folders wherever they are. */
export function holderMethods(drive: Drive, parent?: string) {
  const { execution } = drive;
  const { state } = execution.workspace;
  const at = parent ?? ROOT_ID;
  const isHere = (id: string): boolean =>
    !placeOf(state, id).trashed && (parent === undefined || parentId(state, id) === at);
  const files = (keep: (item: Item) => boolean) => {
    const ids = allItems(execution).filter((item) => isHere(item.id) && keep(item));
    return iterator(execution, 'FileIterator', ids.map(({ id }) => id), drive.file); // oxfmt-ignore
  };
  const folders = (keep: (folder: FolderModel) => boolean) => {
    const found = Object.values(state.drive?.folders ?? {}).filter((folder) => isHere(folder.id) && keep(folder));
    return iterator(execution, 'FolderIterator', found.map(({ id }) => id), drive.folder); // oxfmt-ignore
  };
  return {
    createFolder: (name: unknown) => {
      const id = execution.workspace.newFileId('folder');
      driveOf(state).folders[id] = { id, name: String(name), createdAt: Math.round(execution.now()) };
      setPlace(state, id, { parent: at });
      return drive.folder(id);
    },
    createFile: (...args: unknown[]) => {
      const id = newFile(execution, args);
      setPlace(state, id, { parent: at });
      return drive.file(id);
    },
    getFiles: () => files(() => true),
    getFilesByName: (name: unknown) => files((item) => item.name === String(name)),
    getFilesByType: (type: unknown) => files((item) => item.mimeType === String(type)),
    getFolders: () => folders(() => true),
    getFoldersByName: (name: unknown) => folders((folder) => folder.name === String(name)),
  };
}

/** `createFile(blob)`, `(name, content)` or `(name, content, mimeType)`. */
function newFile(execution: Execution, args: readonly unknown[]): string {
  const [first, content, type] = args;
  const blob = args.length === 1 ? blobOf(first) : undefined;
  if (blob) return addFile(execution, blob.name || 'Untitled', blob);
  if (typeof first !== 'string' || args.length < 2) throw signatureError('DriveApp.createFile', args);
  return addFile(execution, first, blobModel(String(content), type, first));
}

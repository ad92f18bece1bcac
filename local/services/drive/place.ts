// Where the things of Drive are, and what files and folders share. Sources: references of File, Folder, FileIterator.
import { placeOf, ROOT_ID, setPlace, type FolderModel, type PlaceModel } from '../../model/drive';
import type { WorkspaceState } from '../../model/state';
import type { Execution } from '../../runtime/execution';
import { enumValue, guestObject, modelIdOf } from '../../runtime/guest';

/** The guest objects of Drive: a file tells its folder, and a folder its files. */
export interface Drive {
  execution: Execution;
  file: (id: string) => object;
  folder: (id: string) => object;
}

/** The folder of what was removed from its own: found by a search only. */
export const NOWHERE = '';

export function missing(): never {
  throw new Error('No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.'); // oxfmt-ignore
}

export function parentId(state: WorkspaceState, id: string): string {
  return placeOf(state, id).parent ?? ROOT_ID;
}

export function folderModel(state: WorkspaceState, id: string): FolderModel | undefined {
  if (id === ROOT_ID || id === 'root') return { id: ROOT_ID, name: 'Mon Drive', createdAt: 0 };
  return state.drive?.folders[id];
}

/** Whether it is in the bin, who may see it by its link, its folder. */
export function placeMethods({ execution, folder }: Drive, id: string, self: () => object) {
  const { state } = execution.workspace;
  const change = (next: PlaceModel) => {
    setPlace(state, id, next);
    return self();
  };
  return {
    getParents: () => {
      const parents = [parentId(state, id)].filter((parent) => parent !== NOWHERE && id !== ROOT_ID);
      return iterator(execution, 'FolderIterator', parents, folder);
    },
    moveTo: (target: unknown) => change({ parent: modelIdOf(target) ?? missing() }),
    isTrashed: () => placeOf(state, id).trashed ?? false,
    setTrashed: (trashed: unknown) => change({ trashed: Boolean(trashed) }),
    getDescription: () => placeOf(state, id).description ?? null,
    setDescription: (text: unknown) => change({ description: String(text) }),
    setSharing: (access: unknown, permission: unknown) =>
      change({ access: String(access), permission: String(permission) }),
    getSharingAccess: () => enumValue(placeOf(state, id).access ?? 'PRIVATE'),
    getSharingPermission: () => enumValue(placeOf(state, id).permission ?? 'NONE'),
  };
}

export function iterator(
  execution: Execution,
  className: 'FileIterator' | 'FolderIterator',
  ids: readonly string[],
  make: (id: string) => object,
): object {
  let next = 0;
  return guestObject(execution, `Drive.${className}`, {
    hasNext: () => next < ids.length,
    next: () => {
      if (next >= ids.length) throw new Error('Cannot retrieve the next object: iterator has reached the end.');
      return make(ids[next++]!);
    },
  });
}

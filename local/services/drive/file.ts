// A file of Drive: its name, its folder, its copies, its content. Source: reference of File.
import { setPlace } from '../../model/drive';
import { NotEmulated, type Execution } from '../../runtime/execution';
import { guestObject, identify, modelIdOf } from '../../runtime/guest';
import { createBlob, registerBlobSource } from '../blob';
import { itemWith, type Item } from './items';
import { missing, parentId, placeMethods, type Drive } from './place';

export function createFile(drive: Drive, id: string): object {
  const { execution } = drive;
  const item = (): Item => itemWith(execution, id) ?? missing();
  const file: object = identify(
    guestObject(execution, 'Drive.File', {
      getId: () => id,
      getName: () => item().name,
      getUrl: () => item().url,
      getMimeType: () => item().mimeType,
      getDateCreated: () => dateOf(item().createdAt, 'getDateCreated'),
      getLastUpdated: () => dateOf(item().savedAt, 'getLastUpdated'),
      getSize: () => (item().mimeType.includes('google-apps') ? 0 : Buffer.from(item().blob().base64, 'base64').length),
      setName: (name: unknown) => {
        item().rename(String(name));
        return file;
      },
      getBlob: () => createBlob(execution, item().blob()),
      getAs: (type: unknown) => {
        const blob = item().blob();
        if (String(type) !== blob.contentType) throw new NotEmulated(`File.getAs of ${String(type)} is not emulated`);
        return createBlob(execution, blob);
      },
      makeCopy: (...args: unknown[]) => drive.file(copy(execution, item(), args)),
      ...placeMethods(drive, id, () => file),
      ...sharingMethods(execution, item, () => file),
    }),
    id,
  );
  registerBlobSource(file, () => item().blob());
  return file;
}

/** `makeCopy()`, `(destination)`, `(name)` or `(name, destination)`: without a folder, in that of the file. */
function copy(execution: Execution, item: Item, args: readonly unknown[]): string {
  const { state } = execution.workspace;
  const name = args.find((arg) => typeof arg === 'string');
  const folder = modelIdOf(args.find((arg) => typeof arg === 'object' && arg !== null));
  const made = item.copy(name ?? `Copie de ${item.name}`);
  setPlace(state, made, { parent: folder ?? parentId(state, item.id) });
  return made;
}

function dateOf(ms: number | undefined, method: string): Date {
  if (ms === undefined) throw new NotEmulated(`File.${method} of such a file is not emulated`);
  return new Date(ms);
}

/** People are added to what lists them: a Sheet or a Doc. Sharing tells nobody. */
function sharingMethods({ options }: Execution, item: () => Item, self: () => object) {
  const add = (list: 'editors' | 'viewers') => (given: unknown) => {
    const { people } = item();
    if (!people) throw new NotEmulated('Sharing such a file is not emulated');
    for (const email of [given].flat()) {
      if (typeof email !== 'string') throw new NotEmulated('Sharing a file with a User is not emulated');
      if (!/^[^\s@,]+@[^\s@,]+\.[^\s@,]+$/.test(email)) throw new Error(`Invalid email: ${email}`);
      if (email !== options.account && ![...people.editors, ...people[list]].includes(email)) people[list].push(email);
      if (list === 'editors') people.viewers = people.viewers.filter((viewer) => viewer !== email);
    }
    return self();
  };
  return {
    addEditor: add('editors'),
    addEditors: add('editors'),
    addViewer: add('viewers'),
    addViewers: add('viewers'),
  };
}

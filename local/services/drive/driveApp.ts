// DriveApp: finding, copying and putting away files. What is not here says so. Source: reference of DriveApp.
import { ROOT_ID } from '../../model/drive';
import type { Execution } from '../../runtime/execution';
import { enumeration, guestObject } from '../../runtime/guest';
import { createFile } from './file';
import { createFolder, holderMethods } from './folder';
import { itemWith } from './items';
import { folderModel, missing, type Drive } from './place';

export function createDriveApp(execution: Execution): object {
  const drive: Drive = { execution, file: (id) => createFile(drive, id), folder: (id) => createFolder(drive, id) };
  return guestObject(execution, 'Drive.DriveApp', {
    Access: enumeration(['ANYONE', 'ANYONE_WITH_LINK', 'DOMAIN', 'DOMAIN_WITH_LINK', 'PRIVATE']),
    Permission: enumeration(['VIEW', 'EDIT', 'COMMENT', 'OWNER', 'ORGANIZER', 'FILE_ORGANIZER', 'NONE']),
    getFileById: (id: unknown) => drive.file(itemWith(execution, String(id))?.id ?? missing()),
    getFolderById: (id: unknown) => drive.folder(folderModel(execution.workspace.state, String(id))?.id ?? missing()), // oxfmt-ignore
    getRootFolder: () => drive.folder(ROOT_ID),
    ...holderMethods(drive),
  });
}

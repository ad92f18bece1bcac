// What Drive keeps beyond Google's own files, as plain JSON: folders, other files, and where each thing stands.
import type { BlobModel, WorkspaceState } from './state';

export interface FolderModel {
  id: string;
  name: string;
  createdAt: number;
}

/** A file that is no Sheet, Form or Doc. Another takes its place when it changes. */
export interface DriveFileModel {
  readonly id: string;
  readonly name: string;
  readonly blob: BlobModel;
  readonly createdAt: number;
}

/** What is true of any item; nothing is kept of one that was never touched. */
export interface PlaceModel {
  /** Id of its folder; the root when left out. */
  parent?: string;
  trashed?: boolean;
  description?: string;
  access?: string;
  permission?: string;
}

export interface DriveModel {
  folders: Record<string, FolderModel>;
  files: Record<string, DriveFileModel>;
  places: Record<string, PlaceModel>;
}

export const ROOT_ID = '0ALocalRootFolder';

export function driveOf(state: WorkspaceState): DriveModel {
  return (state.drive ??= { folders: {}, files: {}, places: {} });
}

export function placeOf(state: WorkspaceState, id: string): PlaceModel {
  return state.drive?.places[id] ?? {};
}

export function setPlace(state: WorkspaceState, id: string, change: PlaceModel): void {
  driveOf(state).places[id] = { ...placeOf(state, id), ...change };
}

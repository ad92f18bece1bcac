// What a person does in the form's editor.
import type { Workspace } from '../../workspace';
import { headingsChanged } from './linkedTab';
import { findForm, findItem } from './store';

export function userRenameQuestion(workspace: Workspace, formId: string, itemId: number, title: string): void {
  const form = findForm(workspace, formId);
  findItem(form, itemId).title = title;
  headingsChanged(workspace, form);
}

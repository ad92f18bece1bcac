// What a person does in the form's editor.
import type { Workspace } from '../../workspace';
import { headingsChanged } from './linkedTab';
import { findForm, findItem, newItem } from './store';

export function userRenameQuestion(workspace: Workspace, formId: string, itemId: number, title: string): void {
  const form = findForm(workspace, formId);
  findItem(form, itemId).title = title;
  headingsChanged(workspace, form);
}

/** Adds a short question right after another, as the person who edits the form would. */
export function userAddQuestion(workspace: Workspace, formId: string, after: number, title: string): void {
  const form = findForm(workspace, formId);
  const item = { ...newItem(workspace, 'TEXT'), title };
  form.items.splice(form.items.indexOf(findItem(form, after)) + 1, 0, item);
  headingsChanged(workspace, form);
}

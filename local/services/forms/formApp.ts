// FormApp: creating and opening forms, and what a script composes with them. Source: reference of FormApp and Form.
import { enumeration, guestOfGroups } from '../../runtime/guest';
import type { Execution } from '../../runtime/execution';
import { formGuest } from './form';
import { findForm, findFormByUrl, newForm } from './store';
import { validationBuilder } from './validationBuilders';

export function createFormApp(execution: Execution): object {
  const { workspace } = execution;
  const opening = () => ({
    create: (title: unknown, published: unknown = true) => {
      if (title === null || title === undefined || title === '') throw new Error('Invalid argument: title');
      return formGuest(execution, newForm(workspace, String(title), Boolean(published)).id);
    },
    openById: (id: unknown) => formGuest(execution, findForm(workspace, String(id)).id),
    openByUrl: (url: unknown) => formGuest(execution, findFormByUrl(workspace, String(url)).id),
    /** A script is bound to one file, here a spreadsheet: there is no form of its own. */
    getActiveForm: () => null,
  });
  return guestOfGroups(execution, 'Forms.FormApp', [opening, () => ENUMS, builders], execution);
}

function builders(execution: Execution): Record<string, unknown> {
  const kinds = ['Text', 'ParagraphText', 'Checkbox', 'Grid', 'CheckboxGrid'].map((kind) => [
    `create${kind}Validation`,
    () => validationBuilder(execution, `${kind}Validation`),
  ]);
  return Object.fromEntries(kinds) as Record<string, unknown>;
}

const ITEM_TYPES = [
  'CHECKBOX', 'CHECKBOX_GRID', 'DATE', 'DATETIME', 'DURATION', 'GRID', 'IMAGE', 'LIST', 'MULTIPLE_CHOICE',
  'PAGE_BREAK', 'PARAGRAPH_TEXT', 'RATING', 'SCALE', 'SECTION_HEADER', 'TEXT', 'TIME', 'VIDEO', 'FILE_UPLOAD',
  'UNSUPPORTED',
] as const; // oxfmt-ignore

const ENUMS = {
  Alignment: enumeration(['LEFT', 'CENTER', 'RIGHT']),
  DestinationType: enumeration(['SPREADSHEET']),
  FeedbackType: enumeration(['CORRECT', 'INCORRECT', 'GENERAL']),
  ItemType: enumeration(ITEM_TYPES),
  PageNavigationType: enumeration(['CONTINUE', 'GO_TO_PAGE', 'RESTART', 'SUBMIT']),
};

// The builders of installable triggers. What no part of the workspace fires (onChange, calendars, documents)
// has no builder here. Sources: references of TriggerBuilder, FormTriggerBuilder, SpreadsheetTriggerBuilder.
import type { TriggerModel } from '../../model/state';
import type { Execution } from '../../runtime/execution';
import { guestObject, modelIdOf } from '../../runtime/guest';
import { createClockBuilder } from './clockBuilder';

/** « Quotas for Google Services »: 20 triggers a user a script. */
const MAX_TRIGGERS = 20;

/** A trigger that is not installed yet: it gets its id and its owner when it is. */
export type Draft = Omit<TriggerModel, 'id' | 'owner'>;
export type Wrap = (trigger: TriggerModel) => unknown;
/** Installs a trigger; `complete` draws what depends on its id. */
export type Install = (draft: Draft, complete?: (trigger: TriggerModel) => void) => unknown;

export function createTriggerBuilder(execution: Execution, handler: string, wrap: Wrap) {
  const { state } = execution.workspace;
  const install: Install = (draft, complete) => {
    const owner = execution.options.account;
    if (state.triggers.filter((trigger) => trigger.owner === owner).length >= MAX_TRIGGERS)
      throw new Error(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    const trigger: TriggerModel = { ...draft, id: execution.workspace.newId('trigger'), owner };
    complete?.(trigger);
    state.triggers.push(trigger);
    return wrap(trigger);
  };
  return guestObject(execution, 'Script.TriggerBuilder', {
    timeBased: () => createClockBuilder(execution, handler, install),
    forForm: (form: unknown) => createFormBuilder(execution, handler, sourceId(form, state.forms), install),
    forSpreadsheet: (spreadsheet: unknown) =>
      createSpreadsheetBuilder(execution, handler, sourceId(spreadsheet, state.spreadsheets), install),
  });
}

function sourceId(source: unknown, known: Record<string, unknown>): string {
  const id = typeof source === 'string' ? source : modelIdOf(source);
  if (id === undefined || !Object.hasOwn(known, id))
    throw new Error(
      'No item with the given ID could be found. Possibly because you have not edited this item or you do not have ' +
        'permission to access it.',
    );
  return id;
}

function createFormBuilder(execution: Execution, handler: string, formId: string, install: Install) {
  let event: Draft['event'] | undefined;
  const builder = guestObject(execution, 'Script.FormTriggerBuilder', {
    onFormSubmit: (): unknown => {
      event = 'ON_FORM_SUBMIT';
      return builder;
    },
    create: () => install({ handler, source: 'FORMS', event: chosen(event), sourceId: formId }),
  });
  return builder;
}

function createSpreadsheetBuilder(execution: Execution, handler: string, spreadsheetId: string, install: Install) {
  let event: Draft['event'] | undefined;
  const choose = (name: Draft['event']) => (): unknown => {
    event = name;
    return builder;
  };
  const builder = guestObject(execution, 'Script.SpreadsheetTriggerBuilder', {
    onEdit: choose('ON_EDIT'),
    onOpen: choose('ON_OPEN'),
    onFormSubmit: choose('ON_FORM_SUBMIT'),
    create: () => install({ handler, source: 'SPREADSHEETS', event: chosen(event), sourceId: spreadsheetId }),
  });
  return builder;
}

function chosen(event: Draft['event'] | undefined): Draft['event'] {
  if (!event) throw new Error('The event type of the trigger was not chosen before create().');
  return event;
}

// A form as a script sees it: its items, its destination and its responses; the settings are in formSettings.
import { enumValue, guestOfGroups, identify, type MemberGroups } from '../../runtime/guest';
import { isDate } from '../../runtime/realm';
import type { Execution } from '../../runtime/execution';
import type { FormModel, ItemTypeName } from '../../model/form';
import { INVALID_UPDATE, isTarget } from './choices';
import { settingMethods } from './formSettings';
import { handleOf } from './handles';
import { genericItemGuest, ITEM_CLASSES, itemGuest } from './items';
import { copyResponses } from './linkedRows';
import { headingsChanged, linkTab, unlinkTab } from './linkedTab';
import { draftGuest, responseGuest } from './responses';
import { editUrl, findForm, findResponse, newItem, publishedUrl } from './store';

type Methods = Record<string, (...args: unknown[]) => unknown>;

export interface FormAccess {
  execution: Execution;
  form: () => FormModel;
  /** Runs a change and returns the guest object, for chaining. */
  change: (act: (form: FormModel) => void) => object;
}

export function formGuest(execution: Execution, formId: string): object {
  const form = () => findForm(execution.workspace, formId);
  const change = (act: (model: FormModel) => void) => {
    act(form());
    return self;
  };
  const access: FormAccess = { execution, form, change };
  const self: object = identify(guestOfGroups(execution, 'Forms.Form', GROUPS, access), formId);
  return self;
}

const GROUPS: MemberGroups<FormAccess> = [
  {
    getId: ({ form }) => form().id,
    getEditUrl: ({ form }) => editUrl(form()),
    getPublishedUrl: ({ form }) => publishedUrl(form()),
  },
  responseMethods,
  itemMethods,
  settingMethods,
  addingMethods,
  destinationMethods,
];

function addingMethods({ execution, form }: FormAccess): Methods {
  const methods = Object.entries(ITEM_CLASSES).map(([type, className]) => [
    `add${className}`,
    () => {
      const item = newItem(execution.workspace, type as ItemTypeName);
      form().items.push(item);
      headingsChanged(execution.workspace, form());
      return itemGuest(execution, form().id, item.id, item.type);
    },
  ]);
  return Object.fromEntries(methods);
}

function itemMethods({ execution, form }: FormAccess): Methods {
  return {
    getItems: (type) => {
      const wanted = form().items.filter((item) => type === undefined || item.type === String(type));
      return wanted.map((item) => genericItemGuest(execution, form().id, item.id));
    },
    getItemById: (id) => {
      const item = form().items.find((one) => one.id === Number(id));
      return item ? genericItemGuest(execution, form().id, item.id) : null;
    },
    moveItem: (from, to) => {
      const start = indexOf(form(), from);
      const end = checkedIndex(form(), to);
      const [item] = form().items.splice(start, 1);
      form().items.splice(end, 0, item!);
      return genericItemGuest(execution, form().id, item!.id);
    },
    deleteItem: (which) => {
      const index = indexOf(form(), which);
      if (isTarget(form(), form().items[index]!.id)) throw new Error(INVALID_UPDATE);
      form().items.splice(index, 1);
    },
  };
}

/** An item, or its place among all the items. */
function indexOf(form: FormModel, which: unknown): number {
  const { item } = handleOf(which);
  return checkedIndex(form, item ? form.items.findIndex((one) => one.id === item.itemId) : which);
}

function checkedIndex(form: FormModel, index: unknown): number {
  if (typeof index !== 'number' || !form.items[index]) throw new Error('Invalid argument: index');
  return index;
}

function destinationMethods({ execution, form, change }: FormAccess): Methods {
  return {
    setDestination: (type, id) => {
      if (String(type) !== 'SPREADSHEET') throw new Error('Invalid argument: type');
      return change((model) => {
        linkTab(execution.workspace, model, String(id));
        copyResponses(execution.workspace, model);
      });
    },
    removeDestination: () => change((model) => unlinkTab(execution.workspace, model)),
    getDestinationId: () => {
      const { destination } = form();
      if (!destination) throw new Error('The form currently has no response destination.');
      return destination.spreadsheetId;
    },
    getDestinationType: () => (form().destination ? enumValue('SPREADSHEET') : null),
  };
}

function responseMethods({ execution, form, change }: FormAccess): Methods {
  return {
    createResponse: () => draftGuest(execution, form().id),
    getResponse: (id) => responseGuest(execution, form().id, findResponse(form(), String(id)).id),
    getResponses: (since) => {
      if (since !== undefined && !isDate(since)) throw new Error('Invalid argument: timestamp');
      const wanted = form().responses.filter((one) => since === undefined || one.timestamp > (since as Date).getTime());
      return wanted.map((one) => responseGuest(execution, form().id, one.id));
    },
    deleteResponse: (id) =>
      change((model) => {
        const response = findResponse(model, String(id));
        model.responses.splice(model.responses.indexOf(response), 1);
      }),
    deleteAllResponses: () => change((model) => void (model.responses = [])),
  };
}

// The items of a form as a script sees them: a generic Item, and one class for each type of question or layout.
import { copyJson } from '../../model/copy';
import { enumValue, guestOfGroups, type MemberGroups } from '../../runtime/guest';
import type { Execution } from '../../runtime/execution';
import type { FormModel, ItemModel, ItemTypeName } from '../../model/form';
import { answerFactory } from './answers';
import {
  checkPage,
  choiceGuest,
  pageOf,
  readArray,
  readChoice,
  readNavigation,
  setChoiceValues,
  setChoices,
} from './choices';
import { handleOf, withHandle } from './handles';
import { headingsChanged } from './linkedTab';
import { itemResponseGuest } from './itemResponse';
import { copyItem, findForm, findItem, isChoiceType, isGridType, isQuestion, setGridRows } from './store';

type Methods = Record<string, (...args: unknown[]) => unknown>;

/** Google's class of each type; `addTextItem`, `asTextItem`… are made of the same word. */
export const ITEM_CLASSES: Record<ItemTypeName, string> = {
  TEXT: 'TextItem',
  PARAGRAPH_TEXT: 'ParagraphTextItem',
  MULTIPLE_CHOICE: 'MultipleChoiceItem',
  CHECKBOX: 'CheckboxItem',
  LIST: 'ListItem',
  SCALE: 'ScaleItem',
  DATE: 'DateItem',
  DATETIME: 'DateTimeItem',
  TIME: 'TimeItem',
  DURATION: 'DurationItem',
  GRID: 'GridItem',
  CHECKBOX_GRID: 'CheckboxGridItem',
  PAGE_BREAK: 'PageBreakItem',
  SECTION_HEADER: 'SectionHeaderItem',
};

/** What every method of one item needs: the item looked up anew, and a way to change it and return the guest. */
interface Access {
  execution: Execution;
  formId: string;
  form: () => FormModel;
  item: () => ItemModel;
  /** Runs a change and returns the guest object, for chaining. */
  change: (act: (item: ItemModel) => void) => object;
}

/** The object of a class of its own (`TextItem`…), as `add…Item` and `as…Item` return it. */
export function itemGuest(execution: Execution, formId: string, itemId: number, type: ItemTypeName): object {
  return build(execution, formId, itemId, `Forms.${ITEM_CLASSES[type]}`, [
    commonMethods,
    (access) => (isQuestion(access.item()) ? questionMethods(access) : {}),
    (access) => typeMethods(access, type),
  ]);
}

/** The generic Item of `getItems`, which must be converted before anything but its common members can be used. */
export function genericItemGuest(execution: Execution, formId: string, itemId: number): object {
  return build(execution, formId, itemId, 'Forms.Item', [commonMethods, conversions]);
}

function build(
  execution: Execution,
  formId: string,
  itemId: number,
  className: string,
  groups: MemberGroups<Access>,
): object {
  const form = () => findForm(execution.workspace, formId);
  const item = () => findItem(form(), itemId);
  const change = (act: (model: ItemModel) => void) => {
    act(item());
    return self;
  };
  const guest = guestOfGroups(execution, className, groups, { execution, formId, form, item, change });
  const self: object = withHandle(guest, { item: { formId, itemId } });
  return self;
}

function commonMethods({ execution, formId, form, item, change }: Access): Methods {
  return {
    getId: () => item().id,
    getTitle: () => item().title,
    setTitle: (title) =>
      change((model) => {
        model.title = String(title);
        headingsChanged(execution.workspace, form());
      }),
    getHelpText: () => item().helpText,
    setHelpText: (text) => change((model) => void (model.helpText = String(text))),
    getType: () => enumValue(item().type),
    getIndex: () => form().items.indexOf(item()),
    duplicate: () => {
      const copy = copyItem(execution.workspace, item());
      form().items.push(copy);
      headingsChanged(execution.workspace, form());
      return itemGuest(execution, formId, copy.id, copy.type);
    },
  };
}

function conversions({ execution, formId, item }: Access): Methods {
  const entries = Object.entries(ITEM_CLASSES).map(([type, className]) => [
    `as${className}`,
    () => {
      if (item().type !== type) throw new Error(`Invalid conversion for item type: ${item().type}`);
      return itemGuest(execution, formId, item().id, type as ItemTypeName);
    },
  ]);
  return Object.fromEntries(entries);
}

function questionMethods({ execution, formId, item, change }: Access): Methods {
  return {
    isRequired: () => item().required,
    setRequired: (enabled) => change((model) => void (model.required = Boolean(enabled))),
    createResponse: (...args) =>
      itemResponseGuest(
        execution,
        () => genericItemGuest(execution, formId, item().id),
        item().id,
        answerFactory(item())(...args),
      ),
  };
}

function typeMethods(access: Access, type: ItemTypeName): Methods {
  if (isChoiceType(type)) return choiceMethods(access, type);
  if (isGridType(type)) return gridMethods(access);
  if (type === 'TEXT' || type === 'PARAGRAPH_TEXT') return validationMethods(access);
  if (type === 'SCALE') return scaleMethods(access);
  if (type === 'PAGE_BREAK') return pageBreakMethods(access);
  if (type === 'DATE' || type === 'DATETIME') {
    return {
      includesYear: () => access.item().includesYear,
      setIncludesYear: (enabled) => access.change((model) => void (model.includesYear = Boolean(enabled))),
    };
  }
  return {};
}

function choiceMethods(access: Access, type: ItemTypeName): Methods {
  const { execution, form, item, change } = access;
  const openPage = pageOpener(access);
  const methods: Methods = {
    createChoice: (value, second) => choiceGuest(execution, openPage, item(), readChoice(item(), value, second)),
    getChoices: () => item().choices.map((choice) => choiceGuest(execution, openPage, item(), choice)),
    setChoices: (choices) => change((model) => setChoices(form(), model, choices)),
    setChoiceValues: (values) => change((model) => setChoiceValues(model, values)),
  };
  if (type !== 'LIST') {
    methods.hasOtherOption = () => item().otherOption;
    methods.showOtherOption = (enabled) => change((model) => void (model.otherOption = Boolean(enabled)));
  }
  return type === 'CHECKBOX' ? { ...methods, ...validationMethods(access) } : methods;
}

function gridMethods(access: Access): Methods {
  const { execution, form, item, change } = access;
  return {
    getRows: () => item().rows,
    getColumns: () => item().columns,
    setRows: (rows) =>
      change((model) => {
        setGridRows(execution.workspace, model, readArray(rows, 'rows').map(String));
        headingsChanged(execution.workspace, form());
      }),
    setColumns: (columns) => change((model) => void (model.columns = readArray(columns, 'columns').map(String))),
    ...validationMethods(access),
  };
}

/** null, or a validation without any rule, removes the former one. */
function validationMethods({ change }: Access): Methods {
  return {
    clearValidation: () => change((model) => void delete model.validation),
    setValidation: (guest) =>
      change((model) => {
        const { validation } = handleOf(guest);
        if (guest !== null && !validation) throw new Error('Invalid argument: validation');
        if (validation?.rule) model.validation = copyJson(validation);
        else delete model.validation;
      }),
  };
}

function scaleMethods({ item, change }: Access): Methods {
  return {
    getLowerBound: () => item().lowerBound,
    getUpperBound: () => item().upperBound,
    getLeftLabel: () => item().leftLabel,
    getRightLabel: () => item().rightLabel,
    setBounds: (lower, upper) =>
      change((model) => {
        const [low, high] = [Math.trunc(Number(lower)), Math.trunc(Number(upper))];
        if (low !== 0 && low !== 1) throw new Error('Invalid argument: lower');
        if (!(high >= 3 && high <= 10)) throw new Error('Invalid argument: upper');
        Object.assign(model, { lowerBound: low, upperBound: high });
      }),
    setLabels: (left, right) =>
      change((model) => void Object.assign(model, { leftLabel: String(left), rightLabel: String(right) })),
  };
}

function pageOpener({ execution, formId }: Access): (pageId: number) => object {
  return (pageId) => itemGuest(execution, formId, pageId, 'PAGE_BREAK');
}

function pageBreakMethods(access: Access): Methods {
  const { form, item, change } = access;
  return {
    getGoToPage: () => pageOf(pageOpener(access), item().goTo),
    getPageNavigationType: () => enumValue(item().goTo?.type ?? 'CONTINUE'),
    setGoToPage: (target) =>
      change((model) => {
        const navigation = readNavigation(target, 'PageBreakItem.setGoToPage');
        checkPage(form(), navigation);
        model.goTo = navigation;
      }),
  };
}

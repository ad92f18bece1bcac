// The triggers: one for each Form, one for edits, three rondes a day, and the veilleur's. What is there is not installed twice.
import { HEURES_DES_RONDES } from '../domain/courrier/courrier';
import type { EntryPointName } from '../entryPoints';
import type { Memory } from './memory';

const RONDES: readonly { handler: EntryPointName; hour: number }[] = [
  { handler: 'ronde7h', hour: HEURES_DES_RONDES[0] },
  { handler: 'ronde11h', hour: HEURES_DES_RONDES[1] },
  { handler: 'ronde15h', hour: HEURES_DES_RONDES[2] },
];

/** After the last ronde of the day, so that a whole day of class without any can be told that evening. */
const VEILLE: { handler: EntryPointName; hour: number } = { handler: 'veille18h', hour: 18 };

/** Each trigger there must be, by the function it runs. */
interface Expected {
  handler: EntryPointName;
  /** The file whose event sets it off; '' for the clock. */
  source: string;
  create(): void;
}

function expectedTriggers({ formId, suite }: Memory): Expected[] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const trigger = (handler: EntryPointName) => ScriptApp.newTrigger(handler);
  // On the Form, not on the Sheet: its event carries the response, whose id is the demande's key.
  const onForm = (handler: EntryPointName, source: string): Expected[] =>
    source ? [{ handler, source, create: () => trigger(handler).forForm(source).onFormSubmit().create() }] : [];
  return [
    ...onForm('onFormSubmit', formId),
    ...onForm('onSuiteSubmit', suite.formId),
    { handler: 'onSheetEdit', source: spreadsheet.getId(), create: () => trigger('onSheetEdit').forSpreadsheet(spreadsheet).onEdit().create() },
    ...RONDES.map(({ handler, hour }) => ({ handler, source: '', create: () => trigger(handler).timeBased().everyDays(1).atHour(hour).create() })),
  ]; // oxfmt-ignore
}

export function installTriggers(memory: Memory): void {
  const { missing } = inspectTriggers(memory);
  for (const { handler, create } of expectedTriggers(memory)) if (missing.includes(handler)) create();
}

/** The new ones first, then those that were there: at no moment are there none. Stopped in between, the doctor ends it. */
export function renewTriggers(memory: Memory): void {
  const former = ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() !== VEILLE.handler);
  for (const { create } of expectedTriggers(memory)) create();
  for (const trigger of former) ScriptApp.deleteTrigger(trigger);
}

/** The one trigger of the account that watches; the one that was there may be among those Google no longer fires. */
export function renewWatch(): void {
  const { handler, hour } = VEILLE;
  const former = ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler);
  ScriptApp.newTrigger(handler).timeBased().everyDays(1).atHour(hour).create();
  for (const trigger of former) ScriptApp.deleteTrigger(trigger);
}

/** Those of this account in this project, whatever they run. Returns how many there were. */
export function deleteAllTriggers(): number {
  const triggers = ScriptApp.getProjectTriggers();
  for (const trigger of triggers) ScriptApp.deleteTrigger(trigger);
  return triggers.length;
}

/** Those of this account. Of several that run the same function, the one of our own file is kept. */
export function inspectTriggers(memory: Memory): { missing: string[]; extra: string[] } {
  const installed = ScriptApp.getProjectTriggers();
  const extra: string[] = [];
  const missing: string[] = [];
  for (const { handler, source } of expectedTriggers(memory)) {
    const ours = installed.filter((trigger) => trigger.getHandlerFunction() === handler);
    if (ours.length === 0) missing.push(handler);
    const kept = ours.find((trigger) => (trigger.getTriggerSourceId() ?? '') === source) ?? ours[0];
    extra.push(...ours.filter((trigger) => trigger !== kept).map((trigger) => trigger.getUniqueId()));
  }
  return { missing, extra };
}

export function deleteTriggers(ids: readonly string[]): void {
  for (const trigger of ScriptApp.getProjectTriggers())
    if (ids.includes(trigger.getUniqueId())) ScriptApp.deleteTrigger(trigger);
}

// The triggers: one for each Form, one for edits, three rondes a day. What is there is not installed twice.
import type { EntryPointName } from '../entryPoints';

const RONDES: readonly { handler: EntryPointName; hour: number }[] = [
  { handler: 'ronde7h', hour: 7 },
  { handler: 'ronde11h', hour: 11 },
  { handler: 'ronde15h', hour: 15 },
];

export function installTriggers(formId: string, suiteFormId: string): void {
  const installed = new Set(ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction()));
  const missing = (handler: EntryPointName): boolean => !installed.has(handler);
  // On the Form, not on the Sheet: its event carries the response, whose id is the demande's key.
  if (missing('onFormSubmit')) ScriptApp.newTrigger('onFormSubmit').forForm(formId).onFormSubmit().create();
  if (missing('onSuiteSubmit')) ScriptApp.newTrigger('onSuiteSubmit').forForm(suiteFormId).onFormSubmit().create();
  if (missing('onSheetEdit'))
    ScriptApp.newTrigger('onSheetEdit').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit().create();
  for (const { handler, hour } of RONDES)
    if (missing(handler)) ScriptApp.newTrigger(handler).timeBased().everyDays(1).atHour(hour).create();
}

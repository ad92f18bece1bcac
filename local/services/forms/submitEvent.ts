// The events of a submission: one for the triggers of the form, another for those of the spreadsheet it is linked to.
// Source: « Event objects ». The form's has no values, the spreadsheet's has no response.
import { cellAt } from '../spreadsheet/grid';
import { displayArea } from '../spreadsheet/display';
import { eventRange } from '../spreadsheet/editEvent';
import { enumValue } from '../../runtime/guest';
import type { Execution } from '../../runtime/execution';
import type { Cell } from '../../model/spreadsheet';
import { formGuest } from './form';
import { filledColumns } from './linkedRows';
import { linkedTab } from './linkedTab';
import { responseGuest } from './responses';
import { findForm } from './store';
import type { SubmittedResponse } from './submission';

export function formSubmitEvent(execution: Execution, formId: string, responseId: string, triggerUid: string): object {
  return {
    authMode: enumValue('FULL'),
    response: responseGuest(execution, formId, responseId),
    source: formGuest(execution, formId),
    triggerUid,
  };
}

/** Texts as the row shows them. An edit shows only what it changed, which scripts have measured more than once. */
export function sheetSubmitEvent(execution: Execution, submitted: SubmittedResponse, triggerUid: string): object {
  const { workspace } = execution;
  const { row, changed } = submitted;
  const tab = linkedTab(workspace, findForm(workspace, submitted.formId));
  if (!tab || row === undefined) throw new Error('This response has no row in a spreadsheet');
  const { spreadsheet, sheet } = tab;
  const columns = filledColumns(tab);
  const area = { row, column: 1, numRows: 1, numColumns: columns.at(-1)!.column };
  const values = displayArea(spreadsheet, sheet, area, execution.now())[0]!;
  if (changed && workspace.faults.forms.editedEventValues === 'changedOnly') {
    for (const { kind, column, itemId } of columns) {
      if (kind === 'question' && !changed.includes(itemId)) values[column - 1] = '';
    }
  }
  const namedValues: Record<string, string[]> = {};
  const named = workspace.faults.forms.eventNamedValues === 'filled' ? columns : [];
  for (const { column } of named) {
    const heading = String(cellAt<Cell>(sheet.cells, 1, column, ''));
    (namedValues[heading] ??= []).push(values[column - 1]!);
  }
  // The row is where the script is, whatever a person looks at: Google's sample « Send curated content » counts on it.
  const { activeSheetId, activeArea } = spreadsheet;
  Object.assign(spreadsheet, { activeSheetId: sheet.sheetId, activeArea: area });
  execution.afterwards.push(() => void Object.assign(spreadsheet, { activeSheetId, activeArea }));
  const range = eventRange(execution, { spreadsheetId: spreadsheet.id, sheetId: sheet.sheetId, ...area });
  return { authMode: enumValue('FULL'), namedValues, range, triggerUid, values };
}

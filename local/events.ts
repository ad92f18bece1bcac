// The event objects that a trigger hands to the script, one builder a kind.
export { editEvent, openEvent } from './services/spreadsheet/editEvent';
export { formSubmitEvent, sheetSubmitEvent } from './services/forms/submitEvent';

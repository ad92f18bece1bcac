// Triggers, their events, and what goes wrong with them; menus and dialogs.
import type { Fact } from './fact';

const INSTALLABLE = 'Installable triggers';
const EVENTS = 'Event objects';
const CLOCK = 'Reference of ClockTriggerBuilder';
const KOLEDA = 'Koleda, gist on form triggers';
const MENUS = 'Custom menus in Google Workspace';

// oxfmt-ignore
export const TRIGGER_FACTS: Fact[] = [
  { id: 'simple-scopes', fact: 'A simple trigger may use nothing that needs authorisation.', source: 'Simple triggers', test: 'do not help a simple trigger' },
  { id: 'simple-queue', fact: 'onEdit queues at most two events.', source: 'Simple triggers', notEmulated: 'edits come one after the other' },
  { id: 'simple-readonly', fact: 'onOpen does not run for a person who may only read.', source: 'Simple triggers', notEmulated: 'every account of the workspace may write' },
  { id: 'simple-selection', fact: 'onSelectionChange may skip selections.', source: 'Simple triggers', notEmulated: 'onSelectionChange is never fired' },
  { id: 'silent-writes', fact: 'What a script writes fires no edit trigger.', source: INSTALLABLE, test: 'a script’s own writes fire nothing' },
  { id: 'silent-submit', fact: 'A response that a script submits fires no trigger.', source: INSTALLABLE, test: 'a script’s submit() does not fire the trigger of the %s' },
  { id: 'submit-grades', fact: 'submitGrades fires the form trigger.', source: 'Reference of Form.submitGrades', notEmulated: 'Form.submitGrades', probe: "FormApp.create('x').submitGrades([])" },
  { id: 'creator', fact: 'A trigger runs as whoever installed it, who alone sees it.', source: INSTALLABLE, test: 'are seen by the account that installed them only, and run as that account' },
  { id: 'installers', fact: 'Two accounts that install a trigger make two executions.', source: INSTALLABLE, test: 'a trigger that two accounts installed runs twice for one answer' },
  { id: 'failures-mail', fact: 'Google mails a summary of the triggers that failed.', source: INSTALLABLE, notEmulated: 'nobody is mailed about a failed trigger' },
  { id: 'trigger-deleted', fact: 'A trigger is changed by deleting it and making another.', source: INSTALLABLE, test: 'fire no more once deleted' },
  { id: 'trigger-change', fact: 'Installable triggers on change exist.', source: INSTALLABLE, notEmulated: 'SpreadsheetTriggerBuilder.onChange', probe: "ScriptApp.newTrigger('f').forSpreadsheet(SpreadsheetApp.getActive()).onChange()" },
  { id: 'trigger-open', fact: 'Installable triggers on open exist.', source: INSTALLABLE, test: 'runs after the simple one, with the rights of whoever installed it' },
  { id: 'trigger-document', fact: 'Installable triggers of documents exist.', source: INSTALLABLE, notEmulated: 'TriggerBuilder.forDocument', probe: "ScriptApp.newTrigger('f').forDocument('x')" },
  { id: 'trigger-calendar', fact: 'Installable triggers of calendars exist.', source: INSTALLABLE, notEmulated: 'TriggerBuilder.forUserCalendar', probe: "ScriptApp.newTrigger('f').forUserCalendar('x')" },
  { id: 'event-sheet', fact: 'The event of a spreadsheet’s form trigger has displayed values and no response.', source: EVENTS, test: 'the spreadsheet’s trigger gets texts as displayed and the range of the row, and no response' },
  { id: 'event-form', fact: 'The event of a form’s trigger has the response and no values.', source: EVENTS, test: 'the form’s trigger gets the response and the form, and no values' },
  { id: 'event-edit', fact: 'An edit event has value and oldValue for a single cell only.', source: EVENTS, test: 'a single cell carries value and oldValue, oldValue being absent when it was empty' },
  { id: 'event-paste', fact: 'A paste has neither value nor oldValue.', source: EVENTS, test: 'a paste carries neither value nor oldValue' },
  { id: 'event-corners', fact: 'The range of an edit event also has its four corners.', source: 'Tanaike, 2018-04-14', test: 'a single cell carries value and oldValue, oldValue being absent when it was empty' },
  { id: 'event-user', fact: 'A simple edit event has user, an installable one triggerUid.', source: 'Tanaike, 2017-02-07', test: 'a simple trigger has user, an installable one has triggerUid instead' },
  { id: 'event-clock', fact: 'A clock event is in UTC.', source: EVENTS, test: 'carries the instant in UTC, the trigger and the full authorisation' },
  { id: 'event-mode', fact: 'Every event tells its authorisation mode.', source: EVENTS, test: 'like any event tells its authorisation as a value of ScriptApp.AuthMode' },
  { id: 'clock-hour', fact: 'atHour draws a minute of the hour once and keeps it.', source: CLOCK, test: 'at an hour fires at some minute of it, the same every day, even across a change of clock' },
  { id: 'clock-near', fact: 'nearMinute is right within 15 minutes.', source: CLOCK, test: 'near a minute fires within fifteen minutes of it' },
  { id: 'clock-date', fact: 'atDate fires near midnight.', source: CLOCK, test: 'at a day fires once, within fifteen minutes of midnight; months count from 1' },
  { id: 'clock-after', fact: 'after() waits at least the time given.', source: CLOCK, test: 'after a delay fires once, not before' },
  { id: 'clock-minutes', fact: 'everyMinutes takes 1, 5, 10, 15 or 30.', source: CLOCK, test: 'a builder refuses › %s' },
  { id: 'clock-zone', fact: 'inTimezone sets another zone than the script’s.', source: CLOCK, notEmulated: 'ClockTriggerBuilder.inTimezone', probe: "ScriptApp.newTrigger('f').timeBased().inTimezone('Asia/Tokyo')" },
  { id: 'clock-lost', fact: 'A clock trigger may not fire: nothing promises it.', source: CLOCK, test: 'a clock trigger › may be lost' },
  { id: 'clock-late', fact: 'A clock trigger comes late: no punctuality is promised.', source: 'buralog.jp, on trigger reliability', switch: 'lateClockTriggers', tests: ['horloge-tardive: fires late, and keeps its hour the next time', 'at an hour fires at some minute of it, the same every day, even across a change of clock'] },
  { id: 'clock-twice', fact: 'A clock trigger may run twice: nothing says that it does not.', source: 'none', switch: 'doubleClockTriggers', tests: ['horloge-doublee: fires twice', 'of minutes fires every so many minutes'] },
  { id: 'form-edited', fact: 'The event of an edited response has empty texts for what was not edited.', source: 'joshm21, gist on edited responses', switch: 'forms.editedEventValues', tests: ['of an edited response, values: %s'] },
  { id: 'form-replayed', fact: 'Linking a form anew replays its old responses.', source: 'maintainapplication.com, « Change the Answer Destination SpreadSheet »', test: 'replaying the responses of a new destination fires the spreadsheet’s trigger once for each' },
  { id: 'form-empty', fact: 'A trigger has been seen with empty namedValues.', source: 'public code that guards against it', switch: 'forms.eventNamedValues', tests: ['the namedValues of its trigger: %s'] },
  { id: 'form-early', fact: 'Whether the row is there when the form’s trigger runs is not written.', source: 'none', switch: 'delayFormRows', tests: ['the row of an answer, when the trigger of the form runs › %s'] },
  { id: 'form-missing', fact: 'A form trigger may not fire for a response.', source: KOLEDA, switch: 'loseFormTriggers', tests: ['the trigger of a form runs as often as the fault says: %s'] },
  { id: 'form-twice', fact: 'A form trigger may fire twice for one response.', source: KOLEDA, switch: 'doubleFormTriggers', tests: ['the trigger of a form runs as often as the fault says: %s'] },
  { id: 'form-late', fact: 'A form trigger may come late.', source: KOLEDA, switch: 'lateFormTriggers', tests: ['declencheur-tardif: fires that many minutes later, even after a restart', 'the form’s trigger gets the response and the form, and no values'] },
  { id: 'menu-replaced', fact: 'A second menu of one name replaces the first.', source: MENUS, test: 'replace one of the same name' },
  { id: 'menu-spreadsheet', fact: 'A Spreadsheet adds, updates and removes menus too.', source: 'Reference of Spreadsheet.addMenu', test: 'take entries by name and function, null for a line; one of the same name is replaced, or removed' },
  { id: 'menu-names', fact: 'Menus and triggers take functions that end in an underscore, and dotted names.', source: 'apps-script-samples, equipment-requests', test: 'may name a function that ends with an underscore' },
  { id: 'runtime-v8', fact: 'The manifest must ask for the runtime V8.', source: 'Release notes, 2025-02-20', notEmulated: 'the runtime that the manifest asks for is not read' },
  { id: 'alert-locks', fact: 'An alert suspends the script, which loses its locks.', source: 'Reference of Ui.alert', test: 'loses its locks when an alert or a prompt suspends the script' },
  { id: 'no-ui', fact: 'Where nobody has the file open there is no Ui.', source: MENUS, test: 'getUi throws where nobody has the file open' },
];

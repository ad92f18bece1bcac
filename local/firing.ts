// Fires the triggers: those of a submission and those of the clock, with what may go wrong on the way: lost, doubled,
// late, skipped, or running before the answer has its row. Sources: « Installable triggers »; the gist of E. Koleda on
// form triggers that are missing or come twice; what Google promises of the clock in the reference of
// ClockTriggerBuilder, which is no punctuality.
import { editEvent, openEvent, formSubmitEvent, sheetSubmitEvent } from './events';
import type { TriggerModel } from './model/state';
import type { Execution } from './runtime/execution';
import {
  appendResponse,
  writeLateRow,
  writtenResponses,
  type SubmittedAnswers,
  type SubmittedResponse,
} from './services/forms/submission';
import { assertLeft, use } from './services/quotas';
import type { Edited } from './services/spreadsheet/userEdit';
import { clockEvent, nextClockTrigger, schedule } from './triggers';
import type { Workspace } from './workspace';

const MINUTE = 60_000;

/** A respondent sends the form; with the fault of two submissions, another one sends the same in the same second. */
export function submit(
  workspace: Workspace,
  formId: string,
  answers: SubmittedAnswers,
  editOf: string | undefined,
): SubmittedResponse {
  const { faults } = workspace;
  const submitted = appendResponse(workspace, formId, answers, editOf);
  if (!faults.take('twinSubmissions')) {
    fireSubmission(workspace, submitted);
    return submitted;
  }
  const twin = appendResponse(workspace, formId, answers);
  const during = { whenLocked: true, act: () => fireSubmission(workspace, twin) };
  faults.during = during;
  fireSubmission(workspace, submitted);
  // A script without a lock leaves the second one for after: where they cross is then for `during` to say.
  if (faults.during === during) {
    faults.during = undefined;
    during.act();
  }
  return submitted;
}

/** Every old response goes through the triggers of the spreadsheet again. */
export function replay(workspace: Workspace, formId: string): void {
  for (const submitted of writtenResponses(workspace, formId)) fireForm(workspace, submitted, [0], 'SPREADSHEETS');
}

function fireSubmission(workspace: Workspace, submitted: SubmittedResponse): void {
  const delays = workspace.faults.formDelays();
  if (!submitted.rowIsLate) return fireForm(workspace, submitted, delays);
  fireForm(workspace, submitted, delays, 'FORMS');
  writeLateRow(workspace, submitted);
  fireForm(workspace, submitted, delays, 'SPREADSHEETS');
}

/** One firing for each delay, in minutes: none when the trigger is lost, two when it is doubled. */
function fireForm(
  workspace: Workspace,
  submitted: SubmittedResponse,
  delays: readonly number[],
  only?: TriggerModel['source'],
): void {
  const { state, clock } = workspace;
  const concerned = state.triggers.filter(
    ({ event, source, sourceId }) =>
      event === 'ON_FORM_SUBMIT' &&
      (only === undefined || source === only) &&
      sourceId === (source === 'FORMS' ? submitted.formId : submitted.spreadsheetId),
  );
  for (const delay of delays) {
    for (const { id } of concerned) {
      if (delay > 0) state.late.push({ at: clock.now + delay * MINUTE, triggerId: id, submitted: { ...submitted } });
      else fireOnForm(workspace, id, submitted);
    }
  }
}

function fireOnForm(workspace: Workspace, triggerId: string, submitted: SubmittedResponse): void {
  const trigger = workspace.state.triggers.find(({ id }) => id === triggerId);
  if (!trigger) return;
  fire(workspace, trigger, 'form', (run) => [
    trigger.source === 'FORMS'
      ? formSubmitEvent(run, submitted.formId, submitted.responseId, trigger.id)
      : sheetSubmitEvent(run, submitted, trigger.id),
  ]);
}

/** The installable triggers of an edit. */
export function fireEdit(workspace: Workspace, edited: Edited, triggers: readonly TriggerModel[]): void {
  for (const trigger of triggers) fire(workspace, trigger, 'edit', (run) => [editEvent(run, edited, trigger.id)]);
}

/** The person opens the file: the simple trigger has run, those that were installed run after it. */
export function fireOpen(workspace: Workspace): void {
  const { triggers } = workspace.state;
  for (const trigger of triggers.filter(({ event, sourceId }) => event === 'ON_OPEN' && sourceId === workspace.boundTo))
    fire(workspace, trigger, 'open', (run) => [openEvent(run, trigger.id)]);
}

/** Fires what is due first up to an instant, be it late; false when nothing is. */
export function fireNext(workspace: Workspace, limit: number): boolean {
  const { state } = workspace;
  const due = nextClockTrigger(state.triggers, limit);
  const [late] = state.late.filter(({ at }) => at <= (due ? due.clock!.next : limit)).sort((a, b) => a.at - b.at);
  if (late) {
    state.late.splice(state.late.indexOf(late), 1);
    workspace.clock.reach(late.at);
    if (late.submitted) fireOnForm(workspace, late.triggerId, late.submitted);
    else fireAt(workspace, late.triggerId, late.at);
  } else if (due) fireClock(workspace, due);
  return late !== undefined || due !== undefined;
}

function fireClock(workspace: Workspace, trigger: TriggerModel): void {
  const at = trigger.clock!.next;
  workspace.clock.reach(at);
  schedule(trigger.clock!);
  for (const delay of workspace.faults.clockDelays()) {
    if (delay > 0) workspace.state.late.push({ at: at + delay * MINUTE, triggerId: trigger.id });
    else fireAt(workspace, trigger.id, at);
  }
}

function fireAt(workspace: Workspace, triggerId: string, at: number): void {
  const trigger = workspace.state.triggers.find(({ id }) => id === triggerId);
  if (trigger) fire(workspace, trigger, 'clock', () => [clockEvent(trigger, at)]);
}

function fire(workspace: Workspace, trigger: TriggerModel, because: string, args: (run: Execution) => unknown[]): void {
  const { handler, owner } = trigger;
  const at = workspace.clock.now;
  // A day's computer time is shared by all the triggers of an account; spent, they fail before they begin.
  const given = (run: Execution): unknown[] => {
    assertLeft(workspace, owner, 'triggerTime', run.now());
    return args(run);
  };
  const run = workspace.execute(handler, { account: owner, authMode: 'FULL', hasUi: false }, because, given);
  use(workspace, owner, 'triggerTime', at, run.modelledMs);
}

// ScriptApp: the installable triggers of the project, and what the person has authorised. Source: reference of
// ScriptApp, « Installable triggers ».
import type { TriggerModel } from '../model/state';
import type { Execution } from '../runtime/execution';
import { enumeration, enumValue, guestObject, identify, modelIdOf } from '../runtime/guest';
import { createAuthorization } from './script/authorization';
import { createTriggerBuilder } from './script/triggerBuilder';

const EVENT_TYPES = ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED'] as const;
const WEEK_DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const;

export function createScriptApp(execution: Execution) {
  const { state } = execution.workspace;
  // One sees one's own triggers only, whoever else installed some.
  const mine = () => state.triggers.filter((trigger) => trigger.owner === execution.options.account);
  const wrap = (trigger: TriggerModel) => createTrigger(execution, trigger);
  return guestObject(execution, 'Script.ScriptApp', {
    AuthMode: enumeration(['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']),
    AuthorizationStatus: enumeration(['REQUIRED', 'NOT_REQUIRED']),
    EventType: enumeration(EVENT_TYPES),
    TriggerSource: enumeration(['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR']),
    WeekDay: enumeration(WEEK_DAYS),
    getScriptId: () => 'local-script',
    getProjectTriggers: () => mine().map(wrap),
    getUserTriggers: (file: unknown) => {
      const id = modelIdOf(file);
      return mine()
        .filter((trigger) => trigger.sourceId === id)
        .map(wrap);
    },
    deleteTrigger: (trigger: unknown) => {
      const id = modelIdOf(trigger);
      state.triggers = state.triggers.filter((one) => one.id !== id);
    },
    newTrigger: (handler: unknown) => {
      if (typeof handler !== 'string' || handler === '') throw new Error('Invalid argument: functionName');
      return createTriggerBuilder(execution, handler, wrap);
    },
    ...createAuthorization(execution),
  });
}

function createTrigger(execution: Execution, trigger: TriggerModel) {
  const guest = guestObject(execution, 'Script.Trigger', {
    getUniqueId: () => trigger.id,
    getHandlerFunction: () => trigger.handler,
    getEventType: () => enumValue(trigger.event),
    getTriggerSource: () => enumValue(trigger.source),
    getTriggerSourceId: () => trigger.sourceId || null,
  });
  return identify(guest, trigger.id);
}

// Session: who runs the script, in which time zone and language. Source: reference of Session.
import type { Execution } from '../runtime/execution';
import { guestObject } from '../runtime/guest';

export function createSession(execution: Execution) {
  const { account, authMode } = execution.options;
  // A simple trigger runs without the person's authorisation: the address is blank.
  const email = authMode === 'FULL' ? account : '';
  const user = () => guestObject(execution, 'Base.User', { getEmail: () => email });
  return guestObject(execution, 'Base.Session', {
    getActiveUser: user,
    getEffectiveUser: user,
    getActiveUserLocale: () => 'fr',
    getScriptTimeZone: () => execution.workspace.script.manifest.timeZone,
  });
}

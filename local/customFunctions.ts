// The functions of the bound script that formulas call, each in a world of its own. Source: « Custom functions in Google
// Sheets ». They have the rights of a simple trigger.
import { Execution, type AuthMode } from './runtime/execution';
import { asError, checkedResult, lookUp, toHost } from './runtime/guestCall';
import { Realm } from './runtime/realm';
import type { Script } from './script';
import { defineServices } from './services/defineServices';
import { bindFunctions } from './services/spreadsheet/formulas/custom';
import type { Workspace } from './workspace';

/** Formulas of the file the script is bound to may call its functions. */
export function bindCustomFunctions(workspace: Workspace): void {
  const spreadsheet = workspace.state.spreadsheets[workspace.boundTo];
  if (!spreadsheet) return;
  bindFunctions(spreadsheet, (capitals) => {
    const name = namesOf(workspace).get(capitals);
    return name === undefined ? undefined : (args) => callCustom(workspace, name, args);
  });
}

/** Names by what they are in capitals. Those that end in _ are private. */
const inCapitals = new WeakMap<Script, Map<string, string>>();

function namesOf(workspace: Workspace): Map<string, string> {
  const known = inCapitals.get(workspace.script);
  if (known) return known;
  const names = new Map<string, string>();
  inCapitals.set(workspace.script, names);
  const { realm } = worldAside(workspace, 'NONE');
  for (const name of realm.functionNames()) if (!name.endsWith('_')) names.set(name.toUpperCase(), name);
  return names;
}

/** The value of the function, or the error that stopped it. */
function callCustom(workspace: Workspace, name: string, args: unknown[]): unknown {
  const { realm, execution } = worldAside(workspace, 'LIMITED');
  try {
    const value = toHost(checkedResult(lookUp(realm, name)!(...args.map((arg) => realm.toGuest(arg)))));
    return execution.notEmulated ?? value;
  } catch (thrown) {
    return execution.notEmulated ?? new Error(asError(thrown).message);
  }
}

/** A world where the script was evaluated: what happens there is no run of anybody. */
export function worldAside(workspace: Workspace, authMode: AuthMode): { realm: Realm; execution: Execution } {
  const realm = new Realm(() => workspace.clock.now);
  const execution = new Execution(workspace, realm, { account: workspace.account, authMode, hasUi: false });
  defineServices(realm, execution);
  for (const file of workspace.script.files) realm.run(file);
  return { realm, execution };
}

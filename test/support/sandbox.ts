// A workspace in memory for one contract test: a spreadsheet, and a script given as text bound to it.
import { createSpreadsheet } from '../../local/model/spreadsheet';
import { makeScript, type Manifest } from '../../local/script';
import { Workspace, type CallResult, type WorkspaceOptions } from '../../local/workspace';

export interface SandboxOptions extends WorkspaceOptions {
  /** Laid over `{ timeZone: 'Europe/Paris' }`; without `oauthScopes` the script has every scope. */
  manifest?: Partial<Manifest>;
  /** HTML files by name, without extension. */
  html?: Record<string, string>;
  /** False for a standalone script. */
  bound?: boolean;
}

/** The code becomes `Code.js`; run it with `workspace.call('main')`. */
export function sandbox(code: string, options: SandboxOptions = {}): Workspace {
  const workspace = Workspace.open(undefined, options);
  const html = Object.entries(options.html ?? {}).map(([name, text]) => [`${name}.html`, text]);
  const manifest: Manifest = { timeZone: 'Europe/Paris', ...options.manifest };
  workspace.script = makeScript({ 'Code.js': code, ...Object.fromEntries(html) }, manifest);
  if (options.bound !== false) workspace.boundTo = createSpreadsheet(workspace, 'Classeur').id;
  return workspace;
}

/** The value `main` of this code returns; throws what it throws. */
export function valueOf(code: string, options: SandboxOptions = {}): unknown {
  return valueIn(sandbox(`function main() { ${code} }`, options));
}

/** The same in a workspace at hand. */
export function valueIn(workspace: Workspace, name = 'main', ...args: unknown[]): unknown {
  const result: CallResult = workspace.call(name, ...args);
  if (result.error) throw result.error;
  return result.value;
}

// An Apps Script project read from a folder, as clasp would push it: scripts, HTML files and the manifest.
import vm from 'node:vm';
import { readProject } from './project/projectFiles';
import { checkSyntax } from './project/syntax';
import { shortScope } from './runtime/scopes';

export interface Manifest {
  timeZone: string;
  runtimeVersion?: string;
  oauthScopes?: string[];
  [key: string]: unknown;
}

export interface Script {
  files: vm.Script[];
  /** HTML files by their name without extension, as `HtmlService.createHtmlOutputFromFile` wants it. */
  html: Record<string, string>;
  manifest: Manifest;
  grantedScopes: Set<string>;
  /** Whoever loads it knows that nothing in its own variables outlives an execution: see runtime/worlds.ts. */
  keepsNothing: boolean;
}

/** Every scope there is: what a project without `oauthScopes` gets here, since Google then reads them from the code. */
class AllScopes extends Set<string> {
  override has(): boolean {
    return true;
  }
}

export interface ScriptOptions {
  keepsNothing?: boolean;
}

/** Reads any Apps Script project. Throws Google's own sentence for a syntax it refuses. */
export function readScript(folder: string, options: ScriptOptions = {}): Script {
  const { sources, manifest } = readProject(folder);
  const same = JSON.stringify([sources, manifest, options]);
  const known = read.get(same) ?? makeScript(sources, manifest, options);
  read.set(same, known);
  return known;
}

/** The same texts make the same script: what the engine learnt of it serves every workspace of the process. */
const read = new Map<string, Script>();

/** A script from texts by file name; what is neither a script nor HTML is left aside. */
export function makeScript(
  sources: Record<string, string>,
  manifest: Manifest,
  { keepsNothing = false }: ScriptOptions = {},
): Script {
  const script: Script = { files: [], html: {}, manifest, grantedScopes: new AllScopes(), keepsNothing };
  if (manifest.oauthScopes) script.grantedScopes = new Set(manifest.oauthScopes.map(shortScope));
  for (const [name, text] of Object.entries(sources)) {
    if (/\.(js|gs)$/.test(name)) script.files.push(compile(text, name));
    if (/\.html$/.test(name)) script.html[name.replace(/\.html$/, '')] = text;
  }
  return script;
}

function compile(text: string, name: string): vm.Script {
  checkSyntax(text, name);
  return warmed(text, name);
}

/**
 * Every execution evaluates every file afresh. One evaluation in a world without services, whatever comes of it, lets
 * V8 keep what it compiled on the way: the next ones take half the time.
 */
function warmed(text: string, filename: string): vm.Script {
  const cold = new vm.Script(text, { filename });
  try {
    cold.runInContext(vm.createContext({}), { timeout: WARMING_MS });
  } catch {
    // A file that calls a service as it loads stops there: what was compiled so far is worth keeping all the same.
  }
  return new vm.Script(text, { filename, cachedData: cold.createCachedData() });
}

/** Longer than any file that only declares; an endless loop is left to the execution itself. */
const WARMING_MS = 200;

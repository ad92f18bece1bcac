// The files of any Apps Script project, as clasp would push them: `.clasp.json`, `.claspignore` and the push order are
// obeyed, and a missing manifest is the one Google gives a new project. Source: clasp 3.4, core/files.js.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import type { Manifest } from '../script';
import { ignoring, USUAL_IGNORE } from './ignore';

export interface ProjectFiles {
  /** Where the files are: the folder given, its `rootDir`, or the only one under it that has a manifest. */
  folder: string;
  /** Texts of scripts and HTML files by path, in the order Google evaluates them. */
  sources: Record<string, string>;
  manifest: Manifest;
}

interface ClaspSettings {
  rootDir?: string;
  filePushOrder?: string[];
  skipSubdirectories?: boolean;
}

const MANIFEST = 'appsscript.json';
const SCRIPT = /\.(gs|js)$/i;
const SOURCE = /\.(gs|js|html)$/i;

export function readProject(given: string): ProjectFiles {
  if (!existsSync(given)) throw new Error(`Le dossier ${given} n’existe pas.`);
  const settings = readJson<ClaspSettings>(join(given, '.clasp.json')) ?? {};
  const folder = contentFolder(given, settings);
  const ignored = ignoring(readPatterns([given, folder]));
  const files = filesUnder(folder, !settings.skipSubdirectories).filter((path) => !ignored(path));
  const paths = inPushOrder(
    files.filter((path) => SOURCE.test(path)),
    given,
    folder,
    settings.filePushOrder ?? [],
  );
  checkScripts(folder, files);
  const manifest = readJson<Manifest>(join(folder, MANIFEST)) ?? newManifest();
  manifest.timeZone ??= machineTimeZone();
  return { folder, manifest, sources: Object.fromEntries(paths.map((path) => [path, textOf(join(folder, path))])) };
}

/** What Google writes for a new project, in the time zone of the person: here, of the machine. */
function newManifest(): Manifest {
  return { timeZone: machineTimeZone(), dependencies: {}, exceptionLogging: 'STACKDRIVER', runtimeVersion: 'V8' };
}

function machineTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function contentFolder(given: string, { rootDir }: ClaspSettings): string {
  if (rootDir) {
    const folder = join(given, rootDir);
    if (existsSync(folder)) return folder;
    throw new Error(
      `.clasp.json nomme le dossier ${rootDir}, qui n’existe pas\u00a0: le projet est-il construit\u00a0?`,
    );
  }
  const all = filesUnder(given, true);
  if (all.some((path) => path === MANIFEST || (SCRIPT.test(path) && !path.includes('/')))) return given;
  const manifests = all.filter((path) => basename(path) === MANIFEST);
  return manifests.length === 1 ? join(given, dirname(manifests[0]!)) : given;
}

/** `.claspignore` stands beside `.clasp.json`; some projects keep it with the sources. */
function readPatterns(folders: string[]): readonly string[] {
  const file = folders.map((folder) => join(folder, '.claspignore')).find((path) => existsSync(path));
  if (!file) return USUAL_IGNORE;
  return textOf(file)
    .split(/\r?\n/)
    .filter((line) => line !== '');
}

/** Paths from the folder, with slashes, as clasp sorts them. Packages and hidden folders are never a script's. */
function filesUnder(folder: string, deep: boolean, prefix = ''): string[] {
  const entries = readdirSync(join(folder, prefix), { withFileTypes: true });
  const paths = entries.flatMap((entry) => {
    const path = prefix + entry.name;
    if (entry.isFile()) return [path];
    const skipped = !deep || !entry.isDirectory() || entry.name === 'node_modules' || entry.name.startsWith('.');
    return skipped ? [] : filesUnder(folder, deep, `${path}/`);
  });
  return prefix === '' ? paths.sort((a, b) => a.localeCompare(b, 'en')) : paths;
}

/** The push order names files from the folder of `.clasp.json`; the others follow. */
function inPushOrder(paths: string[], given: string, folder: string, order: string[]): string[] {
  const wanted = order.map((path) => normalize(join(given, path)));
  const rank = (path: string) => {
    const at = wanted.indexOf(normalize(join(folder, path)));
    return at < 0 ? wanted.length : at;
  };
  return [...paths].sort((a, b) => rank(a) - rank(b));
}

/** On Google a file has a name and no extension: two scripts of one name cannot both be there. */
function checkScripts(folder: string, files: string[]): void {
  const names = files.filter((path) => SCRIPT.test(path)).map((path) => path.replace(SCRIPT, ''));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`Deux scripts portent le même nom\u00a0: ${twice}.`);
  if (names.length > 0) return;
  const typescript = files.some((path) => path.endsWith('.ts'));
  const why = typescript ? ' Il est écrit en TypeScript\u00a0: construisez-le d’abord.' : '';
  throw new Error(`Aucun script (.gs ou .js) dans ${folder}.${why}`);
}

function readJson<T>(path: string): T | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(textOf(path)) as T;
  } catch (error) {
    throw new Error(`${path} n’est pas du JSON\u00a0: ${(error as Error).message}`, { cause: error });
  }
}

/** Editors of another system may have left a byte order mark. */
function textOf(path: string): string {
  return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
}

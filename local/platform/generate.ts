// Writes members.json: every class and method that Google documents, with the scopes each method needs.
// Source: the declarations of the package gas-types-detailed, which carry Google's own "Authorization" blocks.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PREFIX = 'https://www.googleapis.com/auth/';

/** What one class offers: method or property name → short scope names, any of which suffices. */
export type PlatformMembers = Record<string, Record<string, string[]>>;

/** Reads the declarations; keys are `Namespace.Interface`, e.g. `Spreadsheet.Range`. */
export function readPlatformMembers(): PlatformMembers {
  const folder = dirname(require.resolve('gas-types-detailed/package.json'));
  const members: PlatformMembers = {};
  for (const file of readdirSync(folder).sort()) {
    if (!/^google-apps-script\..*\.d\.ts$/.test(file)) continue;
    readDeclarations(readFileSync(join(folder, file), 'utf8'), members);
  }
  return members;
}

function readDeclarations(text: string, members: PlatformMembers): void {
  let namespace = '';
  let current: Record<string, string[]> | undefined;
  let scopes: string[] = [];
  for (const line of text.split('\n')) {
    const opened = /^ {2}namespace (\w+)/.exec(line);
    if (opened) namespace = opened[1]!;
    const declared = /^ {4}(?:interface|class|enum) (\w+)/.exec(line);
    if (declared) current = members[`${namespace}.${declared[1]}`] ??= {};
    if (/^ {6}\/\*\*/.test(line)) scopes = [];
    const scope = /^ {6} \* - (https:\/\/\S+)/.exec(line);
    if (scope) scopes.push(scope[1]!.replace(PREFIX, ''));
    const member = /^ {6}(?:readonly )?(\w+)\??(?:[(:<,]|$)/.exec(line);
    if (member && current) {
      const known = (current[member[1]!] ??= []);
      for (const one of scopes) if (!known.includes(one)) known.push(one);
      scopes = [];
    }
    if (/^ {4}}/.test(line)) current = undefined;
  }
}

/** The text of members.json: one class a line, so that a new version of the declarations gives a readable diff. */
export function printPlatformMembers(members: PlatformMembers): string {
  const lines = Object.keys(members)
    .sort()
    .filter((name) => Object.keys(members[name]!).length > 0)
    .map((name) => `  ${JSON.stringify(name)}: ${JSON.stringify(members[name])}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

if (require.main === module) {
  writeFileSync(join(__dirname, 'members.json'), printPlatformMembers(readPlatformMembers()));
}

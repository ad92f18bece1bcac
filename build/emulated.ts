// Writes the section « The ledger of facts » of local/README.md, between two marks, from the ledger of the tests.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FACTS } from '../test/local/facts';
import type { Fact } from '../test/local/facts/fact';

const root = resolve(__dirname, '..');
/** From the root. */
export const README = 'local/README.md';
const [BEGIN, END] = ['<!-- facts: written by npm run emulated -->', '<!-- end of facts -->'];

type Ledger = Record<string, readonly Fact[]>;

const isTested = (fact: Fact): boolean => 'test' in fact;
const isSwitch = (fact: Fact): boolean => 'switch' in fact;

/** The text between the marks. */
export function section(ledger: Ledger): string {
  const all = Object.values(ledger).flat();
  const tested = all.filter(isTested).length;
  const switched = all.filter(isSwitch).length;
  const head = [
    '## What is emulated, fact by fact',
    `**${all.length} facts** of the platform that a project of a Sheet and a Form can meet: **${tested}** held by a contract ` +
      `test, **${switched}** that no source settles, where a switch of \`faults\` tries both sides, and ` +
      `**${all.length - tested - switched}** not emulated. [The ledger](../test/local/facts.ts) names the test and the ` +
      'source of each, and [the portable contracts](../docs/contrats.md) put about a hundred questions to the real Google.',
    table(ledger),
  ];
  const subjects = Object.entries(ledger).map(([subject, facts]) => `### ${subject}\n\n${lists(facts)}`);
  return [...head, ...subjects].join('\n\n');
}

function table(ledger: Ledger): string {
  const headings = ['Subject', 'Tested', 'Switch', 'Not emulated'];
  const rows = Object.entries(ledger).map(([subject, facts]) => {
    const [tested, switched] = [facts.filter(isTested).length, facts.filter(isSwitch).length];
    return [subject, String(tested), String(switched), String(facts.length - tested - switched)];
  });
  const widths = headings.map((heading, index) => Math.max(...[heading, ...rows.map((row) => row[index]!)].map((text) => text.length))); // oxfmt-ignore
  const line = (cells: string[]) =>
    `| ${cells.map((text, index) => (index ? text.padStart(widths[index]!) : text.padEnd(widths[0]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, index) => (index ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [line(headings), rule, ...rows.map(line)].join('\n');
}

/** What is tested stays folded; the two others are what a reader looks for. */
function lists(facts: readonly Fact[]): string {
  const line = (fact: Fact): string => {
    if ('switch' in fact) return `- ${fact.fact} Switch: \`${fact.switch}\`.`;
    if (!('notEmulated' in fact)) return '';
    return `- ${fact.fact} ${fact.probe ? `\`${fact.notEmulated}\`` : capital(fact.notEmulated)}.`;
  };
  const some = (title: string, kept: readonly Fact[], shown: string): string[] => (kept.length ? [title, shown] : []);
  const tested = facts.filter(isTested);
  const switched = facts.filter(isSwitch);
  const missing = facts.filter((fact) => 'notEmulated' in fact);
  return [
    `<details>\n<summary>${tested.length} facts held by a test</summary>\n\n${tested.map(held).join('\n')}\n\n</details>`,
    ...some('Settled by no source:', switched, switched.map(line).join('\n')),
    ...some('Not emulated:', missing, missing.map(line).join('\n')),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function held({ fact, source }: Fact): string {
  return `- ${fact} _${source}._`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The same text with another section; at its end where it had none. */
export function withSection(readme: string, text: string): string {
  const whole = `${BEGIN}\n\n${text}\n\n${END}`;
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (from < 0 || to < from) return `${readme.trimEnd()}\n\n${whole}\n`;
  return readme.slice(0, from) + whole + readme.slice(to + END.length);
}

if (require.main === module) {
  const path = join(root, README);
  writeFileSync(path, withSection(readFileSync(path, 'utf8'), section(FACTS)));
}

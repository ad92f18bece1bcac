// The commands of `npm run local`, apart from the terminal: arguments in, words and an exit code out.
import { FAULTS } from '../faultCatalogue';
import { play, type Report } from './run';
import { readRunCommand, USAGE } from './steps';
import { reportText } from './text';
import { writeOut } from './writeOut';

export interface Outcome {
  code: 0 | 1;
  /** What goes to standard output. */
  text: string;
  report?: Report;
}

/** `run …` and `faults`. Never throws: what cannot be done is said. */
export async function runCommand(argv: string[]): Promise<Outcome> {
  const [name, ...rest] = argv;
  const json = rest.includes('--json');
  try {
    if (name === 'run') return await run(rest);
    if (name === 'faults') return { code: 0, text: json ? JSON.stringify(faultList()) : faultText() };
    return { code: name === 'help' || name === '--help' ? 0 : 1, text: USAGE };
  } catch (error) {
    const { message } = error as Error;
    return { code: 1, text: json ? JSON.stringify({ ok: false, error: message }) : message };
  }
}

async function run(argv: string[]): Promise<Outcome> {
  const command = readRunCommand(argv);
  const { report, local } = play(command);
  const written = command.out ? await writeOut(local, command.out) : [];
  const code = report.ok ? 0 : 1;
  if (command.json) return { code, report, text: JSON.stringify({ ...report, written }) };
  const files = written.length > 0 ? `\nÉcrit dans ${command.out}\u00a0: ${written.join(', ')}` : '';
  return { code, report, text: reportText(report) + files };
}

function faultList() {
  return FAULTS.map(({ id, nom, phrase, valeur, defaut }) => ({ id, nom, phrase, valeur, defaut }));
}

function faultText(): string {
  return FAULTS.map(({ id, nom, phrase, valeur, defaut }) => {
    const value = valeur && `\n    valeur\u00a0: ${valeur}${defaut && ` (${defaut} si rien n’est dit)`}`;
    return `${id}\n    ${nom}. ${phrase}${value}`;
  }).join('\n');
}

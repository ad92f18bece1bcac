// `npm run local`: runs any Apps Script project on this machine, or opens its page.
import { openPage } from './cli/openPage';
import { runCommand } from './cli/command';

async function main(): Promise<void> {
  const argv = process.argv.slice(2);
  if (argv[0] === 'open') return openPage(argv.slice(1));
  const { code, text } = await runCommand(argv);
  process.stdout.write(`${text}\n`);
  process.exitCode = code;
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});

// `npm run simulate -- --years N --seed S [--profil P] [--faults] [--json]`: whole school years in virtual time. One seed
// is one year; `--replay SEED` plays it again, to the call.
import './timeZone';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sceneOf } from './demo/scenes';
import type { PlayedYear } from './simulate/play';
import { Players } from './simulate/players';
import { journalOf, replayOf, reportOn, worstOf } from './simulate/report';
import { shrink } from './simulate/shrink';

interface Options {
  years: number;
  seed: number;
  profil: string;
  faults: boolean;
  json: boolean;
  only?: number[];
  until?: number;
  /** Where the journal of the worst year is written. */
  out: string;
  replay: boolean;
}

function readOptions(): Options {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { values } = parseArgs({
    options: { years: text, seed: text, replay: text, profil: text, only: text, until: text, out: text, faults: flag, json: flag },
  });
  return {
    years: values.replay === undefined ? whole('years', values.years ?? '10') : 1,
    seed: whole('seed', values.replay ?? values.seed ?? '1'),
    profil: sceneOf(values.profil).profil,
    faults: values.faults ?? false,
    json: values.json ?? false,
    ...(values.only === undefined ? {} : { only: values.only.split(',').map((rank) => whole('only', rank)) }),
    ...(values.until === undefined ? {} : { until: whole('until', values.until) }),
    out: values.out ?? 'simulation',
    replay: values.replay !== undefined,
  };
} // oxfmt-ignore

function whole(name: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--${name} : « ${text} » n’est pas un nombre entier d’au moins 1.`);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function main(): Promise<void> {
  const options = readOptions();
  const { years, seed, profil, faults, json, only, until, out, replay } = options;
  const startedAt = process.hrtime.bigint();
  const seconds = (): number => Number(process.hrtime.bigint() - startedAt) / 1e9;
  const players = new Players();
  try {
    const played: PlayedYear[] = [];
    await Promise.all(
      Array.from({ length: years }, async (_, index) => {
        played.push(await players.play({ seed: seed + index, profil, faults, only, until }));
        tellProgress(played, years, seconds());
      }),
    );
    played.sort((a, b) => a.seed - b.seed);
    const report = reportOn(played, seed, seconds());
    const first = played.find(({ broken }) => broken.length > 0);
    const worst = replay || !first ? worstOf(played)! : await shortest(first, players);
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'pire-annee.txt'), journalOf(worst));
    say(replay ? journalOf(worst) : `La pire année est racontée dans ${join(out, 'pire-annee.txt')}`);
    if (json) process.stdout.write(`${JSON.stringify(report)}\n`);
    else console.log(report);
    if (first) process.exitCode = 1;
  } finally {
    players.close();
  }
}

function tellProgress(played: readonly PlayedYear[], years: number, seconds: number): void {
  const { seed, broken, brokenAt } = played.at(-1)!;
  if (broken[0]) say(`✗ graine ${seed}, pas ${brokenAt}, ${broken[0].invariant} : ${broken[0].phrase}`);
  const perMinute = ((60 * played.length) / seconds).toFixed(1).replace('.', ',');
  const wrong = played.filter((year) => year.broken.length > 0).length;
  say(`${played.length} / ${years} années, ${wrong} en défaut, ${perMinute} par minute`);
}

async function shortest(first: PlayedYear, players: Players): Promise<PlayedYear> {
  say(`Pour rejouer : ${replayOf({ ...first, until: first.brokenAt })}`);
  say('On cherche une histoire plus courte…');
  const { year, tries } = await shrink(first, first.ranks, (wanted) => players.play(wanted), players.count);
  say(`Après ${tries} essais, ${year.only!.length} pas suffisent : ${replayOf(year)}`);
  say(year.journal.join('\n'));
  return year;
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});

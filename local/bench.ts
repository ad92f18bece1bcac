// `npm run bench`: what each event costs, and how it grows with the register. Counts and ratios, never a verdict.
import './timeZone';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import vm from 'node:vm';
import { DEMANDES } from './demo/demandes';
import { BUNDLE, openStory } from './demo/story';
import { brokenPromises, playSchoolYear } from './demo/schoolYear';
import { growRegister } from './demo/growRegister';
import { sceneOf } from './demo/scenes';
import { Realm } from './runtime/realm';
import { playYear } from './simulate/play';
import { installOnce } from './simulate/year';
import type { Workspace } from './workspace';

const SIZES = [10, 1000, 10_000];
const URGENTE = 4;

interface Scene {
  nom: string;
  depart: string;
  handler: string;
  act(workspace: Workspace, formId: string): void;
}

const SCENES: Scene[] = [
  {
    nom: 'onFormSubmit, demande ordinaire', depart: '2018-10-09T10:00', handler: 'onFormSubmit',
    act: (workspace, formId) => void workspace.submitForm(formId, DEMANDES[0]!.answers),
  },
  {
    nom: 'onFormSubmit, demande urgente', depart: '2018-10-02T10:00', handler: 'onFormSubmit',
    act: (workspace, formId) => void workspace.submitForm(formId, DEMANDES[URGENTE]!.answers),
  },
  {
    nom: 'ronde sans rien à faire', depart: '2018-10-10T11:00', handler: 'ronde11h',
    act: (workspace) => workspace.advanceTo('2018-10-10T11:59'),
  },
  {
    nom: 'ronde du matin ordinaire', depart: '2018-10-05T07:00', handler: 'ronde7h',
    act: (workspace) => workspace.advanceTo('2018-10-05T07:59'),
  },
  {
    nom: 'ronde du rappel (J-2)', depart: '2018-10-08T07:00', handler: 'ronde7h',
    act: (workspace) => workspace.advanceTo('2018-10-08T07:59'),
  },
  {
    nom: 'ronde du gel (ordre du jour)', depart: '2018-10-11T07:00', handler: 'ronde7h',
    act: (workspace) => workspace.advanceTo('2018-10-11T07:59'),
  },
  {
    nom: 'onSheetEdit, référent corrigé', depart: '2018-10-09T15:00', handler: 'onSheetEdit',
    act: (workspace) => workspace.edit('Demandes', 'G3', 'Aude Lacombe-Sève'),
  },
]; // oxfmt-ignore

function measure(scene: Scene, size: number) {
  const story = openStory();
  story.advanceTo(scene.depart);
  const { workspace, formId } = story;
  growRegister(workspace, formId, size);
  const before = { runs: workspace.runs.length, mails: workspace.mails.length, cpu: process.cpuUsage() };
  scene.act(workspace, formId);
  const cpu = process.cpuUsage(before.cpu);
  const run = workspace.runs.slice(before.runs).find(({ handler }) => handler === scene.handler);
  if (!run || run.error) throw run?.error ?? new Error(`${scene.handler} n’a pas tourné`);
  return {
    nom: scene.nom,
    demandes: size,
    appels: run.calls.length,
    allersRetours: run.trips,
    courriels: workspace.mails.length - before.mails,
    secondesModelisees: Math.round(run.modelledMs / 100) / 10,
    cpuMs: Math.round((cpu.user + cpu.system) / 1000),
  };
}

/** The bundle is parsed and evaluated at every execution: the median of twenty. */
function measureBundle() {
  const file = join(BUNDLE, 'Code.js');
  const script = new vm.Script(readFileSync(file, 'utf8'));
  const times = Array.from({ length: 20 }, () => {
    const realm = new Realm(() => 0);
    const start = process.hrtime.bigint();
    realm.run(script);
    return Number(process.hrtime.bigint() - start) / 1e6;
  }).sort((a, b) => a - b);
  return { octets: statSync(file).size, chargementMs: Math.round(times[10]! * 100) / 100 };
}

const DEMANDES_PAR_AN = 150;

/** A school year without faults: its seconds of computing, on however many cores, and those that passed. */
function measureYear() {
  const before = { cpu: process.cpuUsage(), at: process.hrtime.bigint() };
  const year = playSchoolYear(DEMANDES_PAR_AN);
  const cpu = process.cpuUsage(before.cpu);
  const passed = Number(process.hrtime.bigint() - before.at) / 1e9;
  const broken = brokenPromises(year);
  if (broken.length > 0) throw new Error(`L’année finit avec un registre faux : ${broken.join(' ')}`);
  const { demandes, reunions, courriels, executions } = year;
  const secondes = (value: number) => Math.round(value * 10) / 10;
  return {
    ...{ demandes, reunions, courriels, executions },
    ...{ secondesCpu: secondes((cpu.user + cpu.system) / 1e6), secondesEcoulees: secondes(passed) },
  };
}

/** A year with every fault, as `npm run simulate -- --faults` plays it: how many in a minute of one core. */
function measureSimulation() {
  const installed = installOnce(sceneOf().profil, BUNDLE);
  const before = process.cpuUsage();
  const { broken, executions, evenements } = playYear(installed, { seed: 1, profil: installed.scene.profil, faults: true });
  const { user, system } = process.cpuUsage(before);
  if (broken[0]) throw new Error(`L’année simulée rompt une promesse : ${broken[0].phrase}`);
  const seconds = (user + system) / 1e6;
  return { evenements, executions, anneesParMinuteEtParCoeur: Math.round(600 / seconds) / 10 };
} // oxfmt-ignore

interface Repartition {
  membres: number;
  demandes: number;
  confiees: number;
  cpuMs: number;
}

/** The optimum of the assignment, which the command measures: its rules are not ours to import. */
function measureRepartition(): Repartition[] {
  const json = execFileSync(process.execPath, ['--import', 'tsx', 'cli/repartir.ts', '--bench'], { encoding: 'utf8' });
  return (JSON.parse(json) as { mesures: Repartition[] }).mesures;
}

function main(): void {
  const { values } = parseArgs({ options: { json: { type: 'boolean' } } });
  // First, while the process is as new as that of someone who only plays a year.
  process.stderr.write('une année scolaire\n');
  const annee = measureYear();
  const evenements = SCENES.flatMap((scene) =>
    SIZES.map((size) => {
      process.stderr.write(`${scene.nom}, ${size} demandes\n`);
      return measure(scene, size);
    }),
  );
  process.stderr.write('une année simulée, avec ses pannes\n');
  const simulation = measureSimulation();
  process.stderr.write('la répartition\n');
  const repartition = measureRepartition();
  const result = { evenements, bundle: measureBundle(), annee, simulation, repartition };
  if (values.json) return void process.stdout.write(`${JSON.stringify(result)}\n`);
  console.table(evenements);
  console.log(
    `Une année de ${annee.demandes} demandes et ${annee.reunions} réunions, ${annee.executions} exécutions : ` +
      `${annee.secondesCpu} s de calcul, ${annee.secondesEcoulees} s écoulées`,
  );
  console.log(`Simulation avec pannes : ${simulation.anneesParMinuteEtParCoeur} années par minute et par cœur`);
  console.table(repartition);
  console.log(`Code.js : ${result.bundle.octets} octets, ${result.bundle.chargementMs} ms à charger`);
}

main();

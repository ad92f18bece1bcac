// `npm run local -- run`: plays the acts of a command line on any Apps Script project, and reports each of them.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'acorn';
import { openWorkspace, type LocalWorkspace } from '../api';
import { readProject } from '../project/projectFiles';
import { wallClock } from '../project/when';
import { NotEmulated } from '../runtime/execution';
import { pageOf } from '../services/html/output';
import type { Dialog, MenuItem } from '../ui';
import type { RunRecord } from '../workspace';
import { changesBetween, shownTabs, type TabChange } from './changes';
import { guestPlaces, type Place } from './guestStack';
import type { RunCommand, Step } from './steps';

export interface FailureReport {
  message: string;
  notEmulated: boolean;
  /** Where in the script, innermost first. */
  places: Place[];
}

export interface RunReport {
  handler: string;
  account: string;
  at: string;
  because: string;
  logs: string[];
  error?: FailureReport;
  calls: number;
  modelledSeconds: number;
}

export interface MailReport {
  from: string;
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string;
  body: string;
  attachments: string[];
}

export interface StepReport {
  /** The act as it was asked. */
  step: string;
  at: string;
  value?: unknown;
  /** The act could not be done, whatever the script: the form refuses, there is no such tab. */
  refused?: string;
  note?: string;
  runs: RunReport[];
  shown: Dialog[];
  toasts: string[];
  mails: MailReport[];
  changes: TabChange[];
  /** Names of the spreadsheets, forms and documents made meanwhile. */
  created: string[];
}

export interface Report {
  ok: boolean;
  folder: string;
  files: string[];
  timeZone: string;
  start: string;
  end: string;
  steps: StepReport[];
  /** How many acts were not done, because an earlier one met what is not emulated. */
  left: number;
  menus: string[];
  triggers: string[];
}

/** Opens the project in a fresh workspace, and does every act up to the first that meets what is not emulated. */
export function play(command: RunCommand): { report: Report; local: LocalWorkspace } {
  const { manifest, sources } = readProject(command.folder);
  const files = Object.keys(sources);
  if (command.steps.length === 0) throw new Error(`Quelle fonction\u00a0? ${functionsOf(sources)}`);
  const { folder: script, standalone, tabs, locale, start, account, state } = command;
  const local = openWorkspace({ script, standalone, tabs, locale, start, account, state });
  for (const [id, file] of Object.entries(command.docs))
    local.addDocument(id, basename(file).replace(/\.\w+$/, ''), readFileSync(file, 'utf8').trimEnd());
  for (const [id, name] of Object.entries(command.folders)) local.addFolder(id, name);
  const began = local.clock.now();
  const steps: StepReport[] = [];
  for (const step of command.steps) {
    const report = playStep(local, step, files);
    steps.push(report);
    if (report.runs.some(({ error }) => error?.notEmulated)) break;
  }
  local.workspace.save();
  const notFound = steps
    .flatMap(({ runs }) => runs)
    .find(({ error }) => error?.message.startsWith('Script function not found'));
  if (notFound) notFound.error!.message += `. ${functionsOf(sources)}`;
  const failed = steps.some(({ refused, runs }) => refused !== undefined || runs.some(({ error }) => error));
  const report: Report = {
    ok: !failed,
    folder: command.folder,
    files,
    timeZone: manifest.timeZone,
    start: began,
    end: local.clock.now(),
    steps,
    left: command.steps.length - steps.length,
    menus: local.ui.menus.flatMap(({ title, items }) => menuPaths(title, items)),
    triggers: local.workspace.state.triggers.map(({ handler, event }) => `${handler} (${event})`),
  };
  return { report, local };
}

/** A submenu is told by its items. */
function menuPaths(title: string, items: readonly MenuItem[]): string[] {
  return items
    .filter(({ caption }) => caption)
    .flatMap(({ caption, items: inside }) => (inside ? menuPaths(`${title} > ${caption}`, inside) : [`${title} > ${caption}`])); // oxfmt-ignore
}

function playStep(local: LocalWorkspace, step: Step, files: string[]): StepReport {
  const { ui, workspace } = local;
  const before = shownTabs(workspace);
  const counts = {
    runs: local.runs.length,
    shown: ui.shown.length,
    toasts: ui.toasts.length,
    mails: local.mails.length,
  };
  const known = new Set(fileNames(local).map(({ id }) => id));
  const report: Pick<StepReport, 'value' | 'note' | 'refused'> = {};
  const at = local.clock.now();
  try {
    Object.assign(report, act(local, step));
  } catch (error) {
    report.refused = (error as Error).message;
  }
  return {
    step: describe(step),
    at,
    ...report,
    runs: local.runs.slice(counts.runs).map((run) => runReport(run, files)),
    shown: ui.shown.slice(counts.shown),
    toasts: ui.toasts.slice(counts.toasts),
    mails: local.mails.slice(counts.mails).map(({ from, to, cc, bcc, subject, body, attachments }) => ({
      ...{ from, to, cc, bcc, subject, body, attachments: attachments.map(({ name }) => name) },
    })),
    changes: changesBetween(before, shownTabs(workspace)),
    created: fileNames(local)
      .filter(({ id }) => !known.has(id))
      .map(({ name }) => name),
  };
}

function act(local: LocalWorkspace, step: Step): Pick<StepReport, 'value' | 'note'> {
  switch (step.kind) {
    case 'call': {
      const result = step.name === 'onOpen' ? local.openFile() : local.call(step.name, ...step.args);
      return result.value === undefined ? {} : { value: plain(result.value) };
    }
    case 'submit':
      return submit(local, step.form, step.answers);
    case 'edit':
      local.edit(step.cell, step.value);
      return {};
    case 'advance':
      local.clock.advance(step.to);
      return {};
    case 'fault':
      local.faults.arm(step.id, step.value);
      return {};
    case 'trigger':
      local.addTrigger(step.handler, step.when);
      return {};
    case 'answer':
      local.ui.answers.push({ button: step.button, text: step.text });
      return {};
  }
}

/** Many a project counts on a form made by hand: while there is none at all, one is made that asks what is answered. */
function submit(local: LocalWorkspace, named: string, answers: Record<string, string | string[]>): { note?: string } {
  const { forms } = local.files;
  const [only] = forms;
  if (!only) {
    const title = named || 'Formulaire';
    local.submitForm(local.addFormFor(title, answers), answers);
    return { note: `Aucun formulaire n’existait\u00a0: «\u00a0${title}\u00a0» a été fait à partir des réponses.` };
  }
  local.submitForm(named || only.id, answers);
  return {};
}

function describe(step: Step): string {
  switch (step.kind) {
    case 'call':
      return `${step.name}(${step.args.map((arg) => JSON.stringify(arg)).join(', ')})`;
    case 'submit':
      return `submit ${step.form} ${JSON.stringify(step.answers)}`.replace('  ', ' ');
    case 'edit':
      return `edit ${step.cell} = ${step.value}`;
    case 'advance':
      return `advance ${step.to}`;
    case 'fault':
      return `fault ${step.id}${step.value && ` = ${step.value}`}`;
    case 'trigger':
      return `trigger ${step.handler} = ${step.when}`;
    case 'answer':
      return `answer ${step.button}${step.text && ` : ${step.text}`}`;
  }
}

function runReport(run: RunRecord, files: string[]): RunReport {
  const { handler, account, because, logs, error } = run;
  const places = error ? guestPlaces(error, files) : [];
  return {
    ...{ handler, account, because, logs: [...logs], at: wallClock(run.at), calls: run.calls.length },
    modelledSeconds: Math.round(run.modelledMs) / 1000,
    ...(error && { error: { message: sentence(error), notEmulated: error instanceof NotEmulated, places } }),
  };
}

/** As Google's execution log writes it: the kind of error before its message. */
function sentence(error: Error): string {
  const isOwn = error instanceof NotEmulated || ['Error', 'Killed', 'NotEmulated'].includes(error.name ?? '');
  return isOwn || !error.name ? error.message : `${error.name}: ${error.message}`;
}

/** A page as its text, another object of Google's as its name, the rest as JSON. */
function plain(value: unknown): unknown {
  const page = pageOf(value);
  if (page) return page.content;
  try {
    return JSON.parse(
      JSON.stringify(value, (_, part: unknown) => (typeof part === 'function' ? undefined : part)),
    ) as unknown;
  } catch {
    return String(value);
  }
}

function fileNames({ files }: LocalWorkspace): { id: string; name: string }[] {
  return [...files.spreadsheets, ...files.forms, ...files.documents].map(({ id, name }) => ({ id, name }));
}

/** What may be run: functions at the top of a file whose name does not end in `_`. */
function functionsOf(sources: Record<string, string>): string {
  const names = Object.entries(sources).flatMap(([file, text]) => (file.endsWith('.html') ? [] : functionNames(text)));
  return `Le script a\u00a0: ${names.join(', ') || 'aucune fonction'}.`;
}

function functionNames(text: string): string[] {
  try {
    const { body } = parse(text, { ecmaVersion: 2021, sourceType: 'script' });
    return body.flatMap((node) => {
      const name = node.type === 'FunctionDeclaration' ? node.id.name : '';
      return name && !name.endsWith('_') ? [name] : [];
    });
  } catch {
    return [];
  }
}

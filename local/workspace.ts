// Google on one machine: the files, the mailbox, the triggers and the clock, and a script that runs in the middle.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Clock, instant } from './clock';
import { Faults } from './faults';
import { runFromPage, type PageAnswer } from './fromPage';
import { copyState } from './model/copy';
import { emptyState, type MailModel, type WorkspaceState } from './model/state';
import { Execution, type CallRecord, type ExecutionOptions } from './runtime/execution';
import { enumValue } from './runtime/guest';
import { asError, checkedResult, lookUp, toHost } from './runtime/guestCall';
import { giveWorldBack, takeWorld } from './runtime/worlds';
import { readScript, type Script, type ScriptOptions } from './script';
import { defineServices } from './services/defineServices';
import type { SubmittedAnswers, SubmittedResponse } from './services/forms/submission';
import { userEdit } from './services/spreadsheet/userEdit';
import { editEvent } from './events';
import { bindCustomFunctions, worldAside } from './customFunctions';
import { fireEdit, fireNext, fireOpen, replay, submit } from './firing';
import { Ui } from './ui';

export interface WorkspaceOptions {
  /** The account of the person at the keyboard; triggers run as whoever installed them. */
  account?: string;
  /** Wall-clock start, e.g. `2018-09-03T08:00`. */
  start?: string;
  /** Recipients a day: 100 on a consumer account, 1,500 on Workspace (« Quotas for Google Services »). */
  mailQuota?: number;
}

export interface CallResult {
  value: unknown;
  error: Error | undefined;
  killed: boolean;
  calls: CallRecord[];
  trips: number;
  modelledMs: number;
  logs: string[];
}

export interface RunRecord extends CallResult {
  handler: string;
  account: string;
  at: number;
  /** What made it run: `clock`, `form`, `edit`, `call`… */
  because: string;
}

const FILE = 'workspace.json';
const declared = new WeakMap<Script, Map<string, boolean>>();

export class Workspace {
  readonly clock: Clock;
  readonly faults = new Faults(this);
  readonly ui = new Ui();
  /** Every execution since the workspace was opened, oldest first. */
  readonly runs: RunRecord[] = [];
  /** Locks held by an execution under way, by kind. */
  readonly locks = new Map<string, Execution>();
  readonly mailQuota: number;
  account: string;
  script!: Script;
  /** The spreadsheet the script is bound to. */
  boundTo = '';
  /** True while whoever drives the workspace saves by itself, once for several acts. */
  savesHeld = false;
  /** Told of every run, for a page or a story that follows along. */
  onRun: (run: RunRecord) => void = () => {};

  private constructor(
    readonly state: WorkspaceState,
    options: WorkspaceOptions,
    readonly folder: string | undefined,
  ) {
    state.late ??= [];
    this.clock = new Clock(state.now);
    this.account = options.account ?? 'coordination@example.org';
    this.mailQuota = options.mailQuota ?? 1500;
  }

  /** Opens the workspace kept in a folder, or a new one; without a folder it lives in memory. */
  static open(folder?: string, options: WorkspaceOptions = {}): Workspace {
    const file = folder && join(folder, FILE);
    if (file && existsSync(file)) {
      const saved = JSON.parse(readFileSync(file, 'utf8')) as WorkspaceState & { boundTo: string; faults?: object };
      const { boundTo, faults, ...state } = saved;
      const workspace = new Workspace(state, options, folder);
      workspace.boundTo = boundTo;
      workspace.faults.takeUp(faults ?? {});
      return workspace;
    }
    return new Workspace(emptyState(instant(options.start ?? '2018-09-03T08:00')), options, folder);
  }

  /** A copy that lives on by itself, in memory: same script, same instant, nothing armed. */
  fork(): Workspace {
    const state = copyState(this.state);
    state.now = this.clock.now;
    const copy = new Workspace(state, { account: this.account, mailQuota: this.mailQuota }, undefined);
    copy.script = this.script;
    copy.boundTo = this.boundTo;
    return copy;
  }

  /** What comes back to this very moment, for a run that has to be asked again. */
  savePoint(): () => void {
    const kept = copyState(this.state);
    const { now } = this.clock;
    const [runs, shown, toasts] = [this.runs.length, this.ui.shown.length, this.ui.toasts.length];
    return () => {
      for (const key of Object.keys(this.state)) delete this.state[key as keyof WorkspaceState];
      Object.assign(this.state, copyState(kept));
      this.clock.now = now;
      this.runs.length = runs;
      this.ui.shown.length = shown;
      this.ui.toasts.length = toasts;
    };
  }

  private saveUnlessHeld(): void {
    if (!this.savesHeld) this.save();
  }

  /** Writes the state in one step: a new file, then a rename over the old one. */
  save(folder = this.folder): void {
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    this.state.now = this.clock.now;
    const partial = join(folder, `${FILE}.partial`);
    writeFileSync(partial, JSON.stringify({ ...this.state, boundTo: this.boundTo, faults: this.faults.kept() }));
    renameSync(partial, join(folder, FILE));
  }

  /** Loads the project of a folder, bound to a spreadsheet of this workspace. */
  loadScript(folder: string, boundTo: string, options: ScriptOptions = {}): void {
    this.script = readScript(folder, options);
    this.boundTo = boundTo;
  }

  newId(prefix: string): string {
    return `${prefix}${String(this.state.nextId++).padStart(6, '0')}`;
  }

  /** The id of a file, of 44 characters as Google's: scripts find it in an address by its length. */
  newFileId(prefix: string): string {
    const short = this.newId(prefix);
    const rest = createHash('sha256').update(short).digest('hex');
    return `${short}_${rest}`.slice(0, 44);
  }

  get mails(): MailModel[] {
    return this.state.mails;
  }

  /** Runs a function of the script as a person at the keyboard would, from a menu or a sidebar. */
  call(name: string, ...args: unknown[]): CallResult {
    const options: ExecutionOptions = { account: this.account, authMode: 'FULL', hasUi: true };
    return this.execute(name, options, 'call', () => args);
  }

  /** Runs a function as `google.script.run` of a page does: what may not cross is refused. */
  runFromPage(name: string, args: readonly unknown[] = []): PageAnswer {
    return runFromPage(this, name, args);
  }

  /** The person opens the file: the simple trigger `onOpen` runs, if there is one. */
  openFile(): CallResult {
    const options: ExecutionOptions = { account: this.account, authMode: 'LIMITED', hasUi: true };
    const installed = this.state.triggers.some(({ event }) => event === 'ON_OPEN');
    if (installed && !this.hasFunction('onOpen')) {
      fireOpen(this);
      return this.runs.at(-1)!;
    }
    const opened = this.execute('onOpen', options, 'open', () => [{ authMode: enumValue('LIMITED') }]);
    fireOpen(this);
    return opened;
  }

  /** A respondent sends the form; answers are given by the title of the question. */
  submitForm(formId: string, answers: SubmittedAnswers, options: { editOf?: string } = {}): SubmittedResponse {
    bindCustomFunctions(this);
    const submitted = submit(this, formId, answers, options.editOf);
    this.saveUnlessHeld();
    return submitted;
  }

  /** Linking a form anew has been seen to send every old response through the spreadsheet's triggers again. */
  replayResponses(formId: string): void {
    replay(this, formId);
    this.saveUnlessHeld();
  }

  /** A person types in a cell, or pastes a block whose first cell it is. Fires `onEdit` and the edit triggers. */
  edit(sheetName: string, a1: string, value: unknown): void {
    bindCustomFunctions(this);
    const edited = userEdit(this, sheetName, a1, value);
    const triggers = this.state.triggers.filter((t) => t.event === 'ON_EDIT' && t.sourceId === this.boundTo);
    if (this.hasFunction('onEdit')) {
      const options: ExecutionOptions = { account: this.account, authMode: 'LIMITED', hasUi: true };
      this.execute('onEdit', options, 'edit', (run) => [editEvent(run, edited, undefined)]);
    }
    fireEdit(this, edited, triggers);
    this.saveUnlessHeld();
  }

  /** Advances the clock to an instant or a wall-clock text, firing what is due on the way. */
  advanceTo(until: number | string): void {
    const limit = typeof until === 'string' ? instant(until) : until;
    while (fireNext(this, limit));
    this.clock.reach(limit);
    this.saveUnlessHeld();
  }

  /** Is there such a function? The whole script is evaluated to know, once for each name. */
  private hasFunction(name: string): boolean {
    let known = declared.get(this.script);
    if (!known) declared.set(this.script, (known = new Map()));
    if (!known.has(name)) known.set(name, this.declares(name));
    return known.get(name)!;
  }

  private declares(name: string): boolean {
    return lookUp(worldAside(this, 'NONE').realm, name) !== undefined;
  }

  /** One execution: a fresh world, every file evaluated, then the function. Never throws: the result tells. */
  execute(
    name: string,
    options: ExecutionOptions,
    because: string,
    makeArgs: (run: Execution) => unknown[],
  ): CallResult {
    const at = this.clock.now;
    const { script } = this;
    bindCustomFunctions(this);
    const world = takeWorld(script);
    const { realm } = world;
    const execution = new Execution(this, realm, options);
    realm.now = () => execution.now();
    let value: unknown;
    let error: Error | undefined;
    try {
      defineServices(realm, execution);
      if (world.fresh) for (const file of script.files) realm.run(file);
      const target = lookUp(realm, name);
      if (!target) throw new Error(`Script function not found: ${name}`);
      value = toHost(checkedResult(target(...makeArgs(execution).map((arg) => realm.toGuest(arg)))));
      execution.end();
    } catch (thrown) {
      error = asError(thrown);
    }
    for (const act of execution.afterwards) act();
    execution.flushed();
    if (!execution.notEmulated) giveWorldBack(script, world);
    this.faults.killAfter = undefined;
    error = execution.notEmulated ?? execution.killed ?? error;
    for (const id of execution.heldLocks) this.locks.delete(id);
    this.clock.reach(Math.round(execution.now()));
    const { calls, trips, elapsedMs: modelledMs, logs } = execution;
    const result: CallResult = { value, error, killed: !!execution.killed, calls, trips, modelledMs, logs };
    const run: RunRecord = { ...result, handler: name, account: options.account, at, because };
    this.runs.push(run);
    this.onRun(run);
    return result;
  }
}

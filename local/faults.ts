// The faults one can arm: a kill after call n, an error from a service, a trigger that is lost or fires twice.
import { armFault } from './faultCatalogue';
import { copySpreadsheets } from './model/copy';
import { USUAL_FORM_BEHAVIOUR, type FormBehaviour } from './model/form';
import type { WorkspaceState } from './model/state';
import type { Execution } from './runtime/execution';
import type { Workspace } from './workspace';

/** What somebody else does while a run is under way: another trigger, or a person in the sheet. */
export interface Meanwhile {
  /** After this service call of the next run… */
  afterCall?: number;
  /** …or as soon as a run holds a lock. */
  whenLocked?: boolean;
  act(workspace: Workspace): void;
  /** How it was armed from the catalogue, to be armed again when the workspace is opened anew. */
  armed?: { id: string; value: string };
}

type Counter =
  | 'loseFormRows'
  | 'delayFormRows'
  | 'loseFormTriggers'
  | 'doubleFormTriggers'
  | 'loseClockTriggers'
  | 'doubleClockTriggers'
  | 'twinSubmissions'
  | 'busyLocks';

export class Faults {
  /** Kill the next execution after its n-th service call, or after its first call of a member. */
  killAfter: number | string | undefined;
  /** When killed, are the writes not yet flushed lost? Google does not say; the tests try both. */
  loseUnflushed = true;
  /** The n-th call of the next execution, or the next call of a member, throws this text. */
  serviceErrors: { member?: string; n?: number; message: string }[] = [];
  /** How many of the coming form submissions fire no trigger / fire it twice. */
  loseFormTriggers = 0;
  doubleFormTriggers = 0;
  /** By how many minutes each of the coming form submissions fires its triggers late. */
  lateFormTriggers: number[] = [];
  /** How many of the coming submissions reach the form but not its linked tab, as above 35 at once (Tanaike, 2021). */
  loseFormRows = 0;
  /** How many of the coming submissions fire the form's triggers before their row is in the linked tab. */
  delayFormRows = 0;
  /** How many of the coming submissions come with another one in the same second. */
  twinSubmissions = 0;
  /** Behaviours of Forms that no source settles. */
  readonly forms: FormBehaviour = { ...USUAL_FORM_BEHAVIOUR };
  /** How many of the coming clock triggers do not fire. */
  loseClockTriggers = 0;
  doubleClockTriggers = 0;
  /** By how many minutes each of the coming clock triggers fires late. */
  lateClockTriggers: number[] = [];
  /** The lock is held by another execution for this many attempts. */
  busyLocks = 0;
  /** Three behaviours of Sheets that no source settles; the tests may try both. */
  validationStopsScripts = true;
  answersReadAsTyped = false;
  apostropheKeptInTextCells = false;
  /** Does an unchecked box count as content for `getLastRow`, and does a text that begins with - or @ make a formula? */
  checkboxesCount = true;
  signsStartFormulas = false;
  /**
   * What a method without a result gives: null was seen of those of the cache on live (gas-fakes, tests of the stores);
   * of the others nobody says.
   */
  voidResult: null | undefined = null;
  /** A date that a function returns to a page: its handler gets null, or no handler runs. Both have been seen. */
  returnedDates: 'null' | 'silence' = 'null';
  /** Does the scope `spreadsheets.currentonly` suffice to open the container by its id? */
  currentonlyOpensContainer = false;
  /** Does a second Lock object of the same kind get the lock its own execution holds? Google does not say. */
  reentrantLocks = false;
  /** Done once, in the middle of the next run. */
  during: Meanwhile | undefined;

  private snapshot: WorkspaceState['spreadsheets'] | undefined;

  constructor(private readonly workspace: Workspace) {}

  /** Arms a fault of the catalogue by its id, with the value it is written with. */
  arm(id: string, value = ''): void {
    armFault(this.workspace, id, value);
  }

  /** What is armed, as plain data to save. */
  kept(): object {
    const { workspace: _workspace, snapshot: _snapshot, during, ...plain } = this;
    return { ...plain, during: during?.armed };
  }

  /** Arms again what `kept` gave. */
  takeUp({ during, ...plain }: { during?: { id: string; value: string } }): void {
    Object.assign(this, plain);
    if (during) this.arm(during.id, during.value);
  }

  killsAfter(n: number, member: string): boolean {
    if (this.killAfter !== n && this.killAfter !== member) return false;
    this.killAfter = undefined;
    return true;
  }

  serviceError(member: string, n: number): string | undefined {
    const index = this.serviceErrors.findIndex((fault) => fault.member === member || fault.n === n);
    return index < 0 ? undefined : this.serviceErrors.splice(index, 1)[0]!.message;
  }

  take(counter: Counter): boolean {
    if (this[counter] <= 0) return false;
    this[counter] -= 1;
    return true;
  }

  /** When the triggers of a submission fire, in minutes from now: once and at once, unless a fault is armed. */
  formDelays(): number[] {
    if (this.take('loseFormTriggers')) return [];
    const late = this.lateFormTriggers.shift() ?? 0;
    return this.take('doubleFormTriggers') ? [late, late] : [late];
  }

  /** The same for one clock trigger that is due. */
  clockDelays(): number[] {
    if (this.take('loseClockTriggers')) return [];
    const late = this.lateClockTriggers.shift() ?? 0;
    return this.take('doubleClockTriggers') ? [late, late] : [late];
  }

  /** Asked after every service call. What was armed for the run under way does not touch what others run meanwhile. */
  meanwhile(run: Execution): void {
    const { during, killAfter } = this;
    const isTime = during && (during.whenLocked ? run.heldLocks.size > 0 : during.afterCall === run.calls.length);
    if (!during || !isTime) return;
    this.during = undefined;
    this.killAfter = undefined;
    this.forgetSnapshot();
    this.workspace.clock.reach(Math.round(run.now()));
    during.act(this.workspace);
    this.killAfter = killAfter;
    this.takeSnapshot();
  }

  /** Keeps what the sheets held before the first bundled write, only while a kill is armed: it is a whole copy. */
  takeSnapshot(): void {
    if (this.killAfter === undefined || !this.loseUnflushed || this.snapshot !== undefined) return;
    this.snapshot = copySpreadsheets(this.workspace.state.spreadsheets);
  }

  forgetSnapshot(): void {
    this.snapshot = undefined;
  }

  restoreSnapshot(): void {
    if (this.snapshot !== undefined) this.workspace.state.spreadsheets = this.snapshot;
    this.snapshot = undefined;
  }
}

// The faults one can arm: a kill after call n, an error from a service, a trigger that is lost or fires twice.
import { USUAL_FORM_BEHAVIOUR, type FormBehaviour } from './model/form';
import type { Workspace } from './workspace';

export class Faults {
  /** Kill the next execution after its n-th service call. */
  killAfter: number | undefined;
  /** When killed, are the writes not yet flushed lost? Google does not say; the tests try both. */
  loseUnflushed = true;
  /** The n-th call of the next execution, or the next call of a member, throws this text. */
  serviceErrors: { member?: string; n?: number; message: string }[] = [];
  /** How many of the coming form submissions fire no trigger / fire it twice. */
  loseFormTriggers = 0;
  doubleFormTriggers = 0;
  /** How many of the coming submissions reach the form but not its linked tab, as above 35 at once (Tanaike, 2021). */
  loseFormRows = 0;
  /** Behaviours of Forms that no source settles. */
  readonly forms: FormBehaviour = { ...USUAL_FORM_BEHAVIOUR };
  /** How many of the coming clock triggers do not fire. */
  loseClockTriggers = 0;
  /** The lock is held by another execution for this many attempts. */
  busyLocks = 0;
  /** Three behaviours of Sheets that no source settles; the tests may try both. */
  validationStopsScripts = true;
  answersReadAsTyped = false;
  apostropheKeptInTextCells = false;
  /** Does a second Lock object of the same kind get the lock its own execution holds? Google does not say. */
  reentrantLocks = false;

  private snapshot: string | undefined;

  constructor(private readonly workspace: Workspace) {}

  killsAfter(n: number): boolean {
    if (this.killAfter !== n) return false;
    this.killAfter = undefined;
    return true;
  }

  serviceError(member: string, n: number): string | undefined {
    const index = this.serviceErrors.findIndex((fault) => fault.member === member || fault.n === n);
    return index < 0 ? undefined : this.serviceErrors.splice(index, 1)[0]!.message;
  }

  take(
    counter: 'loseFormRows' | 'loseFormTriggers' | 'doubleFormTriggers' | 'loseClockTriggers' | 'busyLocks',
  ): boolean {
    if (this[counter] <= 0) return false;
    this[counter] -= 1;
    return true;
  }

  /** Keeps what the sheets held before the first bundled write, only while a kill is armed: it is a whole copy. */
  takeSnapshot(): void {
    if (this.killAfter === undefined || !this.loseUnflushed || this.snapshot !== undefined) return;
    this.snapshot = JSON.stringify(this.workspace.state.spreadsheets);
  }

  forgetSnapshot(): void {
    this.snapshot = undefined;
  }

  restoreSnapshot(): void {
    if (this.snapshot !== undefined) this.workspace.state.spreadsheets = JSON.parse(this.snapshot);
    this.snapshot = undefined;
  }
}

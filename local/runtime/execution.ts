// One execution of a script: every service call passes here, is checked, costed, logged and may be made to fail.
import { costOf, isBundledWrite, WRITE_MS, type CostKind } from './costs';
import { requiredScopes } from './scopes';
import { MadeInGuest, type Realm } from './realm';
import type { Workspace } from '../workspace';

/** Thrown into the guest when the execution is killed; every later call throws it again, so no `finally` acts. */
export class Killed extends Error {}
/** Something Google documents and we do not emulate. It ends the execution even if the script catches it. */
export class NotEmulated extends Error {}

export interface CallRecord {
  n: number;
  member: string;
  kind: CostKind;
  ms: number;
  trips: number;
}

export type AuthMode = 'LIMITED' | 'FULL' | 'NONE';

export interface ExecutionOptions {
  account: string;
  authMode: AuthMode;
  /** True where a person has the file open: menus and sidebars. Elsewhere `getUi()` throws. */
  hasUi: boolean;
}

/** Google ends an execution after 6 minutes (« Quotas for Google Services »); a simple trigger after 30 seconds. */
const RUNTIME_LIMIT_MS = 6 * 60_000;
const SIMPLE_TRIGGER_LIMIT_MS = 30_000;
/** All a simple trigger may use: the file it is bound to, and a user whose address is blank (« Simple triggers »). */
const SIMPLE_TRIGGER_SCOPES = new Set([
  'spreadsheets.currentonly',
  'forms.currentonly',
  'documents.currentonly',
  'userinfo.email',
]);

export class Execution {
  readonly calls: CallRecord[] = [];
  readonly logs: string[] = [];
  elapsedMs = 0;
  trips = 0;
  killed: Killed | undefined;
  notEmulated: NotEmulated | undefined;
  /** Ids of the locks this execution holds; released when it ends. */
  readonly heldLocks = new Set<string>();
  /** Things to do when the execution ends normally, e.g. saving open documents. */
  readonly atEnd: (() => void)[] = [];
  /** Things to do however it ends. */
  readonly afterwards: (() => void)[] = [];
  private pendingWrites = false;
  private readonly startedAt: number;

  constructor(
    readonly workspace: Workspace,
    readonly realm: Realm,
    readonly options: ExecutionOptions,
  ) {
    this.startedAt = workspace.clock.now;
  }

  /** The virtual instant seen by the script: the clock plus the modelled time it has spent. */
  now(): number {
    return this.startedAt + this.elapsedMs;
  }

  /**
   * Runs one service call. `member` is `Namespace.Class.method`. The effect of the call that is named by an armed
   * kill happens, then nothing more does.
   */
  call(member: string, args: readonly unknown[], act: (...args: unknown[]) => unknown): unknown {
    if (this.killed) throw this.killed;
    this.checkScopes(member, args);
    this.failIfArmed(member);
    if (!this.pendingWrites && isBundledWrite(member)) this.workspace.faults.takeSnapshot();
    const result = this.attempt(args, act);
    this.account(member, args, result instanceof MadeInGuest ? result.value : result);
    this.killIfArmed(member);
    this.workspace.faults.meanwhile(this);
    return this.realm.toGuest(result === undefined ? this.workspace.faults.voidResult : result);
  }

  /** Applies what is bundled; called by flush and at the end. */
  flushed(): void {
    this.pendingWrites = false;
    this.workspace.faults.forgetSnapshot();
  }

  end(): void {
    if (!this.killed) {
      for (const act of this.atEnd) act();
      this.trips += this.pendingWrites ? 1 : 0;
      this.elapsedMs += this.pendingWrites ? WRITE_MS : 0;
      this.flushed();
    }
  }

  private attempt(args: readonly unknown[], act: (...args: unknown[]) => unknown): unknown {
    try {
      return act(...args);
    } catch (error) {
      if (error instanceof NotEmulated) this.notEmulated = error;
      // An error of the script itself, out of a template or a custom function, stays what it is.
      if (error instanceof Killed || this.realm.isGuestError(error)) throw error;
      throw this.realm.guestError((error as Error).message, error instanceof TypeError ? 'TypeError' : 'Exception');
    }
  }

  private checkScopes(member: string, args: readonly unknown[]): void {
    const accepted = requiredScopes(member);
    if (accepted.length === 0) return;
    const simple = this.options.authMode === 'LIMITED';
    const granted = this.workspace.script.grantedScopes;
    const usable = accepted.filter((scope) => !simple || SIMPLE_TRIGGER_SCOPES.has(scope));
    if (usable.some((scope) => granted.has(scope)) || this.opensContainer(member, args)) return;
    const method = member.split('.').slice(1).join('.');
    const refusal = simple
      ? `You do not have permission to call ${method}.`
      : `Specified permissions are not sufficient to call ${method}.`;
    throw this.realm.guestError(`${refusal} Required permissions: ${alternatives(accepted)}`);
  }

  /** One measurement, of 2026, against the reference: `currentonly` lets the container be opened by its id. */
  private opensContainer(member: string, [id]: readonly unknown[]): boolean {
    const { faults, script, boundTo } = this.workspace;
    if (!faults.currentonlyOpensContainer || member !== 'Spreadsheet.SpreadsheetApp.openById') return false;
    return id === boundTo && script.grantedScopes.has('spreadsheets.currentonly');
  }

  private account(member: string, args: readonly unknown[], result: unknown): void {
    const { kind, ms: own } = costOf(member, args, result);
    const sendsWrites = this.pendingWrites && (kind === 'read' || kind === 'flush');
    const ms = own + (sendsWrites ? WRITE_MS : 0);
    let trips = 0;
    if (kind === 'read') trips = this.pendingWrites ? 2 : 1;
    if (kind === 'service') trips = 1;
    if (kind === 'flush') trips = this.pendingWrites ? 1 : 0;
    if (kind === 'write') this.pendingWrites = true;
    if (kind === 'read' || kind === 'flush') this.flushed();
    this.trips += trips;
    this.elapsedMs += ms;
    this.calls.push({ n: this.calls.length + 1, member, kind, ms, trips });
    const limit = this.options.authMode === 'LIMITED' ? SIMPLE_TRIGGER_LIMIT_MS : RUNTIME_LIMIT_MS;
    if (this.elapsedMs > limit) this.kill('Exceeded maximum execution time');
  }

  private failIfArmed(member: string): void {
    const message = this.workspace.faults.serviceError(member, this.calls.length + 1);
    if (message) throw this.realm.guestError(message);
  }

  private killIfArmed(member: string): void {
    if (this.workspace.faults.killsAfter(this.calls.length, member))
      this.kill(`killed after call ${this.calls.length}`);
  }

  /** Stops the execution for good: every later call of the script throws. */
  kill(why: string): never {
    this.killed = new Killed(why);
    this.workspace.faults.restoreSnapshot();
    throw this.killed;
  }
}

/** Several scopes, any of which would do, stand in brackets. */
function alternatives(scopes: string[]): string {
  const full = scopes.map((scope) => (scope.includes('://') ? scope : `https://www.googleapis.com/auth/${scope}`));
  return full.length === 1 ? full[0]! : `(${full.join(' || ')})`;
}

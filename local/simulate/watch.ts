// Watches every run of a simulated year: tells those a fault struck from the others, counts them, asks the checks.
import type { RunRecord } from '../workspace';
import { AnswersCheck } from './checks/answers';
import { CancelledCheck } from './checks/cancelled';
import type { Broken, Check, SeenRun } from './checks/check';
import { MailsCheck } from './checks/mails';
import { MeetingMailsCheck } from './checks/meetingMails';
import { MeetingsCheck } from './checks/meetings';
import { PanelsCheck } from './checks/panels';
import { CellsCheck, JournalCheck, RunsCheck, TypedCheck } from './checks/register';
import { ArrangedCheck, RepartitionCheck } from './checks/repartition';
import type { SimYear } from './year';

const DAY_MS = 86_400_000;
/** A spent quota comes back after a day; what it refused meanwhile is no fault of the script. */
const QUOTA = /too many times for one day/;

export interface Counts {
  runs: number;
  calls: number;
  killed: number;
}

export class Watch {
  readonly broken: Broken[] = [];
  readonly counts: Counts = { runs: 0, calls: 0, killed: 0 };
  /** The last run was the first ronde of a school day and went to its end: the whole register may be asked. */
  settled = false;
  private readonly checks: Check[];
  /** What was armed when the run began. */
  private armed = '';
  private quotaSpentAt = -Infinity;
  /** When the last run that a fault struck began: one that ran inside another took what struck the other. */
  private struckAt = -Infinity;

  constructor(private readonly year: SimYear) {
    this.checks = [
      new RunsCheck(),
      new AnswersCheck(year),
      new MailsCheck(year),
      new TypedCheck(year),
      new JournalCheck(year),
      new CellsCheck(year),
      new MeetingMailsCheck(year),
      new MeetingsCheck(year),
      new RepartitionCheck(year),
      new ArrangedCheck(year),
      new CancelledCheck(year),
      new PanelsCheck(year),
    ];
    this.armed = this.armedNow();
    year.workspace.onRun = (run) => this.see(run);
  }

  /** A step may have armed something: the next run begins with it. */
  stepPlayed(): void {
    this.armed = this.armedNow();
    this.settled = false;
  }

  quotaSpent(): void {
    this.quotaSpentAt = this.year.workspace.clock.now;
  }

  private see(record: RunRecord): void {
    const { counts, year } = this;
    counts.runs += 1;
    counts.calls += record.calls.length;
    counts.killed += record.killed ? 1 : 0;
    const run = this.judge(record);
    // Kept for nobody: a year of calls would fill the memory.
    year.workspace.runs.length = 0;
    this.armed = this.armedNow();
    this.settled = run.sound && !run.idle && !this.isArmed() && year.isFirstOfDay(record);
    // What follows a broken promise is no news.
    if (this.broken.length === 0) this.broken.push(...this.checks.flatMap((check) => check.after(run)));
  }

  private judge(record: RunRecord): SeenRun {
    const { calls, killed, error, logs, handler } = record;
    const asked = calls.some(({ member }) => member === 'Lock.Lock.tryLock');
    const held = calls.some(({ member }) => member === 'Lock.Lock.releaseLock');
    const recent = record.at - this.quotaSpentAt < 2 * DAY_MS;
    const outOfQuota = recent && (QUOTA.test(error?.message ?? '') || logs.some((line) => QUOTA.test(line)));
    const struck = killed || outOfQuota || this.armed !== this.armedNow() || this.struckAt >= record.at;
    if (struck) this.struckAt = Math.max(this.struckAt, record.at);
    const failed = killed || error !== undefined || logs.some((line) => line.startsWith(`${handler} : `));
    const sound = handler.startsWith('ronde') && !struck && !failed && (held || !asked);
    return { record, struck, sound, idle: !asked };
  }

  /** What strikes inside a run; what makes one late, lost or doubled is no excuse for what it does. */
  private armedNow(): string {
    const { serviceErrors, busyLocks, during } = this.year.workspace.faults;
    return `${serviceErrors.length} ${busyLocks} ${during !== undefined}`;
  }

  private isArmed(): boolean {
    const { killAfter, serviceErrors, busyLocks, during } = this.year.workspace.faults;
    return killAfter !== undefined || serviceErrors.length > 0 || busyLocks > 0 || during !== undefined;
  }
}

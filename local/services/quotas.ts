// What an account may do in a day. A window of 24 hours opens with its first use and everything is free again when it
// is over. Figures: « Quotas for Google Services ». Texts: what people quote of live runs; the one on computer time is
// in that same page.
import type { MailQuota } from '../model/state';
import type { Workspace } from '../workspace';

const DAY_MS = 24 * 3_600_000;
const MINUTE = 60_000;
/** A consumer account may send to 100 recipients a day: how many it may tells which kind of account it is. */
const CONSUMER_RECIPIENTS = 100;

interface Daily {
  consumer: number;
  workspace: number;
  refusal: string;
}

const DAILY = {
  documents: { consumer: 250, workspace: 1500, refusal: 'Service invoked too many times for one day: docs create.' },
  spreadsheets: {
    consumer: 250,
    workspace: 3200,
    refusal: 'Service invoked too many times for one day: spreadsheet create.',
  },
  properties: {
    consumer: 50_000,
    workspace: 500_000,
    refusal: 'Service invoked too many times for one day: properties.',
  },
  triggerTime: {
    consumer: 90 * MINUTE,
    workspace: 360 * MINUTE,
    refusal: 'Service using too much computer time for one day.',
  },
} satisfies Record<string, Daily>;

export type DailyQuota = keyof typeof DAILY;

export function isConsumer(workspace: Workspace): boolean {
  return workspace.mailQuota <= CONSUMER_RECIPIENTS;
}

/** Uses a part of what the account may use today; throws Google's refusal when nothing is left. */
export function spend(workspace: Workspace, account: string, quota: DailyQuota, now: number): void {
  assertLeft(workspace, account, quota, now);
  use(workspace, account, quota, now, 1);
}

export function assertLeft(workspace: Workspace, account: string, quota: DailyQuota, now: number): void {
  const { consumer, workspace: paid, refusal } = DAILY[quota];
  const { used } = windowOf(workspace.state.dailyUse?.[`${account} ${quota}`], now);
  if (used >= (isConsumer(workspace) ? consumer : paid)) throw new Error(refusal);
}

/** Counts what was used, be it more than there was. */
export function use(workspace: Workspace, account: string, quota: DailyQuota, now: number, amount: number): void {
  const all = (workspace.state.dailyUse ??= {});
  const { since, used } = windowOf(all[`${account} ${quota}`], now);
  all[`${account} ${quota}`] = { since: since || now, used: used + amount };
}

/** The window under way, or an empty one. */
export function windowOf(kept: MailQuota | undefined, now: number): MailQuota {
  const isOver = !kept || now >= kept.since + DAY_MS;
  return isOver ? { since: 0, used: 0 } : { ...kept };
}

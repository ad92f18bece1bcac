// Where the clock may go in one press: what is due next, the next cut-off, the next meeting.
import { nextClockTrigger } from '../triggers';
import type { Workspace } from '../workspace';
import type { Jump } from './contract';
import { columnsOf, dayOf } from './dates';
import { dayWords, momentOf } from './moment';

const END_OF_DAY = 'T18:00';
const MORNING = 'T08:00';
const MINUTE_MS = 60_000;

export function jumpsOf(workspace: Workspace): Jump[] {
  const now = momentOf(workspace.clock.now).at;
  const meetings = columnsOf(workspace, 'Réunions', ['Date', 'Date limite']) ?? [];
  const next = (heading: 'Date' | 'Date limite', time: string) =>
    meetings
      .map((row) => dayOf(row[heading]))
      .filter((day) => day !== '')
      .map((day) => day + time)
      .sort()
      .find((at) => at > now);
  const [cutOff, meeting] = [next('Date limite', END_OF_DAY), next('Date', MORNING)];
  return [
    ...nextEvent(workspace),
    { label: 'Demain', hint: 'La même heure, le jour suivant', to: tomorrow(workspace.clock.now) },
    ...(cutOff ? [{ label: 'Date limite', hint: `Le ${dayWords(cutOff.slice(0, 10))} au soir`, to: cutOff }] : []),
    ...(meeting ? [{ label: 'Réunion', hint: `Le ${dayWords(meeting.slice(0, 10))} au matin`, to: meeting }] : []),
  ];
}

/** A firing a few seconds after the minute is reached by the next minute. */
function nextEvent(workspace: Workspace): Jump[] {
  const { triggers, late } = workspace.state;
  const due = nextClockTrigger(triggers, Number.MAX_SAFE_INTEGER - 1)?.clock!.next ?? Infinity;
  const first = Math.min(due, ...late.map(({ at }) => at));
  if (first === Infinity) return [];
  const to = momentOf(Math.ceil((Math.max(first, workspace.clock.now) + 1) / MINUTE_MS) * MINUTE_MS);
  return [{ label: 'Prochain événement', hint: `Une ronde du pôle, ${to.text}`, to: to.at }];
}

function tomorrow(now: number): string {
  const date = new Date(now);
  date.setDate(date.getDate() + 1);
  return momentOf(date.getTime()).at;
}

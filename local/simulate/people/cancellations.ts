// A meeting that is cancelled in tab Réunions, called to or not; and once in a while held after all.
import type { Acts } from '../act';
import type { Chance } from '../chance';
import { wallClock } from '../schoolDays';
import type { SimTab } from '../tabs';
import type { SimYear } from '../year';
import { CLOSED } from './demandes';

const DAY_MS = 86_400_000;
const TO_COME = ['Prévue', 'Liste arrêtée'];
const CALLS = ['convocation', 'convocation_partenaire', 'convocation_pleniere'];

export const CANCELLATIONS: Acts = {
  annuleUneReunion: { perYear: 1, when: 'work', play: (year, chance) => cancel(year, chance, 45) },
  annuleLaVeille: { perYear: 5, when: 'meeting', play: (year, chance) => cancel(year, chance, 4) },
  // Seldom is there one to put back.
  remetUneReunion: { perYear: 20, when: 'work', play: putBack },
};

/** One of those to come in so many days. */
function cancel(year: SimYear, chance: Chance, days: number): string | undefined {
  const tab = year.tab('Réunions');
  const row = chance.pick(within(year, tab, days).filter((one) => TO_COME.includes(tab.text(one, 'statut'))));
  if (row === undefined) return undefined;
  const meeting = tab.text(row, 'cle');
  // Known before it is typed: the run that the edit sets off is already held to it.
  const known = {
    ...{ meeting, at: year.workspace.clock.now, date: tab.text(row, 'date').slice(0, 10) },
    ...{ called: calledTo(year, meeting), demandes: demandesOn(year, meeting) },
  };
  const { cancelled, toTell } = year.known;
  cancelled.push(known);
  toTell.push(known);
  if (year.type(tab, tab.a1(row, 'statut'), 'Annulée')) return `La réunion ${meeting} est annulée.`;
  cancelled.pop();
  toTell.pop();
  return undefined;
}

function putBack(year: SimYear, chance: Chance): string | undefined {
  const tab = year.tab('Réunions');
  const row = chance.pick(within(year, tab, 40).filter((one) => tab.text(one, 'statut') === 'Annulée'));
  if (row === undefined) return undefined;
  const meeting = tab.text(row, 'cle');
  const last = [...year.known.cancelled].reverse().find((one) => one.meeting === meeting);
  if (!last || !year.type(tab, tab.a1(row, 'statut'), 'Prévue')) return undefined;
  year.known.putBack.push({ ...last, at: year.workspace.clock.now });
  return `La réunion ${meeting} a lieu finalement.`;
}

/** Rows of the meetings held in the days to come. */
function within(year: SimYear, tab: SimTab, days: number): number[] {
  const [today, last] = [0, days].map((more) => wallClock(year.workspace.clock.now + more * DAY_MS).slice(0, 10)) as [string, string]; // oxfmt-ignore
  return tab.rows('cle').filter((row) => {
    const date = tab.text(row, 'date').slice(0, 10);
    return today < date && date <= last;
  });
}

/** Who was called to it and not told to stay away, as the keys of tab Courrier name them. */
function calledTo(year: SimYear, meeting: string): string[] {
  const tab = year.tab('Courrier');
  const calls = tab
    .rows('cle')
    .filter((row) => tab.text(row, 'statut') === 'Envoyé')
    .map((row) => tab.text(row, 'cle').split('|'))
    .filter(([, subject]) => subject === meeting);
  const dropped = new Set(calls.filter(([kind]) => kind === 'partenaire_decommande').map(([, , who]) => who));
  const called = calls.filter(([kind]) => CALLS.includes(kind!)).map(([, , who]) => who!);
  return [...new Set(called)].filter((who) => !dropped.has(who));
}

/** The open demandes of its list, and their statut. */
function demandesOn(year: SimYear, meeting: string): Map<string, string> {
  const tab = year.tab('Demandes');
  const rows = tab.rows('reunion').filter((row) => tab.text(row, 'reunion') === meeting && !CLOSED.includes(tab.text(row, 'statut'))); // oxfmt-ignore
  return new Map(rows.map((row) => [tab.text(row, 'numero'), tab.text(row, 'statut')]));
}

// What a coordination changes around the demandes: the days on which people are reminded, an address that is lost for a
// while, a trial that lasts some days.
import type { Acts } from '../act';
import type { Chance } from '../chance';
import type { SimYear } from '../year';

/** Each with what may be typed there: other days, none, and what is no list of days. */
const REMINDERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  relances_avant_limite: ['7, 2', '5', '3, 1', 'non', 'sept', ''],
  relances_reponse: ['3, 5, 8', '2', 'non', 'bientôt', ''],
  rappel_contact: ['5, 10', '2', 'non', '0', 'trois jours', ''],
};
const WITH_ADDRESS = ['Membres', 'Écoles'] as const;

export const SETTINGS: Acts = {
  changeUnRappel: { perYear: 5, when: 'work', play: changeReminder },
  perdUneAdresse: { perYear: 3, when: 'work', play: loseAddress },
  retrouveUneAdresse: { perYear: 12, when: 'work', play: findAddress },
  essaie: { perYear: 1, when: 'work', play: (year) => trial(year, 'oui') },
  finitLEssai: { perYear: 12, when: 'work', play: (year) => trial(year, 'non') },
};

function changeReminder(year: SimYear, chance: Chance): string | undefined {
  const keys = Object.keys(REMINDERS);
  const key = chance.pick(keys)!;
  const value = chance.among(REMINDERS[key]!);
  return setTo(year, key, value) ? `La coordination met « ${value} » au paramètre ${key}.` : undefined;
}

function trial(year: SimYear, value: 'oui' | 'non'): string | undefined {
  if (isTrial(year) === (value === 'oui') || !setTo(year, 'mode_essai', value)) return undefined;
  return value === 'oui' ? 'La coordination passe en mode d’essai.' : 'L’essai est fini.';
}

function isTrial(year: SimYear): boolean {
  const tab = year.tab('Paramètres');
  const row = tab.rowOf('cle', 'mode_essai');
  return row !== undefined && tab.text(row, 'valeur') === 'oui';
}

function setTo(year: SimYear, key: string, value: string): boolean {
  const tab = year.tab('Paramètres');
  const row = tab.rowOf('cle', key);
  return row !== undefined && year.type(tab, tab.a1(row, 'valeur'), value);
}

function loseAddress(year: SimYear, chance: Chance): string | undefined {
  const tab = year.tab(chance.among(WITH_ADDRESS));
  const row = chance.pick(tab.rows('courriel'));
  const nom = row === undefined ? '' : tab.text(row, 'nom');
  if (row === undefined || !nom) return undefined;
  const address = tab.text(row, 'courriel');
  if (!year.type(tab, tab.a1(row, 'courriel'), '')) return undefined;
  year.known.lostAddresses.set(nom, address);
  return `L’adresse de ${nom} est effacée par mégarde.`;
}

function findAddress(year: SimYear, chance: Chance): string | undefined {
  const [nom, address] = chance.pick([...year.known.lostAddresses]) ?? [];
  if (nom === undefined || address === undefined) return undefined;
  for (const name of WITH_ADDRESS) {
    const tab = year.tab(name);
    const row = tab.rowOf('nom', nom);
    if (row === undefined || tab.text(row, 'courriel')) continue;
    if (!year.type(tab, tab.a1(row, 'courriel'), address)) return undefined;
    year.known.lostAddresses.delete(nom);
    return `L’adresse de ${nom} est remise.`;
  }
  return undefined;
}

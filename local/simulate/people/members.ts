// What members do. They have no link to answer by yet: who accepts, refuses or vanishes tells the coordination, which
// writes it in the register. A member who answers by a link will be one more entry here.
import type { Acts } from '../act';
import type { Chance } from '../chance';
import { wallClock } from '../schoolDays';
import type { SimYear } from '../year';
import { openDemande, typeInDemande } from './demandes';

const DAY_MS = 86_400_000;

export const MEMBERS: Acts = {
  accepte: { perYear: 8, when: 'work', play: accept },
  refuse: { perYear: 6, when: 'work', play: refuse },
  sAbsente: { perYear: 4, when: 'work', play: isAway },
  disparait: { perYear: 1, when: 'work', play: vanish },
  revient: { perYear: 1, when: 'work', play: comeBack },
}; // prettier-ignore

function accept(year: SimYear, chance: Chance): string | undefined {
  const demande = openDemande(year, chance, 'Affectée');
  if (!demande) return undefined;
  typeInDemande(year, demande, 'statut', 'Première intention');
  return `Une personne accepte ${demande} : première intention.`;
}

function refuse(year: SimYear, chance: Chance): string | undefined {
  const demande = openDemande(year, chance);
  const nom = chance.pick(activeMembers(year));
  if (!demande || !nom) return undefined;
  const { faults } = year.workspace;
  // A run of `onSheetEdit` that Google cuts short before it notes a new référent is not caught up: the register holds no
  // former one to compare with, as it does for a statut. Until it does, nothing strikes that run.
  Object.assign(faults, { killAfter: undefined, serviceErrors: [], busyLocks: 0 });
  typeInDemande(year, demande, 'referent', nom);
  return `Une personne refuse ${demande}, qui est confiée à ${nom}.`;
}

function isAway(year: SimYear, chance: Chance): string | undefined {
  const members = year.tab('Membres');
  const row = chance.pick(members.rows('nom'));
  if (row === undefined) return undefined;
  const from = year.workspace.clock.now + chance.between(0, 5) * DAY_MS;
  const [first, last] = [from, from + chance.between(1, 25) * DAY_MS].map(inFrench);
  year.type(members, members.a1(row, 'absences'), `du ${first} au ${last}`);
  return `${members.text(row, 'nom')} sera absent·e du ${first} au ${last}.`;
}

function vanish(year: SimYear, chance: Chance): string | undefined {
  const members = year.tab('Membres');
  const nom = chance.pick(activeMembers(year));
  const row = nom && members.rowOf('nom', nom);
  if (!row) return undefined;
  year.type(members, members.a1(row, 'actif'), 'non');
  return `${nom} ne répond plus : la coordination note « non » dans Actif.`;
}

function comeBack(year: SimYear, chance: Chance): string | undefined {
  const members = year.tab('Membres');
  const row = chance.pick(members.rows('nom').filter((one) => members.text(one, 'actif') === 'non'));
  if (row === undefined) return undefined;
  year.type(members, members.a1(row, 'actif'), 'oui');
  return `${members.text(row, 'nom')} revient.`;
}

export function activeMembers(year: SimYear): string[] {
  const members = year.tab('Membres');
  return members.rows('nom').filter((row) => members.text(row, 'actif') !== 'non').map((row) => members.text(row, 'nom'));
} // prettier-ignore

export function inFrench(at: number): string {
  return wallClock(at).slice(0, 10).split('-').reverse().join('/');
}

// What is done around the demandes: tab Courrier, the meetings, the decisions, the other doors, the menus.
import { userDeleteRow } from '../../services/spreadsheet/userEdit';
import type { Acts } from '../act';
import type { Chance } from '../chance';
import { wallClock } from '../schoolDays';
import type { SimTab } from '../tabs';
import type { SimYear } from '../year';
import { openDemande } from './demandes';
import { activeMembers, inFrench } from './members';

const DAY_MS = 86_400_000;
const ACTIONS = [
  'Observation en situation',
  'Prise de contact avec l’école',
  'Formation ciblée',
  'Aide du RASED proposée',
] as const;

export const SECRETARIAT: Acts = {
  retientUnCourrier: { perYear: 3, when: 'work', play: (year, chance) => changeMail(year, chance, 'Prévu', 'Retenu') },
  relacheUnCourrier: { perYear: 2, when: 'work', play: (year, chance) => changeMail(year, chance, 'Retenu', 'Prévu') },
  annuleUnCourrier: { perYear: 2, when: 'work', play: (year, chance) => changeMail(year, chance, 'Prévu', 'Annulé') },
  renvoieUnIncertain: { perYear: 2, when: 'work', play: (year, chance) => changeMail(year, chance, 'Incertain', 'Prévu') },
  supprimeUnCourrier: { perYear: 1, when: 'work', play: deleteMail },
  decide: { perYear: 9, when: 'work', play: decide },
  deplaceUneReunion: { perYear: 1, when: 'work', play: moveMeeting },
  saisit: { perYear: 5, when: 'work', play: enterByHand },
  ouvreLaFeuille: { perYear: 2, when: 'work', play: (year) => (year.workspace.openFile(), 'La coordination ouvre la feuille.') },
  faitLaRonde: menu(2, 'menuFaireLaRonde', 'Faire la ronde maintenant'),
  verifie: menu(1, 'menuVerifierRegistre', 'Vérifier le registre'),
  ecritLesFiches: menu(1, 'menuEcrireFiches', 'Écrire les fiches'),
}; // oxfmt-ignore

function menu(perYear: number, name: string, shown: string): Acts[string] {
  return {
    perYear,
    when: 'work',
    play: ({ workspace }) => {
      workspace.call(name);
      return `La coordination choisit « ${shown} » au menu.`;
    },
  };
}

function changeMail(year: SimYear, chance: Chance, from: string, to: string): string | undefined {
  const tab = year.tab('Courrier');
  const row = chance.pick(tab.rows('cle').filter((one) => tab.text(one, 'statut') === from));
  if (row === undefined) return undefined;
  const key = tab.text(row, 'cle');
  year.known.handled.add(key);
  const told = mailOf(tab, row);
  year.type(tab, tab.a1(row, 'statut'), to);
  return `Le courrier ${told} passe de « ${from} » à « ${to} » à la main.`;
}

/** As one reads it in the tab. */
function mailOf(tab: SimTab, row: number): string {
  return `« ${tab.text(row, 'genre')} » (${tab.text(row, 'sujet')}, pour ${tab.text(row, 'pour')})`;
}

/** The guide says that it may be planned anew. */
function deleteMail(year: SimYear, chance: Chance): string | undefined {
  const tab = year.tab('Courrier');
  const row = chance.pick(tab.rows('cle'));
  if (row === undefined) return undefined;
  const key = tab.text(row, 'cle');
  year.known.handled.add(key);
  year.known.removedMails.add(key);
  const told = mailOf(tab, row);
  userDeleteRow(year.workspace, tab.sheet.name, row);
  return `La ligne du courrier ${told} est supprimée.`;
}

function decide(year: SimYear, chance: Chance): string | undefined {
  const demande = openDemande(year, chance, chance.oneIn(4) ? undefined : 'Inscrite à l’ordre du jour');
  const nom = chance.pick(activeMembers(year));
  if (!demande || !nom) return undefined;
  const due = inFrench(year.workspace.clock.now + chance.between(3, 40) * DAY_MS);
  typeLine(year, { demande, action: chance.among(ACTIONS), qui: nom, pourLe: due });
  return `On écrit au Suivi ce qui est décidé pour ${demande}.`;
}

/** A new line, cell after cell. A colleague may sort meanwhile: one looks where it went before going on. */
function typeLine(year: SimYear, cells: Record<string, string>): void {
  const typed: [string, string][] = [];
  for (const [mark, value] of Object.entries(cells)) {
    const tab = year.tab('Suivi');
    const isHers = (row: number): boolean => typed.every(([done, text]) => tab.text(row, done) === text) && tab.text(row, mark) === ''; // oxfmt-ignore
    const rows = tab.rows('demande');
    const row = typed.length === 0 ? (rows.at(-1) ?? 1) + 1 : rows.find(isHers);
    if (row !== undefined && year.type(tab, tab.a1(row, mark), value)) typed.push([mark, value]);
  }
}

function moveMeeting(year: SimYear, chance: Chance): string | undefined {
  const tab = year.tab('Réunions');
  const later = wallClock(year.workspace.clock.now + 30 * DAY_MS);
  const row = chance.pick(tab.rows('cle').filter((one) => tab.text(one, 'date') > later));
  if (row === undefined) return undefined;
  const moved = chance.among([-7, 1, 7]);
  for (const mark of ['date', 'dateLimite']) {
    const at = Date.parse(`${tab.text(row, mark).slice(0, 10)}T12:00Z`);
    if (!Number.isNaN(at)) year.type(tab, tab.a1(row, mark), inFrench(at + moved * DAY_MS));
  }
  return `La réunion ${tab.text(row, 'cle')} est déplacée de ${moved} jours.`;
}

/** What was filled in the Form once, dictated on the phone. */
function enterByHand(year: SimYear, chance: Chance): string | undefined {
  const [ecole] = chance.pick(year.scene.ecoles)!;
  const motif = year.tab('Motifs');
  const row = chance.pick(motif.rows('libelle'));
  if (row === undefined) return undefined;
  const [day, hour] = wallClock(year.workspace.clock.now - 60_000 * chance.between(5, 600)).split('T');
  const eleve = chance.oneIn(2);
  const answers = {
    ...{
      ecole,
      demandeur: 'Directeur·rice',
      cible: eleve ? 'Un élève' : 'Toute l’équipe',
      motif: motif.text(row, 'libelle'),
    },
    ...(eleve ? { codeEleve: year.known.code(chance), niveau: 'CP', familleInformee: 'Oui' } : {}),
    ...(chance.oneIn(5) ? {} : { description: year.known.words(chance) }),
  };
  const message = {
    ...{ canal: chance.among(['telephone', 'courriel', 'papier']), recueLe: day, recueA: hour, confirmee: true },
    ...{ jeton: `saisie-${chance.between(1e6, 9e6)}`, reponses: answers },
  };
  year.workspace.runFromPage('sidebarSaisirDemande', [message]);
  return `Une demande de ${ecole} arrivée autrement est saisie.`;
}

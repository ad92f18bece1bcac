// What is done around a meeting: outside partners are invited, its points put in order, its date typed again, its relevé
// filled in the Doc, well and badly.
import { addLine, cellText, isAsWritten, releveTables } from '../../demo/releve';
import { typeInCell } from '../../services/documents/userTyping';
import type { TableNode, TableRowNode } from '../../model/document';
import type { Acts } from '../act';
import type { Chance } from '../chance';
import { ownWord } from '../sayings';
import { wallClock } from '../schoolDays';
import type { SimTab } from '../tabs';
import type { SimYear } from '../year';
import { CLOSED, typeInDemande } from './demandes';
import { activeMembers, inFrench } from './members';

const DAY_MS = 86_400_000;

export const MEETINGS: Acts = {
  inviteUnPartenaire: { perYear: 8, when: 'work', play: invite },
  reporteLaReunion: { perYear: 4, when: 'work', play: putOff },
  corrigeLaDate: { perYear: 4, when: 'meeting', play: correctDate },
  rangeLaReunion: { perYear: 3, when: 'work', play: arrange },
  remplitLeReleve: { perYear: 6, when: 'meeting', play: fillReleve },
  renommeUnTitreDuReleve: { perYear: 3, when: 'meeting', play: renameReleveHeading },
};

const ASKED = [
  '',
  '',
  ' : un avis sur l’accueil à mi-temps',
  ' : ce que propose votre service',
  ' : le suivi de Gaspard Noël',
] as const;

/** Mostly with the family's agreement, mostly somebody the register knows. */
function invite(year: SimYear, chance: Chance): string | undefined {
  const demandes = year.tab('Demandes');
  const rows = demandes.rows('reunion').filter((row) => !CLOSED.includes(demandes.text(row, 'statut')));
  const members = year.tab('Membres');
  const partners = members.rows('nom').filter((row) => members.text(row, 'genre') === 'partenaire');
  const row = chance.pick(rows);
  const partner = chance.pick(partners);
  if (row === undefined || partner === undefined) return undefined;
  const numero = demandes.text(row, 'numero');
  const nom = chance.oneIn(8) ? 'Personne Inconnue' : members.text(partner, 'nom');
  const removed = demandes.text(row, 'partenaires') !== '' && chance.oneIn(3);
  if (!chance.oneIn(4)) typeInDemande(year, numero, 'accordFamille', chance.oneIn(8) ? 'Non' : 'Oui');
  typeInDemande(year, numero, 'partenaires', removed ? '' : `${nom}${chance.among(ASKED)}`);
  return removed ? `Plus aucun partenaire n’est invité pour ${numero}.` : `${nom} est invité·e pour ${numero}.`;
}

/** Rows of tab Réunions whose demandes are studied, from so many days on, and their day. */
function meetingsWithin(year: SimYear, tab: SimTab, from: number, to: number): number[] {
  const day = (days: number): string => wallClock(year.workspace.clock.now + days * DAY_MS).slice(0, 10);
  return tab.rows('cle').filter((row) => {
    const date = tab.text(row, 'date').slice(0, 10);
    return tab.text(row, 'etudie') === 'oui' && day(from) <= date && date <= day(to);
  });
}

/** Its list is known or about to be: whoever was called must hear of it. */
function putOff(year: SimYear, chance: Chance): string | undefined {
  const { known, workspace } = year;
  const tab = year.tab('Réunions');
  const row = chance.pick(meetingsWithin(year, tab, 2, 20));
  if (row === undefined) return undefined;
  const meeting = tab.text(row, 'cle');
  let at = noonOf(tab, row);
  do at += chance.among([1, 2, 7]) * DAY_MS;
  while (!year.days.isOpen(wallClock(at).slice(0, 10)));
  const mails = year.tab('Courrier');
  const convocations = mails.rows('cle').map((one) => mails.text(one, 'cle')).filter((key) => key.startsWith(`convocation|${meeting}|`)); // oxfmt-ignore
  if (!year.type(tab, tab.a1(row, 'date'), inFrench(at))) return undefined;
  known.moved = [...known.moved.filter((one) => one.meeting !== meeting), { meeting, at: workspace.clock.now, convocations }]; // oxfmt-ignore
  return `La réunion ${meeting} est reportée au ${inFrench(at)}.`;
}

function noonOf(tab: SimTab, row: number): number {
  return Date.parse(`${tab.text(row, 'date').slice(0, 10)}T12:00Z`);
}

/** Afterwards: it was held the day before, or the day after. */
function correctDate(year: SimYear, chance: Chance): string | undefined {
  const tab = year.tab('Réunions');
  const row = chance.pick(meetingsWithin(year, tab, -6, -2).filter((one) => tab.text(one, 'statut') === 'Tenue'));
  if (row === undefined) return undefined;
  const date = inFrench(noonOf(tab, row) + chance.among([-1, 1]) * DAY_MS);
  return year.type(tab, tab.a1(row, 'date'), date) ? `La réunion ${tab.text(row, 'cle')} s’est tenue le ${date}.` : undefined; // oxfmt-ignore
}

interface Seance {
  cle: string;
  points: { numero: string; minutes: number; place: { numero: string; ordre: number; minutes: number } }[];
}

function arrange(year: SimYear, chance: Chance): string | undefined {
  const { known } = year;
  const seance = seanceOf(year, '');
  if (!seance || seance.points.length < 2) return undefined;
  const points = arrangementOf(seance, chance);
  const save = (): boolean => saveArrangement(year, seance.cle, points)?.reussi ?? false;
  // Cut short, the same save again ends it.
  const shown = save() || save() ? seanceOf(year, seance.cle) : undefined;
  if (shown) known.arranged = { wanted: points.map(({ vue }) => vue.numero), shown: shown.points.map(({ numero }) => numero) }; // oxfmt-ignore
  return `La coordination range les ${points.length} points de ${seance.cle}.`;
}

type Arrangement = { vue: Seance['points'][number]['place']; minutes: number }[];

/** Her points in another order, some longer. */
export function arrangementOf({ points }: Seance, chance: Chance): Arrangement {
  return points
    .map((point) => ({ vue: point.place, minutes: chance.oneIn(3) ? 30 : point.minutes, rank: chance.draw() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ vue, minutes }) => ({ vue, minutes }));
}

/** Undefined when it was cut short. */
export function saveArrangement(
  { workspace }: SimYear,
  reunion: string,
  points: Arrangement,
): { reussi: boolean; phrase: string } | undefined {
  return workspace.runFromPage('sidebarRangerReunion', [{ reunion, points }]).value as ReturnType<
    typeof saveArrangement
  >;
}

export function seanceOf({ workspace }: SimYear, meeting: string): Seance | undefined {
  const { value } = workspace.runFromPage('sidebarReunion', [meeting]);
  return (value as { seance?: Seance } | undefined)?.seance;
}

/** On the day, in the days after, and sometimes ahead of it. */
function fillReleve(year: SimYear, chance: Chance): string | undefined {
  const tab = year.tab('Réunions');
  const ahead = chance.oneIn(3) ? 3 : 0;
  const row = chance.pick(meetingsWithin(year, tab, -6, ahead).filter((one) => tab.text(one, 'idOrdreDuJour') !== ''));
  if (row === undefined) return undefined;
  const meeting = tab.text(row, 'cle');
  const documentId = tab.text(row, 'idOrdreDuJour');
  const tables = releveTables(year.workspace, documentId);
  const lines = tables.flatMap((table) => table.children.slice(1).map((line) => ({ table, line })));
  const typed = lines.flatMap(({ table, line }) => fillLine(year, chance, table, line));
  if (tables.length > 0 && chance.oneIn(2)) {
    const numero = chance.among(['???', '2099-P9-999', 'celle de mardi']);
    typed.push(lineOf(year, chance, true, (text) => addLine(tables.at(-1)!, [numero, text, '', ''])));
  }
  const all = typed.map((line) => ({ ...line, meeting, documentId, at: year.workspace.clock.now }));
  year.known.lines.push(...all);
  // Ahead of the meeting, the list may still change: its Doc is then another.
  const isMoved = ahead > 0 && chance.oneIn(2) && year.type(tab, tab.a1(row, 'lieu'), `Salle ${chance.between(1, 99)}`);
  return `Le relevé de ${meeting} est rempli : ${all.length} ligne${all.length > 1 ? 's' : ''}${isMoved ? ', puis le lieu change' : ''}.`;
}

const OWN_HEADINGS = [['N°', 'Élève'], ['Suite donnée', 'Ce qu’on fait'], ['Responsable', 'Avec'], ['Échéance', 'À faire avant']] as const; // oxfmt-ignore

/** One heading or two, in every page of the table, then it is filled: three, and the register says that it reads nothing. */
function renameReleveHeading(year: SimYear, chance: Chance): string | undefined {
  const tab = year.tab('Réunions');
  const row = chance.pick(meetingsWithin(year, tab, -6, 3).filter((one) => tab.text(one, 'idOrdreDuJour') !== ''));
  const tables = row === undefined ? [] : releveTables(year.workspace, tab.text(row, 'idOrdreDuJour'));
  const column = chance.between(0, OWN_HEADINGS.length - 1);
  const heading = chance.among(OWN_HEADINGS[column]!);
  if (row === undefined || tables.length === 0 || tables.some((table) => !isAsWritten(table))) return undefined;
  const two = heading === OWN_HEADINGS[0][1];
  for (const { children } of tables) {
    typeInCell(children[0]!.children[column]!, heading);
    if (two) typeInCell(children[0]!.children[1]!, OWN_HEADINGS[1][1]);
  }
  return `Au relevé de ${tab.text(row, 'cle')}, une colonne devient « ${heading} ». ${fillReleve(year, chance) ?? ''}`;
}

type Line = { word: string; doubtful: boolean };

function lineOf(year: SimYear, chance: Chance, doubtful: boolean, type: (text: string) => void): Line {
  const text = year.known.words(chance, 'decision');
  type(text);
  return { word: ownWord(text), doubtful };
}

const UNDATED = ['dès que possible', 'le 31/02/2019', 'avant l’été si tout va bien'] as const;

/** What becomes of one line of the table: « Demande », « Décision », « Qui », « Pour quand ». */
function fillLine(year: SimYear, chance: Chance, table: TableNode, line: TableRowNode): Line[] {
  const [numero, , who, when] = line.children;
  const fill = (qui: string, quand: string, doubtful: boolean): Line[] => [
    lineOf(year, chance, doubtful, (text) => {
      typeInCell(line.children[1]!, text);
      typeInCell(who!, qui);
      typeInCell(when!, quand);
    }),
  ];
  const nom = chance.pick(activeMembers(year)) ?? '';
  const date = inFrench(year.workspace.clock.now + chance.between(5, 30) * DAY_MS);
  const draw = chance.draw();
  if (cellText(numero!) === '' || draw < 0.2) return [];
  if (draw < 0.5) return fill(nom, date, false);
  if (draw < 0.6) return fill('Gaspard Inconnu', date, true);
  if (draw < 0.7) return fill(nom, chance.among(UNDATED), true);
  if (draw < 0.75) {
    table.children.splice(table.children.indexOf(line), 1);
    return [];
  }
  const first = fill(nom, date, false);
  if (draw > 0.9) return first;
  // A line more about the same demande, its first cell empty or merged with the one above.
  return [...first, lineOf(year, chance, false, (text) => addLine(table, ['', text, nom, ''], line))];
}

// What a coordination does to a sheet that is hers: she sorts, pastes, renames, moves, deletes, changes her mind.
import { userDeleteRow, userFilter, userInsertColumn, userMoveColumn, userRenameSheet, userSort } from '../../services/spreadsheet/userEdit'; // oxfmt-ignore
import type { Acts } from '../act';
import type { Chance } from '../chance';
import { PLANTED } from '../sayings';
import { textOf } from '../tabs';
import type { SimYear } from '../year';
import { openDemande, typeInDemande } from './demandes';

/** Tabs a person may sort; the guide says that nobody writes in the Journal. */
const SORTED = ['Demandes', 'Courrier', 'Suivi', 'Réunions', 'Membres', 'Écoles'] as const;
const STATUTS = [
  'Reçue', 'À compléter', 'À trier', 'En analyse', 'Affectée', 'Première intention', 'Seconde intention', 'Réorientée',
  'Retirée', 'Close',
] as const; // oxfmt-ignore
const NONSENSE = ['vu avec la directrice', 'affecté ?', '', 'Effacée', 'OK'] as const;

export const COORDINATION: Acts = {
  trie: { perYear: 10, when: 'work', play: sort },
  filtre: { perYear: 2, when: 'work', play: filter },
  note: { perYear: 5, when: 'work', play: writeNote },
  colleDesNotes: { perYear: 3, when: 'work', play: pasteNotes },
  colleDesStatuts: { perYear: 2, when: 'work', play: pasteStatuts },
  statut: { perYear: 12, when: 'work', play: changeStatut },
  statutFaux: { perYear: 3, when: 'work', play: typeNonsense },
  demandeDesPrecisions: { perYear: 5, when: 'work', play: askForMore },
  renommeUnTitre: { perYear: 2, when: 'work', play: renameHeading },
  renommeUnOnglet: { perYear: 1, when: 'work', play: renameTab },
  ajouteUneColonne: { perYear: 1, when: 'work', play: addColumn },
  deplaceUneColonne: { perYear: 1, when: 'work', play: moveColumn },
  supprimeUneDemande: { perYear: 3, when: 'work', play: deleteDemande },
}; // oxfmt-ignore

function sort(year: SimYear, chance: Chance): string {
  const { sheet } = year.tab(chance.among(SORTED));
  const column = chance.between(1, Math.max(1, sheet.cells[0]?.length ?? 1));
  const ascending = chance.oneIn(2);
  const title = textOf(sheet.cells[0]?.[column - 1] ?? '') || String(column);
  userSort(year.workspace, sheet.name, column, ascending);
  return `La coordination trie ${sheet.name} par la colonne « ${title} »${ascending ? '' : ', à l’envers'}.`;
}

function filter(year: SimYear, chance: Chance): string {
  const tab = year.tab('Demandes');
  userFilter(year.workspace, tab.sheet.name, tab.column('statut'), [chance.among(STATUTS)]);
  return 'La coordination filtre les demandes.';
}

function writeNote(year: SimYear, chance: Chance): string | undefined {
  const demande = openDemande(year, chance);
  if (!demande) return undefined;
  typeInDemande(year, demande, 'notes', `Rappeler l’école (${PLANTED}).`);
  return `La coordination note quelque chose sur ${demande}.`;
}

function pasteNotes(year: SimYear, chance: Chance): string | undefined {
  const tab = year.tab('Demandes');
  const rows = tab.rows('numero');
  const first = chance.pick(rows);
  if (first === undefined) return undefined;
  const block = Array.from({ length: Math.min(3, rows.at(-1)! - first + 1) }, (_, index) => [
    `note ${index} ${PLANTED}`,
  ]);
  block.forEach(([text], index) => {
    const numero = tab.text(first + index, 'numero');
    if (numero) year.known.type(numero, 'notes', text!);
  });
  year.type(tab, tab.a1(first, 'notes'), block);
  return `La coordination colle ${block.length} notes d’un coup.`;
}

function pasteStatuts(year: SimYear, chance: Chance): string | undefined {
  const tab = year.tab('Demandes');
  const rows = tab.rows('numero');
  const first = chance.pick(rows);
  if (first === undefined) return undefined;
  const length = Math.min(3, rows.at(-1)! - first + 1);
  year.type(
    tab,
    tab.a1(first, 'statut'),
    Array.from({ length }, () => [chance.among(STATUTS)]),
  );
  return `La coordination colle ${length} statuts d’un coup.`;
}

function changeStatut(year: SimYear, chance: Chance): string | undefined {
  const demande = openDemande(year, chance);
  if (!demande) return undefined;
  const statut = chance.among(STATUTS);
  typeInDemande(year, demande, 'statut', statut);
  return `La coordination passe ${demande} à « ${statut} ».`;
}

function typeNonsense(year: SimYear, chance: Chance): string | undefined {
  const demande = openDemande(year, chance);
  if (!demande) return undefined;
  const text = chance.among(NONSENSE);
  typeInDemande(year, demande, 'statut', text);
  return `La coordination écrit « ${text} » dans le statut de ${demande}.`;
}

function askForMore(year: SimYear, chance: Chance): string | undefined {
  const demande = openDemande(year, chance, 'Affectée');
  if (!demande) return undefined;
  typeInDemande(year, demande, 'manques', 'depuis quand la situation dure\nce qui apaise');
  typeInDemande(year, demande, 'statut', 'À compléter');
  return `La coordination demande des précisions sur ${demande}.`;
}

function renameHeading(year: SimYear, chance: Chance): string | undefined {
  const tab = year.tab(chance.among(['Demandes', 'Courrier', 'Suivi', 'Membres']));
  const mark = chance.pick(tab.marks);
  if (!mark) return undefined;
  const before = tab.text(1, mark);
  year.type(tab, tab.a1(1, mark), `${before} (bis)`);
  return `La coordination renomme le titre « ${before} » de ${tab.sheet.name}.`;
}

function renameTab(year: SimYear, chance: Chance): string {
  const { sheet } = year.tab(chance.among(SORTED));
  const before = sheet.name;
  userRenameSheet(year.workspace, before, `${before} ${chance.between(2, 999)}`);
  return `La coordination renomme l’onglet ${before}.`;
}

function addColumn(year: SimYear, chance: Chance): string {
  const { sheet } = year.tab(chance.among(['Demandes', 'Membres', 'Écoles']));
  const at = chance.between(1, sheet.cells[0]!.length + 1);
  userInsertColumn(year.workspace, sheet.name, at);
  return `La coordination ajoute une colonne dans ${sheet.name}.`;
}

function moveColumn(year: SimYear, chance: Chance): string {
  const { sheet } = year.tab(chance.among(['Demandes', 'Courrier', 'Membres']));
  const width = sheet.cells[0]!.length;
  const [at, before] = [chance.between(1, width), chance.between(1, width)];
  userMoveColumn(year.workspace, sheet.name, at, before);
  return `La coordination déplace une colonne de ${sheet.name}.`;
}

/** The guide promises that what a school filed by the Form comes back. */
function deleteDemande(year: SimYear, chance: Chance): string | undefined {
  const tab = year.tab('Demandes');
  const row = chance.pick(tab.rows('idReponse'));
  if (row === undefined) return undefined;
  const numero = tab.text(row, 'numero');
  year.known.forget(numero);
  userDeleteRow(year.workspace, tab.sheet.name, row);
  return `La coordination supprime la ligne de ${numero}.`;
}

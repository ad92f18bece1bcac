// A person types in the table « Relevé de décisions » of an ordre du jour, as Docs lets her: cells, lines added, lines gone.
import { readTab } from '../../local/demo/readTab';
import { plainText, type DocumentModel, type TableCellNode, type TableNode, type TableRowNode } from '../../local/model/document'; // prettier-ignore
import type { Workspace } from '../../local/workspace';

/** The ordre du jour that tab Réunions links to now. */
export function ordreDuJour(pole: Workspace, reunion = '2018-P1-A'): DocumentModel {
  const ligne = readTab(pole, 'Réunions').rows.find((row) => row['Réunion'] === reunion)!;
  return pole.state.documents[ligne['Identifiant du document']!]!;
}

/** With ordinary spaces. */
export function texteDuDocument({ content }: DocumentModel): string {
  return plainText(content.body).replace(/[\u00a0\u202f]/g, ' ');
}

/** Each line: what is typed in the cells, from « Décision » on, of the row of that demande. */
export function remplirReleve(pole: Workspace, decisions: Record<string, string[]>, reunion = '2018-P1-A'): void {
  const tables = releveDe(pole, reunion);
  for (const [numero, textes] of Object.entries(decisions)) {
    const ligne = tables.flatMap(({ children }) => children).find(({ children: [premiere] }) => texteDe(premiere!) === numero); // prettier-ignore
    if (!ligne) throw new Error(`Pas de ligne ${numero} au relevé`);
    textes.forEach((texte, rang) => ecrireDans(ligne.children[rang + 1]!, texte));
  }
}

/** A line added at the end of the table. */
export function ajouterAuReleve(pole: Workspace, textes: string[], reunion = '2018-P1-A'): void {
  const table = releveDe(pole, reunion).pop()!;
  const ligne = structuredClone(table.children[table.children.length - 1]!) as TableRowNode;
  ligne.children.forEach((cell, rang) => ecrireDans(cell, textes[rang] ?? ''));
  table.children.push(ligne);
}

/** Copies of a workspace share their Docs: what a test types in one is for that one, which first takes its own. */
function releveDe(pole: Workspace, reunion: string): TableNode[] {
  const { id } = ordreDuJour(pole, reunion);
  const sien = (pole.state.documents[id] = structuredClone(pole.state.documents[id]!));
  return sien.content.body.children.filter(
    (bloc): bloc is TableNode => bloc.type === 'TABLE' && texteDe(bloc.children[0]!.children[1] ?? bloc.children[0]!.children[0]!) === 'Décision', // prettier-ignore
  );
}

function texteDe(cell: TableCellNode): string {
  return plainText(cell).trim();
}

function ecrireDans(cell: TableCellNode, texte: string): void {
  const [modele] = cell.children;
  cell.children = texte.split('\n').map((ligne) => ({
    ...structuredClone(modele as Extract<typeof modele, { type: 'PARAGRAPH' }>),
    children: ligne ? [{ type: 'TEXT' as const, runs: [{ text: ligne, style: {} }] }] : [],
  }));
}

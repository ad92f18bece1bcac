// A person types in the table « Relevé de décisions » of an ordre du jour, as Docs lets her: cells, lines added, lines gone.
import { readTab } from '../../local/demo/readTab';
import { addLine, cellText, releveTables } from '../../local/demo/releve';
import { typeInCell } from '../../local/services/documents/userTyping';
import { plainText, type DocumentModel, type TableNode } from '../../local/model/document';
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
    const ligne = tables.flatMap(({ children }) => children).find(({ children: [premiere] }) => cellText(premiere!) === numero); // oxfmt-ignore
    if (!ligne) throw new Error(`Pas de ligne ${numero} au relevé`);
    textes.forEach((texte, rang) => typeInCell(ligne.children[rang + 1]!, texte));
  }
}

/** A person writes other headings, in each table of the relevé. */
export function renommerLesTitres(pole: Workspace, titres: Record<string, string>, reunion = '2018-P1-A'): void {
  for (const { children } of releveDe(pole, reunion))
    for (const cell of children[0]!.children) typeInCell(cell, titres[cellText(cell)] ?? cellText(cell));
}

/** A line added at the end of the table. */
export function ajouterAuReleve(pole: Workspace, textes: string[], reunion = '2018-P1-A'): void {
  addLine(releveDe(pole, reunion).pop()!, textes);
}

function releveDe(pole: Workspace, reunion: string): TableNode[] {
  return releveTables(pole, ordreDuJour(pole, reunion).id);
}

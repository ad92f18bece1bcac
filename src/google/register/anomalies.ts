// What could not be read in the tabs, one French sentence each, naming the tab, the line and the column.
import { adressesDans } from '../../domain/courrier/adresse';
import { lireMot } from './cells';
import type { Onglet } from './table';

export class Anomalies {
  private readonly phrases: string[] = [];

  noter(onglet: Onglet, ligne: number, colonne: string, quoi: string): void {
    this.phrases.push(`Onglet « ${onglet.nom} », ligne ${ligne}, colonne « ${colonne} » : ${quoi}.`);
  }

  toutes(): string[] {
    return [...new Set(this.phrases)];
  }
}

/** The address of a cell, '' when it holds none; which one is used is told when it holds several. */
export function lireAdresse(cell: unknown, anomalies: Anomalies, ou: [onglet: Onglet, ligne: number, colonne: string]): string {
  const texte = lireMot(cell);
  const [adresse = '', autre] = adressesDans(texte);
  const cite = `« ${texte.replace(/\s+/g, ' ')} »`;
  if (texte && !adresse) anomalies.noter(...ou, `${cite} n’est pas une adresse`);
  if (autre) anomalies.noter(...ou, `${cite} en contient plusieurs ; seule ${adresse} est prise`);
  return adresse;
} // oxfmt-ignore

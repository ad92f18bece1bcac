// What could not be read in the tabs, one French sentence each, naming the tab, the line and the column.
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

export function adresseLisible(texte: string): boolean {
  return /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(texte);
}

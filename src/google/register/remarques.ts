// Column « À vérifier » of tabs Motifs and Membres: what is wrong in the rules people wrote, on the row it is about.
import type { Remarque } from '../../domain/affectation/controle';
import { typographier } from '../../domain/texte/typographie';
import { ecrireListe, ecrireTexte, lireMot } from './cells';
import { MEMBRES } from './membresTab';
import { MOTIFS } from './motifsTab';
import type { Onglet, Table } from './table';

/** Rows that no remark is about are emptied: one writing for each row that changes, none in the ordinary case. */
export function writeRemarks(table: (onglet: Onglet) => Table, remarques: readonly Remarque[]): void {
  for (const onglet of [MOTIFS, MEMBRES]) {
    const dites = new Map<string, string[]>();
    for (const { cle, phrase } of remarques.filter((une) => une.onglet === onglet.cle))
      dites.set(cle, [...(dites.get(cle) ?? []), phrase]);
    const opened = table(onglet);
    const lignes = opened.lire((cell, ligne) => ({ cle: lireMot(cell(onglet.identifiant)), ligne }));
    for (const { cle, ligne } of lignes)
      opened.noter(ligne, { remarques: ecrireTexte(ecrireListe((dites.get(cle) ?? []).map(typographier))) });
  }
}

// The cells people choose in: each Statut offers what may follow it, and « Réorientée vers » the places one may name.
// A list helps and never blocks: Google warns of another value, and the machine answers it.
import { apresQuoi, estUnRefusDeStatut } from '../../domain/demande/changementDeStatut';
import { lireStatut, STATUTS, suivants, type Statut } from '../../domain/demande/statut';
import type { Pole } from '../../domain/pole/pole';
import { lireTexte } from './cells';
import type { Table } from './table';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;
type Rules = Record<Statut, Rule> & { general: Rule };

function ruleOf(choices: readonly string[], help: string): Rule {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList([...choices], true)
    .setAllowInvalid(true)
    .setHelpText(help)
    .build();
}

/** The present statut is among the choices: Google would warn of it otherwise. */
export function statutRule(statut: Statut): Rule {
  const choices = [statut, ...suivants(statut, 'personne')].map((cle) => STATUTS[cle]);
  return ruleOf(choices, apresQuoi(statut));
}

/** All of them, whichever the register holds: the calls do not depend on what people wrote. */
function allRules(): Rules {
  const rules = (Object.keys(STATUTS) as Statut[]).map((statut) => [statut, statutRule(statut)]);
  const general = ruleOf(Object.values(STATUTS), 'Où en est la demande.');
  return { ...Object.fromEntries(rules), general } as Rules;
}

export function statutGuide(table: () => Table): Pick<Pole, 'annoterStatut' | 'guider'> {
  return {
    annoterStatut: (numero, phrase) => noteOnStatut(table(), numero, phrase),
    guider: (reorientations) => {
      guideStatuts(table());
      guideReorientations(table(), reorientations);
    },
  };
}

/** A sort moves the values and leaves the lists behind: one writing gives every row its own again. */
function guideStatuts(table: Table): void {
  const rules = allRules();
  const lines = table.cellules('statut').map((cell) => [rules[lireStatut(lireTexte(cell)) ?? 'general']]);
  if (lines.length) table.colonneDeDonnees('statut').setDataValidations(lines);
}

function guideReorientations(table: Table, libelles: readonly string[]): void {
  if (table.cellules('reorienteVers').length && libelles.length)
    table.colonneDeDonnees('reorienteVers').setDataValidation(ruleOf(libelles, 'Où la demande est envoyée.'));
}

/** `phrase`: what the machine has to say on the cell, after what a person may have noted there; '' takes it back. */
function noteOnStatut(table: Table, numero: string, phrase: string): void {
  const cell = table.cellule(numero, 'statut');
  if (!cell) return;
  const kept = cell.getNote().split('\n').filter((line) => !estUnRefusDeStatut(line)); // oxfmt-ignore
  cell.setNote([...kept, phrase].join('\n').trim());
}

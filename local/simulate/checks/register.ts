// What people typed stays, the Journal only grows, no cell became a formula, no run fails without a fault.
import { PLANTED } from '../sayings';
import { textOf } from '../tabs';
import type { SimYear } from '../year';
import type { Broken, Check, SeenRun } from './check';

export class TypedCheck implements Check {
  constructor(private readonly year: SimYear) {}

  after(): Broken[] {
    const { known } = this.year;
    if (known.typed.size === 0) return [];
    const tab = this.year.tab('Demandes');
    return tab.rows('numero').flatMap((row) => {
      const numero = tab.text(row, 'numero');
      // Away, she is stood in for, and the cell beside says so. What comes of it at her return is the pôle's to decide.
      const named = known.typed.get(numero)?.get('referent');
      if (named && tab.text(row, 'relais') === `${named} → ${tab.text(row, 'referent')}`) known.release(numero);
      return [...(known.typed.get(numero) ?? [])]
        .filter(([mark, value]) => tab.text(row, mark) !== value)
        .map(([mark, value]) => wrong('corrections_gardées', `${numero} : « ${value} », écrit dans ${mark}, est devenu « ${tab.text(row, mark)} ».`)); // oxfmt-ignore
    });
  }
}

export class JournalCheck implements Check {
  private lines: string[] = [];

  constructor(private readonly year: SimYear) {}

  /** The seal of a line comes later: the five cells before it are what must stay. */
  after(): Broken[] {
    const cells = this.year.tab('Journal').sheet.cells.slice(1);
    const { length } = this.lines;
    const lineAt = (index: number): string =>
      [0, 1, 2, 3, 4].map((column) => textOf(cells[index]?.[column] ?? '')).join('|');
    const changed = [0, length - 1].find((index) => index >= 0 && this.lines[index] !== undefined && lineAt(index) !== this.lines[index]); // oxfmt-ignore
    for (let index = length; index < cells.length; index++) this.lines.push(lineAt(index));
    if (changed === undefined) return [];
    return [wrong('journal_croissant', `La ligne ${changed + 2} du Journal, « ${this.lines[changed]} », est devenue « ${lineAt(changed)} ».`)]; // oxfmt-ignore
  }
}

const WRITTEN = ['Demandes', 'Courrier', 'Journal', 'Suivi'];

export class CellsCheck implements Check {
  constructor(private readonly year: SimYear) {}

  after({ sound }: SeenRun): Broken[] {
    if (!sound) return [];
    return WRITTEN.flatMap((name) => {
      const { sheet } = this.year.tab(name);
      const isFormula = sheet.cells.some((row) => row.some((cell) => typeof cell === 'object' && 'formula' in cell));
      return isFormula ? [wrong('aucune_formule', `Une cellule de ${name} est devenue une formule.`)] : [];
    });
  }
}

export class RunsCheck implements Check {
  after({ record: { handler, error, logs, killed }, struck }: SeenRun): Broken[] {
    if (struck || killed) return [];
    const said = logs.find((line) => line.includes(PLANTED));
    if (said) return [wrong('journaux_discrets', `Une ligne de console de ${handler} montre ce qu’une école a écrit.`)];
    return error ? [wrong('aucune_erreur', `${handler} s’est arrêté : ${error.message}`)] : [];
  }
}

function wrong(invariant: string, phrase: string): Broken {
  return { sort: 'invariant', invariant, phrase };
}

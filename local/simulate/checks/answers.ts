// Every answer of the two Forms is in the register exactly once, under one number for ever, as it was last written.
import type { SimYear } from '../year';
import type { Broken, Check, SeenRun } from './check';

export class AnswersCheck implements Check {
  private readonly numbers = new Map<string, string>();
  /** Since when a row that was there is gone: a person took it away. */
  private readonly gone = new Map<string, number>();
  private readonly suites = new Set<string>();

  constructor(private readonly year: SimYear) {}

  after(run: SeenRun): Broken[] {
    const rows = this.demandes();
    const found = [...this.doubled(rows), ...this.renumbered(rows)];
    if (!run.sound) return found;
    return [...found, ...this.lost(rows, run), ...this.outdated(rows, run), ...this.lostSuites(run)];
  }

  /** Rows of tab Demandes by the answer they hold; several when it is doubled. */
  private demandes(): Map<string, number[]> {
    const tab = this.year.tab('Demandes');
    const rows = new Map<string, number[]>();
    for (const row of tab.rows('idReponse')) {
      const id = tab.text(row, 'idReponse');
      rows.set(id, [...(rows.get(id) ?? []), row]);
    }
    return rows;
  }

  private doubled(rows: ReadonlyMap<string, number[]>): Broken[] {
    const tab = this.year.tab('Demandes');
    const numbers = tab.rows('numero').map((row) => tab.text(row, 'numero'));
    const twice = numbers.filter((numero, index) => numbers.indexOf(numero) !== index);
    return [
      ...[...rows].filter(([, places]) => places.length > 1).map(([id]) => wrong('doublee', 'réponse_une_fois', `La réponse ${id} est plusieurs fois au registre.`)),
      ...twice.map((numero) => wrong('doublee', 'numéro_unique', `Le numéro ${numero} est donné deux fois.`)),
    ];
  } // oxfmt-ignore

  private renumbered(rows: ReadonlyMap<string, number[]>): Broken[] {
    const tab = this.year.tab('Demandes');
    return [...rows].flatMap(([id, [row]]) => {
      const numero = tab.text(row!, 'numero');
      const before = this.numbers.get(id) ?? numero;
      this.numbers.set(id, numero);
      return before === numero ? [] : [wrong('invariant', 'numéro_pour_toujours', `La réponse ${id} portait ${before}, et porte ${numero}.`)];
    });
  } // oxfmt-ignore

  private lost(rows: ReadonlyMap<string, number[]>, { record, idle }: SeenRun): Broken[] {
    const { demande } = this.year.forms;
    return this.answersBefore(demande, record.at).flatMap(({ id }) => {
      if (rows.has(id)) {
        this.gone.delete(id);
        return [];
      }
      if (!this.numbers.has(id)) return [wrong('perdue', 'réponse_au_registre', `La réponse ${id} n’est pas au registre après une ronde.`)];
      const since = this.gone.get(id);
      if (since === undefined) this.gone.set(id, record.at);
      // The first ronde of a school day counts the answers; any later one may leave before.
      const counted = since !== undefined && !idle && this.year.isFirstOfDay(record);
      return counted ? [wrong('perdue', 'réponse_revenue', `La réponse ${id}, dont une personne a supprimé la ligne, n’est pas revenue.`)] : [];
    });
  } // oxfmt-ignore

  private outdated(rows: ReadonlyMap<string, number[]>, { record }: SeenRun): Broken[] {
    const tab = this.year.tab('Demandes');
    return this.answersBefore(this.year.forms.demande, record.at).flatMap(({ id }) => {
      const [row] = rows.get(id) ?? [];
      const word = this.year.known.answers.get(id);
      const isThere = !row || !word || tab.text(row, 'description').includes(word);
      return isThere ? [] : [wrong('perdue', 'réponse_à_jour', `Ce que l’école a écrit en dernier (${id}) n’est pas au registre.`)];
    });
  } // oxfmt-ignore

  /** A ronde that leaves at once asks the first Form only: what this one brings waits for the next that works. */
  private lostSuites({ record, idle }: SeenRun): Broken[] {
    if (idle) return [];
    const waiting = this.answersBefore(this.year.forms.suite, record.at).filter(({ id }) => !this.suites.has(id));
    if (waiting.length === 0) return [];
    const journal = this.year.tab('Journal');
    const told = journal.rows('details').map((row) => journal.text(row, 'details').split(' ')[0]!);
    return waiting.flatMap(({ id }) => {
      const times = told.filter((one) => one === id).length;
      if (times === 1) this.suites.add(id);
      if (times === 0)
        return [wrong('perdue', 'suite_au_journal', `La suite ${id} n’est pas au Journal après une ronde.`)];
      return times === 1 ? [] : [wrong('doublee', 'suite_au_journal', `La suite ${id} est ${times} fois au Journal.`)];
    });
  }

  private answersBefore(formId: string, at: number) {
    return this.year.workspace.state.forms[formId]!.responses.filter(({ timestamp }) => timestamp < at);
  }
}

function wrong(sort: Broken['sort'], invariant: string, phrase: string): Broken {
  return { sort, invariant, phrase };
}

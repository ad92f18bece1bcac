// « Répartir » proposes; it takes nothing that is begun, gives to nobody who is gone, and asked again at once changes
// nothing. What a person chose is held with all that people typed. The panel « Réunion » shows the order just written.
import { activeMembers } from '../people/members';
import type { SimYear } from '../year';
import type { Broken, Check, SeenRun } from './check';

const BEGUN = ['Première intention', 'Seconde intention', 'Inscrite à l’ordre du jour'];

export class RepartitionCheck implements Check {
  /** Whom each demande had after the first of the two times; undefined when that one was struck. */
  private once: Map<string, string> | undefined;

  constructor(private readonly year: SimYear) {}

  after({ record, struck }: SeenRun): Broken[] {
    const before = this.year.known.beforeRepartition;
    if (record.handler !== 'menuRepartir' || !before) {
      this.once = undefined;
      return [];
    }
    const { once } = this;
    const { referents, found } = this.changes(before);
    this.once = struck || record.error ? undefined : referents;
    if (!once || !this.once) return found;
    const again = [...referents].filter(([numero, nom]) => once.get(numero) !== nom).map(([numero]) => numero);
    return again.length ? [...found, wrong('répartition_stable', `« Répartir », choisi de nouveau, change ${again.join(', ')}.`)] : found;
  } // oxfmt-ignore

  private changes(before: ReadonlyMap<string, string>): { referents: Map<string, string>; found: Broken[] } {
    const tab = this.year.tab('Demandes');
    const there = activeMembers(this.year);
    const referents = new Map<string, string>();
    const found: Broken[] = [];
    for (const row of tab.rows('numero')) {
      const [numero, nom] = [tab.text(row, 'numero'), tab.text(row, 'referent')];
      const had = before.get(numero) ?? nom;
      referents.set(numero, nom);
      if (nom === had) continue;
      // Given back, it keeps the mark of who had accepted it.
      const [accepted = ''] = tab.text(row, 'acceptee').split(', le ');
      const isAccepted = accepted !== '' && !tab.text(row, 'rendues').includes(accepted);
      const isBegun = isAccepted || (had !== '' && BEGUN.includes(tab.text(row, 'statut')));
      if (isBegun) found.push(wrong('travail_gardé', `« Répartir » prend à ${had} ${numero}, qui est commencée.`));
      if (nom && !there.includes(nom)) found.push(wrong('répartition_possible', `« Répartir » donne ${numero} à ${nom}, qui n’est plus là.`)); // oxfmt-ignore
    }
    return { referents, found };
  }
}

export class ArrangedCheck implements Check {
  constructor(private readonly year: SimYear) {}

  after(): Broken[] {
    const { arranged } = this.year.known;
    this.year.known.arranged = undefined;
    if (!arranged || arranged.wanted.join() === arranged.shown.join()) return [];
    return [wrong('ordre_écrit', `Les points rangés ${arranged.wanted.join(', ')} se montrent ${arranged.shown.join(', ')}.`)]; // oxfmt-ignore
  }
}

function wrong(invariant: string, phrase: string): Broken {
  return { sort: 'invariant', invariant, phrase };
}

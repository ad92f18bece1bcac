// What a panel says it did is in the register, what it refuses it says why and leaves; a line added there stays.
import type { SimYear } from '../year';
import type { Broken, Check } from './check';

export class PanelsCheck implements Check {
  constructor(private readonly year: SimYear) {}

  after(): Broken[] {
    const { known } = this.year;
    const { told } = known;
    known.told = [];
    const untrue = told
      .filter(({ wanted, shown }) => wanted !== shown)
      .map(({ what, wanted, shown }) => wrong('invariant', 'panneau_vrai', `${what} : « ${wanted} » voulu, « ${shown} » au registre.`)); // oxfmt-ignore
    return [...untrue, ...this.lost()];
  }

  private lost(): Broken[] {
    const { suivi } = this.year.known;
    if (suivi.size === 0) return [];
    const tab = this.year.tab('Suivi');
    const text = tab.rows('action').map((row) => tab.text(row, 'action')).join('\n'); // oxfmt-ignore
    return [...suivi].filter(([word]) => !text.includes(word)).map(([word, numero]) => wrong('perdue', 'suivi_gardé', `« ${word} », ajouté au Suivi de ${numero}, n’y est plus.`)); // oxfmt-ignore
  }
}

function wrong(sort: Broken['sort'], invariant: string, phrase: string): Broken {
  return { sort, invariant, phrase };
}

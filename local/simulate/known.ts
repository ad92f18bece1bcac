// What the simulation knows of its own doing: what schools wrote, what people typed or took away by hand. The checks
// hold the register to it; the people of the story write it down.
import type { Chance } from './chance';
import { saying } from './sayings';

const BIRDS = ['Roitelet', 'Bouvreuil', 'Sittelle', 'Grimpereau'] as const;
/** Every code of a pupil is one of these with a number. */
export const PUPIL_CODE = /\b(Roitelet|Bouvreuil|Sittelle|Grimpereau) \d+/i;

/** A line of a relevé, as a person left it. */
export interface TypedLine {
  meeting: string;
  documentId: string;
  at: number;
  /** A word of it that is found nowhere else. */
  word: string;
  /** Something in it cannot be understood: a person must read it again. */
  doubtful: boolean;
}

/** A meeting whose list was known, whose date a person typed again. */
export interface Moved {
  meeting: string;
  at: number;
  /** Keys of tab Courrier that had called somebody to it. */
  convocations: string[];
}

/** A meeting as it was when a person cancelled it. */
export interface Cancelled {
  meeting: string;
  at: number;
  date: string;
  /** Those who had been called to it, as the keys of tab Courrier name them. */
  called: string[];
  /** Its open demandes, and their statut. */
  demandes: ReadonlyMap<string, string>;
}

export class Known {
  private written = 0;
  /** What the newest version of each answer says, by response id: a word found nowhere else. */
  readonly answers = new Map<string, string>();
  /** What a person typed in a cell that the machine never writes over, by number then by mark of the column. */
  readonly typed = new Map<string, Map<string, string>>();
  /** Keys of tab Courrier whose row a person changed or took away: their life is no longer the machine's alone. */
  readonly handled = new Set<string>();
  /** Keys whose row a person took away, until the machine plans them anew. */
  readonly removedMails = new Set<string>();
  /** By name, the addresses of members and schools that were taken away by mistake, until they are put back. */
  readonly lostAddresses = new Map<string, string>();

  /** What was typed in the relevés, until it was read back. */
  lines: TypedLine[] = [];
  /** Meetings that were moved, until everybody was told. */
  moved: Moved[] = [];
  /** Meetings that were cancelled: all of them, those whose people are still to be told, those held after all. */
  readonly cancelled: Cancelled[] = [];
  toTell: Cancelled[] = [];
  putBack: Cancelled[] = [];
  /** What a panel said of what it did, and what the register then showed. */
  told: { what: string; wanted: string; shown: string }[] = [];
  /** The word of each line added to the Suivi from a panel, and its demande. */
  readonly suivi = new Map<string, string>();
  /** Whom each demande had before « Répartir »; undefined when nobody asks for it. */
  beforeRepartition: Map<string, string> | undefined;
  /** The numbers of a meeting as a person put them, and as the panel then shows them. */
  arranged: { wanted: string[]; shown: string[] } | undefined;

  /** A sentence with a word that is its own. */
  words(chance: Chance, kind: 'ecole' | 'decision' = 'ecole'): string {
    this.written += 1;
    const start = chance.oneIn(12) ? chance.among(['=1+1 ', '+33 ', '@ ', '- ', '\u2019', '<b>'] as const) : '';
    return `${start}${saying(kind, this.written)}`;
  }

  code(chance: Chance): string {
    this.written += 1;
    return `${chance.among(BIRDS)} ${this.written}`;
  }

  type(numero: string, mark: string, value: string): void {
    const cells = this.typed.get(numero) ?? new Map<string, string>();
    this.typed.set(numero, cells.set(mark, value));
  }

  /** A référent gave it back, or is stood in for while she is away: whoever a person had named may now be another. */
  release(numero: string): void {
    this.typed.get(numero)?.delete('referent');
  }

  /** The row of a demande was taken away: what was typed there went with it. */
  forget(numero: string): void {
    this.typed.delete(numero);
  }
}

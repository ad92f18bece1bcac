// What people of the simulation write: sentences as one reads them in the field, each with a word of its own by which the
// checks find it again. A told year is shown without those words.

/** In every text a school or a person writes; in no mail, ever. */
export const PLANTED = 'girouette';

const SAYINGS = {
  ecole: [
    'Chaque matin, l’entrée en classe est difficile, surtout après la récréation',
    'Les consignes à deux étapes le mettent en échec',
    'Les temps de groupe tournent au conflit, l’après-midi surtout',
    'Un coin calme et un emploi du temps en images, essayés trois semaines',
    'L’équipe souhaite un regard extérieur sur la classe',
  ],
  decision: [
    'Observation en classe, sur le temps du matin',
    'Entretien avec l’enseignante et la directrice',
    'Équipe éducative avec la famille',
    'Aménager l’emploi du temps et les consignes',
    'Faire le point avec l’école dans six semaines',
  ],
} as const;

/** The `rank`-th sentence of its kind, with its word. */
export function saying(kind: keyof typeof SAYINGS, rank: number): string {
  return `${SAYINGS[kind][rank % SAYINGS[kind].length]!}, ${PLANTED}-${rank}-fin.`;
}

/** The word of a sentence that is found nowhere else. */
export function ownWord(sentence: string): string {
  return new RegExp(`${PLANTED}-\\d+-fin`).exec(sentence)?.[0] ?? '';
}

const WORDS = new RegExp(`(, ${PLANTED}-\\d+-fin)|( \\(${PLANTED}\\))|(?<=^note \\d+) ${PLANTED}`, 'g');

/** Takes the words out of every text of a workspace's state, in place. */
export function unmark(state: object): void {
  for (const [key, value] of Object.entries(state)) {
    if (typeof value === 'string') (state as Record<string, unknown>)[key] = value.replace(WORDS, '');
    else if (value !== null && typeof value === 'object') unmark(value as object);
  }
}

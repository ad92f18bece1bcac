// What we write in a Form is ours until a person changes it: a short mark of each text tells whose it is now.
import { empreinteCourte } from '../../domain/texte/empreinte';
import { typographier } from '../../domain/texte/typographie';
import type { FormMemory } from '../memory';

interface Text {
  /** Under which its mark is kept. */
  key: string;
  current: string;
  wanted: string;
  set: (text: string) => unknown;
  /** An empty title was not meant; an empty help may have been. */
  emptyIsTheirs?: boolean;
}

/** Writes what is wanted, unless a person changed what we had written. Returns theirs when it stays, else ''. */
export function writeText(memory: FormMemory, { key, current, wanted, set, emptyIsTheirs }: Text): string {
  const text = typographier(wanted);
  const known = memory.formTexts[key];
  const changed = known !== undefined && empreinteCourte(current) !== known;
  if (current !== text && changed && (current || emptyIsTheirs)) return current;
  if (current !== text) set(text);
  memory.formTexts[key] = empreinteCourte(text);
  return '';
}

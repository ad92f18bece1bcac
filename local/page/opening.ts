// How the page opens: a folder that holds a workspace goes on where it was, another one begins on the eve of the cut-off.
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { sceneOf } from '../demo/scenes';
import { openStory, resumeStory, type Story } from '../demo/story';

const FILE = 'workspace.json';
const DAMAGED = 'workspace.illisible.json';

/** Plays the autumn in memory up to the eve of the cut-off, then keeps it in the folder, if one is given. */
export function openOnTheEve(folder?: string, profil?: string): Story {
  const story = openStory(() => {}, undefined, profil);
  story.advanceTo(sceneOf(profil).veille);
  if (!folder) return story;
  story.workspace.save(folder);
  return resumeStory(folder);
}

/** What the folder keeps; undefined when there is nothing, or nothing that can be read: that file is put aside. */
export function openKept(folder: string, tell: (sentence: string) => void): Story | undefined {
  if (!existsSync(join(folder, FILE))) return undefined;
  try {
    const story = resumeStory(folder);
    if (!story.formId || story.workspace.openFile().error) throw new Error('no form, or a script that does not open');
    return story;
  } catch {
    renameSync(join(folder, FILE), join(folder, DAMAGED));
    tell(`Le registre gardé dans ${folder} ne se lit plus\u00a0: il est mis de côté (${DAMAGED}).`);
    return undefined;
  }
}

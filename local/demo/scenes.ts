// The stories one may open or play, one a profil.
import type { Scene } from './scene';
import { COLLABORATIF } from './scenes/collaboratif';
import { ECULLY } from './scenes/ecully';
import { GRENOBLE_4 } from './scenes/grenoble4';
import { ROUEN_NORD } from './scenes/rouenNord';

/** The first is what one sees unless told otherwise. */
export const SCENES: readonly Scene[] = [GRENOBLE_4, ECULLY, ROUEN_NORD, COLLABORATIF];

/** Throws a sentence that lists the profils when there is none of that name. */
export function sceneOf(profil = SCENES[0]!.profil): Scene {
  const scene = SCENES.find((one) => one.profil === profil);
  if (!scene)
    throw new Error(`Le profil « ${profil} » n’existe pas. Il y a : ${SCENES.map((one) => one.profil).join(', ')}.`);
  return scene;
}

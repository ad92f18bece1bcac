// The story of the demo at a given moment. A hundred suites begin somewhere in the same autumn: what it had come to at a
// few moments is kept on disk, under the bundle and the workspace that played it, and taken up from there.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLE, copyStory, openStory, resumeStory, type Story } from '../../local/demo/story';

const ETAPES = ['2018-09-03T18:00', '2018-09-17T09:00', '2018-09-21T10:00', '2018-10-01T06:00', '2018-10-05T12:00', '2018-10-09T09:00', '2018-10-12T10:00']; // oxfmt-ignore
const ROOT = join(__dirname, '../..');
const KEPT = join(ROOT, 'node_modules/.cache/pole-ressources');

/** On the virtual clock, as `openStory` would have it after `advanceTo(quand)`. */
export function histoireAu(quand: string): Story {
  const etape = ETAPES.filter((une) => une <= quand).at(-1);
  const story = etape ? copyStory(resumeStory(dossierDe(etape))) : openStory();
  story.advanceTo(quand);
  return story;
}

/** The folder where that moment is kept; played first from the one before, if nobody has. */
function dossierDe(etape: string): string {
  const dossier = join(KEPT, empreinte(), etape.replace(':', ''));
  if (existsSync(dossier)) return dossier;
  const precedente = ETAPES[ETAPES.indexOf(etape) - 1];
  const story = precedente ? copyStory(resumeStory(dossierDe(precedente))) : openStory();
  story.advanceTo(etape);
  const enCours = `${dossier}-${process.pid}`;
  story.workspace.save(enCours);
  try {
    renameSync(enCours, dossier);
  } catch {
    // Another suite played it meanwhile: the same.
    rmSync(enCours, { recursive: true });
  }
  return dossier;
}

let connue = '';

/** Of the bundle and of all that plays it. What older ones had left goes. */
function empreinte(): string {
  if (connue) return connue;
  const hash = createHash('sha256');
  for (const dossier of [BUNDLE, join(ROOT, 'local')])
    for (const nom of readdirSync(dossier, { recursive: true, encoding: 'utf8' }).sort())
      if (/\.(ts|js|json|html)$/.test(nom)) hash.update(`${nom}\n`).update(readFileSync(join(dossier, nom)));
  connue = hash.digest('hex').slice(0, 16);
  mkdirSync(join(KEPT, connue), { recursive: true });
  for (const autre of readdirSync(KEPT))
    if (autre !== connue) rmSync(join(KEPT, autre), { recursive: true, force: true });
  return connue;
}

// Kills at chosen calls of the entry points by which mails leave, and what must be the same afterwards.
import { readTab } from '../../local/demo/readTab';
import type { RunRecord, Workspace } from '../../local/workspace';
import { courriers, demandes, desReponses, formulaireDe, manquements, unPole } from './unPole';

const URGENTE = 4;

export interface Scene {
  depart: string;
  /** What makes the execution run that is to be killed. */
  agir(pole: Workspace): void;
  handler: string;
  /** By then the rondes have repaired. */
  fin: string;
  /** One call in so many is tried where that is set; all of them elsewhere. */
  pas?: number;
}

export const SCENES: Record<string, Scene> = {
  'une demande ordinaire': {
    depart: '2018-10-09T10:00', handler: 'onFormSubmit', fin: '2018-10-10T12:00',
    agir: (pole) => void pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Sorbier 6' })),
  },
  'une demande urgente': {
    depart: '2018-10-02T10:00', handler: 'onFormSubmit', fin: '2018-10-02T16:30',
    agir: (pole) => void pole.submitForm(formulaireDe(pole), desReponses({}, URGENTE)),
  },
  'la ronde du rappel (J-2)': {
    depart: '2018-10-08T07:00', handler: 'ronde7h', fin: '2018-10-09T12:00', pas: 3,
    agir: (pole) => pole.advanceTo('2018-10-08T07:59'),
  },
  'la ronde du jour limite': {
    depart: '2018-10-10T07:00', handler: 'ronde7h', fin: '2018-10-10T16:30',
    agir: (pole) => pole.advanceTo('2018-10-10T07:59'),
  },
  'la ronde du gel': {
    depart: '2018-10-11T07:00', handler: 'ronde7h', fin: '2018-10-11T16:30', pas: 4,
    agir: (pole) => pole.advanceTo('2018-10-11T07:59'),
  },
}; // oxfmt-ignore

/** What must be the same however the run was killed. Hours and ids of Docs may differ. */
function etat(pole: Workspace) {
  return {
    demandes: demandes(pole).map((ligne) => ({ ...ligne, 'Reçue le': '' })),
    reunions: readTab(pole, 'Réunions').rows.map(({ Réunion, Statut }) => `${Réunion} ${Statut}`),
    courriers: courriers(pole)
      .map((ligne) => ligne['Clé']!)
      // A reminder counts from the day the mail before it left: a stop may put that off.
      .filter((cle) => !/^rappel_(acceptation|silence)/.test(cle))
      .sort(),
  };
}

export interface Joue {
  pole: Workspace;
  /** The run that was to be killed, then the one that came next. */
  run: RunRecord;
  suivante: RunRecord | undefined;
}

/** `arrets`: after which call the run is killed, then after which call the one that comes next is. */
export function jouer(scene: Scene, arrets: readonly number[] = [], perdre = true): Joue {
  const pole = unPole(scene.depart);
  const avant = pole.runs.length;
  const [premier, second] = arrets;
  const armer = (n: number): unknown => Object.assign(pole.faults, { killAfter: n, loseUnflushed: perdre });
  if (premier !== undefined) armer(premier);
  pole.onRun = (run) => {
    if (second !== undefined && run === pole.runs[avant] && run.killed) armer(second);
  };
  scene.agir(pole);
  pole.advanceTo(scene.fin);
  const runs = pole.runs.slice(avant);
  const rang = runs.findIndex(({ handler }) => handler === scene.handler);
  return { pole, run: runs[rang]!, suivante: runs[rang + 1] };
}

/** Mails sent twice since the scene began; the second sending of an urgent one is marked in its text and allowed. */
export function enDouble(pole: Workspace, { depart }: Scene): string[] {
  const vus = new Set<string>();
  return pole.mails
    .slice(unPole(depart).mails.length)
    .filter(({ body }) => !body.includes('Second envoi par sûreté'))
    .map(({ to, subject, body }) => `${to.join(', ')} | ${subject} | ${body}`)
    .filter((mail) => vus.has(mail) || !vus.add(mail));
}

/** Nothing is lost, nothing is doubled, and as many mails are in doubt at most as runs were killed. */
export function verifierApresArrets(scene: Scene, arrets: readonly number[], perdre: boolean, temoin: Workspace): Joue {
  const joue = jouer(scene, arrets, perdre);
  const contexte = `arrêt après l’appel ${arrets.join(' puis ')}, écritures ${perdre ? 'perdues' : 'gardées'}`;
  expect({ contexte, tue: joue.run.killed }).toEqual({ contexte, tue: true });
  verifier(scene, joue.pole, { contexte, arrets: arrets.length, temoin });
  return joue;
}

/** The same, of a pôle whose rondes have repaired. */
export function verifier(
  scene: Scene,
  pole: Workspace,
  { contexte, arrets, temoin }: { contexte: string; arrets: number; temoin: Workspace },
): void {
  const nombre = (statut: string, un: Workspace): number => courriers(un).filter((ligne) => ligne['Statut'] === statut && !/^rappel_(acceptation|silence)/.test(ligne['Clé']!)).length; // oxfmt-ignore
  const incertains = nombre('Incertain', pole);
  expect({ contexte, ...etat(pole) }).toEqual({ contexte, ...etat(temoin) });
  expect({ contexte, enDouble: enDouble(pole, scene) }).toEqual({ contexte, enDouble: [] });
  expect({ contexte, incertains: incertains <= arrets }).toEqual({ contexte, incertains: true });
  expect({ contexte, partis: nombre('Envoyé', pole) + incertains }).toEqual({ contexte, partis: nombre('Envoyé', temoin) }); // oxfmt-ignore
  expect({ contexte, manquements: manquements(pole) }).toEqual({ contexte, manquements: [] });
}

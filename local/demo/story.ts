// A school autumn in an invented circonscription, from the installation to the meeting, on the virtual clock.
import { join } from 'node:path';
import { createSpreadsheet } from '../model/spreadsheet';
import { readTab } from './readTab';
import type { Scene, Step } from './scene';
import { sceneOf } from './scenes';
import type { ScriptOptions } from '../script';
import { Workspace, type CallResult } from '../workspace';

export const BUNDLE = join(__dirname, '../../build/gas');
/**
 * The product keeps nothing between two runs (house rule 4; `mondesNeufs.test.ts` plays months both ways). With
 * `WORLDS=fresh` every execution has a world of its own all the same.
 */
export const PRODUCT: ScriptOptions = { keepsNothing: process.env['WORLDS'] !== 'fresh' };
const INSTALLATION =
  'Le premier matin, la personne qui installe ouvre un classeur vide, choisit « Installer ou réparer », puis une organisation.';
const COMPTE = 'pole@circo.example.org';

type Tell = (at: string, phrase: string) => void;

export interface Story {
  workspace: Workspace;
  formId: string;
  /** Undefined for a project that is not ours. */
  scene?: Scene;
  /** Hears each step. */
  tell: Tell;
  /** Plays what happens up to that wall-clock moment, then leaves the clock there. */
  advanceTo(when: string): void;
}

/** Opens an installed register on the first day of school, kept in a folder if one is given. `tell` hears each step. */
export function openStory(tell: Tell = () => {}, folder?: string, profil?: string): Story {
  const scene = sceneOf(profil);
  const workspace = Workspace.open(folder, { start: scene.debut, account: COMPTE });
  workspace.state.scene = scene.profil;
  const spreadsheet = createSpreadsheet(workspace, 'Registre du pôle ressources');
  workspace.loadScript(BUNDLE, spreadsheet.id, PRODUCT);
  note(workspace, tell, { at: scene.debut, phrase: INSTALLATION });
  install(workspace, scene);
  return storyOf(workspace, scene, tell);
}

/** Takes up the story a folder keeps, where it was left. */
export function resumeStory(folder: string): Story {
  const workspace = Workspace.open(folder, { account: COMPTE });
  workspace.loadScript(BUNDLE, workspace.boundTo, PRODUCT);
  return storyOf(workspace, sceneOf(workspace.state.scene), () => {});
}

/** One that goes on by itself from the same moment, the file just opened. */
export function copyStory({ workspace, scene }: Story): Story {
  const copy = workspace.fork();
  copy.openFile();
  return storyOf(copy, scene ?? sceneOf(), () => {});
}

function storyOf(workspace: Workspace, scene: Scene, tell: Tell): Story {
  const formId = Object.keys(workspace.state.forms)[0]!;
  const told = (step: Step) => workspace.state.story?.some(({ phrase }) => phrase === step.phrase);
  const nextStep = (when: string) => scene.steps.find((step) => step.at <= when && !told(step));
  const story: Story = {
    workspace,
    formId,
    scene,
    tell,
    advanceTo: (when) => {
      for (let step = nextStep(when); step; step = nextStep(when)) {
        workspace.advanceTo(step.at);
        note(workspace, story.tell, step);
        step.act(workspace, formId);
      }
      workspace.advanceTo(when);
    },
  };
  return story;
}

/** What is told is part of what the workspace remembers, and saved with what it did. */
function note({ state }: Workspace, tell: Tell, { at, phrase }: Pick<Step, 'at' | 'phrase'>): void {
  (state.story ??= []).push({ at, phrase });
  tell(at, phrase);
}

/** What a person does on the first day: pick a profil and install, paste the lists, check, bring the Form up to date. */
export function install(workspace: Workspace, { profil, ecoles, membres, parametres }: Scene = sceneOf()): void {
  workspace.openFile();
  must(workspace.call('menuInstaller'));
  must(workspace.call('sidebarInstaller', profil));
  const { rows, columns } = readTab(workspace, 'Paramètres');
  for (const [cle, valeur] of Object.entries(parametres)) {
    const row = rows.findIndex((cells) => cells['Clé'] === cle);
    workspace.edit('Paramètres', `${columns['Valeur']}${row + 2}`, valeur);
  }
  workspace.edit('Écoles', 'A2', ecoles);
  workspace.edit('Membres', 'A2', membres);
  const reunions = readTab(workspace, 'Réunions');
  for (const place of reunions.rows.keys()) {
    workspace.edit('Réunions', `${reunions.columns['Heure']}${place + 2}`, parametres['heure_reunion']);
    workspace.edit('Réunions', `${reunions.columns['Lieu']}${place + 2}`, parametres['lieu_reunion']);
  }
  must(workspace.call('menuControlerOnglets'));
  must(workspace.call('menuMettreAJourFormulaire'));
}

/** The story stops where the product does: a failure is never hidden. */
export function must(result: CallResult): unknown {
  if (result.error) throw result.error;
  return result.value;
}

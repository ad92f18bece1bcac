// The autumn of 2018 in an invented circonscription, from the installation to the meeting, on the virtual clock.
import { join } from 'node:path';
import { createSpreadsheet } from '../model/spreadsheet';
import { readTab } from './readTab';
import { DEMANDES } from './demandes';
import { ECOLES, MEMBRES, PARAMETRES } from './circonscription';
import { Workspace, type CallResult } from '../workspace';

export const BUNDLE = join(__dirname, '../../build/gas');
/** What the demo plays unless told otherwise. */
export const PROFIL = 'grenoble-4';
const DEBUT = '2018-09-03T08:00';
const INSTALLATION =
  'Lundi de la rentrée : la personne qui installe ouvre un classeur vide, choisit « Installer ou réparer », puis une organisation.';
const COMPTE = 'pole@circo.example.org';
export const FIN = '2018-10-17T18:00';

type Tell = (at: string, phrase: string) => void;

export interface Story {
  workspace: Workspace;
  formId: string;
  /** Hears each step. */
  tell: Tell;
  /** Plays what happens up to that wall-clock moment, then leaves the clock there. */
  advanceTo(when: string): void;
}

interface Step {
  at: string;
  phrase: string;
  act(workspace: Workspace, formId: string): void;
}

/** After the cut-off, a person corrects a référent: the machine never undoes it. */
const CORRECTION: Step = {
  at: '2018-10-09T14:00',
  phrase: 'La coordination confie une demande à quelqu’un d’autre : c’est noté, et jamais défait.',
  act: (workspace) => {
    const { rows, columns } = readTab(workspace, 'Demandes');
    const row = rows.findIndex((cells) => cells['Numéro'] === '2018-P1-002');
    if (row < 0) throw new Error('The story corrects 2018-P1-002, which is not in the register');
    workspace.edit('Demandes', `${columns['Référent·e']}${row + 2}`, 'Malik Tarrade');
  },
};

const STEPS: Step[] = [
  ...DEMANDES.map(({ at, phrase, answers }) => ({
    at,
    phrase,
    act: (workspace: Workspace, formId: string) => void workspace.submitForm(formId, answers),
  })),
  CORRECTION,
].sort((a, b) => (a.at < b.at ? -1 : 1));

/** Opens an installed register on the first day of school, kept in a folder if one is given. `tell` hears each step. */
export function openStory(tell: Tell = () => {}, folder?: string, profil = PROFIL): Story {
  const workspace = Workspace.open(folder, { start: DEBUT, account: COMPTE });
  const spreadsheet = createSpreadsheet(workspace, 'Registre du pôle ressources');
  workspace.loadScript(BUNDLE, spreadsheet.id);
  note(workspace, tell, { at: DEBUT, phrase: INSTALLATION });
  install(workspace, profil);
  return storyOf(workspace, tell);
}

/** Takes up the story a folder keeps, where it was left. */
export function resumeStory(folder: string): Story {
  const workspace = Workspace.open(folder, { account: COMPTE });
  workspace.loadScript(BUNDLE, workspace.boundTo);
  return storyOf(workspace, () => {});
}

function storyOf(workspace: Workspace, tell: Tell): Story {
  const formId = Object.keys(workspace.state.forms)[0]!;
  const told = (step: Step) => workspace.state.story?.some(({ phrase }) => phrase === step.phrase);
  const nextStep = (when: string) => STEPS.find((step) => step.at <= when && !told(step));
  const story: Story = {
    workspace,
    formId,
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
export function install(workspace: Workspace, profil = PROFIL): void {
  workspace.openFile();
  must(workspace.call('menuInstaller'));
  must(workspace.call('sidebarInstaller', profil));
  const { rows, columns } = readTab(workspace, 'Paramètres');
  for (const [cle, valeur] of Object.entries(PARAMETRES)) {
    const row = rows.findIndex((cells) => cells['Clé'] === cle);
    workspace.edit('Paramètres', `${columns['Valeur']}${row + 2}`, valeur);
  }
  workspace.edit('Écoles', 'A2', ECOLES);
  workspace.edit('Membres', 'A2', MEMBRES);
  for (const place of readTab(workspace, 'Réunions').rows.keys()) {
    workspace.edit('Réunions', `D${place + 2}`, '09:00');
    workspace.edit('Réunions', `E${place + 2}`, PARAMETRES['lieu_reunion']);
  }
  must(workspace.call('menuControlerOnglets'));
  must(workspace.call('menuMettreAJourFormulaire'));
}

/** The story stops where the product does: a failure is never hidden. */
export function must(result: CallResult): unknown {
  if (result.error) throw result.error;
  return result.value;
}

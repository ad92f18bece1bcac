// One school year that is being played: the workspace, what the simulation knows, and how people touch the register.
import { install, PRODUCT } from '../demo/story';
import { sceneOf } from '../demo/scenes';
import type { Scene } from '../demo/scene';
import type { ResponseModel } from '../model/form';
import { createSpreadsheet } from '../model/spreadsheet';
import type { SubmittedAnswers } from '../services/forms/submission';
import { Workspace, type RunRecord } from '../workspace';
import { Known } from './known';
import { SchoolDays, wallClock } from './schoolDays';
import { SimTabs, type SimTab } from './tabs';

const ACCOUNT = 'pole@circo.example.org';

/** A pôle on its first morning, and what its schools write: played once, copied for each year. */
export interface Installed {
  scene: Scene;
  workspace: Workspace;
  /** Answers the Form takes, by `#<item id>`. */
  templates: SubmittedAnswers[];
}

export function installOnce(profil: string, bundle: string): Installed {
  const scene = sceneOf(profil);
  const workspace = Workspace.open(undefined, { start: scene.debut, account: ACCOUNT });
  workspace.loadScript(bundle, createSpreadsheet(workspace, 'Registre du pôle ressources').id, PRODUCT);
  install(workspace, scene);
  return { scene, workspace, templates: templatesOf(workspace, scene) };
}

/** What the schools of the demo send, read back from the Form itself: whatever the profil, it is a valid answer. */
function templatesOf(installed: Workspace, { steps }: Scene): SubmittedAnswers[] {
  const workspace = installed.fork();
  const form = workspace.state.forms[formsOf(workspace).demande]!;
  workspace.state.triggers = [];
  for (const step of steps) {
    // A correction of the story needs demandes that no trigger recorded: only what schools send matters here.
    const before = form.responses.length;
    try {
      step.act(workspace, form.id);
    } catch (error) {
      if (form.responses.length > before) throw error;
    }
  }
  return form.responses.map(asSubmitted);
}

/** A response as whoever fills the Form would send it again. */
export function asSubmitted({ answers }: ResponseModel): SubmittedAnswers {
  const entries = Object.entries(answers).map(([id, answer]) => [
    `#${id}`,
    Array.isArray(answer) ? answer.flat() : answer,
  ]);
  return Object.fromEntries(entries) as SubmittedAnswers;
}

function formsOf({ state }: Workspace): { demande: string; suite: string } {
  const [demande, suite] = Object.keys(state.forms) as [string, string];
  return { demande, suite };
}

export class SimYear {
  readonly known = new Known();
  readonly tabs: SimTabs;
  readonly days: SchoolDays;
  readonly forms: { demande: string; suite: string };
  readonly templates: readonly SubmittedAnswers[];
  readonly scene: Scene;

  private constructor(
    readonly workspace: Workspace,
    { scene, templates }: Installed,
  ) {
    this.scene = scene;
    this.templates = templates;
    this.forms = formsOf(workspace);
    this.tabs = new SimTabs(workspace);
    this.days = new SchoolDays(this.tabs);
  }

  /** `bundle`: another program than the one that was installed, to see whether the checks find what is wrong with it. */
  static open(installed: Installed, bundle?: string): SimYear {
    const workspace = installed.workspace.fork();
    if (bundle) workspace.loadScript(bundle, workspace.boundTo, PRODUCT);
    return new SimYear(workspace, installed);
  }

  /** The ronde that counts the answers, and does the day's work. */
  isFirstOfDay({ handler, at }: RunRecord): boolean {
    return handler === 'ronde7h' && this.days.isOpen(wallClock(at).slice(0, 10));
  }

  tab(name: string): SimTab {
    return this.tabs.open(name);
  }

  /** What a person types, or pastes from a cell on. False when Sheets refuses it: she reads why, and leaves it. */
  type(tab: SimTab, a1: string, value: unknown): boolean {
    try {
      this.workspace.edit(tab.sheet.name, a1, value);
      return true;
    } catch (error) {
      if (error instanceof TypeError) throw error;
      return false;
    }
  }

  /** The item of the Form whose title begins so, ordinary spaces; undefined where the profil does not ask. */
  question(formId: string, title: string): { key: string; choices: string[] } | undefined {
    const item = this.workspace.state.forms[formId]!.items.find((one) =>
      one.title.replace(/\s+/g, ' ').startsWith(title),
    );
    return item && { key: `#${item.id}`, choices: (item.choices ?? []).map(({ value }) => value) };
  }
}

// « Pannes »: arms a fault on the real register, lets a school and the clock act, and says what the product did about it.
import { DEMANDES } from '../demo/demandes';
import { FAULTS } from '../faultCatalogue';
import { Faults } from '../faults';
import type { RunRecord, Workspace } from '../workspace';
import type { FaultsView, FiredView, TrialView } from './contract';
import { columnsOf } from './dates';
import { count } from './feed';
import { momentOf } from './moment';

/** What is counted before and after. */
interface Counts {
  responses: number;
  demandes: number;
  mails: number;
}

export interface Trial {
  name: string;
  since: number;
  before: Counts;
  fired: FiredView[];
  runs: RunRecord[];
}

export function newTrial(workspace: Workspace, id: string): Trial {
  const name = FAULTS.find((fault) => fault.id === id)?.nom ?? id;
  return { name, since: workspace.clock.now, before: countsOf(workspace), fired: [], runs: [] };
}

/** Forgets what was armed and has not struck. */
export function disarm(workspace: Workspace): void {
  Object.assign(workspace.faults, new Faults(workspace));
}

function isArmed(workspace: Workspace): boolean {
  const plain = (faults: Faults) => JSON.stringify({ ...faults, workspace: undefined, during: Boolean(faults.during) });
  return plain(workspace.faults) !== plain(new Faults(workspace));
}

/** A demande that a school might send, behind a code nobody has yet. */
export function sendSample(workspace: Workspace, formId: string): void {
  const { answers } = DEMANDES[0]!;
  const rank = workspace.state.forms[formId]!.responses.length + 1;
  workspace.submitForm(formId, { ...answers, 'Code de l’élève': `Essai ${rank}` });
}

export function faultsView(workspace: Workspace, trial: Trial | undefined): FaultsView {
  return {
    faults: FAULTS.map(({ id, nom, phrase, valeur, defaut }) => ({
      id,
      name: nom,
      sentence: phrase,
      valueLabel: valeur,
      usual: defaut,
    })),
    trial: trial ? trialView(workspace, trial) : null,
  };
}

function trialView(workspace: Workspace, { name, since, before, fired, runs }: Trial): TrialView {
  const rules = runs.length > 0 ? rulesOf(workspace) : [];
  const verdict = runs.length > 0 ? verdictOf(before, countsOf(workspace), runs, doublesOf(workspace, before)) : [];
  return { name, since: momentOf(since), waiting: isArmed(workspace), fired, verdict, rules };
}

function verdictOf(before: Counts, after: Counts, runs: RunRecord[], doubles: number): TrialView['verdict'] {
  const failed = runs.filter(({ error }) => error).length;
  const [sent, entered, mails] = (['responses', 'demandes', 'mails'] as const).map((key) => after[key] - before[key]);
  const good = (sentence: string) => ({ good: true, sentence });
  const bad = (sentence: string) => ({ good: false, sentence });
  return [
    failed > 0
      ? bad(`${count(failed, 'exécution s’est arrêtée', 'exécutions se sont arrêtées')} avant la fin.`)
      : good('Aucune exécution ne s’est arrêtée avant la fin.'),
    sent === entered
      ? good(
          `${count(sent!, 'réponse envoyée', 'réponses envoyées')} au formulaire, autant de demandes au registre\u00a0: rien n’est perdu, rien n’est en double.`,
        )
      : bad(
          `${count(sent!, 'réponse envoyée', 'réponses envoyées')} au formulaire, ${count(Math.max(0, entered!), 'demande', 'demandes')} de plus au registre. Avancez l’horloge\u00a0: la prochaine ronde compare les deux.`,
        ),
    doubles > 0
      ? bad(`${count(doubles, 'courriel est parti', 'courriels sont partis')} deux fois.`)
      : good(`${count(mails!, 'courriel parti', 'courriels partis')}, aucun en double.`),
  ];
}

/** The answers of the first Form: one of « Suite à une demande » makes no new demande. */
function countsOf(workspace: Workspace): Counts {
  const responses = Object.values(workspace.state.forms)[0]?.responses.length ?? 0;
  const rows = columnsOf(workspace, 'Demandes', ['Numéro']) ?? [];
  return { responses, demandes: rows.filter((row) => row.Numéro !== '').length, mails: workspace.mails.length };
}

/** Mails that left since, with the subject, the text and the recipients of another one. */
function doublesOf({ mails }: Workspace, before: Counts): number {
  const keys = mails.slice(before.mails).map(({ subject, to, body }) => JSON.stringify([subject, to, body]));
  return keys.length - new Set(keys).size;
}

/** The product checks itself, on a copy: looking changes nothing. A script without this check has no rules to show. */
function rulesOf(workspace: Workspace): TrialView['rules'] {
  const { value } = workspace.fork().call('verifierRegistre');
  if (!Array.isArray(value)) return [];
  return (value as { phrase: string; vrai: boolean }[]).map(({ phrase, vrai }) => ({ holds: vrai, sentence: phrase }));
}

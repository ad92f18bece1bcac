// A whole school year without faults: three rondes a day, demandes spread over it, a meeting per période and one more.
import { DEMANDES } from './demandes';
import { readTab } from './readTab';
import { must, openStory } from './story';
import type { SubmittedAnswers } from '../services/forms/submission';
import type { Workspace } from '../workspace';

const DAY_MS = 86_400_000;
const CODE = 'Code de l’élève';

/** The last période is long: as in other pôles, people add a second meeting, by hand, in the tab. */
const ADDED_ON = new Date('2019-04-30T14:00').getTime();
const ADDED: Record<string, string> = {
  Réunion: '2018-P5-B',
  Genre: 'Réunion du pôle ressources',
  Date: '28/05/2019',
  Heure: '09:00',
  Lieu: 'Salle de l’inspection',
  'Date limite': '22/05/2019',
  Statut: 'Prévue',
};

export interface SchoolYear {
  workspace: Workspace;
  demandes: number;
  /** Those whose ordre du jour was written. */
  reunions: number;
  courriels: number;
  executions: number;
}

/** From 3 September 2018 to 6 July 2019, with as many demandes as wanted, sent at ten in the morning. */
export function playSchoolYear(demandes: number): SchoolYear {
  const { workspace, formId } = openStory();
  const start = new Date('2018-09-10T10:00').getTime();
  const days = 290;
  let isAdded = false;
  for (let rank = 0; rank < demandes; rank++) {
    const at = start + Math.floor((rank * days) / demandes) * DAY_MS;
    if (!isAdded && at > ADDED_ON) isAdded = addMeeting(workspace);
    workspace.advanceTo(at);
    const { answers } = DEMANDES[rank % DEMANDES.length]!;
    const code: SubmittedAnswers = CODE in answers ? { [CODE]: `Roitelet ${rank}` } : {};
    workspace.submitForm(formId, { ...answers, ...code });
  }
  workspace.advanceTo('2019-07-06T18:00');
  const failed = workspace.runs.find(({ error }) => error);
  if (failed) throw failed.error!;
  return {
    workspace,
    demandes: readTab(workspace, 'Demandes').rows.length,
    reunions: readTab(workspace, 'Réunions').rows.filter((row) => row['Ordre du jour']).length,
    courriels: workspace.mails.length,
    executions: workspace.runs.length,
  };
}

/** What the register breaks of its promises, as « Vérifier le registre » says it; nothing when all is well. */
export function brokenPromises({ workspace }: SchoolYear): string[] {
  const checks = must(workspace.call('verifierRegistre')) as { vrai: boolean; phrase: string }[];
  return checks.filter(({ vrai }) => !vrai).map(({ phrase }) => phrase);
}

function addMeeting(workspace: Workspace): true {
  workspace.advanceTo(ADDED_ON);
  const { rows, columns } = readTab(workspace, 'Réunions');
  for (const [heading, value] of Object.entries(ADDED)) {
    workspace.edit('Réunions', `${columns[heading]}${rows.length + 2}`, value);
  }
  return true;
}

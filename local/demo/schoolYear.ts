// A whole school year without faults: three rondes a day, demandes spread over it, a meeting per période.
import { DEMANDES } from './demandes';
import { openStory } from './story';
import type { SubmittedAnswers } from '../services/forms/submission';
import type { Workspace } from '../workspace';

const DAY_MS = 86_400_000;
const CODE = 'Code de l’élève';

export interface SchoolYear {
  workspace: Workspace;
  demandes: number;
  reunions: number;
  courriels: number;
  executions: number;
}

/** From 3 September 2018 to 6 July 2019, with as many demandes as wanted, sent at ten in the morning. */
export function playSchoolYear(demandes: number): SchoolYear {
  const { workspace, formId } = openStory();
  const start = new Date('2018-09-10T10:00').getTime();
  const days = 290;
  for (let rank = 0; rank < demandes; rank++) {
    workspace.advanceTo(start + Math.floor((rank * days) / demandes) * DAY_MS);
    const { answers } = DEMANDES[rank % DEMANDES.length]!;
    const code: SubmittedAnswers = CODE in answers ? { [CODE]: `Roitelet ${rank}` } : {};
    workspace.submitForm(formId, { ...answers, ...code });
  }
  workspace.advanceTo('2019-07-06T18:00');
  const documents = Object.keys(workspace.state.documents).length;
  return {
    workspace,
    demandes,
    reunions: documents,
    courriels: workspace.mails.length,
    executions: workspace.runs.length,
  };
}

// The report of a run in words, for the terminal.
import type { TabChange } from './changes';
import type { FailureReport, MailReport, Report, RunReport, StepReport } from './run';

/** Beyond this many changed rows of a tab, only their number is said. */
const MOST_ROWS = 30;
const BECAUSE: Record<string, string> = {
  clock: 'l’heure est venue',
  form: 'le formulaire est envoyé',
  edit: 'une cellule est modifiée',
  open: 'le classeur s’ouvre',
};

export function reportText(report: Report): string {
  const { folder, files, timeZone, start, end, steps, left, menus, triggers, ok } = report;
  return [
    `${folder} (${files.join(', ')})`,
    `${moment(start)}, à l’heure de ${timeZone}`,
    ...steps.flatMap(stepLines),
    '',
    ...(left > 0 ? [`Actes non faits après ce qui n’est pas émulé\u00a0: ${left}`] : []),
    ...(menus.length > 0 ? [`Menus\u00a0: ${menus.join('\u00a0; ')}`] : []),
    ...(triggers.length > 0 ? [`Déclencheurs\u00a0: ${triggers.join('\u00a0; ')}`] : []),
    `${ok ? 'Terminé sans erreur' : 'Terminé avec une erreur'}, ${moment(end)}.`,
  ].join('\n');
}

function stepLines(step: StepReport): string[] {
  return [
    '',
    `▸ ${step.step}`,
    ...(step.note ? [step.note] : []),
    ...step.runs.flatMap(runLines),
    ...step.shown.map(
      ({ kind, title, content }) => `${KINDS[kind]}${title && ` «\u00a0${title}\u00a0»`}\u00a0: ${shortened(content)}`,
    ),
    ...step.toasts.map((toast) => `message\u00a0: ${toast}`),
    ...step.mails.map(mailLine),
    ...step.created.map((name) => `créé\u00a0: ${name}`),
    ...step.changes.flatMap(changeLines),
    ...(step.value === undefined
      ? []
      : [`rend\u00a0: ${typeof step.value === 'string' ? step.value : JSON.stringify(step.value)}`]),
    ...(step.refused === undefined ? [] : [`REFUSÉ\u00a0: ${step.refused}`]),
  ].map((line) => (line === '' || line.startsWith('▸') ? line : `    ${line.replace(/\n/g, ' ⏎ ')}`));
}

const KINDS = { alert: 'alerte', prompt: 'question', dialog: 'fenêtre', sidebar: 'panneau' };

function runLines({ handler, because, at, logs, error, calls, modelledSeconds }: RunReport): string[] {
  const reason = BECAUSE[because];
  return [
    ...(reason ? [`${moment(at)}\u00a0: ${handler}, car ${reason} (${calls} appels, ${modelledSeconds}\u00a0s)`] : []),
    ...logs.flatMap((log) => log.split('\n')).map((log) => `journal\u00a0: ${log}`),
    ...(error ? failureLines(error) : []),
  ];
}

function failureLines({ message, places }: FailureReport): string[] {
  return [
    `ERREUR\u00a0: ${message}`,
    ...places.map(({ function: name, file, line }) => `    ${file}:${line}${name && ` (${name})`}`),
  ];
}

function mailLine({ to, cc, bcc, subject, attachments }: MailReport): string {
  const others = [...cc.map((one) => `cc ${one}`), ...bcc.map((one) => `cci ${one}`)];
  const files = attachments.length > 0 ? ` [${attachments.join(', ')}]` : '';
  return `courriel à ${[...to, ...others].join(', ')}\u00a0: ${subject}${files}`;
}

function changeLines({ spreadsheet, tab, tabIs, cells }: TabChange): string[] {
  const name = `«\u00a0${tab}\u00a0» de ${spreadsheet}`;
  if (tabIs === 'removed') return [`onglet ${name} supprimé`];
  const shown = cells
    .slice(0, MOST_ROWS)
    .map(({ cell, before, after }) =>
      before === '' ? `    ${cell}\u00a0: ${after}` : `    ${cell}\u00a0: ${before} → ${after || '(vide)'}`,
    );
  const left = cells.length - shown.length;
  return [`onglet ${name}${tabIs ? ' créé' : ''}`, ...shown, ...(left > 0 ? [`    et ${left} autres cellules`] : [])];
}

function shortened(content: string): string {
  const flat = content.replace(/\s+/g, ' ').trim();
  return flat.length > 200 ? `${flat.slice(0, 200)}…` : flat;
}

function moment(at: string): string {
  const [day = '', hour = ''] = at.split('T');
  return `${day.split('-').reverse().join('/')} ${hour}`;
}

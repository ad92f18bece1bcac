// Small projects of the usual kinds, written for this test, run unmodified by the command line's own function.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../local/cli/command';
import type { Report, StepReport } from '../../local/cli/run';

const PROJECTS = join(__dirname, 'projects');

async function run(project: string, ...argv: string[]): Promise<{ code: number; report: Report; text: string }> {
  const { code, text, report } = await runCommand(['run', join(PROJECTS, project), ...argv]);
  if (!report) throw new Error(text);
  return { code, report, text };
}

/** The cells a step changed, as `Tab!A1=after`. */
function changed({ changes }: StepReport): string[] {
  return changes.flatMap(({ tab, cells }) => cells.map(({ cell, after }) => `${tab}!${cell}=${after}`));
}

function sent(steps: StepReport[]): string[] {
  return steps.flatMap(({ mails }) =>
    mails.map(({ to, cc, bcc, subject }) => `${[...to, ...cc, ...bcc].join(' ')} | ${subject}`),
  );
}

const errors = ({ steps }: Report) =>
  steps.flatMap(({ runs, refused }) => [...runs.map(({ error }) => error?.message), refused].filter(Boolean));

describe('form → sheet → mail', () => {
  it('makes its form, answers with a templated mail, and notes it beside the answer', async () => {
    const answers = { Nom: 'Léa & Co', Adresse: 'lea@example.org', Question: 'Où ?\nQuand ?' };
    const { code, report } = await run('form-to-mail', 'setup', '--submit', `Nous écrire:${JSON.stringify(answers)}`);
    const [setup, submit] = report.steps as [StepReport, StepReport];
    expect([code, report.left, errors(report)]).toEqual([0, 0, []]);
    expect(setup.created).toEqual(['Nous écrire']);
    expect(setup.runs[0]!.logs[0]).toMatch(/^Form: https:\/\/docs\.google\.com\/forms\/d\/e\//);
    expect(sent(report.steps)).toEqual(['lea@example.org | Nous écrire : bien reçu']);
    expect(submit.mails[0]!.body.replace(/\s+/g, ' ')).toBe(
      'Bonjour Léa & Co, Vous demandez : Où ? Nous répondons sous huit jours.',
    );
    expect(changed(submit)).toContain('Réponses au formulaire 1!E2=Répondu le 03/09/2018');
    expect(report.triggers).toEqual(['onAnswer (ON_FORM_SUBMIT)']);
  });
});

describe('an event sign-up', () => {
  const answer = (email: string, session: string) =>
    JSON.stringify({ 'Adresse e-mail': email, Atelier: session, Repas: ['Midi'] });

  it('counts the seats, closes a full session, and reminds everybody once', async () => {
    const { code, report } = await run(
      'event-sign-up', 'createForm',
      '--submit', answer('a@example.org', 'Cirque (après-midi)'),
      '--submit', answer('b@example.org', 'Cirque (après-midi)'),
      '--submit', answer('b@example.org', 'Poterie (matin)'),
      '--advance', '+3d',
    ); // oxfmt-ignore
    expect(code).toBe(1);
    expect(errors(report)).toEqual([
      'Page 1, question « Atelier » : « Cirque (après-midi) » ne fait pas partie des réponses proposées.',
    ]);
    expect(sent(report.steps)).toEqual([
      'a@example.org | Portes ouvertes : inscrit',
      'b@example.org | Portes ouvertes : inscrit',
      'coordination@example.org a@example.org b@example.org | Rappel',
    ]);
    expect(report.triggers).toEqual(['register (ON_FORM_SUBMIT)']);
  });

  it('has its mail twice when Google fires the trigger twice, as a fault', async () => {
    const argv = [
      'createForm',
      '--fault',
      'declencheur-double',
      '--submit',
      answer('a@example.org', 'Poterie (matin)'),
    ];
    const { report } = await run('event-sign-up', ...argv);
    expect(sent(report.steps)).toEqual([
      'a@example.org | Portes ouvertes : inscrit',
      'a@example.org | Portes ouvertes : inscrit',
    ]);
  });
});

describe('documents from a sheet', () => {
  const tab = `Élèves=${join(PROJECTS, 'documents-from-sheet', 'eleves.csv')}`;

  it('writes one document a row and its link in the row, from a menu made with a top-level arrow function', async () => {
    const { code, report } = await run('documents-from-sheet', '--tab', tab, 'onOpen', 'writeLetters', 'writeLetters');
    expect([code, report.menus]).toEqual([0, ['Courriers > Écrire les courriers']]);
    expect(report.steps[1]!.created).toEqual(['Courrier – Lise Ormeau', 'Courrier – Tom "Titi" Valès']);
    expect(report.steps.map(({ value }) => value)).toEqual([undefined, 2, 0]);
    expect(report.steps[2]!.shown.map(({ content }) => content)).toEqual(['0 courrier(s) écrit(s)']);
  });

  it('leaves real files in a folder', async () => {
    const out = mkdtempSync(join(tmpdir(), 'local-out-'));
    await run('documents-from-sheet', '--tab', tab, 'writeLetters', '--out', out);
    expect(readdirSync(out).sort()).toEqual([
      'classeur.xlsx', 'courrier-lise-ormeau.docx', 'courrier-lise-ormeau.pdf',
      'courrier-tom-titi-vales.docx', 'courrier-tom-titi-vales.pdf', 'mails',
    ]); // oxfmt-ignore
    rmSync(out, { recursive: true });
  });
});

describe('certificates', () => {
  // The row is the active range: Google's sample « Send curated content » counts on it.
  it('copies a template it knows by its id, exports it in a folder and sends it, then notes it in the row of the answer', async () => {
    const { code, report } = await run(
      'certificates',
      ...['--doc', `1TemplateOfTheCertificate=${join(PROJECTS, 'certificates', 'modele.txt')}`],
      ...['--folder', '1FolderOfTheCertificates=Attestations', '--trigger', 'onFormSubmit=submit'],
      ...['--submit', 'Fin de stage:{"Nom":"Léa","Adresse":"lea@example.org"}'],
    );
    const [, answered] = report.steps;
    expect([code, errors(report)]).toEqual([0, []]);
    expect(answered!.mails.map(({ to, attachments }) => [to, attachments])).toEqual([
      [['lea@example.org'], ['Attestation Léa.pdf']],
    ]);
    expect(changed(answered!)).toContain(
      'Réponses au formulaire 1!D2=Attestation\nLéa a suivi la formation, le 03/09/2018.',
    );
  });
});

describe('a mail merge', () => {
  const people = ['--tab', `Groupes=${join(PROJECTS, 'mail-merge', 'people.csv')}`];

  it('obeys .clasp.json and .claspignore, asks first, and skips the rows already done', async () => {
    const { code, report } = await run('mail-merge', ...people, '--answer', 'no', 'merge', 'merge', 'merge');
    expect(report.files).toEqual(['zConfig.gs', 'Merge.gs']);
    expect([code, report.steps.map(({ value }) => value)]).toEqual([
      0,
      [undefined, 'rien envoyé', '2 envoyé(s)', '0 envoyé(s)'],
    ]);
    expect(sent(report.steps)).toEqual(['ada@example.org | Votre groupe', 'cleo@example.org | Votre groupe']);
    expect(report.steps[2]!.mails[0]!.body).toBe('Bonjour Ada, votre groupe est le rouge.');
    expect(changed(report.steps[2]!)).toEqual(['Groupes!D2=03/09/2018 08:00:01', 'Groupes!D4=03/09/2018 08:00:02']);
    expect(report.steps[2]!.runs[0]!.logs).toEqual(['{ count: 2, left: 1498 }']);
  });

  it('stops at the quota', async () => {
    const { report } = await run('mail-merge', ...people, '--fault', 'quota=1', 'merge');
    expect(sent(report.steps)).toEqual(['ada@example.org | Votre groupe']);
  });
});

describe('a time sheet', () => {
  it('without a manifest, has its menu, its formulas, its simple onEdit and its validation', async () => {
    const edits = [
      '--edit',
      'Semaine!B2=8',
      '--edit',
      'Semaine!C2=17',
      '--edit',
      'Semaine!C2=15',
      '--edit',
      'Semaine!B3=25',
    ];
    const { code, report } = await run('time-sheet', 'onOpen', 'prepare', ...edits, 'total');
    expect(report.menus).toEqual(['Temps > Préparer la semaine', 'Temps > Bilan > Total']);
    expect(report.steps.slice(2, 5).map((step) => step.runs.map(({ handler }) => handler))).toEqual([
      ['onEdit'],
      ['onEdit'],
      ['onEdit'],
    ]);
    expect(changed(report.steps[4]!)).toEqual(['Semaine!C2=15', 'Semaine!D2=7']);
    expect([code, report.steps[5]!.refused]).toEqual([
      1,
      'The data you entered in cell B3 violates the data validation rules set on this cell.',
    ]);
    expect([report.steps[6]!.value, report.steps[6]!.toasts]).toEqual([7, ['7 h']]);
  });
});

describe('a calendar from a sheet', () => {
  it('stops where emulation ends, even though the script catches, and says how many acts are left', async () => {
    const { code, report, text } = await run('calendar-from-sheet', 'createEvents', 'createEvents');
    expect([code, report.left, report.steps]).toEqual([1, 1, [expect.anything()]]);
    expect(report.steps[0]!.runs[0]!.error).toEqual({
      message: 'CalendarApp.getDefaultCalendar is not emulated',
      notEmulated: true,
      places: [{ function: 'createEvents', file: 'Code.gs', line: 5 }],
    });
    expect(text).toContain('ERREUR\u00a0: CalendarApp.getDefaultCalendar is not emulated');
  });
});

describe('a sidebar', () => {
  it('is shown with what its template wrote, and its server functions answer', async () => {
    const note = ['saveNote', '--args', '{"text":"<b>Un</b>"}'];
    const { code, report } = await run('sidebar-notes', 'onOpen', ...note, 'showNotes');
    expect([code, errors(report)]).toEqual([0, []]);
    expect(report.steps[1]!.value).toEqual({ number: 1, all: ['<b>Un</b>'] });
    const [shown] = report.steps[2]!.shown;
    expect([shown!.kind, shown!.title]).toEqual(['sidebar', 'Mes notes']);
    expect(shown!.content).toContain('<li>&lt;b&gt;Un&lt;/b&gt;</li>');
    expect(shown!.content).toMatch(/li \{\s+color: teal;\s+\}/);
  });

  it('fails with the sentence of the script, its file and its line', async () => {
    const { code, report, text } = await run('sidebar-notes', 'saveNote');
    expect([code, report.steps[0]!.runs[0]!.error]).toEqual([
      1,
      { message: 'Une note ne peut pas être vide.', notEmulated: false, places: [{ function: 'saveNote', file: 'Code.gs', line: 17 }] },
    ]); // oxfmt-ignore
    expect(text).toContain('Code.gs:17 (saveNote)');
  });
});

describe('the command line', () => {
  it('names the functions when none is asked, or an unknown one', async () => {
    const folder = join(PROJECTS, 'sidebar-notes');
    const names = 'Le script a\u00a0: onOpen, include, showNotes, saveNote, readNotes.';
    expect((await runCommand(['run', folder])).text).toBe(`Quelle fonction\u00a0? ${names}`);
    const { report } = await run('sidebar-notes', 'nothing');
    expect(errors(report)).toEqual([`Script function not found: nothing. ${names}`]);
  });

  it('says what it cannot read, as JSON when asked', async () => {
    const { code, text } = await runCommand(['run', '/nowhere', 'main', '--json']);
    expect([code, JSON.parse(text)]).toEqual([1, { ok: false, error: 'Le dossier /nowhere n’existe pas.' }]);
    expect((await run('time-sheet', '--fault', 'nothing')).report.steps[0]!.refused).toMatch(
      /^La panne «\u00a0nothing\u00a0» n’existe pas/,
    );
  });

  it('prints one JSON object, the same at every run', async () => {
    const argv = ['run', join(PROJECTS, 'form-to-mail'), 'setup', '--json'];
    const [first, second] = [await runCommand(argv), await runCommand(argv)];
    expect(first.text).toBe(second.text);
    expect(JSON.parse(first.text)).toMatchObject({ ok: true, start: '2018-09-03T08:00', timeZone: 'Europe/Paris' });
  });

  it('makes a form up when a project counts on one made by hand, with the trigger made by hand', async () => {
    const answers = '{"Nom":"Léa","Adresse":"lea@example.org","Question":""}';
    const argv = ['--trigger', 'onAnswer=submit', '--submit', `Contact:${answers}`];
    const { code, report } = await run('form-to-mail', ...argv);
    expect([code, sent(report.steps)]).toEqual([0, ['lea@example.org | Nous écrire : bien reçu']]);
    expect(report.steps[1]!.note).toBe(
      'Aucun formulaire n’existait\u00a0: «\u00a0Contact\u00a0» a été fait à partir des réponses.',
    );
  });

  it('names tabs and headings in English where the spreadsheet is', async () => {
    const { report } = await run('form-to-mail', '--locale', 'en_US', 'setup');
    expect(changed(report.steps[0]!)[0]).toBe('Form Responses 1!A1=Timestamp');
  });

  it('keeps the state in a folder, and takes it up', async () => {
    const state = mkdtempSync(join(tmpdir(), 'local-state-'));
    const first = await run(
      'sidebar-notes',
      '--state',
      state,
      'saveNote',
      '--args',
      '{"text":"Un"}',
      '--advance',
      '+1d',
    );
    const second = await run('sidebar-notes', '--state', state, 'readNotes');
    expect(existsSync(join(state, 'workspace.json'))).toBe(true);
    expect([second.report.start, second.report.steps[0]!.value]).toEqual([first.report.end, ['Un']]);
    rmSync(state, { recursive: true });
  });

  it('runs a standalone script, which has no active spreadsheet', async () => {
    const { report } = await run('calendar-from-sheet', '--standalone', 'createEvents');
    expect(errors(report)).toEqual(["TypeError: Cannot read properties of null (reading 'appendRow')"]);
  });

  it('lists the faults', async () => {
    const { code, text } = await runCommand(['faults', '--json']);
    expect(code).toBe(0);
    expect((JSON.parse(text) as { id: string }[]).map(({ id }) => id)).toContain('deux-envois');
  });
});

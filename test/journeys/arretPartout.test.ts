// Kill after service call 1, 2, 3… to the last, then let the rondes run: nothing is lost, nothing is doubled.
// A call of kind « local » changes nothing outside the execution, so killing after it is killing after the call
// before; that claim is itself checked below. For the form trigger every call is tried all the same.
import type { Workspace } from '../../local/workspace';
import {
  adresses,
  courriers,
  demandes,
  desReponses,
  erreurs,
  formulaireDe,
  manquements,
  unPole,
} from '../support/unPole';
import { readTab } from '../../local/demo/readTab';

const URGENTE = 4;

interface Scene {
  depart: string;
  /** What makes the execution run that is to be killed. */
  agir(pole: Workspace): void;
  handler: string;
  /** By then the rondes have repaired. */
  fin: string;
}

const SCENES: Record<string, Scene> = {
  'une demande ordinaire': {
    depart: '2018-10-09T10:00', handler: 'onFormSubmit', fin: '2018-10-10T12:00',
    agir: (pole) => void pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Sorbier 6' })),
  },
  'une demande urgente': {
    depart: '2018-10-02T10:00', handler: 'onFormSubmit', fin: '2018-10-02T16:30',
    agir: (pole) => void pole.submitForm(formulaireDe(pole), desReponses({}, URGENTE)),
  },
  'la ronde du rappel (J-2)': {
    depart: '2018-10-08T07:00', handler: 'ronde7h', fin: '2018-10-09T12:00',
    agir: (pole) => pole.advanceTo('2018-10-08T07:59'),
  },
  'la ronde du jour limite': {
    depart: '2018-10-10T07:00', handler: 'ronde7h', fin: '2018-10-10T16:30',
    agir: (pole) => pole.advanceTo('2018-10-10T07:59'),
  },
  'la ronde du gel': {
    depart: '2018-10-11T07:00', handler: 'ronde7h', fin: '2018-10-11T16:30',
    agir: (pole) => pole.advanceTo('2018-10-11T07:59'),
  },
}; // prettier-ignore

/** What must be the same however the run was killed. Hours and ids of Docs may differ. */
function etat(pole: Workspace) {
  return {
    demandes: demandes(pole).map((ligne) => ({ ...ligne, 'Reçue le': '' })),
    reunions: readTab(pole, 'Réunions').rows.map(({ Réunion, Statut }) => `${Réunion} ${Statut}`),
    courriers: courriers(pole)
      .map((ligne) => ligne['Clé']!)
      .sort(),
  };
}

function jouer(scene: Scene, tuerApres?: number, perdre = true) {
  const pole = unPole(scene.depart);
  if (tuerApres !== undefined) Object.assign(pole.faults, { killAfter: tuerApres, loseUnflushed: perdre });
  const avant = pole.runs.length;
  scene.agir(pole);
  const run = pole.runs.slice(avant).find(({ handler }) => handler === scene.handler)!;
  pole.advanceTo(scene.fin);
  return { pole, run };
}

/** Mails sent twice since the scene began; the second sending of an urgent one is marked in its text and allowed. */
function enDouble(pole: Workspace, { depart }: Scene): string[] {
  const vus = new Set<string>();
  return pole.mails
    .slice(unPole(depart).mails.length)
    .filter(({ body }) => !body.includes('Second envoi par sûreté'))
    .map(({ to, subject, body }) => `${to.join(', ')} | ${subject} | ${body}`)
    .filter((mail) => vus.has(mail) || !vus.add(mail));
}

function verifierApresArret(scene: Scene, n: number, perdre: boolean, temoin: Workspace): void {
  const { pole, run } = jouer(scene, n, perdre);
  const contexte = `arrêt après l’appel ${n}, écritures ${perdre ? 'perdues' : 'gardées'}`;
  expect({ contexte, tue: run.killed }).toEqual({ contexte, tue: true });
  expect({ contexte, ...etat(pole) }).toEqual({ contexte, ...etat(temoin) });
  expect({ contexte, enDouble: enDouble(pole, scene) }).toEqual({ contexte, enDouble: [] });
  const incertains = courriers(pole).filter((ligne) => ligne['Statut'] === 'Incertain').length;
  expect({ contexte, incertains: incertains <= 1 }).toEqual({ contexte, incertains: true });
  const partis = courriers(pole).filter((ligne) => ligne['Statut'] === 'Envoyé').length;
  const partisTemoin = courriers(temoin).filter((ligne) => ligne['Statut'] === 'Envoyé').length;
  expect({ contexte, partis: partis + incertains }).toEqual({ contexte, partis: partisTemoin });
  expect({ contexte, manquements: manquements(pole) }).toEqual({ contexte, manquements: [] });
}

describe.each(Object.entries(SCENES))('%s', (_, scene) => {
  const temoin = jouer(scene);

  it('se joue sans erreur et sans doublon quand rien ne l’arrête', () => {
    expect(erreurs(temoin.pole)).toEqual([]);
    expect(enDouble(temoin.pole, scene)).toEqual([]);
    expect(adresses(temoin.pole).length).toBeGreaterThan(0);
  });

  it.each([true, false])(
    'reprend après un arrêt à n’importe quel appel (écritures en attente perdues : %s)',
    (perdre) => {
      const exhaustif = scene.handler === 'onFormSubmit' && perdre && !!process.env['PAS'];
      // PAS=1 tries them all; one in five, from another place each side, keeps the suite within minutes.
      const pas = exhaustif ? 1 : Number(process.env['PAS'] ?? 5);
      const points = temoin.run.calls
        .filter(({ kind }) => exhaustif || kind !== 'local')
        .map(({ n }) => n)
        .filter((_, rang) => rang % pas === Number(perdre) % pas);
      expect(points.length).toBeGreaterThan(5);
      for (const n of points) verifierApresArret(scene, n, perdre, temoin.pole);
    },
    300_000,
  );
});

it('un appel « local » ne change rien à ce qui reste après un arrêt', () => {
  const scene = SCENES['la ronde du gel']!;
  const { run } = jouer(scene);
  const locaux = run.calls.filter(({ kind, n }) => kind === 'local' && run.calls[n - 2]);
  // One in a hundred of the thousands of calls that build the Doc, spread over the whole run.
  for (const { n } of locaux.filter((_, rang) => rang % 100 === 0)) {
    const apresLocal = arrete(scene, n);
    const avant = [...run.calls].reverse().find((call) => call.n < n && call.kind !== 'local')!;
    expect({ n, etat: apresLocal }).toEqual({ n, etat: arrete(scene, avant.n) });
  }
}, 300_000);

/** Everything that remains right after the kill, before any repair. */
function arrete(scene: Scene, n: number): string {
  const pole = unPole(scene.depart);
  pole.faults.killAfter = n;
  scene.agir(pole);
  const { spreadsheets, properties } = pole.state;
  const documents = Object.values(pole.state.documents).map(({ name }) => name);
  // By the names of what they carry: a PDF is drawn when somebody reads it.
  const mails = pole.mails.map(({ attachments, ...mail }) => ({
    ...mail,
    pieces: attachments.map(({ name }) => name),
  }));
  return JSON.stringify({ spreadsheets, mails, properties, documents });
}

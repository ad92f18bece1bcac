// A person types a référent, and Google cuts short the run that notes it, after any call: by the next morning what she typed
// is still there, the Journal says who had it before, and the new référent was told once.
import { readTab } from '../../local/demo/readTab';
import { userEdit } from '../../local/services/spreadsheet/userEdit';
import type { Workspace } from '../../local/workspace';
import { arretsDistincts } from '../support/arretsDistincts';
import { avis, NUMERO, proposee, REFERENTE, repondre } from '../support/leReferent';
import { lu } from '../support/laSuite';
import {
  caseDe,
  corriger,
  courriers,
  demande,
  demandes,
  desReponses,
  ecrireMembre,
  erreurs,
  formulaireDe,
  journal,
  manquements,
  unPole,
} from '../support/unPole';

const [HUGO, SIEN] = ['Hugo Pralong', 'h.pralong@circo.example.org'];

interface Scene {
  /** Who has it before; '' for nobody. */
  avant: string;
  apres: string;
  preparer(): Workspace;
  /** What happens between, so that the next ronde has work. */
  ensuite?(pole: Workspace): void;
  fin: string;
}

/** It has just come, and its référent knows. */
const recente = proposee;

/** So long ago that no ronde asks any more which mails it lacks. */
function ancienne(): Workspace {
  const pole = proposee();
  pole.advanceTo('2018-11-13T09:00');
  return pole;
}

/** Nobody fits: a person must choose. */
function aTrier(): Workspace {
  const pole = proposee();
  corriger(pole, NUMERO, 'Référent·e', '');
  corriger(pole, NUMERO, 'Statut', 'À trier');
  pole.advanceTo('2018-09-25T09:00');
  expect(demande(pole, NUMERO)).toMatchObject({ Statut: 'À trier', Référent·e: '' });
  return pole;
}

/** Nobody has it yet, and rondes still ask each day which mails it lacks: hers may leave before its statut is ended. */
function toutJusteATrier(): Workspace {
  const pole = unPole('2018-09-21T10:00');
  pole.submitForm(formulaireDe(pole), desReponses({ 'Motif principal': 'Autre situation', 'Code de l’élève': 'Sorbier 6' })); // oxfmt-ignore
  pole.advanceTo('2018-09-25T09:00');
  expect(demande(pole, NUMERO)).toMatchObject({ Statut: 'À trier', Référent·e: '' });
  return pole;
}

/** She had it first, and was told; then it went to another. */
function reprise(): Workspace {
  const pole = proposee();
  corriger(pole, NUMERO, 'Référent·e', HUGO);
  pole.advanceTo('2018-09-25T09:00');
  return pole;
}

/** She gave it back, and nobody else is there. */
function rendue(): Workspace {
  const pole = proposee();
  const autres = readTab(pole, 'Membres')
    .rows.map((ligne) => ligne['Nom']!)
    .filter((nom) => nom !== REFERENTE);
  for (const nom of autres) ecrireMembre(pole, nom, { Actif: 'non' });
  repondre(pole, avis(pole), 'rendre');
  pole.advanceTo('2018-09-27T09:00');
  expect(demande(pole, NUMERO)).toMatchObject({ Statut: 'À trier', Référent·e: '' });
  return pole;
}

const SCENES: Record<string, Scene> = {
  'une demande récente': { avant: REFERENTE, apres: HUGO, preparer: recente, fin: '2018-09-26T12:00' },
  'une demande ancienne': { avant: REFERENTE, apres: HUGO, preparer: ancienne, fin: '2018-11-15T12:00' },
  'une demande à trier': { avant: '', apres: HUGO, preparer: aTrier, fin: '2018-09-27T12:00' },
  'une demande à trier, toute récente': {
    avant: '',
    apres: HUGO,
    preparer: toutJusteATrier,
    ensuite: (pole) => {
      pole.advanceTo('2018-09-25T10:00');
      pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Ormeau 2' }));
    },
    fin: '2018-09-26T12:00',
  },
  'une demande qui revient à qui l’avait': {
    avant: HUGO,
    apres: REFERENTE,
    preparer: reprise,
    fin: '2018-09-27T12:00',
  },
  'une demande rendue, que sa référente reprend': {
    avant: '',
    apres: REFERENTE,
    preparer: rendue,
    fin: '2018-10-01T12:00',
  },
};

const prepares = new Map<Scene, Workspace>();

function depart(scene: Scene): Workspace {
  const prepare = prepares.get(scene) ?? scene.preparer();
  prepares.set(scene, prepare);
  return prepare.fork();
}

const SES_AVIS = /^(avis_referent|proposition)\|/;

function ceQuiReste(pole: Workspace) {
  return {
    // It may be a day later that the machine takes note.
    demandes: demandes(pole).map(({ 'Proposée ensuite à': proposee = '', ...ligne }) => ({
      ...ligne,
      proposee: proposee.replace(/, le .*/, ''),
      'Statut depuis le': ligne['Numéro'] === NUMERO ? '' : ligne['Statut depuis le'],
    })),
    avis: courriers(pole).filter((ligne) => SES_AVIS.test(ligne['Clé']!)).map((ligne) => `${ligne['Clé']!.replace(/\d{4}-\d\d-\d\d$/, 'ce jour')} ${ligne['Statut']}`.replace('Incertain', 'Envoyé')).sort(),
    choix: [...new Set(journal(pole, 'referent_change'))],
  };
} // oxfmt-ignore

describe.each(Object.entries(SCENES))('%s', (_, scene) => {
  const { avant, apres } = scene;
  const agir = (pole: Workspace): void => corriger(pole, NUMERO, 'Référent·e', apres);
  const temoin = depart(scene);
  const [runs, mails] = [temoin.runs.length, temoin.mails.length];
  agir(temoin);
  const run = temoin.runs.slice(runs).find(({ handler }) => handler === 'onSheetEdit')!;
  scene.ensuite?.(temoin);
  temoin.advanceTo(scene.fin);
  const dits = (pole: Workspace): string[] =>
    pole.mails.slice(mails).filter(({ subject }) => lu(subject).includes(`${NUMERO} vous est proposée`)).map(({ to }) => to.join()); // oxfmt-ignore

  it('se dit une fois quand rien ne l’arrête', () => {
    expect(erreurs(temoin)).toEqual([]);
    expect(dits(temoin)).toHaveLength(1);
    expect(demande(temoin, NUMERO)).toMatchObject({ Statut: expect.stringMatching(/Affectée|Inscrite/), Référent·e: apres }); // oxfmt-ignore
    expect(journal(temoin, 'referent_change').at(-1)).toBe(`${NUMERO} ${avant} → ${apres}`);
    expect(manquements(temoin)).toEqual([]);
  });

  it('reprend après un arrêt à n’importe quel appel, écritures en attente perdues ou gardées', () => {
    let combien = 0;
    for (const { n, perdre, pole } of arretsDistincts(
      { depart: () => depart(scene), agir, handler: 'onSheetEdit' },
      run,
    )) {
      const ou = { n, perdre };
      expect({ ou, nom: demande(pole, NUMERO)['Référent·e'] }).toEqual({ ou, nom: apres });
      scene.ensuite?.(pole);
      pole.advanceTo(scene.fin);
      expect({ ou, ...ceQuiReste(pole) }).toEqual({ ou, ...ceQuiReste(temoin) });
      const incertains = courriers(pole).filter(({ Clé: cle, Statut: statut }) => SES_AVIS.test(cle!) && statut === 'Incertain').length; // oxfmt-ignore
      expect({ ou, dits: dits(pole).length >= 1 - incertains && dits(pole).length <= 1 }).toEqual({ ou, dits: true });
      expect({ ou, manquements: manquements(pole) }).toEqual({ ou, manquements: [] });
      combien += 1;
    }
    expect(combien).toBeGreaterThan(3);
  }, 300_000);
});

test('deux noms, deux déclencheurs perdus : seul le dernier est noté, et seul il est prévenu', () => {
  const pole = recente();
  const mails = pole.mails.length;
  const taper = (nom: string): unknown => userEdit(pole, 'Demandes', caseDe(pole, NUMERO, 'Référent·e'), nom);
  taper('Camille Sorel');
  taper(HUGO);
  pole.advanceTo('2018-09-27T12:00');
  expect(journal(pole, 'referent_change')).toEqual([`${NUMERO} ${REFERENTE} → ${HUGO}`]);
  const avis = pole.mails.slice(mails).filter(({ subject }) => lu(subject).includes(`${NUMERO} vous est proposée`));
  expect(avis.map(({ to }) => to.join())).toEqual([SIEN]);
  expect(manquements(pole)).toEqual([]);
});

test('un nom où s’est glissée une flèche n’est noté qu’une fois, même de matin en matin', () => {
  const pole = recente();
  userEdit(pole, 'Demandes', caseDe(pole, NUMERO, 'Référent·e'), 'Hugo → Camille');
  pole.advanceTo('2018-09-28T12:00');
  expect(journal(pole, 'referent_change')).toEqual([`${NUMERO} ${REFERENTE} → Hugo Camille`]);
  expect(manquements(pole)).toEqual([]);
});

test('ce que la machine commençait et n’a pas écrit n’est pas pris pour le choix d’une personne', () => {
  const pole = recente();
  ecrireMembre(pole, REFERENTE, { Absences: 'du 25/09/2018 au 27/09/2018', Suppléance: HUGO });
  pole.advanceTo('2018-09-25T06:00');
  const scene = { depart: () => pole, agir: (un: Workspace) => un.advanceTo('2018-09-25T07:59'), handler: 'ronde7h' };
  const temoin = pole.fork();
  scene.agir(temoin);
  const run = temoin.runs.filter(({ handler }) => handler === 'ronde7h').pop()!;
  for (const { n, perdre, pole: arrete } of arretsDistincts({ ...scene, pas: 8 }, run)) {
    arrete.advanceTo('2018-09-26T12:00');
    expect({ n, perdre, choix: journal(arrete, 'referent_change') }).toEqual({ n, perdre, choix: [] });
  }
}, 300_000);

test('un choix au panneau, coupé n’importe où : le Journal et la ligne finissent par dire le même statut', () => {
  const scene = {
    depart: () => depart(SCENES['une demande à trier, toute récente']!),
    agir: (un: Workspace) => void un.runFromPage('sidebarChoisirReferent', [{ numero: NUMERO, depuis: '', nom: HUGO }]),
    handler: 'sidebarChoisirReferent',
  };
  const temoin = scene.depart();
  scene.agir(temoin);
  const run = temoin.runs.filter(({ handler }) => handler === scene.handler).pop()!;
  const finis = [];
  for (const { n, perdre, pole } of arretsDistincts(scene, run)) {
    pole.advanceTo('2018-09-28T12:00');
    expect({ n, perdre, manquements: manquements(pole) }).toEqual({ n, perdre, manquements: [] });
    finis.push(`${demande(pole, NUMERO)['Référent·e']} ${demande(pole, NUMERO)['Statut']}`);
  }
  expect(new Set(finis)).toEqual(new Set([' À trier', `${HUGO} Affectée`]));
}, 300_000);

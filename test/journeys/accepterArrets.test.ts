// Google cuts a run short while a référent answers, or while a morning gives what she follows to another: the next ronde
// ends the work, nothing is lost, nothing comes twice.
import { readTab } from '../../local/demo/readTab';
import type { Workspace } from '../../local/workspace';
import { adresses, courriers, demandes, ecrireMembre, erreurs, manquements, regler } from '../support/unPole';
import { arretsDistincts } from '../support/arretsDistincts';
import { avis, NUMERO, proposee, REFERENTE, repondre } from '../support/leReferent';

interface Scene {
  /** Everything before the run that is to be killed. */
  preparer(): Workspace;
  agir(pole: Workspace): void;
  handler: string;
  fin: string;
}

/** Away for the week, with somebody who stands in for her. */
function absente(jusquAu: string): Workspace {
  const pole = proposee();
  ecrireMembre(pole, REFERENTE, { Absences: `du 25/09/2018 au ${jusquAu}/09/2018`, Suppléance: 'Hugo Pralong' });
  return pole;
}

const SCENES: Record<string, Scene> = {
  'elle accepte': {
    preparer: proposee, handler: 'onSuiteSubmit', fin: '2018-09-26T12:00',
    agir: (pole) => void repondre(pole, avis(pole), 'accepter', 'Un mot.'),
  },
  'elle la rend': {
    preparer: proposee, handler: 'onSuiteSubmit', fin: '2018-09-26T12:00',
    agir: (pole) => void repondre(pole, avis(pole), 'rendre', 'Un mot.'),
  },
  'elle la rend, et l’équipe restreinte décide': {
    preparer: () => {
      const pole = proposee();
      regler(pole, 'affectation', 'a_valider');
      return pole;
    },
    handler: 'onSuiteSubmit', fin: '2018-09-26T12:00',
    agir: (pole) => void repondre(pole, avis(pole), 'rendre'),
  },
  'elle la rend, et personne ne convient': {
    preparer: () => {
      const pole = proposee();
      for (const { Nom } of readTab(pole, 'Membres').rows) if (Nom !== REFERENTE) ecrireMembre(pole, Nom!, { Actif: 'non' });
      return pole;
    },
    handler: 'onSuiteSubmit', fin: '2018-09-26T12:00',
    agir: (pole) => void repondre(pole, avis(pole), 'rendre'),
  },
  'le premier matin de son absence': {
    preparer: () => {
      const pole = absente('27');
      pole.advanceTo('2018-09-25T06:00');
      return pole;
    },
    handler: 'ronde7h', fin: '2018-09-26T12:00',
    agir: (pole) => pole.advanceTo('2018-09-25T07:59'),
  },
  'le matin de son retour': {
    preparer: () => {
      const pole = absente('25');
      pole.advanceTo('2018-09-26T06:00');
      return pole;
    },
    handler: 'ronde7h', fin: '2018-09-27T12:00',
    agir: (pole) => pole.advanceTo('2018-09-26T07:59'),
  },
  'le matin où son silence a trop duré': {
    preparer: () => {
      const pole = proposee();
      regler(pole, 'delai_suppleance', '6');
      pole.advanceTo('2018-10-01T06:00');
      return pole;
    },
    handler: 'ronde7h', fin: '2018-10-02T12:00',
    agir: (pole) => pole.advanceTo('2018-10-01T07:59'),
  },
}; // oxfmt-ignore

const prepares = new Map<Scene, Workspace>();

function depart(scene: Scene): Workspace {
  const prepare = prepares.get(scene) ?? scene.preparer();
  prepares.set(scene, prepare);
  return prepare.fork();
}

const nombre = (pole: Workspace, statut: string) =>
  courriers(pole).filter((ligne) => ligne['Statut'] === statut && !/^rappel_(acceptation|silence)/.test(ligne['Clé']!)).length; // oxfmt-ignore

function ceQuiReste(pole: Workspace) {
  return {
    demandes: demandes(pole),
    // Reminders count from the day the proposal left.
    courriers: courriers(pole).map((ligne) => ligne['Clé']!).filter((cle) => !/^rappel_(acceptation|silence)/.test(cle)).sort(),
    // A line of the Journal may be there twice when the run died just after it.
    journal: [...new Set(readTab(pole, 'Journal').rows.filter((ligne) => ligne['Sur'] === NUMERO && ligne['Quoi'] !== 'demande_notee').map(({ Quoi, Détails }) => `${Quoi} ${Détails}`))].sort(),
  };
} // oxfmt-ignore

describe.each(Object.entries(SCENES))('%s', (_, scene) => {
  const temoin = depart(scene);
  const [runs, mails] = [temoin.runs.length, temoin.mails.length];
  scene.agir(temoin);
  const run = temoin.runs.slice(runs).find(({ handler }) => handler === scene.handler)!;
  temoin.advanceTo(scene.fin);

  it('se joue sans erreur quand rien ne l’arrête, et change la demande', () => {
    expect(erreurs(temoin)).toEqual([]);
    expect(manquements(temoin)).toEqual([]);
    expect(temoin.mails.length).toBeGreaterThan(mails);
    expect(demandes(temoin)).not.toEqual(demandes(depart(scene)));
  });

  it('reprend après un arrêt à n’importe quel appel, écritures en attente perdues ou gardées', () => {
    // A morning writes much: PAS=1 tries all its calls.
    const pas = scene.handler === 'ronde7h' ? 3 : 1;
    let combien = 0;
    for (const { n, perdre, pole } of arretsDistincts({ ...scene, depart: () => depart(scene), pas }, run)) {
      pole.advanceTo(scene.fin);
      const ou = { n, perdre };
      expect({ ou, ...ceQuiReste(pole) }).toEqual({ ou, ...ceQuiReste(temoin) });
      const incertains = nombre(pole, 'Incertain');
      expect({ ou, incertains: incertains <= 1, partis: nombre(pole, 'Envoyé') + incertains }).toEqual({ ou, incertains: true, partis: nombre(temoin, 'Envoyé') });
      const partis = adresses(pole).slice(mails);
      const doubles = partis.filter((mail, rang) => mail.includes(NUMERO) && partis.indexOf(mail) !== rang);
      expect({ ou, doubles, manquements: manquements(pole) }).toEqual({ ou, doubles: [], manquements: [] });
      combien += 1;
    }
    expect(combien).toBeGreaterThan(5);
  }, 600_000);
}); // oxfmt-ignore

// A ronde that runs out of time must not remember answers it has not handled.
import type { Courrier } from '../../../src/domain/courrier/courrier';
import type { Memoire, Pole } from '../../../src/domain/pole/pole';
import type { Annonce } from '../../../src/domain/formulaire/reponse';
import { ronde } from '../../../src/usecases/ronde/ronde';
import { moment, unRegistre } from '../../support/builders';

/** Three answers sent one after the other; each asked for by its version, as the Form would give them. */
const ANNONCES: Annonce[] = ['a', 'b', 'c'].map((id) => ({
  id,
  version: `2018-09-18T0${'abc'.indexOf(id) + 6}:00:00.000Z`,
  lire: () => ({
    id,
    version: '',
    recueLe: moment('2018-09-18T10:00'),
    reponses: {},
    autres: [],
    lienModification: '',
  }),
}));

function unPole(peutFaire: number) {
  const registre = unRegistre({ demandes: [], courriers: [] as Courrier[] });
  const memoire = {
    derniereVersion: '', dernierMatin: '2018-09-18', prochaineEcheance: '', scelleesJusquA: 0, dernierSceau: '',
    derniereSuite: '', suitesRefusees: [],
    repare: [], aCorriger: [], previsions: [], quotasLus: [], tour: 0, departs: {}, reglages: {}, aRemplir: [], ordres: [], aPrevenir: '', signeLe: '', veille: { compte: '', silenceDit: '', vueLe: '' },
  }; // oxfmt-ignore
  const rien = () => {};
  const lues: string[] = [];
  const pole = {
    maintenant: moment('2018-09-18T11:00'), registre, memoire, lues,
    annoncesDepuis: (version: string) =>
      ANNONCES.filter((annonce) => annonce.version > version).map((annonce) => ({
        ...annonce,
        lire: () => (lues.push(annonce.id), { ...annonce.lire(), version: annonce.version }),
      })),
    doitSArreter: () => lues.length >= peutFaire,
    enregistrerDemande: (demande: unknown) => (registre.demandes as unknown[]).push(demande),
    noterMemoire: (changements: Partial<Memoire> | (() => Partial<Memoire>)) => Object.assign(memoire, typeof changements === 'function' ? changements() : changements),
    nombreDeReponses: () => ANNONCES.length,
    enregistrerCourriers: rien, noterDernierNumero: rien, journaliser: rien, guider: rien, valider: rien, ecrireAccueil: rien,
    remettreEnPlace: rien, enregistrerSuites: rien, adopterReunions: rien,
    agitPourLePole: () => true, compteEnCharge: '', anomalies: () => [], journal: () => [], suitesDepuis: () => [], numeroterSuites: rien, reglages: () => ({}),
  }; // oxfmt-ignore
  return pole as unknown as Pole & { lues: string[] };
}

test('une ronde qui a tout le temps retient la dernière réponse', () => {
  const pole = unPole(99);
  ronde(pole);
  expect(pole.lues).toEqual(['a', 'b', 'c']);
  expect(pole.memoire.derniereVersion).toBe(ANNONCES[2]!.version);
  expect(pole.memoire.prochaineEcheance).not.toBe('');
});

test('une ronde à court de temps laisse le reste à la suivante', () => {
  const pole = unPole(1);
  ronde(pole);
  expect(pole.lues).toEqual(['a']);
  expect(pole.memoire).toMatchObject({ derniereVersion: '', prochaineEcheance: '' });
  Object.assign(pole, { doitSArreter: () => false });
  ronde(pole);
  expect(pole.lues).toEqual(['a', 'b', 'c']);
  expect(pole.memoire.derniereVersion).toBe(ANNONCES[2]!.version);
});

// Une école se trompe de nom, puis corrige sa réponse : la demande se trouve être de l’école du référent. Personne n’est
// juge et partie : elle va à quelqu’un d’autre, sauf si une personne avait choisi.
import {
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

const DEPART = '2018-10-09T10:00';
const CODE = { 'Code de l’élève': 'Sorbier 7' };
const AUTRE_ECOLE = 'École primaire du Verger';

function deposer() {
  const pole = unPole(DEPART);
  const id = pole.submitForm(formulaireDe(pole), desReponses(CODE)).responseId;
  const { Numéro: numero, Référent·e: referent } = demandes(pole).at(-1)!;
  ecrireMembre(pole, referent!, { 'Ses écoles': AUTRE_ECOLE });
  return { pole, id, numero: numero!, referent: referent! };
}

type Depot = ReturnType<typeof deposer>;

function changerDEcole({ pole, id }: Depot): void {
  pole.submitForm(formulaireDe(pole), desReponses({ ...CODE, École: AUTRE_ECOLE }), { editOf: id });
}

test('la demande va à une autre personne, qui le sait ; la première n’a plus rien à en lire', () => {
  const depot = deposer();
  const { pole, numero, referent } = depot;
  changerDEcole(depot);
  const apres = demande(pole, numero);
  expect(apres['École']).toBe(AUTRE_ECOLE);
  expect(apres['Référent·e']).not.toBe('');
  expect(apres['Référent·e']).not.toBe(referent);
  expect(apres['Associé·es']).not.toContain(referent);
  expect(apres['Pourquoi']).toContain(`${referent} ne la suit plus : c’est son école (${AUTRE_ECOLE}).`);
  expect(journal(pole, 'demande_confiee')).toContain(`${numero} ${referent} → ${apres['Référent·e']}`);
  pole.advanceTo('2018-10-10T12:00');
  const proposes = courriers(pole).filter((ligne) => ligne['Pour'] === `membre:${apres['Référent·e']}` && ligne['À propos de'] === numero && ligne['Genre'] === 'proposition'); // oxfmt-ignore
  expect(proposes.map((ligne) => ligne['Statut'])).toEqual(['Envoyé']);
  expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
});

test('qui savait qu’elle était à elle apprend qu’elle ne l’est plus ; qui n’en savait rien n’apprend rien', () => {
  for (const [lendemain, combien] of [[false, 0], [true, 1]] as const) {
    const depot = deposer();
    const { pole, numero } = depot;
    if (lendemain) pole.advanceTo('2018-10-10T12:00');
    changerDEcole(depot);
    pole.advanceTo('2018-10-12T12:00');
    const dites = courriers(pole).filter(({ Clé: cle, Statut: statut }) => cle!.startsWith(`avis_remplacement|${numero}|`) && statut === 'Envoyé'); // oxfmt-ignore
    expect(dites.map(({ Pour: pour }) => pour)).toEqual(Array(combien).fill(`membre:${depot.referent}`));
    expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
  }
}); // oxfmt-ignore

test('ce qu’une personne a choisi reste, et c’est dit', () => {
  const depot = deposer();
  const { pole, numero, referent } = depot;
  const auVerger = demandes(pole).filter((ligne) => ligne['École'] === AUTRE_ECOLE).map((ligne) => ligne['Référent·e']!); // oxfmt-ignore
  const autre = demandes(pole).map((ligne) => ligne['Référent·e']!).find((nom) => nom && nom !== referent && !auVerger.includes(nom))!; // oxfmt-ignore
  corriger(pole, numero, 'Référent·e', autre);
  ecrireMembre(pole, autre, { 'Ses écoles': AUTRE_ECOLE });
  changerDEcole(depot);
  expect(demande(pole, numero)['Référent·e']).toBe(autre);
  expect(demande(pole, numero)['À vérifier']).toContain(`${autre} suit une demande de sa propre école`);
  pole.advanceTo('2018-10-10T12:00');
  expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
});

test('coupée après n’importe quelle écriture, la modification finit au même point', () => {
  const temoin = deposer();
  const debut = temoin.pole.runs.length;
  changerDEcole(temoin);
  const points = temoin.pole.runs[debut]!.calls.filter(({ kind }) => kind !== 'local' && kind !== 'read').map(({ n }) => n); // oxfmt-ignore
  expect(points.length).toBeGreaterThan(8);
  for (const n of points) {
    const depot = deposer();
    const { pole, numero, referent } = depot;
    Object.assign(pole.faults, { killAfter: n, loseUnflushed: true });
    changerDEcole(depot);
    pole.advanceTo('2018-10-10T12:00');
    const suivie = demande(pole, numero);
    expect({ n, ecole: suivie['École'], memeReferent: suivie['Référent·e'] === referent, manquements: manquements(pole) }).toEqual({ n, ecole: AUTRE_ECOLE, memeReferent: false, manquements: [] }); // oxfmt-ignore
    expect(suivie['Référent·e']).not.toBe('');
  }
}, 120_000);

test('ce qui était prévu pour la première école ne va pas deux fois à la seconde', () => {
  const pole = unPole('2018-09-17T09:00');
  const accord = { ...CODE, 'Accepte-t-elle une aide extérieure à l’Éducation nationale\u202f?': 'Pas encore demandé' };
  const id = pole.submitForm(formulaireDe(pole), desReponses(accord)).responseId;
  pole.advanceTo('2018-09-18T12:00');
  pole.submitForm(formulaireDe(pole), desReponses({ ...accord, École: AUTRE_ECOLE }), { editOf: id });
  pole.advanceTo('2018-10-02T12:00');
  const rappels = pole.mails.filter(({ subject }) => subject.endsWith(' accord de la famille'));
  expect(rappels.map(({ to }) => to)).toEqual([['verger@ecoles.example.org']]);
  expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
});

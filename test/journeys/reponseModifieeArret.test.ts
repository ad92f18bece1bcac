// Une école modifie sa réponse et Google coupe l’exécution, où que ce soit : la ronde suivante remet le registre à jour.
// Trouvé par la simulation : la version était écrite avant le récit, et la réponse passait pour déjà lue.
import {
  courriers,
  demande,
  demandes,
  desReponses,
  erreurs,
  formulaireDe,
  manquements,
  unPole,
} from '../support/unPole';

const DEPART = '2018-10-09T10:00';
const RECIT = 'Depuis lundi, deux départs de classe chaque matin.';

function jouer(killAfter?: number, loseUnflushed = true) {
  const pole = unPole(DEPART);
  const id = pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Sorbier 6' })).responseId;
  pole.advanceTo('2018-10-09T14:00');
  const numero = demandes(pole).at(-1)!['Numéro']!;
  const avant = pole.runs.length;
  Object.assign(pole.faults, { killAfter, loseUnflushed });
  pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Sorbier 6', 'Ce qui se passe': RECIT }), { editOf: id });
  const run = pole.runs[avant]!;
  pole.advanceTo('2018-10-10T12:00');
  return { pole, numero, run };
} // oxfmt-ignore

function accuses(pole: ReturnType<typeof unPole>, numero: string): number {
  return pole.mails.filter(({ subject }) => subject.includes(numero) && subject.includes('mise à jour')).length;
}

const temoin = jouer();

test('sans arrêt, le récit est au registre et l’école le sait', () => {
  expect(demande(temoin.pole, temoin.numero)['Ce qui se passe']).toBe(RECIT);
  expect(accuses(temoin.pole, temoin.numero)).toBe(1);
  expect(erreurs(temoin.pole)).toEqual([]);
});

test.each([true, false])(
  'un arrêt après chaque écriture (écritures en attente perdues : %s) ne perd pas la modification',
  (perdre) => {
    const points = temoin.run.calls.filter(({ kind }) => kind !== 'local' && kind !== 'read').map(({ n }) => n);
    expect(points.length).toBeGreaterThan(8);
    for (const n of points) {
      const { pole, numero, run } = jouer(n, perdre);
      expect({ n, tue: run.killed, recit: demande(pole, numero)['Ce qui se passe'] }).toEqual({ n, tue: true, recit: RECIT }); // oxfmt-ignore
      const incertains = courriers(pole).filter((ligne) => ligne['Statut'] === 'Incertain').length;
      expect({ n, accuses: accuses(pole, numero) + incertains > 0, manquements: manquements(pole) }).toEqual({ n, accuses: true, manquements: [] }); // oxfmt-ignore
    }
  },
  300_000,
);

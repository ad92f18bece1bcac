// The suites that take longest begin: started last, one of them runs alone at the end while the other cores wait. Jest
// knows by itself only after a first run; a new machine has had none.
const { default: Sequencer } = require('@jest/test-sequencer');

const LONGEST = [
  'page/screens',
  'simulateMutants',
  'arretPartout',
  'page/saisie',
  'anneeRacontee',
  'accepterArrets',
  'anneeScolaire',
  'reunionAnnulee',
  'page/journey',
  'optimum',
  'arretsDoubles',
  'page/restart',
  'boucleAvecLEcole',
  'canari',
  'depotsHostiles',
  'referentArrets',
  'effacerUneDemande',
  'comptesEtVeille',
  'page/keyboard',
  'maladies',
  'page/demande',
  'installation',
  'quatrePoles',
  'lendemain',
  'page/reunion',
  'finDAnneeArrets',
  'reunionEtPartenaires',
  'cli/repartir',
];

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = LONGEST.findIndex((name) => path.endsWith(`${name}.test.ts`));
      return place < 0 ? LONGEST.length : place;
    };
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
};

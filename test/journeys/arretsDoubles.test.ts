// A run is killed on its way, and the one that comes to repair is killed too: the third finds everything all the same.
import { jouer, SCENES, verifierApresArrets } from '../support/arrets';
import { pointsDArret } from '../support/arretsDistincts';

/** Pairs are many: one first kill in so many and one second kill in so many; all of them with PAS=1, which takes an hour. */
const [PREMIERS, SECONDS] = process.env['PAS'] ? [Number(process.env['PAS']), Number(process.env['PAS'])] : [9, 15];

describe.each(['une demande ordinaire', 'une demande urgente', 'la ronde du rappel (J-2)'])('%s', (nom) => {
  const scene = SCENES[nom]!;
  const temoin = jouer(scene);

  it('reprend après deux arrêts de suite', () => {
    let doubles = 0;
    pointsDArret(temoin.run).forEach((premier, rang) => {
      if (rang % PREMIERS !== 2 % PREMIERS) return;
      const { suivante } = jouer(scene, [premier]);
      // From another place each time, so that every second point has its turn.
      for (const second of pointsDArret(suivante!).filter((_, place) => place % SECONDS === rang % SECONDS)) {
        const joue = verifierApresArrets(scene, [premier, second], rang % 2 === 0, temoin.pole);
        doubles += Number(joue.suivante!.killed);
      }
    });
    expect(doubles).toBeGreaterThan(8);
  }, 600_000);
});

// Kill after service call 1, 2, 3… to the last, then let the rondes run: nothing is lost, nothing is doubled.
// A call of kind « local » changes nothing outside the execution, so killing after it is killing after the call
// before; that claim is itself checked below. For the form trigger every call is tried all the same.
import { enDouble, jouer, pointsDArret, SCENES, verifierApresArrets, type Scene } from '../support/arrets';
import { adresses, erreurs, unPole } from '../support/unPole';

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
      const points = pointsDArret(temoin.run, exhaustif).filter((_, rang) => rang % pas === Number(perdre) % pas);
      expect(points.length).toBeGreaterThan(5);
      for (const n of points) verifierApresArrets(scene, [n], perdre, temoin.pole);
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

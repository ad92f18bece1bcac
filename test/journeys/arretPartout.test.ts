// Kill after service call 1, 2, 3… to the last, then let the rondes run: nothing is lost, nothing is doubled.
// A call of kind « local » changes nothing outside the execution, so killing after it is killing after the call
// before; that claim is itself checked below. Of the others that leave the same, one goes on to its end.
import { enDouble, jouer, SCENES, verifier, type Scene } from '../support/arrets';
import { arretsDistincts } from '../support/arretsDistincts';
import { adresses, erreurs, unPole } from '../support/unPole';

describe.each(Object.entries(SCENES))('%s', (_, scene) => {
  const temoin = jouer(scene);

  it('se joue sans erreur et sans doublon quand rien ne l’arrête', () => {
    expect(erreurs(temoin.pole)).toEqual([]);
    expect(enDouble(temoin.pole, scene)).toEqual([]);
    expect(adresses(temoin.pole).length).toBeGreaterThan(0);
  });

  it('reprend après un arrêt à n’importe quel appel, écritures en attente perdues ou gardées', () => {
    const depart = () => unPole(scene.depart);
    let combien = 0;
    for (const { n, perdre, pole } of arretsDistincts({ ...scene, depart }, temoin.run)) {
      pole.advanceTo(scene.fin);
      const contexte = `arrêt après l’appel ${n}, écritures ${perdre ? 'perdues' : 'gardées'}`;
      verifier(scene, pole, { contexte, arrets: 1, temoin: temoin.pole });
      combien += 1;
    }
    expect(combien).toBeGreaterThan(5);
  }, 300_000);
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

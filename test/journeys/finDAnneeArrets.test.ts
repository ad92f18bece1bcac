// The erasure of a year, killed after any call that matters: the rondes take it up, and it ends the same.
import { readTab } from '../../local/demo/readTab';
import type { Workspace } from '../../local/workspace';
import { pointsDArret, pointsQuiLaissent } from '../support/arretsDistincts';
import { choisir, restes, unPoleEnJuillet } from '../support/finDAnnee';
import { feuille } from '../support/mains';
import { accueil, demandes, formulaireDe, manquements } from '../support/unPole';

/** One point in so many; all of them with PAS=1, which takes minutes. */
const PAS = Number(process.env['PAS'] ?? 5);
const ANNEE = '2018-2019';

/** What must be the same however often it was stopped. Moments may differ, and an unused record may remain. */
function bilan(pole: Workspace) {
  const sans = (titres: readonly string[], lignes: Record<string, string>[]) =>
    lignes.map((ligne) => Object.fromEntries(Object.entries(ligne).filter(([titre]) => !titres.includes(titre))));
  return {
    restes: restes(pole),
    demandes: demandes(pole),
    suivi: sans(['Repère du suivi'], readTab(pole, 'Suivi').rows),
    courriers: readTab(pole, 'Courrier')
      .rows.map((ligne) => ligne['Clé'])
      .sort(),
    bilans: readTab(pole, 'Bilans').rows,
    reunions: readTab(pole, 'Réunions').rows,
    effacements: sans(['Demandé le', 'Terminé le', 'Relevé'], readTab(pole, 'Effacements').rows),
    termines: readTab(pole, 'Effacements').rows.every((ligne) => ligne['Terminé le'] && ligne['Relevé']),
    // A ronde that comes between two of its steps writes its own lines: their order may differ, and one may be there twice;
    // what they say may not.
    journal: [
      ...new Set(sans(['Quand', 'Sceau'], readTab(pole, 'Journal').rows).map((ligne) => JSON.stringify(ligne))),
    ].sort(),
    reponses: pole.state.forms[formulaireDe(pole)]!.responses.length,
    documents: [...new Set(Object.values(pole.state.documents).map(({ name }) => name))].sort(),
    manquements: manquements(pole),
  };
}

function jouer(tuerApres: number | undefined, perdre: boolean) {
  const pole = unPoleEnJuillet();
  Object.assign(pole.faults, { loseUnflushed: perdre, killAfter: tuerApres });
  const run = choisir(pole, 'menuEffacerLAnnee', ANNEE);
  // Nothing was ordered yet: the person sees that it stopped, and asks again.
  const commande = JSON.parse(pole.state.properties.document['poleRessources']!) as { effacement: string };
  if (run.killed && commande.effacement === '' && !readTab(pole, 'Effacements').rows[0]?.['Terminé le'])
    choisir(pole, 'menuEffacerLAnnee', ANNEE);
  pole.advanceTo('2019-07-11T16:30');
  return { pole, run };
}

const temoin = jouer(undefined, true);

it('va au bout quand rien ne l’arrête', () => {
  const fin = bilan(temoin.pole);
  expect(fin).toMatchObject({ restes: [], termines: true, reponses: 1, manquements: [] });
  expect(fin.demandes).toHaveLength(1);
});

it.each([true, false])(
  'finit pareil après un arrêt à n’importe quel appel (écritures en attente perdues : %s)',
  (perdre) => {
    const points = pointsQuiLaissent(temoin.run, perdre);
    expect(pointsDArret(temoin.run).length).toBeGreaterThan(100);
    const attendu = bilan(temoin.pole);
    for (const n of points.filter((_, rang) => rang % PAS === (perdre ? 0 : 3))) {
      const { pole, run } = jouer(n, perdre);
      expect({ n, tue: run.killed }).toEqual({ n, tue: true });
      expect({ n, ...bilan(pole) }).toEqual({ n, ...attendu });
    }
  },
  600_000,
);

it('dès que la fiche est vidée, la ligne n’en garde ni l’empreinte ni les lecteurs, même arrêtée là', () => {
  const avant = readTab(unPoleEnJuillet(), 'Demandes').rows.filter((ligne) => ligne['Repère de la fiche']);
  expect(avant.map((ligne) => [ligne['Empreinte de la fiche'], ligne['Lecteurs de la fiche']].includes(''))).not.toContain(true); // oxfmt-ignore
  const pole = unPoleEnJuillet();
  const suppressions = temoin.run.calls.filter(({ member }) => member === 'Spreadsheet.Sheet.deleteRows' || member === 'Spreadsheet.Sheet.deleteRow'); // oxfmt-ignore
  // The last deletion is that of the first demandes: their Docs are empty, their rows still there.
  Object.assign(pole.faults, { loseUnflushed: false, killAfter: suppressions.at(-1)!.n - 1 });
  choisir(pole, 'menuEffacerLAnnee', ANNEE);
  const restantes = readTab(pole, 'Demandes').rows.filter((ligne) => ligne['Statut'] === 'Effacée');
  expect(restantes.length).toBeGreaterThan(1);
  for (const ligne of restantes)
    expect([ligne['Fiche'], ligne['Repère de la fiche'], ligne['Empreinte de la fiche'], ligne['Lecteurs de la fiche']]).toEqual(['', '', '', '']); // oxfmt-ignore
  // A hand takes the order back: they are told in one line, not each in its own.
  feuille(pole, 'Effacements').cells.splice(1, 1);
  pole.advanceTo('2019-07-11T12:00');
  expect(accueil(pole, 'À corriger').filter((texte) => texte.includes('effacement'))).toEqual([
    expect.stringMatching(
      /^2018-P1-001 à 2018-P1-003 : leur effacement n’a pas été au bout\. Recommencez-le par le menu/,
    ),
  ]);
});

it('avance d’un peu à chaque ronde quand Google est lent', () => {
  const pole = unPoleEnJuillet();
  // Each deletion in the Form fails once, three times in a row: three rondes are needed.
  pole.faults.serviceErrors = Array.from({ length: 3 }, () => ({ member: 'Forms.Form.deleteResponse', message: 'We\'re sorry, a server error occurred. Please wait a bit and try again.' })); // oxfmt-ignore
  choisir(pole, 'menuEffacerLAnnee', ANNEE);
  expect(restes(pole)).not.toEqual([]);
  pole.advanceTo('2019-07-12T16:30');
  expect({ ...bilan(pole), documents: [] }).toEqual({ ...bilan(temoin.pole), documents: [] });
});

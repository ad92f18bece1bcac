// « Ce qui partira dans les 30 jours » dit vrai : ce qu’il annonce est ce qui part, ni plus ni moins. Le quota se voit venir :
// cent destinataires par jour pour un compte gratuit (developers.google.com/apps-script/guides/services/quotas).
import { readTab } from '../../local/demo/readTab';
import type { Workspace } from '../../local/workspace';
import { accueil, courriers, erreurs, manquements, unPole } from '../support/unPole';

function annonce(pole: Workspace): string[] {
  const { error } = pole.call('menuCeQuiPartira');
  if (error) throw error;
  return pole.ui.shown.at(-1)!.content.replace(/[\u00a0\u202f]/g, ' ').split('\n').filter((ligne) => /\d{4} : \d+ courrier/.test(ligne)); // oxfmt-ignore
}

/** The same lines, made of what really left since then. */
function partis(pole: Workspace, depuis: string): Record<string, number> {
  const compte: Record<string, number> = {};
  for (const ligne of courriers(pole).filter((cells) => cells['Statut'] === 'Envoyé')) {
    const [jour, mois, annee] = ligne['Parti le']!.slice(0, 10).split('/');
    const date = `${annee}-${mois}-${jour}`;
    if (`${date}T${ligne['Parti le']!.slice(11)}` > depuis) compte[date] = (compte[date] ?? 0) + 1;
  }
  return compte;
}

const MOIS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']; // oxfmt-ignore

function annonces(lignes: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    lignes.map((ligne) => {
      const [, jour, mois, annee, nombre] = /(\d+)(?:er)? (\S+) (\d{4}) : (\d+) courrier/.exec(ligne)!;
      const date = `${annee}-${String(MOIS.indexOf(mois!) + 1).padStart(2, '0')}-${jour!.padStart(2, '0')}`;
      return [date, Number(nombre)];
    }),
  );
}

it.each([
  ['2018-09-28T18:00', '2018-10-27T23:00'],
  ['2018-10-09T17:30', '2018-11-07T23:00'],
  ['2018-10-11T08:00', '2018-11-09T23:00'],
])('annoncé le %s, parti jusqu’au %s : jour par jour, le même nombre de courriers', (depart, fin) => {
  const pole = unPole(depart);
  const lignes = annonce(pole);
  expect(lignes.length).toBeGreaterThan(2);
  pole.advanceTo(fin);
  expect(partis(pole, depart)).toEqual(annonces(lignes));
  expect(erreurs(pole)).toEqual([]);
  expect(manquements(pole)).toEqual([]);
});

it('l’annonce n’écrit rien et n’envoie rien', () => {
  const pole = unPole('2018-10-09T17:30');
  const avant = { mails: pole.mails.length, courriers: courriers(pole), documents: Object.keys(pole.state.documents) };
  annonce(pole);
  expect({ mails: pole.mails.length, courriers: courriers(pole), documents: Object.keys(pole.state.documents) }).toEqual(avant); // oxfmt-ignore
});

it('un courrier retenu n’est pas annoncé', () => {
  const pole = unPole('2018-10-05T17:30');
  const [matin] = annonce(pole);
  const total = Number(/: (\d+) courrier/.exec(matin!)![1]);
  const { rows, colonne } = { rows: courriers(pole), colonne: Object.keys(courriers(pole)[0]!).indexOf('Statut') };
  const ligne = rows.findIndex((cells) => cells['Clé']!.startsWith('relance_ecoles|2018-P1-A') && cells['Statut'] === 'Prévu') + 2; // oxfmt-ignore
  pole.edit('Courrier', `${String.fromCharCode(65 + colonne)}${ligne}`, 'Retenu');
  expect(Number(/: (\d+) courrier/.exec(annonce(pole)[0]!)![1])).toBe(total - 1);
});

it('chaque matin, Accueil dit ce qui partira dans la semaine et les jours que le quota ne tient pas', () => {
  const pole = unPole('2018-10-01T18:00');
  // A mail a day to one person moves the hour from which Google counts its own.
  const { rows, columns } = readTab(pole, 'Paramètres');
  for (const cle of ['rappel_acceptation', 'rappel_silence'])
    pole.edit('Paramètres', `${columns['Valeur']}${rows.findIndex((ligne) => ligne['Clé'] === cle) + 2}`, 'non');
  Object.assign(pole, { mailQuota: 14 });
  pole.state.mailQuota = {};
  // What Google allowed on the mornings before is forgotten.
  const memoire = JSON.parse(pole.state.properties.document['poleRessources']!) as object;
  pole.state.properties.document['poleRessources'] = JSON.stringify({ ...memoire, quotasLus: [] });
  pole.advanceTo('2018-10-02T08:00');
  expect(accueil(pole, 'Partiront d’ici une semaine (compté le matin)')[0]).toMatch(
    /^\d+ courriers : .*Rappel aux écoles/,
  );
  const [phrase] = accueil(pole, 'À prévoir');
  const [, quota, date, nombre] = /laisse partir (\d+) courriels par jour, .*: le ([\d/]+), (\d+) courriers? attend/.exec(phrase!)!; // oxfmt-ignore
  expect(quota).toBe('14');
  // What it announces is what happens that evening.
  const [jour, mois, annee] = date!.split('/');
  pole.advanceTo(`${annee}-${mois}-${jour}T18:00`);
  const attendent = courriers(pole).filter((ligne) => /^Attend que Google/.test(ligne['Pourquoi']!) && ligne['Statut'] === 'Prévu'); // oxfmt-ignore
  expect(attendent).toHaveLength(Number(nombre));
  pole.advanceTo('2018-10-07T18:00');
  const cles = attendent.map((ligne) => ligne['Clé']);
  const ensuite = courriers(pole).filter((ligne) => cles.includes(ligne['Clé']));
  expect([...new Set(ensuite.map((ligne) => ligne['Statut']))]).toEqual(['Envoyé']);
  expect(manquements(pole)).toEqual([]);
});

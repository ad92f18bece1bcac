// What people really paste in the tabs they fill: it is read when it can be, told when it cannot, and no mail is lost.
import type { Workspace } from '../../local/workspace';
import { lu } from '../support/laSuite';
import { accueil, adresses, courriers, desReponses, ecrireEcole, erreurs, formulaireDe, manquements, regler, unPole } from '../support/unPole'; // oxfmt-ignore

const MARDI = '2018-09-18T09:00';
const TILLEULS = 'École élémentaire des Tilleuls';
const NUMERO = '2018-P1-002';

/** A demande of that school, and what left until the noon that follows. */
function deposer(pole: Workspace): string[] {
  const avant = pole.mails.length;
  pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Hérisson 2' }));
  pole.advanceTo('2018-09-18T12:00');
  expect(erreurs(pole)).toEqual([]);
  expect(manquements(pole)).toEqual([]);
  return adresses(pole).slice(avant).map(lu);
}

const ACCUSE = `tilleuls@ecoles.example.org | Pôle ressources – demande ${NUMERO} bien reçue`;

describe('une adresse', () => {
  it.each(['mailto:tilleuls@ecoles.example.org', 'tilleuls@ecoles.example.org.', '\u00a0tilleuls@ecoles.example.org\u200b', 'École <tilleuls@ecoles.example.org>'])(
    'd’école collée « %s » reçoit son accusé',
    (texte) => {
      const pole = unPole(MARDI);
      ecrireEcole(pole, TILLEULS, { 'Adresse officielle': texte });
      expect(deposer(pole)).toContain(ACCUSE);
      expect(accueil(pole, 'À corriger')).toEqual([]);
    },
  ); // oxfmt-ignore

  it('deux dans une cellule : la première est prise, et c’est dit', () => {
    const pole = unPole(MARDI);
    ecrireEcole(pole, TILLEULS, { 'Adresse officielle': 'tilleuls@ecoles.example.org\nbis@ecoles.example.org' });
    expect(deposer(pole)).toContain(ACCUSE);
    expect(accueil(pole, 'À corriger')).toEqual([
      'Onglet « Écoles », ligne 2, colonne « Adresse officielle » : « tilleuls@ecoles.example.org bis@ecoles.example.org » en contient plusieurs ; seule tilleuls@ecoles.example.org est prise.',
    ]);
  });

  it.each(['mailto:circonscription@circo.example.org', 'circonscription@circo.example.org.'])(
    'de la circonscription collée « %s » n’arrête aucun courriel',
    (texte) => {
      const pole = unPole(MARDI);
      regler(pole, 'courriel_circonscription', texte);
      const partis = deposer(pole);
      expect(partis).toContain(ACCUSE);
      expect(partis).toContain(`circonscription@circo.example.org, cpc@circo.example.org | Pôle ressources – nouvelle demande ${NUMERO}`); // oxfmt-ignore
      expect(courriers(pole).filter((ligne) => ligne['Statut'] === 'Échec')).toEqual([]);
    },
  );

  it('illisible dans « Paramètres » : dite, et les autres courriels partent', () => {
    const pole = unPole(MARDI);
    regler(pole, 'courriel_circonscription', 'circonscription');
    expect(deposer(pole)).toContain(ACCUSE);
    expect(accueil(pole, 'À corriger')).toEqual([expect.stringMatching(/^Onglet « Paramètres », ligne \d+, colonne « Valeur » : « circonscription » n’est pas une adresse\.$/)]); // oxfmt-ignore
  });
});

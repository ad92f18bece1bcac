// What people type in « Absences »: read whole, or not at all.
import { lireAbsence } from '../../../src/domain/membre/absence';

const lue = (texte: string): string[] => lireAbsence(texte).map(({ debut, fin }) => `${debut} → ${fin}`);

describe('une absence tapée', () => {
  it.each([
    ['du 08/10/2018 au 12/10/2018', ['2018-10-08 → 2018-10-12']],
    ['08/10/2018 - 12/10/2018', ['2018-10-08 → 2018-10-12']],
    ['du 8/10/18 jusqu’au 12/10/18 (formation 2)', ['2018-10-08 → 2018-10-12']],
    ['du 2018-10-08 au 2018-10-12', ['2018-10-08 → 2018-10-12']],
    ['2018-10-08', ['2018-10-08 → 2018-10-08']],
    ['le 08/10/2018 de 9 h à 12h', ['2018-10-08 → 2018-10-08']],
    ['08/10/2018 et 12/10/2018', ['2018-10-08 → 2018-10-08', '2018-10-12 → 2018-10-12']],
    ['le 08/10/2018, le 10/10/2018 et le 12/10/2018', ['2018-10-08 → 2018-10-08', '2018-10-10 → 2018-10-10', '2018-10-12 → 2018-10-12']], // oxfmt-ignore
  ])('%s', (texte, attendue) => expect(lue(texte)).toEqual(attendue));

  it.each([
    'à partir du 08/10/2018',
    'depuis le 08/10/2018',
    'à compter du 08/10/2018',
    'dès le 08/10/2018',
    'jusqu’au 12/10/2018',
    'du 08/10/2018',
    'au 12/10/2018',
    'du 8 au 12/10/2018',
    'les 8 et 12/10/2018',
    '8, 12/10/2018',
    '08/10 au 12/10/2018',
    '8 octobre au 12/10/2018',
    'du 08/10/2018 au 12/10/2018 et du 18/10/2018 au 19/10/2018',
    'du 12/10/2018 au 08/10/2018',
    'du 08/10/2018 au 32/10/2018',
    '08/10/2018 matin et 12/10/2018',
    'le 08/10/2018 puis le 12/10/2018',
    'retour le 12/10/2018',
    'du 08/10/2018, reprise le 12/10/2018',
    'en formation',
  ])('%s : n’est pas lue à moitié', (texte) => expect(lue(texte)).toEqual([]));
});

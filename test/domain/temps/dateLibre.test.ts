// Les dates telles qu'on les tape en réunion, le mardi 16 octobre 2018.
import { lireDateLibre } from '../../../src/domain/temps/dateLibre';
import { jour } from '../../../src/domain/temps/jour';
import { unCalendrier } from '../../support/builders';

const reperes = { depuis: jour('2018-10-16'), calendrier: unCalendrier(), prochaine: jour('2018-12-18') };
const lire = (texte: string) => lireDateLibre(texte, reperes);

test.each([
  ['12/11', '2018-11-12'],
  ['12/11/18', '2018-11-12'],
  ['12-11-2018', '2018-11-12'],
  ['2018-11-12', '2018-11-12'],
  ['le 12 novembre', '2018-11-12'],
  ['Lundi 12 Novembre 2018', '2018-11-12'],
  ['12 nov.', '2018-11-12'],
  ['1er décembre', '2018-12-01'],
  ['15 janvier', '2019-01-15'],
  ['9/1', '2019-01-09'],
  ['fin novembre', '2018-11-30'],
  ['avant fin décembre', '2018-12-21'],
  ['mi-novembre', '2018-11-15'],
  ['début novembre', '2018-11-05'],
  ['courant janvier', '2019-01-15'],
  ['jeudi', '2018-10-18'],
  ['mardi', '2018-10-23'],
  ['dans 15 jours', '2018-11-05'],
  ['sous un jour', '2018-10-17'],
  ['sous trois semaines', '2018-11-06'],
  ['semaine prochaine', '2018-10-26'],
  ['avant les vacances', '2018-10-19'],
  ['avant les vacances de Noël', '2018-12-21'],
  ['en fin de période, avant les vacances', '2018-10-19'],
  ['fin des vacances', '2018-11-05'],
  ['après les vacances', '2018-11-05'],
  ['au retour des vacances de Noël', '2019-01-07'],
  ['le 12', '2018-11-12'],
  ['avant le 19', '2018-10-19'],
  ['lundi 12', '2018-11-12'],
  ['vendredi 26 à 9h30', '2018-10-26'],
  ['lundi 9h', '2018-10-22'],
  ['jeudi en huit', '2018-10-25'],
  ['jeudi en quinze', '2018-11-01'],
  ['12.11', '2018-11-12'],
  ['le 12-01', '2019-01-12'],
  ['du 12 au 16 novembre', '2018-11-16'],
  ['3 séances en novembre', '2018-11-30'],
  ['prochaine réunion', '2018-12-18'],
  ['à la prochaine cellule', '2018-12-18'],
])('« %s » est le %s', (texte, date) => expect(lire(texte)).toEqual({ date, doute: '' }));

test('rien, ou un tiret, n’est ni une date ni un doute', () => {
  for (const texte of ['', '  ', '-', '–', '?']) expect(lire(texte)).toEqual({ date: '', doute: '' });
});

test.each([
  'dès que possible',
  'ASAP',
  '31/02',
  'quand Camille revient',
  '12',
  'le 40 novembre',
  'un jour',
  'un jour prochain',
  'pendant les vacances',
  '15 jours après la rentrée',
  'le 31/02/2019',
  'lundi 31.02.2019',
  'lundi 31 février',
])('« %s » n’est pas une date, et se dit', (texte) =>
  expect(lire(texte)).toEqual({ date: '', doute: `« ${texte} » n’est pas une date` }),
);

test('un jour de la semaine qui n’est pas celui de la date est lu, et signalé', () => {
  expect(lire('mardi 12 novembre')).toEqual({ date: '2018-11-12', doute: '« mardi 12 novembre » : ce jour est un lundi' }); // oxfmt-ignore
});

test('une année mal tapée n’est pas une date, et se dit', () => {
  expect(lire('12/01/2018')).toEqual({ date: '', doute: '« 12/01/2018 » est avant la réunion' });
  expect(lire('12/11/2108')).toEqual({ date: '', doute: '« 12/11/2108 » est dans plus d’un an' });
});

test('un quantième qui n’est pas le jour dit est lu, et signalé', () => {
  expect(lire('mardi 12')).toEqual({ date: '2018-11-12', doute: '« mardi 12 » : ce jour est un lundi' });
});

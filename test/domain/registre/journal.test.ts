// Le Journal : chaque ligne scellée avec celle d’avant, pour que tout changement se voie.
import { createHash } from 'node:crypto';
import {
  dansLOrdreDesSceaux,
  PREMIER_SCEAU,
  sceauxRompus,
  sceller,
  type LigneDeJournal,
} from '../../../src/domain/registre/journal';
import { moment } from '../../support/builders';

const empreinte = (texte: string): string => createHash('sha256').update(texte).digest('hex');

function unJournal(nombre: number, scellees = nombre): LigneDeJournal[] {
  let precedent = PREMIER_SCEAU;
  return Array.from({ length: nombre }, (_, rang) => {
    const ligne = { quand: moment(`2018-10-0${rang + 1}T09:00`), qui: 'le pôle', quoi: 'demande_recue', sur: `2018-P1-00${rang + 1}`, details: '' }; // oxfmt-ignore
    if (rang >= scellees) return { ...ligne, sceau: '' };
    precedent = sceller(precedent, ligne, empreinte);
    return { ...ligne, sceau: precedent };
  });
}

test('un journal intact n’a aucun sceau rompu, ni un journal vide, ni des lignes pas encore scellées', () => {
  expect(sceauxRompus(unJournal(5), empreinte)).toEqual([]);
  expect(sceauxRompus(unJournal(5, 3), empreinte)).toEqual([]);
  expect(sceauxRompus([], empreinte)).toEqual([]);
});

test.each(['quand', 'qui', 'quoi', 'sur', 'details'] as const)(
  'changer « %s » d’une ligne se voit à cette ligne',
  (champ) => {
    const journal = unJournal(5);
    journal[2] = { ...journal[2]!, [champ]: 'autre' };
    expect(sceauxRompus(journal, empreinte)).toEqual([3]);
  },
);

test('faire glisser un mot d’une colonne à l’autre se voit', () => {
  const journal = unJournal(3);
  journal[1] = { ...journal[1]!, quoi: 'demande', sur: `_recue${journal[1]!.sur}` };
  expect(sceauxRompus(journal, empreinte)).toEqual([2]);
});

test('retirer une ligne se voit à la suivante', () => {
  expect(sceauxRompus(unJournal(5).filter((_, rang) => rang !== 1), empreinte)).toEqual([2]); // oxfmt-ignore
  expect(sceauxRompus(unJournal(5).slice(1), empreinte)).toEqual([1]);
});

test('insérer une ligne scellée, ou en échanger deux, se voit', () => {
  const journal = unJournal(4);
  const faux = { ...journal[1]!, details: 'ajoutée' };
  const insere = [
    ...journal.slice(0, 2),
    { ...faux, sceau: sceller(journal[1]!.sceau, faux, empreinte) },
    ...journal.slice(2),
  ];
  expect(sceauxRompus(insere, empreinte)).toEqual([4]);
  const [a, b, c, d] = journal as [LigneDeJournal, LigneDeJournal, LigneDeJournal, LigneDeJournal];
  expect(sceauxRompus([a, c, b, d], empreinte).length).toBeGreaterThan(0);
});

test('effacer le sceau d’une ligne se voit à la suivante', () => {
  const journal = unJournal(4);
  journal[1] = { ...journal[1]!, sceau: '' };
  expect(sceauxRompus(journal, empreinte)).toEqual([3]);
});

test('trié, il revient dans son ordre, quand bien même une seule ronde en a écrit vingt lignes', () => {
  let precedent = PREMIER_SCEAU;
  const journal = Array.from({ length: 22 }, (_, rang) => {
    const quand = moment(rang < 20 ? '2018-10-01T09:00' : '2018-10-02T09:00');
    const ligne = { quand, qui: 'le pôle', quoi: 'statut_change', sur: `2018-P1-0${10 + rang}`, details: '' };
    precedent = sceller(precedent, ligne, empreinte);
    return { ...ligne, sceau: precedent };
  });
  expect(dansLOrdreDesSceaux([...journal].reverse(), empreinte)).toEqual(journal);
  expect(dansLOrdreDesSceaux([...journal].reverse().slice(1, -1), empreinte)).toBeUndefined();
});

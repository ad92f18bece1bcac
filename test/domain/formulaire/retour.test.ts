// Ce qui revient par le formulaire « Suite à une demande », et ce que le Journal en retient.
import fc from 'fast-check';
import { jour } from '../../../src/domain/temps/jour';
import type { LigneDeJournal } from '../../../src/domain/registre/journal';
import { ajoutsDe, avecAjout, dejaTraites, detailsDuRetour, ligneAjoutee, retourDe, SUITE_REFUSEE, texteDe } from '../../../src/domain/formulaire/retour'; // oxfmt-ignore
import { moment } from '../../support/builders';

const LE = jour('2018-10-12');
const INTITULES = ['Complément', 'Retrait'];
const recu = (reponses: Record<string, string>) =>
  retourDe({ id: 'r1', recueLe: moment('2018-10-12T10:00'), reponses });
const ligne = (quoi: string, details: string): LigneDeJournal => ({ quand: moment('2018-10-12T10:00'), qui: 'l’école', quoi, sur: '', details, sceau: '' }); // oxfmt-ignore

test('lit un numéro et un code comme on les recopie', () => {
  expect(recu({ numero: ' 2018‑p1‑014 ', code: 'abcde-fghjk ', geste: ' La compléter ', completer: 'Oui.' })).toMatchObject({
    numero: '2018-P1-014',
    code: 'ABCDEFGHJK',
    geste: 'La compléter',
    textes: { completer: 'Oui.' },
  });
}); // oxfmt-ignore

test('ne s’arrête sur rien de ce qu’une école peut envoyer, et garde ce qui est écrit', () => {
  const texte = fc.string({ unit: 'grapheme', maxLength: 300 });
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('numero', 'code', 'geste', 'completer', 'retirer'), texte), (reponses) => {
      const lu = texteDe(recu(reponses));
      for (const cle of ['completer', 'retirer']) {
        const propre = (reponses[cle] ?? '').replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').trim(); // oxfmt-ignore
        expect(lu).toContain(propre);
      }
    }),
    { seed: 20181016, numRuns: 1_000 },
  );
  expect(texteDe(recu({}))).toBe('');
}); // oxfmt-ignore

test('un ajout entre une fois, après ce qui est là', () => {
  const ajout = ligneAjoutee('Complément', LE, 'Depuis lundi.\nSurtout le matin.');
  const precisions = avecAjout('Classe : double niveau', ajout);
  expect(precisions).toBe('Classe : double niveau\nComplément du 12/10/2018 : Depuis lundi.\nSurtout le matin.');
  expect(avecAjout(precisions, ajout)).toBe(precisions);
  expect(avecAjout('', ajout)).toBe(ajout);
});

test('ce qui a été ajouté se retrouve, sans ce que le premier formulaire disait', () => {
  const ajout = 'Complément du 12/10/2018 : Depuis lundi.\nSurtout le matin.';
  expect(ajoutsDe(`Classe : double niveau\nRéunion du 12/10/2018 : oui\n${ajout}`, INTITULES)).toBe(ajout);
  expect(ajoutsDe('Classe : double niveau', INTITULES)).toBe('');
});

test('le Journal dit quelles réponses sont traitées et quels codes ont servi', () => {
  const journal = [
    ligne('demande_recue', 'reponse-1'),
    ligne('demande_completee', detailsDuRetour('s1', 'ABCDEFGHJK')),
    ligne(SUITE_REFUSEE, detailsDuRetour('s2', 'code inconnu')),
  ];
  const { ids, codes } = dejaTraites(journal, ['demande_completee']);
  expect([...ids]).toEqual(['s1', 's2']);
  expect([...codes]).toEqual(['ABCDEFGHJK']);
});

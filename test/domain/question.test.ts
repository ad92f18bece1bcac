// Les clés des questions : une pour chaque ligne, jamais deux fois la même, jamais reprise.
import { champDe, clesADonner, type LigneAClef } from '../../src/domain/question';

const ligne = (numero: number, cle: string, titre = 'Titre'): LigneAClef => ({ ligne: numero, cle, titre });
const jamais = (): boolean => false;

test('une ligne neuve reçoit une clé jamais donnée, même à une ligne effacée depuis', () => {
  const donnees = clesADonner([ligne(2, 'motif'), ligne(3, ''), ligne(4, 'ajout2'), ligne(5, '')], ['ajout7'], jamais);
  expect([...donnees]).toEqual([
    [3, 'ajout8'],
    [5, 'ajout9'],
  ]);
  expect([...clesADonner([ligne(2, 'motif')], ['motif'], jamais)]).toEqual([]);
});

test('une ligne copiée est une question neuve : la première garde la clé, sauf si la seconde a gardé son titre', () => {
  const copies = [ligne(2, 'tente', 'Autre chose'), ligne(3, 'tente', 'Ce qui a déjà été tenté'), ligne(4, 'tente')];
  expect([...clesADonner(copies, [], jamais)]).toEqual([
    [3, 'ajout1'],
    [4, 'ajout2'],
  ]);
  const gardeSonTitre = ({ titre }: LigneAClef) => titre === 'Ce qui a déjà été tenté';
  expect([...clesADonner(copies, [], gardeSonTitre)]).toEqual([
    [2, 'ajout1'],
    [4, 'ajout2'],
  ]);
});

test('ce qui précède le point nomme le champ', () => {
  expect([champDe('aides.adulte'), champDe('tente')]).toEqual(['aides', 'tente']);
});

// Les clés des questions : une pour chaque ligne, jamais deux fois la même, jamais reprise.
import { BIBLIOTHEQUE } from '../../../src/catalogue/questions';
import { champDe, clesADonner, type LigneAClef } from '../../../src/domain/formulaire/question';
import { demandeDeTrop } from '../../../src/domain/formulaire/questionDeTrop';
import { recitDe } from '../../../src/domain/formulaire/reponse';

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

describe('une question qui demande ce que le registre ne garde pas', () => {
  test.each([
    ['Nom', 'nom'], ['Prénom', 'nom'], ['NOM et prénom de l’élève', 'nom'], ['Nom de famille', 'nom'], ['Élève : nom, prénom, classe', 'nom'],
    ['Prénoms des frères et sœurs', 'nom'], ['Nom de la mère', 'nom'], ['Nom, prénom (facultatif)', 'nom'], ['Nom de l’élève et de son enseignant', 'nom'],
    ['Nom et prénom de l’enfant, sans abréviation', 'nom'], ['Téléphone des parents (jamais celui de l’école)', 'coordonnées'],
    ['NOM Prénom', 'nom'], ['Nom – Prénom', 'nom'], ['Nom & prénom', 'nom'], ['Élève (nom, prénom)', 'nom'], ['Nom de l’élève (pas d’initiales)', 'nom'], ['Nom de l’élève ou code', 'nom'],
    ['Nom de l’école et nom de l’élève', 'nom'], ['Nom, prénom et école de l’élève', 'nom'], ['Nom du responsable légal', 'nom'], ['Nom du ou des élèves', 'nom'],
    ['Initiales et date de naissance', 'naissance'], ['Né(e) le', 'naissance'], ['Né·e le', 'naissance'], ['Adresse et code postal de la famille', 'coordonnées'], ['Adresse de l’élève', 'coordonnées'], ['Quel handicap ?', 'santé'],
    ['Identité de l’élève', 'nom'], ['Comment s’appelle l’enfant ?', 'nom'],
    ['Date de naissance', 'naissance'], ['Né le', 'naissance'], ['INE', 'identité'], ['Numéro de sécurité sociale', 'identité'],
    ['Téléphone des parents', 'coordonnées'], ['Un diagnostic est-il posé ?', 'santé'], ['Médicaments pris à l’école', 'santé'],
  ])('« %s »', (titre, quoi) => expect(demandeDeTrop(titre)).toContain(quoi)); // oxfmt-ignore

  test.each([
    'La situation (le nom de l’élève n’y paraît pas)', 'Les faits : ne donnez pas le prénom de l’enfant',
    'Code de l’élève', 'Code de l’élève (jamais son nom)', 'Initiales de l’élève', 'Situation, sans nom ni prénom', 'Votre nom et votre fonction', 'Nom de l’enseignant', 'Nom et fonction',
    'Nom et prénom du remplaçant', 'Nom et prénom du titulaire de la classe', 'Nom du professionnel qui suit l’enfant', 'Nom de la classe de l’élève', 'Nom et adresse de la structure de soins', 'Orthophoniste (nom, prénom)', 'Nom de famille de l’enseignant', 'Code (initiales du prénom et du nom)',
    'Situation, sans nom, prénom ni date de naissance', 'Un échange par téléphone avec les parents ?', 'Coordonnées de l’école, et les parents sont-ils d’accord ?', 'Courriel de l’enseignant de l’élève', 'Code INSEE de la commune', 'Le diagnostic de lecture',
    'Nom de l’enseignante de l’élève', 'Nombre d’élèves', 'Nom du projet', 'Nom de l’école', 'Téléphone de l’école', 'Évaluation diagnostique', 'Une machine en classe ?', 'Né de quoi, ce conflit ?',
  ])('« %s » n’en est pas une', (titre) => expect(demandeDeTrop(titre)).toBe('')); // oxfmt-ignore

  test('aucune de celles que le pôle apporte', () => {
    expect(Object.values(BIBLIOTHEQUE).filter(({ titre }) => demandeDeTrop(titre))).toEqual([]);
  });

  test('celle du code, reformulée pour demander un nom, ne donne pas de code', () => {
    const lu = (titre: string) => recitDe({ reponses: { codeEleve: 'Ysaline Barsac' }, intitules: { codeEleve: titre }, autres: [] }); // oxfmt-ignore
    expect(lu('Code de l’élève').codeEleve).toBe('Ysaline Barsac');
    expect(JSON.stringify(lu('Nom de l’élève'))).not.toContain('Barsac');
    expect(lu('Nom de l’élève').precisions).toContain('Nom de l’élève : [réponse gardée dans le formulaire');
  });
});

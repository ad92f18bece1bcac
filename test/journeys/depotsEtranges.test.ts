// Des dépôts étranges, un par un : ce que l’école a écrit reste écrit, et son courriel lui parvient.
import {
  adresses,
  courriers,
  demande,
  desReponses,
  erreurs,
  formulaireDe,
  journal,
  manquements,
  unPole,
} from '../support/unPole';

const DEBUT = '2018-09-18T09:00';
const NUMERO = '2018-P1-002';
const RECU = `Pôle ressources – demande ${NUMERO} bien reçue`;

test('un jour tapé dans un texte reste comme il est tapé ; un jour choisi dans le formulaire s’écrit en français', () => {
  const pole = unPole(DEBUT);
  const { title } = pole.state.forms[formulaireDe(pole)]!.items.find(({ type }) => type === 'DATE')!;
  const reponses = desReponses({ 'Ce qui a déjà été tenté': '2018-09-12', [title]: '2018-09-14' });
  pole.submitForm(formulaireDe(pole), reponses);
  const ligne = demande(pole, NUMERO);
  expect(ligne['Déjà tenté']).toBe('2018-09-12');
  expect(ligne['Précisions']).toContain('14/09/2018');
});

test('une adresse que Google refuse ne prive pas l’école de son courriel, et le Courrier le dit', () => {
  const pole = unPole(DEBUT);
  pole.submitForm(
    formulaireDe(pole),
    desReponses({ 'Votre adresse professionnelle': 'deux..points@courriel.example' }),
  );
  const officielle = demande(pole, '2018-P1-001')['Adresse donnée'];
  expect(adresses(pole)).toContain(`${officielle} | ${RECU}`);
  const [recu] = courriers(pole).filter((ligne) => ligne['Genre'] === 'accuse_reception' && ligne['À propos de'] === NUMERO); // oxfmt-ignore
  expect(recu).toMatchObject({
    Statut: 'Envoyé',
    Adresses: officielle,
    Pourquoi: 'Parti sans copie à deux..points@courriel.example : Google a refusé une adresse.',
  });
  expect(journal(pole, 'envoi_refuse')).toEqual([]);
  expect(erreurs(pole)).toEqual([]);
  expect(manquements(pole)).toEqual([]);
});

test('sans autre adresse que celle que Google refuse, le courriel est en échec, avec la raison', () => {
  const pole = unPole(DEBUT);
  const inconnue = {
    École: 'Mon école n’est pas dans la liste',
    'Votre adresse professionnelle': 'deux..points@courriel.example',
  };
  pole.submitForm(formulaireDe(pole), desReponses(inconnue));
  const [recu] = courriers(pole).filter((ligne) => ligne['Genre'] === 'accuse_reception' && ligne['À propos de'] === NUMERO); // oxfmt-ignore
  expect(recu).toMatchObject({ Statut: 'Échec', Pourquoi: expect.stringContaining('Google a refusé l’envoi') });
  expect(manquements(pole)).toEqual([]);
});

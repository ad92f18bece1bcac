// A meeting of forty long situations: the pages we cut are the pages one gets, and no situation is cut in two.
import { renderPdf } from '../../local/files/pdf';
import { DEMANDES } from '../../local/demo/demandes';
import { erreurs, formulaireDe, unPole } from '../support/unPole';

const PHRASE = 'Depuis la rentrée, les transitions durent dix minutes ; WWWWW MMMMM il quitte la salle, revient. ';

it('quarante situations longues font exactement les pages annoncées', () => {
  const pole = unPole('2018-09-17T09:00');
  for (let rang = 0; rang < 40; rang++) {
    const { answers } = DEMANDES[rang % DEMANDES.length]!;
    const code = 'Code de l’élève' in answers ? { 'Code de l’élève': `Code ${rang}` } : {};
    const recit = PHRASE.repeat(1 + (rang % 16)).slice(0, 1990);
    pole.submitForm(formulaireDe(pole), {
      ...answers,
      ...code,
      'Ce qui se passe': recit,
      'Ce qui a déjà été tenté': rang % 3 ? recit.replace(/ /g, '\n').slice(0, 800) : 'ESSAI '.repeat(60),
      'Ce que vous attendez du pôle': recit.toUpperCase().slice(0, 900),
    } as Record<string, string>);
  }
  pole.advanceTo('2018-10-11T09:00');
  expect(erreurs(pole)).toEqual([]);
  const document = Object.values(pole.state.documents).find(({ name }) => name.startsWith('Ordre du jour'))!;
  const pages = (
    renderPdf(document)
      .toString('latin1')
      .match(/\/Type \/Page\b/g) ?? []
  ).length;
  const annoncees = JSON.stringify(document).match(/page \d+\/\d+/g) ?? [];
  expect(pages).toBeGreaterThan(10);
  expect(annoncees).toEqual(Array.from({ length: pages }, (_, rang) => `page ${rang + 1}/${pages}`));
}, 120_000);

// Ce que l’école a répondu : lu sans jamais échouer, coupé sans casser, comparé d’une version à l’autre.
import { abregerTexte, champsModifies, empreinteDuRecit, recitDe } from '../../../src/domain/formulaire/reponse';
import { uneDemande, unRecit } from '../../support/builders';

const recit = (reponses: Record<string, string>, autres: string[] = []) => recitDe({ reponses, autres });

/** No half of an emoji. */
const ENTIER = /^(?:[^\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])*$/;

describe('le texte d’une école', () => {
  test('garde ses lignes et perd ses caractères de commande', () => {
    expect(abregerTexte(' a\r\nb\rc\u0000\u0007\u001b[31m\td \n', 100)).toBe('a\nb\nc[31m\td');
  });

  test('de 60 000 caractères, est coupé et dit où est la suite', () => {
    const { description } = recit({ description: 'é'.repeat(60_000) });
    expect(description.length).toBeLessThan(8_100);
    expect(description).toMatch(/é… \[suite dans la réponse au formulaire\]$/);
  });

  test('de toutes les cases cochées est gardé en entier', () => {
    const cases = Array.from({ length: 12 }, (_, rang) => `Un partenaire déjà saisi, numéro ${rang}`).join(' ; ');
    expect(recit({ plans: cases, dejaSaisis: cases, aides: cases })).toMatchObject({ plans: cases, dejaSaisis: cases, aides: cases }); // oxfmt-ignore
  });

  test('de beaucoup de questions tient dans une cellule, et dit où est la suite', () => {
    const autres = Array.from({ length: 10 }, (_, rang) => `Question ${rang} : ${'é'.repeat(7_900)}`);
    const { precisions } = recit({}, autres);
    expect(precisions.length).toBeLessThan(33_000);
    expect(precisions).toMatch(/é… \[suite dans la réponse au formulaire\]$/);
  });

  test.each([10, 11, 12, 13])('n’est jamais coupé au milieu d’un emoji (à %i)', (max) => {
    expect(abregerTexte('👩‍🏫🧑🏽‍🎓😀😀😀😀😀😀😀😀', max)).toMatch(ENTIER);
  });

  test('à la juste longueur, reste entier', () => expect(abregerTexte('x'.repeat(50), 50)).toBe('x'.repeat(50)));

  test('ce qui ressemble à une formule, à une balise ou s’écrit de droite à gauche reste tel quel', () => {
    for (const texte of ['=IMPORTXML("https://a.example","//b")', '+33', '<b>x</b>', 'مدرسة النور', 'שלום'])
      expect(recit({ description: texte }).description).toBe(texte);
  });
});

describe('le récit', () => {
  test('d’une réponse vide est vide, sans erreur', () => {
    const vide = recit({});
    expect(Object.values(vide).every((valeur) => valeur === '' || valeur === false)).toBe(true);
    expect(Object.keys(vide).sort()).toEqual(Object.keys(unRecit()).sort());
  });

  test('garde ce que l’on ne connaît pas, parmi les précisions', () => {
    const lu = recit({ description: 'Les faits.' }, ['Question ajoutée : oui', '']);
    expect(lu).toMatchObject({ description: 'Les faits.', precisions: 'Question ajoutée : oui' });
  });

  test.each([
    ['Oui, c’est urgent', true],
    ['oui', true],
    ['Non, la réunion convient', false],
    ['', false],
  ])('urgent quand l’école répond « %s » : %s', (urgent, attendu) => expect(recit({ urgent }).urgent).toBe(attendu));

  test('l’école qui s’est reconnue dans la page STOP est urgente, même sans le dire ensuite', () => {
    const arrete = recit({ stop: 'Oui', urgent: '' });
    expect(arrete.urgent).toBe(true);
    expect(arrete.raisonUrgence).toContain('Avant de commencer');
    expect(recit({ stop: 'Non, je continue' }).urgent).toBe(false);
  });
});

describe('une réponse modifiée', () => {
  test('la même réponse a la même empreinte, quel que soit l’ordre des champs', () => {
    const a = unRecit();
    const b = Object.fromEntries(Object.entries(a).reverse()) as typeof a;
    expect(empreinteDuRecit(b)).toBe(empreinteDuRecit(a));
  });

  test.each(Object.keys(unRecit()))('changer « %s » change l’empreinte', (champ) => {
    const avant = unRecit();
    const valeur = typeof avant[champ as keyof typeof avant] === 'boolean' ? true : 'autre';
    expect(empreinteDuRecit({ ...avant, [champ]: valeur })).not.toBe(empreinteDuRecit(avant));
  });

  test('on nomme les champs changés, jamais leur contenu', () => {
    const apres = unRecit({ niveau: 'CE2', description: 'Autre chose.' });
    expect(champsModifies(uneDemande(), apres).sort()).toEqual(['description', 'niveau']);
    expect(champsModifies(uneDemande(), unRecit())).toEqual([]);
  });
});

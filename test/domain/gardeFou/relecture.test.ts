// Ce que l’on dit d’un texte où quelque chose ne devrait pas être : à la coordination, puis à l’école, sans rien citer.
import {
  alertesDeRelecture,
  conseilDeReformulation,
  estAlerteDeRelecture,
  masquerLeRecit,
  relireDemande,
} from '../../../src/domain/gardeFou/relecture';
import type { Demande } from '../../../src/domain/demande/demande';
import { uneDemande, uneEcole, unMembre, unRegistre } from '../../support/builders';

const registre = unRegistre();
const relue = (particularites: Partial<Demande>) => relireDemande(uneDemande(particularites), registre);
const alertes = (particularites: Partial<Demande>) => alertesDeRelecture(relue(particularites));
const conseil = (particularites: Partial<Demande>) => conseilDeReformulation(relue(particularites));

test('rien à dire d’une demande ordinaire', () => {
  expect(relue({})).toEqual({ trouvailles: [], codeNominatif: false });
  expect([alertes({}), conseil({})]).toEqual([[], '']);
});

test('une alerte par texte, avec ce qu’il semble contenir et où', () => {
  const doute = { description: 'Nolan, né le 4 mai, refuse.', attentes: 'Rappeler au 06 12 34 56 78.' };
  expect(alertes(doute)).toEqual([
    'Le texte semble contenir un nom et une date de naissance (Ce qui se passe) : dites à l’école comment reformuler.',
    'Le texte semble contenir un numéro de téléphone (Attentes) : dites à l’école comment reformuler.',
  ]);
  expect(alertes(doute).every(estAlerteDeRelecture)).toBe(true);
});

test('le code a son alerte', () => {
  const [alerte, ...autres] = alertes({ codeEleve: 'Léo M.' });
  expect(alerte).toBe(
    'Le code de l’élève ressemble à un nom ou à des initiales : demandez à l’école d’en choisir un autre.',
  );
  expect(estAlerteDeRelecture(alerte!)).toBe(true);
  expect(autres).toEqual([]);
});

test('une alerte d’une autre sorte n’en est pas une', () =>
  expect(estAlerteDeRelecture('Adresse à vérifier : elle n’est pas celle d’une école.')).toBe(false));

test.each([
  ['description', 'Nolan refuse.'],
  ['tente', 'Rappeler au 06 12 34 56 78.'],
  ['attentes', 'Écrire à a@b.example.'],
  ['raisonUrgence', 'Placé en foyer hier.'],
  ['precisions', 'Moments difficiles : quand Nolan arrive'],
] as const)('chaque texte libre est relu (%s)', (champ, texte) => expect(alertes({ [champ]: texte })).toHaveLength(1));

test('dans les précisions, c’est la réponse qu’on relit, pas la question', () => {
  expect(alertes({ precisions: 'Suivi médical en cours : oui\nDate de naissance : 12' })).toEqual([]);
  expect(alertes({ precisions: 'Nom de l’enseignant : Mme Barsac' })).toEqual([]);
  expect(alertes({ precisions: 'Mme Barsac a appelé' })).toHaveLength(1);
});

test('les personnes du registre ne sont le nom d’aucun élève', () => {
  const connues = unRegistre({ membres: [unMembre({ nom: 'Aude Barsac' })], ecoles: [uneEcole({ directeur: 'Paul Orme' })] }); // oxfmt-ignore
  const texte = 'Vu avec Mme Barsac et M. Orme.';
  expect(relireDemande(uneDemande({ description: texte }), connues).trouvailles).toEqual([]);
  expect(alertes({ description: texte })).toHaveLength(1);
});

describe('le conseil à l’école', () => {
  test('dit quoi écrire à la place, sans citer', () => {
    const phrase = conseil({ description: 'Nolan refuse.' });
    expect(phrase).toBe('Votre texte semble contenir un nom : écrivez plutôt « l’élève » ou « la mère » au lieu d’un nom.');
    expect(phrase).not.toContain('Nolan');
  }); // oxfmt-ignore

  test('ne dit pas si c’est la santé, l’origine, la religion ou la justice', () => {
    const textes = ['Il est autiste.', 'Famille albanaise.', 'Enfant juif.', 'Suivi par l’ASE.'];
    const phrases = new Set(textes.map((description) => conseil({ description })));
    expect([...phrases]).toEqual([
      'Votre texte semble contenir une information trop personnelle (santé, origine, religion ou justice) : écrivez plutôt ce que l’on voit en classe.',
    ]);
  });

  test('propose un autre code', () => {
    expect(conseil({ codeEleve: 'L.M.' })).toBe(
      'Votre texte semble contenir un code qui ressemble à un nom : écrivez plutôt un code comme « Mésange 4 ».',
    );
  });

  test('pour un numéro, dit que le pôle n’en a pas besoin', () => {
    expect(conseil({ tente: 'Au 06 12 34 56 78.' })).toBe(
      'Votre texte semble contenir un numéro de téléphone : le pôle n’en a pas besoin.',
    );
  });
});

test('ce qui part par courriel perd les passages trouvés, et eux seuls ; un récit ordinaire reste entier', () => {
  const { description, tente, attentes, raisonUrgence, codeEleve } = uneDemande();
  expect(masquerLeRecit(uneDemande(), registre)).toEqual({ description, tente, attentes, raisonUrgence, codeEleve });
  const doute = { description: 'Nolan, né le 4 mai, refuse. Nolan crie.', attentes: 'Rappeler au 06 12 34 56 78.', codeEleve: 'Léo M.' };
  expect(masquerLeRecit(uneDemande(doute), registre)).toMatchObject({ description: '[…], […], refuse. […] crie.', attentes: 'Rappeler au […].', codeEleve: '[…]' });
  const autre = { description: 'DDN : 12.03.2011\nSuivi au CMP depuis un an. Vit 12 bis rue des Lilas, 38000 Grenoble', raisonUrgence: 'Madame Fouchard menace.' };
  expect(masquerLeRecit(uneDemande(autre), registre)).toMatchObject({ description: '[…]\nSuivi au […] depuis un an. Vit […], […]', raisonUrgence: 'Madame […] menace.' });
}); // oxfmt-ignore

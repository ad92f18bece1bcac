// What keeps a substitute from taking a demande over: the rules of an assignment, her fonction apart.
import { empechement } from '../../../src/domain/affectation/empechement';
import { numero, uneDemande, unMembre, unRegistre } from '../../support/builders';

describe('ce qui empêche de suppléer', () => {
  const demande = uneDemande({ referent: 'A', cible: 'Un élève' });
  const a = unMembre({ nom: 'A', fonction: 'Maître E' });
  const b = unMembre({ nom: 'B', courriel: 'b@circo.example.org', fonction: 'Conseiller pédagogique', quota: 1 });
  const psychologue = { ...b, fonction: 'Psychologue de l’Éducation nationale' };

  test.each([
    ['rien', b, [demande], ''],
    ['elle l’a rendue', b, [{ ...demande, rendues: ['B, le 01/10/2018'] }], 'B l’a déjà rendue'],
    ['c’est son école', { ...b, ecoles: [demande.ecole] }, [demande], 'c’est l’école de B'],
    ['un conflit déclaré avec l’école', { ...b, conflits: [demande.ecole] }, [demande], 'B a un conflit déclaré'],
    ['un conflit déclaré avec la demande', { ...b, conflits: [demande.numero] }, [demande], 'B a un conflit déclaré'],
    ['c’est elle qui l’a déposée', b, [{ ...demande, courriel: 'B@circo.example.org' }], 'la demande vient de B ou de sa classe'],
    ['psychologue, sans demande des parents', psychologue, [demande], 'B est psychologue, et les parents ne le demandent pas'],
    ['psychologue, à la demande des parents', psychologue, [{ ...demande, precisions: 'Les parents demandent-ils à voir le psychologue : Oui' }], ''],
    ['psychologue, pour une équipe', psychologue, [{ ...demande, cible: 'Toute l’équipe' }], ''],
    ['son quota est atteint', b, [demande, uneDemande({ numero: numero('2018-P1-009'), referent: 'b' })], 'le quota de B est atteint (1 demande)'],
    ['une demande close ne compte pas', b, [demande, uneDemande({ numero: numero('2018-P1-009'), referent: 'B', statut: 'clos' })], ''],
  ] as [string, typeof b, (typeof demande)[], string][])('%s', (_, qui, demandes, attendu) => {
    expect(empechement(qui, demandes[0]!, unRegistre({ demandes }), a)).toBe(attendu);
  }); // oxfmt-ignore

  test('un psychologue supplée un psychologue : rien ne commence qui ne l’était', () => {
    expect(empechement(psychologue, demande, unRegistre({ demandes: [demande] }), { ...psychologue, nom: 'A' })).toBe(''); // oxfmt-ignore
  });

  test('à qui elle revient, elle l’avait : son conflit ou sa fonction n’y changent rien', () => {
    const qui = { ...psychologue, conflits: [demande.ecole] };
    expect(empechement(qui, demande, unRegistre({ demandes: [demande] }))).toBe('');
  });
});

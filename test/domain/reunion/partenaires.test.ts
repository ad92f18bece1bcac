// Les partenaires d'une situation : qui est appelé, qui ne peut pas l'être, et ce que leur dit l'extrait.
import { ceQuiEstDemande, invitesDe, partenairesARevoir } from '../../../src/domain/reunion/partenaires';
import type { Demande } from '../../../src/domain/demande/demande';
import { uneDemande, unMembre, unRegistre } from '../../support/builders';

const karim = unMembre({ nom: 'Karim Estève', genre: 'partenaire', fonction: 'DITEP' });
const ines = unMembre({ nom: 'Inès Rolland', genre: 'partenaire', fonction: 'PRE' });
const membres = [unMembre(), unMembre({ nom: 'Camille Sorel' }), karim, ines];
const avecAccord = (particularites: Partial<Demande> = {}) => uneDemande({ accordFamille: 'Oui', ...particularites });
const noms = (demande: Demande) => invitesDe(demande, membres).partenaires.map(({ membre }) => membre.nom);

test('le référent ou l’associé partenaire, et ceux qu’une personne invite, chacun une fois', () => {
  expect(noms(avecAccord())).toEqual([]);
  expect(noms(avecAccord({ associes: ['Karim Estève'], partenaires: ['karim esteve : l’internat', 'Inès Rolland'] }))).toEqual(['Karim Estève', 'Inès Rolland']); // oxfmt-ignore
});

test('sans l’accord de la famille, personne n’est invité, et c’est dit', () => {
  for (const accordFamille of ['', 'Non', 'Pas encore demandé']) {
    const invites = invitesDe(uneDemande({ accordFamille, partenaires: ['Karim Estève'] }), membres);
    expect(invites).toEqual({ partenaires: [], empechements: ['Karim Estève n’est pas invité·e : il manque l’accord de la famille.'] }); // oxfmt-ignore
  }
  expect(noms(uneDemande({ cible: 'Toute l’équipe', partenaires: ['Karim Estève'] }))).toEqual(['Karim Estève']);
});

test('un nom inconnu ou parti se dit ; un membre du pôle est déjà convoqué', () => {
  const demande = avecAccord({ partenaires: ['Karin Estève', 'Camille Sorel'] });
  expect(partenairesARevoir(demande, membres)).toEqual(['« Karin Estève » n’est pas dans l’onglet « Membres » : personne n’est invité sous ce nom.']); // oxfmt-ignore
  expect(invitesDe(avecAccord({ partenaires: ['Karim Estève'] }), [{ ...karim, actif: false }]).empechements[0]).toContain('« non » dans « Actif »'); // oxfmt-ignore
});

describe('ce qui est demandé', () => {
  const { questions } = unRegistre();
  const dit = (demande: Demande) => ceQuiEstDemande(invitesDe(demande, membres).partenaires[0]!, demande, questions);

  test('garde les sigles et la majuscule du début', () => {
    expect(dit(avecAccord({ partenaires: ['Karim Estève : Quel relais du SESSAD ou du PRE ?'] }))).toBe('Quel relais du SESSAD ou du PRE ?'); // oxfmt-ignore
  });

  test('est ce qu’a écrit la personne qui invite', () => {
    expect(dit(avecAccord({ partenaires: ['Karim Estève : un avis sur l’accueil à mi-temps'] }))).toBe('un avis sur l’accueil à mi-temps'); // oxfmt-ignore
  });

  test('jamais un nom, un mot de santé ni le code de l’élève : la coordination l’apprend', () => {
    for (const question of [
      'le suivi de Léo Marchand',
      'ce que devient Zéphirine Quatrevaux',
      'Zéphirine',
      'les progrès de LÉO',
      'son autisme',
      'ce que vit Mésange 4',
    ]) {
      const demande = avecAccord({ partenaires: [`Karim Estève : ${question}`] });
      expect(dit(demande)).toBe('votre regard sur la situation, présentée en séance');
      expect(partenairesARevoir(demande, membres)[0]).toMatch(/^ce qui est demandé à Karim Estève n’ira pas dans son extrait : on y lit /); // oxfmt-ignore
    }
  });

  test('à défaut, l’aide cochée par l’école, jamais ce qu’elle a tapé', () => {
    const offerte = questions.find(({ cle }) => cle.startsWith('aides'))?.choix[0];
    const demande = avecAccord({ partenaires: ['Karim Estève'], aides: `${offerte ?? ''}\nVoir Léo Marchand` });
    expect(dit(demande)).toBe(offerte ?? 'votre regard sur la situation, présentée en séance');
  });
});

// Ce que devient une demande à son arrivée : son motif, sa réunion, ses liens, ce qu’une personne doit vérifier.
import { grenoble4 } from '../../src/catalogue/profils/grenoble4';
import { jour } from '../../src/domain/jour';
import { apparentees, orienter, phraseDeRetard, type Orientation } from '../../src/domain/orientation';
import type { Demande } from '../../src/domain/demande';
import { moment, numero, uneAutreReunion, uneDemande, uneReunion, unRegistre } from '../support/builders';

const nouvelle = (particularites: Partial<Demande> = {}): Demande =>
  uneDemande({ numero: numero('2018-P1-002'), statut: 'recu', codeEleve: 'Renard 2', ...particularites });

function orientee(particularites: Partial<Demande> = {}, demandes: Demande[] = []): Orientation {
  const orientation = orienter(nouvelle(particularites), unRegistre({ demandes }));
  for (const phrase of [...orientation.alertes, orientation.aTrier].filter(Boolean)) {
    expect(phrase).toMatch(/^(\p{Lu}|«).*\.$/u);
    // The cell holds several sentences: one must come back as one.
    expect(phrase).not.toMatch(/[;\n]|undefined|« *»|[\ud800-\udbff](?![\udc00-\udfff])/);
  }
  return orientation;
}

describe('une demande ordinaire', () => {
  test('trouve son école, son motif et sa réunion, sans rien à vérifier', () => {
    const orientation = orientee();
    expect(orientation.ecole?.uai).toBe('0380001X');
    expect(orientation.motif?.cle).toBe('comportement');
    expect(orientation.reunion?.cle).toBe('2018-P1-A');
    expect(orientation).toMatchObject({ manquee: undefined, liens: [], alertes: [], aTrier: '' });
  });

  test.each(grenoble4.motifs.filter(({ fonctions }) => fonctions.length).map(({ cle, libelle }) => [cle, libelle]))(
    'le motif « %s » est reconnu à son libellé',
    (cle, libelle) => expect(orientee({ motif: libelle })).toMatchObject({ motif: { cle }, aTrier: '' }),
  );

  test('l’école est reconnue à son UAI, sans accent ni majuscule', () => {
    expect(orientee({ ecole: '0380001x' }).ecole?.nom).toBe('École des Tilleuls');
    expect(orientee({ ecole: ' ecole  des TILLEULS' }).ecole?.nom).toBe('École des Tilleuls');
  });
});

describe('ce que la machine ne comprend pas va à une personne, avec la raison', () => {
  test.each([
    [{ ecole: 'École Perdue' }, 'L’école « École Perdue » n’est pas dans l’onglet « Écoles ».'],
    [{ ecole: '' }, 'L’école n’est pas indiquée.'],
    [{ motif: 'Danse' }, 'Le motif « Danse » n’est pas dans l’onglet « Motifs ».'],
    [{ motif: ' ' }, 'Le motif n’est pas indiqué.'],
    [{ motif: 'Autre situation' }, '« Autre situation » : une personne du pôle décide de la suite.'],
    [{ ecole: ' ', motif: '' }, 'La réponse est illisible ou vide.'],
  ])('%o', (particularites, raison) => {
    const { aTrier, reunion } = orientee(particularites);
    expect(aTrier).toBe(raison);
    expect(reunion?.cle).toBe('2018-P1-A');
  });

  test('un nom d’école démesuré, à la ligne ou en emojis, ne coupe pas la phrase', () => {
    expect(orientee({ ecole: `A${'🏫'.repeat(200)}` }).aTrier.length).toBeLessThan(200);
    expect(orientee({ ecole: 'Une école ;\nune autre' }).aTrier).toContain('« Une école , une autre »');
  });

  test('une réponse tout à fait vide ne fait rien échouer', () => {
    const vide = { ecole: '', motif: '', courriel: '', codeEleve: '', cible: '', description: '' };
    const { aTrier, alertes, liens } = orientee(vide, [nouvelle({ ...vide, numero: numero('2018-P1-003') })]);
    expect(aTrier).not.toBe('');
    expect(alertes).toHaveLength(1);
    expect(liens).toEqual([]);
  });
});

describe('l’expéditeur', () => {
  test.each(['tilleuls@example.org', ' TILLEULS@EXAMPLE.ORG ', 'quelquun@example.org'])('%s est connu', (courriel) =>
    expect(orientee({ courriel }).alertes).toEqual([]),
  );

  test.each(['inconnue@ailleurs.example', 'x@sous.example.org', 'x@org', 'x@', 'pas une adresse'])(
    '%s est à vérifier',
    (courriel) =>
      expect(orientee({ courriel }).alertes).toEqual([
        'Adresse à vérifier : elle n’est pas celle d’une école (École des Tilleuls).',
      ]),
  );

  test('sans adresse, on répond à celle de l’école', () =>
    expect(orientee({ courriel: '' }).alertes[0]).toContain('Aucune adresse'));
});

describe('les demandes apparentées sont liées, jamais fondues', () => {
  const premiere = nouvelle({ numero: numero('2018-P1-001'), codeEleve: 'Renard 2' });

  test('même école, même code, même motif : un doublon possible', () => {
    const { liens, alertes, aTrier } = orientee({ codeEleve: 'renard-2' }, [premiere]);
    expect(liens).toEqual(['2018-P1-001']);
    expect(alertes).toEqual(['Doublon possible de 2018-P1-001 : même école, même code, même motif.']);
    expect(aTrier).toBe('');
  });

  test('même code, autre motif : à rapprocher', () => {
    const pap = grenoble4.motifs.find(({ cle }) => cle === 'pap')!.libelle;
    expect(orientee({ motif: pap }, [premiere]).alertes).toEqual([
      'À rapprocher de 2018-P1-001 : même école, même code.',
    ]);
  });

  test('le frère ou la sœur, sous un autre code, reste une demande à part', () => {
    expect(orientee({ codeEleve: 'Renard 3' }, [premiere]).liens).toEqual([]);
  });

  test('même code dans une autre école : un autre élève', () => {
    expect(orientee({ ecole: 'École du Lac' }, [premiere]).liens).toEqual([]);
  });

  test('deux demandes d’une équipe sur le même motif sont rapprochées, et la phrase n’y parle pas de code', () => {
    const equipe = { cible: 'Toute l’équipe', codeEleve: '' };
    const { liens, alertes } = orientee(equipe, [nouvelle({ ...equipe, numero: numero('2018-P1-001') })]);
    expect(liens).toEqual(['2018-P1-001']);
    expect(alertes).toEqual(['Doublon possible de 2018-P1-001 : même école, même public, même motif.']);
  });

  test('une demande close n’est plus rapprochée ; une demande ne l’est jamais d’elle-même', () => {
    expect(apparentees(nouvelle(), [{ ...premiere, statut: 'clos' }, nouvelle()])).toEqual([]);
  });
});

describe('en retard', () => {
  test('le 11 octobre, elle va à la réunion suivante et l’école l’apprend', () => {
    const orientation = orientee({ recuLe: moment('2018-10-11T08:00') });
    expect(orientation.reunion?.cle).toBe('2018-P2-A');
    expect(phraseDeRetard(orientation)).toBe(
      'La date limite de la réunion du mardi 16 octobre 2018 était le mercredi 10 octobre 2018 : ' +
        'votre demande est inscrite à celle du mardi 18 décembre 2018.',
    );
  });

  test('sans réunion suivante, la phrase ne promet pas de date', () => {
    expect(phraseDeRetard({ manquee: uneReunion(), reunion: undefined })).toContain('dont la date sera communiquée');
  });

  test('à l’heure, rien à dire', () => {
    expect(phraseDeRetard({ manquee: undefined, reunion: uneAutreReunion() })).toBe('');
    expect(orientee({ recuLe: moment('2018-10-10T23:59') }).manquee).toBeUndefined();
    expect(jour('2018-10-10') <= uneReunion().dateLimite).toBe(true);
  });
});

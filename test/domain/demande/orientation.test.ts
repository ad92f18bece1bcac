// Ce que devient une demande à son arrivée : son motif, sa réunion, ses liens, ce qu’une personne doit vérifier.
import { grenoble4 } from '../../../src/catalogue/profils/grenoble4';
import { jour } from '../../../src/domain/temps/jour';
import { orienter, rafraichirAlertes, phraseDeRetard, type Orientation } from '../../../src/domain/demande/orientation';
import type { Demande } from '../../../src/domain/demande/demande';
import { moment, numero, uneAutreReunion, uneDemande, uneReunion, unRegistre } from '../../support/builders';

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
    expect(orientee({ codeEleve: 'Renard 3', niveau: 'CP' }, [premiere]).liens).toEqual([]);
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

  test('même école, niveau et motif à quelques jours près, sous un autre code : peut-être un doublon', () => {
    const { liens, alertes } = orientee({ codeEleve: 'Renard 3' }, [premiere]);
    expect(liens).toEqual(['2018-P1-001']);
    expect(alertes).toEqual([
      'Peut-être un doublon de 2018-P1-001 : même école, même niveau et même motif à quelques jours près, sous un autre code.',
    ]);
    const ancienne = { ...premiere, recuLe: moment('2018-09-10T10:00') };
    expect(orientee({ codeEleve: 'Renard 3' }, [ancienne]).liens).toEqual([]);
  });

  test('une demande close du même code est dite ; une demande n’est jamais rapprochée d’elle-même', () => {
    expect(orientee({}, [{ ...premiere, statut: 'clos' }, nouvelle()]).alertes).toEqual([
      'Même code que 2018-P1-001, close : sans doute le même élève.',
    ]);
    expect(orientee({}, [nouvelle()]).liens).toEqual([]);
  });

  test.each([
    ['par son code', 'Un frère ou une sœur est-il connu du pôle ? Son code : Renard 9', 'École des Tilleuls', true],
    ['par son code parmi deux', 'fratrie : Loutre 1, renard-9', 'École des Tilleuls', true],
    ['par son numéro, dans une autre école', 'Fratrie : 2018-P1-001', 'École du Lac', true],
    ['par un code que seule une autre école emploie', 'Fratrie : Renard 9', 'École du Lac', true],
    ['jamais par une autre question', 'Langue de la maison : Renard 9', 'École des Tilleuls', false],
    ['jamais par « aucun »', 'Un frère ou une sœur ? : aucun', 'École des Tilleuls', false],
  ])('frère ou sœur %s', (_, precisions, ecole, lie) => {
    const frere = { ...premiere, codeEleve: 'Renard 9', niveau: 'GS', motif: 'Autre', ecole };
    expect(orientee({ precisions }, [frere]).alertes).toEqual(lie ? ['Frère ou sœur : 2018-P1-001.'] : []);
  });

  test('le frère nommé par l’autre est trouvé aussi', () => {
    const frere = {
      ...premiere,
      codeEleve: 'Renard 9',
      niveau: 'GS',
      motif: 'Autre',
      precisions: 'fratrie : Renard 2',
    };
    expect(orientee({}, [frere]).liens).toEqual(['2018-P1-001']);
  });
});

describe('en retard', () => {
  test('le 11 octobre, elle va à la réunion suivante et l’école l’apprend', () => {
    const orientation = orientee({ recuLe: moment('2018-10-11T08:00') });
    expect(orientation.reunion?.cle).toBe('2018-P2-A');
    expect(phraseDeRetard(orientation)).toBe(
      'La date limite de la réunion du mardi 16 octobre 2018 était le mercredi 10 octobre 2018 : ' +
        'votre demande est inscrite à la réunion du mardi 18 décembre 2018.',
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

test('une réponse modifiée change ce qu’il faut vérifier, et garde ce que d’autres ont écrit', () => {
  const avant = nouvelle({
    plans: 'PAP ; PPS',
    alertes: ['PAP et PPS : à éclaircir.', 'Vu avec l’école.', 'Adresse à vérifier : x.'],
  });
  const registre = unRegistre({ demandes: [] });
  expect(rafraichirAlertes({ ...avant, plans: 'PPRE' }, registre)).toEqual(['Vu avec l’école.']);
  expect(rafraichirAlertes(avant, registre)).toHaveLength(2);
});

describe('une adresse qui n’est pas celle de l’école', () => {
  test('est dite si elle est celle d’une autre, ou si elle imite une adresse connue', () => {
    expect(orientee({ courriel: 'lac@example.org' }).alertes).toEqual([
      'Adresse à vérifier : c’est celle d’une autre école (École du Lac).',
    ]);
    for (const domaine of ['examp1e.org', 'exemple.org', 'example.org.pirate.net'])
      expect(orientee({ courriel: `tilleuls@${domaine}` }).alertes).toEqual([
        `Adresse à vérifier de près : « ${domaine} » ressemble à « example.org », sans en être.`,
      ]);
  });
});

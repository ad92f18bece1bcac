// Ce qui doit toujours être vrai d’un registre : chaque invariant a un registre où il tient et d’autres, abîmés, où non.
import { createHash } from 'node:crypto';
import { INVARIANTS, verifier, type Constat } from '../../../src/domain/registre/invariants';
import { PREMIER_SCEAU, sceller, type Evenement, type LigneDeJournal } from '../../../src/domain/registre/journal';
import type { Demande } from '../../../src/domain/demande/demande';
import { moment, numero, unCourrier, uneDemande, unMembre, unRegistre } from '../../support/builders';

const empreinte = (texte: string): string => createHash('sha256').update(texte).digest('hex');

function evenement(particularites: Partial<Evenement> = {}): Evenement {
  return { quand: moment('2018-10-02T10:15'), qui: 'le pôle', quoi: 'demande_recue', sur: '2018-P1-001', details: 'reponse-1', ...particularites };
} // oxfmt-ignore

const CHANGE = { quand: moment('2018-10-04T09:00'), qui: 'ien@example.org', quoi: 'referent_change' };

function scelle(evenements: readonly Evenement[]): LigneDeJournal[] {
  let precedent = PREMIER_SCEAU;
  return evenements.map((ligne) => ({ ...ligne, sceau: (precedent = sceller(precedent, ligne, empreinte)) }));
}

const deux = uneDemande({
  numero: numero('2018-P1-002'),
  idReponse: 'reponse-2',
  codeEleve: 'Renard 2',
  referent: 'Camille Sorel',
});
const demandes = [uneDemande(), deux];

/** A healthy register: two demandes, their mails, a sealed Journal in which a person chose a référent. */
function unConstat({ evenements, ...particularites }: Partial<Constat> & { evenements?: Evenement[] } = {}): Constat {
  const journal = scelle(
    evenements ?? [
      evenement(),
      evenement({ sur: '2018-P1-002', details: 'reponse-2' }),
      evenement({ quoi: 'demande_completee', details: 'suite-1 ABCDEFGHJK' }),
      evenement({ ...CHANGE, sur: '2018-P1-002', details: 'Dominique Aubrac → Camille Sorel' }),
    ],
  );
  const courriers = [
    unCourrier({}, { statut: 'envoye', partiLe: moment('2018-10-02T10:16') }),
    unCourrier(
      { sujet: '2018-P1-002' },
      { statut: 'annule', pourquoi: 'L’école n’est plus dans l’onglet « Écoles ».' },
    ),
    unCourrier({ genre: 'alerte' }, { statut: 'incertain', pourquoi: 'Peut-être parti.' }),
    unCourrier({ genre: 'relance', sujet: '2018-P1-A' }),
  ];
  return {
    registre: unRegistre({ demandes, courriers }),
    idsReponses: ['reponse-1', 'reponse-2'],
    idsSuites: ['suite-1'],
    journal,
    scelleesJusquA: journal.length,
    dernierSceau: journal[journal.length - 1]?.sceau ?? '',
    empreinte,
    messages: [
      { courrier: courriers[0]!, texte: 'La demande 2018-P1-001 de l’École des Tilleuls vous est proposée.' },
      { courrier: courriers[3]!, texte: 'Ces demandes attendent : 2018-P1-001, 2018-P1-002.' },
    ],
    ...particularites,
  };
}

const avecDemandes = (...autres: Partial<Demande>[]): Constat =>
  unConstat({ registre: unRegistre({ demandes: autres.map((particularites) => uneDemande(particularites)) }) });
const avecMessage = (sujet: string, texte: string): Constat =>
  unConstat({ messages: [{ courrier: unCourrier({ sujet }), texte }] });
const avecCourriers = (...courriers: ReturnType<typeof unCourrier>[]): Constat =>
  unConstat({ registre: unRegistre({ demandes, courriers }) });

const N = (rang: number) => numero(`2018-P1-${String(rang).padStart(3, '0')}`);
/** So many open demandes of one person, each with its number. */
const dAubrac = (nombre: number): Partial<Demande>[] =>
  Array.from({ length: nombre }, (_, rang) => ({ numero: N(rang + 1), idReponse: `reponse-${rang + 1}` }));

/** For each invariant: what spoils it, and how many sentences say so. */
const ABIMES: Record<string, [string, Constat, number][]> = {
  reponses_une_fois: [
    ['une réponse du formulaire est perdue', unConstat({ idsReponses: ['reponse-1', 'reponse-2', 'reponse-3'] }), 1],
    ['une réponse est inscrite deux fois', avecDemandes({}, { numero: N(2), idReponse: 'reponse-2' }, { numero: N(3), idReponse: 'reponse-2' }), 1],
  ],
  suites_une_fois: [
    ['une suite n’a pas été lue', unConstat({ idsSuites: ['suite-1', 'suite-2'] }), 1],
    ['une suite a été faite deux fois', unConstat({ evenements: [evenement({ details: 'suite-1 ABCDEFGHJK' }), evenement({ details: 'suite-1 ABCDEFGHJK' })] }), 1],
  ],
  courriers_une_fois: [
    ['un courrier est en double', avecCourriers(unCourrier(), unCourrier()), 1],
    ...(['annule', 'echec', 'incertain', 'retenu'] as const).map((statut): [string, Constat, number] => [
      `un courrier ${statut} ne dit pas pourquoi`, avecCourriers(unCourrier({}, { statut })), 1,
    ]),
    ['un courrier parti n’a pas de date', avecCourriers(unCourrier({}, { statut: 'envoye' })), 1],
  ],
  referents_possibles: [
    ['une personne est au-delà de son quota', avecDemandes(...dAubrac(5)), 1],
    ['une personne est au-delà de son quota, son nom tapé autrement', avecDemandes(...dAubrac(4), { numero: N(5), referent: 'dominique AUBRAC' }), 1],
    ['une personne suit sa propre école', unConstat({ registre: unRegistre({ demandes, membres: [unMembre({ ecoles: ['école des tilleuls'] })] }) }), 1],
  ],
  courriers_discrets: [
    ['un courrier montre le code d’un élève', avecMessage('2018-P1-001', 'Pour l’élève MESANGE 4.'), 1],
    ['un courrier montre un motif', avecMessage('2018-P1-001', 'Suivi d\'un élève dont le comportement est très perturbé'), 1],
    ['un courrier montre ce que l’école a écrit', avecMessage('2018-P1-001', '… depuis la rentrée, sort de la classe trois fois par semaine et jette du matériel'), 1],
    ['un courrier de réunion montre le code d’un élève d’une demande qu’il cite', avecMessage('2018-P1-A', '2018-P1-001 : Mésange 4, 2018-P1-002'), 1],
    ['un courrier montre la raison de l’urgence', unConstat({
      registre: unRegistre({ demandes: [uneDemande({ urgent: true, raisonUrgence: 'Il menace ses camarades.' }), deux] }),
      messages: [{ courrier: unCourrier(), texte: 'Urgent : il menace ses camarades.' }],
    }), 1],
  ],
  jamais_nulle_part: [
    ['une demande n’a ni réunion ni référent', avecDemandes({}, { numero: N(2), idReponse: 'reponse-2', reunion: '', referent: '' }), 1],
  ],
  numeros_uniques: [
    ['un numéro est donné deux fois', avecDemandes({}, { idReponse: 'reponse-2' }), 1],
    ['un numéro manque', avecDemandes({}, { numero: N(3), idReponse: 'reponse-2' }), 1],
    ['des numéros manquent par milliers, dits en une phrase', avecDemandes({}, { numero: numero('2018-P1-20181016'), idReponse: 'reponse-2' }), 1],
  ],
  corrections_gardees: [
    ['le référent choisi par une personne a été remplacé', avecDemandes({}, { ...deux, referent: 'Sacha Vernet' }), 1],
    ['le référent retiré par une personne est revenu', unConstat({
      evenements: [evenement(), evenement({ ...CHANGE, details: 'Dominique Aubrac → ' })],
    }), 1],
  ],
  statuts_notes: [
    ['un statut a changé sans être noté', unConstat({ evenements: [evenement({ quoi: 'statut_pris', details: ' → Reçue' })] }), 1],
    ['un texte a pris la place d’un statut', unConstat({
      registre: unRegistre({ demandes: [uneDemande({ statutTape: 'En attente' })] }), evenements: [evenement({ quoi: 'statut_pris', details: ' → Affectée' })],
    }), 1],
  ],
  passages_permis: [
    ['le pôle a fait un passage interdit', unConstat({ evenements: [evenement({ quoi: 'statut_pris', details: 'Close → Première intention' })] }), 1],
  ],
  journal_croissant: [
    ['une ligne a été changée', unConstat({ journal: unConstat().journal.map((ligne, rang) => (rang === 1 ? { ...ligne, details: 'x' } : ligne)) }), 1],
    ['une ligne du milieu a été retirée', unConstat({ journal: unConstat().journal.filter((_, rang) => rang !== 1) }), 2],
    ['la dernière ligne a été retirée', unConstat({ journal: unConstat().journal.slice(0, -1) }), 1],
    ['tout a été effacé', unConstat({ journal: [] }), 1],
    ['une ligne sans sceau a été glissée au milieu', unConstat({
      journal: unConstat().journal.flatMap((ligne, rang) => (rang === 1 ? [{ ...ligne, sceau: '' }, ligne] : [ligne])),
    }), 1],
    ['tous les sceaux ont été effacés', unConstat({ journal: unConstat().journal.map((ligne) => ({ ...ligne, sceau: '' })) }), 1],
  ],
}; // oxfmt-ignore

const resultat = (nom: string, constat: Constat) => verifier(constat).find((trouve) => trouve.nom === nom)!;

test('chaque invariant est éprouvé ici, et lui seul', () => {
  expect(Object.keys(ABIMES).sort()).toEqual(INVARIANTS.map(({ nom }) => nom).sort());
});

test('ils ont chacun un nom ASCII et une phrase', () => {
  expect(new Set(INVARIANTS.map(({ nom }) => nom)).size).toBe(INVARIANTS.length);
  for (const { nom, phrase } of INVARIANTS) {
    expect(nom).toMatch(/^[a-z_]+$/);
    expect(phrase).toMatch(/^\p{Lu}[^']*\.$/u);
  }
});

test.each(INVARIANTS.map(({ nom }) => nom))('%s tient dans un registre sain, dans un registre vide', (nom) => {
  expect(resultat(nom, unConstat())).toMatchObject({ vrai: true, manquements: [] });
  const vide = unConstat({
    registre: unRegistre({ demandes: [], membres: [], ecoles: [] }),
    idsReponses: [],
    idsSuites: [],
    messages: [],
    evenements: [],
  });
  expect(resultat(nom, vide)).toMatchObject({ vrai: true, manquements: [] });
});

describe.each(Object.entries(ABIMES))('%s ne tient plus quand', (nom, abimes) => {
  test.each(abimes)('%s', (_, constat, nombre) => {
    const { vrai, manquements } = resultat(nom, constat);
    expect(vrai).toBe(false);
    expect(manquements).toHaveLength(nombre);
    for (const phrase of manquements) expect(phrase).toMatch(/^\p{Lu}.*\.$/su);
  });
});

describe('ce qu’une personne a choisi est respecté', () => {
  test('elle peut confier à quelqu’un plus que son quota, ou sa propre école', () => {
    const evenements = [evenement({ ...CHANGE, details: 'Camille Sorel → dominique aubrac' })];
    const registre = unRegistre({
      demandes: [uneDemande()],
      membres: [unMembre({ quota: 0, ecoles: ['École des Tilleuls'] })],
    });
    expect(resultat('referents_possibles', unConstat({ registre, evenements })).vrai).toBe(true);
    expect(resultat('referents_possibles', unConstat({ registre, evenements: [] })).manquements).toHaveLength(2);
  });

  test('une ligne effacée puis réécrite ne fait pas dépasser le quota : sa place avait été donnée entre-temps', () => {
    const registre = unRegistre({ demandes: [uneDemande()], membres: [unMembre({ quota: 0 })] });
    const evenements = [evenement({ quoi: 'demande_reconstruite', details: 'R1' })];
    expect(resultat('referents_possibles', unConstat({ registre, evenements })).vrai).toBe(true);
    expect(resultat('referents_possibles', unConstat({ registre, evenements: [] })).vrai).toBe(false);
    const confiee = evenement({ quoi: 'demande_confiee', details: 'Camille Sorel → Dominique Aubrac' });
    expect(resultat('referents_possibles', unConstat({ registre, evenements: [...evenements, confiee] })).vrai).toBe(false); // oxfmt-ignore
  });

  test('une demande effacée puis revenue peut avoir un autre référent', () => {
    const evenements = [
      evenement({ ...CHANGE, details: 'A → Camille Sorel' }),
      evenement({ quand: moment('2018-10-05T07:00') }),
    ];
    expect(resultat('corrections_gardees', unConstat({ evenements })).vrai).toBe(true);
  });
});

test('en attente de l’école ou à trier, une demande n’est pas nulle part', () => {
  for (const statut of ['a_completer', 'a_trier', 'clos', 'retire'] as const)
    expect(resultat('jamais_nulle_part', avecDemandes({ statut, referent: '', reunion: '' })).vrai).toBe(true);
});

test('un code d’une ou deux lettres, trouvé par hasard dans un mot, n’accuse personne', () => {
  const registre = unRegistre({ demandes: [uneDemande({ codeEleve: 'de', description: 'Non' }), deux] });
  expect(resultat('courriers_discrets', unConstat({ registre })).vrai).toBe(true);
});

test('plusieurs séries de numéros se suivent chacune', () => {
  const constat = avecDemandes(
    {},
    { numero: N(2), idReponse: 'reponse-2' },
    { numero: numero('2018-P2-001'), idReponse: '' },
  );
  expect(resultat('numeros_uniques', constat).vrai).toBe(true);
});

// A référent answers the mail that proposes a demande to her: she accepts, gives it back, or her link is worth nothing.
import { readTab } from '../../local/demo/readTab';
import { answersFromUrl } from '../../local/services/forms/prefilled';
import type { Workspace } from '../../local/workspace';
import { accueil, corriger, demande, erreurs, journal, manquements, regler } from '../support/unPole';
import { CODE, dernierCourriel, formulaireDeSuite, lu, QUE_FAIRE } from '../support/laSuite';
import { avis, NUMERO, proposee, REFERENTE, remplis, repondre, SIENNE, type Courriel } from '../support/leReferent';

function dits(courriels: readonly Courriel[]): string[] {
  return courriels.map(({ to, subject }) => lu(`${to.join()} | ${subject}`).replace('Pôle ressources – ', '')).sort();
}

function toutVaBien(pole: Workspace): void {
  expect(erreurs(pole)).toEqual([]);
  expect(manquements(pole)).toEqual([]);
}

describe('l’avis à la référente', () => {
  it('porte deux liens, déjà remplis, chacun avec son choix et son code', () => {
    const pole = proposee();
    const corps = lu(avis(pole).body);
    expect(corps).toContain('Dites-nous si vous acceptez, en deux clics et sans compte Google :');
    expect(corps).toMatch(/J’accepte : https:/);
    expect(corps).toMatch(/Je rends la demande : https:/);
    const [oui, non] = (['accepter', 'rendre'] as const).map((geste) => Object.values(remplis(pole, avis(pole), geste)).map(String)); // oxfmt-ignore
    expect(oui!.map(lu)).toEqual([NUMERO, expect.stringMatching(/^\w{10}$/), 'Membre du pôle : j’accepte de la suivre']); // oxfmt-ignore
    expect(non!.map(lu)).toEqual([NUMERO, expect.stringMatching(/^\w{10}$/), 'Membre du pôle : je rends la demande']);
    expect(oui![1]).not.toBe(non![1]);
  });

  it('à un associé, n’en porte aucun', () => {
    const pole = proposee();
    const associe = dernierCourriel(pole, `${NUMERO} vous est proposée`);
    const autres = pole.mails.filter(({ to, subject }) => lu(subject).includes(`${NUMERO} vous est proposée`) && !to.includes(SIENNE)); // oxfmt-ignore
    expect(autres.length).toBeGreaterThan(0);
    for (const { body } of [...autres, associe].filter(({ to }) => !to.includes(SIENNE))) expect(body).not.toContain('entry.'); // oxfmt-ignore
  });
});

describe('elle accepte', () => {
  it('le registre dit qui et quand, Accueil compte ce qui attend encore, elle en reçoit l’accusé', () => {
    const pole = proposee();
    pole.advanceTo('2018-09-24T11:59');
    const attendaient = Number(accueil(pole, 'En attente d’une réponse du référent')[0]);
    expect(attendaient).toBeGreaterThan(0);
    const partis = repondre(pole, avis(pole), 'accepter');
    expect(demande(pole, NUMERO)).toMatchObject({ 'Acceptée par': `${REFERENTE}, le 24/09/2018`, 'Référent·e': REFERENTE, Statut: 'Affectée' }); // oxfmt-ignore
    expect(dits(partis)).toEqual([`${SIENNE} | demande ${NUMERO} : vous la suivez`]);
    expect(journal(pole, 'demande_acceptee')).toEqual([expect.stringMatching(new RegExp(`^${NUMERO} \\S+ \\w{10} ${REFERENTE}$`))]); // oxfmt-ignore
    pole.advanceTo('2018-09-25T08:00');
    expect(accueil(pole, 'En attente d’une réponse du référent')).toEqual([String(attendaient - 1)]);
    toutVaBien(pole);
  });

  it('son mot attend la coordination au registre, et ne part nulle part', () => {
    const pole = proposee();
    const partis = repondre(pole, avis(pole), 'accepter', 'Je passe\njeudi.');
    expect(lu(demande(pole, NUMERO)['À vérifier']!)).toContain(`Mot de ${REFERENTE}, le 24/09/2018 : Je passe · jeudi.`); // oxfmt-ignore
    for (const { body } of partis) expect(body).not.toContain('jeudi');
  });
});

describe('elle la rend', () => {
  it('la suivante est proposée avec les raisons, prévenue, et la coordination le sait', () => {
    const pole = proposee();
    const partis = repondre(pole, avis(pole), 'rendre', 'Trop de demandes ce mois-ci.');
    const suite = demande(pole, NUMERO);
    expect(suite).toMatchObject({ Statut: 'Affectée', 'Rendue par': `${REFERENTE}, le 24/09/2018`, 'Référent·e': 'Malik Tarrade', 'Proposée ensuite à': 'Malik Tarrade, le 24/09/2018' }); // oxfmt-ignore
    expect(lu(suite['Pourquoi']!)).toContain(`${REFERENTE} a rendu la demande le 24/09/2018.\nMalik Tarrade : `);
    expect(suite['Associé·es']).not.toContain('Malik Tarrade');
    expect(dits(partis)).toEqual([
      `circonscription@circo.example.org | demande ${NUMERO} rendue`,
      `${SIENNE} | demande ${NUMERO} : vous ne la suivez plus`,
      `m.tarrade@circo.example.org | la demande ${NUMERO} vous est proposée`,
    ]);
    const proposition = avis(pole, 'm.tarrade@circo.example.org');
    expect(lu(proposition.body)).toContain('comme référent·e');
    repondre(pole, proposition, 'accepter');
    expect(demande(pole, NUMERO)['Acceptée par']).toBe('Malik Tarrade, le 24/09/2018');
    for (const { body } of pole.mails) expect(body).not.toContain('Trop de demandes');
    toutVaBien(pole);
  });

  it('jamais proposée de nouveau à qui l’a rendue ; quand personne ne convient, la coordination choisit', () => {
    const pole = proposee();
    const refusants = new Set<string>();
    for (let fois = 0; fois < 6 && demande(pole, NUMERO)['Référent·e']; fois++) {
      const nom = demande(pole, NUMERO)['Référent·e']!;
      expect(refusants).not.toContain(nom);
      refusants.add(nom);
      const courriel = readTab(pole, 'Membres').rows.find((ligne) => ligne['Nom'] === nom)!['Courriel']!;
      repondre(pole, avis(pole, courriel), 'rendre');
      pole.advanceTo(pole.clock.now + 26 * 3_600_000);
    }
    expect(refusants.size).toBeGreaterThan(2);
    expect(demande(pole, NUMERO)).toMatchObject({ Statut: 'À trier', Référent·e: '' });
    expect(demande(pole, NUMERO)['Pourquoi']).toContain('a rendu la demande');
    expect(lu(dernierCourriel(pole, `${NUMERO} rendue`).body)).toContain('Personne d’autre ne convient : elle attend votre choix.'); // oxfmt-ignore
    toutVaBien(pole);
  });

  it('une personne la confie ensuite à qui elle veut, même à qui l’a rendue', () => {
    const pole = proposee();
    repondre(pole, avis(pole), 'rendre');
    corriger(pole, NUMERO, 'Référent·e', REFERENTE);
    pole.advanceTo('2018-09-26T08:00');
    expect(demande(pole, NUMERO)['Référent·e']).toBe(REFERENTE);
    toutVaBien(pole);
  });
});

describe('après avoir accepté puis rendu', () => {
  /** By the link of the acknowledgement; the one of the proposal has not served. */
  function accepteeEtRendue(): Workspace {
    const pole = proposee();
    repondre(pole, avis(pole), 'accepter');
    const lien = lu(dernierCourriel(pole, `${NUMERO} : vous la suivez`).body)
      .match(/https:\S+entry\S+/g)!
      .pop()!;
    pole.submitForm(formulaireDeSuite(pole), answersFromUrl(pole, lien));
    expect(demande(pole, NUMERO)).toMatchObject({ Référent·e: 'Malik Tarrade', 'Acceptée par': '' });
    return pole;
  }

  it('son autre lien ne la rend pas une seconde fois : la coordination n’en est pas prévenue deux fois', () => {
    const pole = accepteeEtRendue();
    pole.advanceTo('2018-09-25T10:00');
    const partis = repondre(pole, avis(pole), 'rendre');
    expect(dits(partis)).toEqual([`${SIENNE} | demande ${NUMERO} : ce lien ne vaut plus`]);
    expect(journal(pole, 'suite_refusee')).toEqual([expect.stringMatching(/confiée à une autre personne$/)]);
    toutVaBien(pole);
  });

  it('confiée de nouveau par une personne, sa réponse est de nouveau attendue', () => {
    const pole = accepteeEtRendue();
    corriger(pole, NUMERO, 'Référent·e', REFERENTE);
    pole.advanceTo('2018-09-27T12:30');
    expect(dits(pole.mails).filter((dit) => dit.includes(`${NUMERO} : votre réponse`))).toEqual([`${SIENNE} | demande ${NUMERO} : votre réponse est attendue`]); // oxfmt-ignore
    repondre(pole, avis(pole), 'accepter');
    expect(demande(pole, NUMERO)['Acceptée par']).toBe(`${REFERENTE}, le 27/09/2018`);
    toutVaBien(pole);
  });
});

describe('un lien qui ne vaut pas ne change rien, et le Journal le dit', () => {
  it.each([
    ['forgé', { [CODE]: 'ABCDEFGHJK' }, 'code inconnu'],
    ['d’un autre geste', { [QUE_FAIRE]: 'Membre du pôle\u00a0: je rends la demande' }, 'code d’un autre geste'],
    ['d’une autre demande', { 'Numéro de la demande': '2018-P1-002' }, 'code inconnu'],
  ])('%s', (_, changements, raison) => {
    const pole = proposee();
    const avant = demande(pole, NUMERO);
    repondre(pole, avis(pole), 'accepter', '', changements);
    expect(demande(pole, NUMERO)).toEqual(avant);
    expect(journal(pole, 'suite_refusee')).toEqual([expect.stringMatching(new RegExp(`${raison}$`))]);
    toutVaBien(pole);
  });

  it('qui a déjà servi : rien ne change, elle le sait, et ce qu’elle a écrit attend un lecteur', () => {
    const pole = proposee();
    repondre(pole, avis(pole), 'accepter');
    const partis = repondre(pole, avis(pole), 'accepter', 'Une seconde fois.');
    expect(dits(partis)).toEqual([`${SIENNE} | demande ${NUMERO} : ce lien ne vaut plus`]);
    expect(lu(partis[0]!.body)).toContain('Vous la suivez.');
    expect(lu(demande(pole, NUMERO)['À vérifier']!)).toContain('Une seconde fois.');
    expect(journal(pole, 'suite_refusee')).toEqual([expect.stringMatching(/code déjà utilisé$/)]);
    toutVaBien(pole);
  });

  it('quand une autre personne la suit désormais', () => {
    const pole = proposee();
    corriger(pole, NUMERO, 'Référent·e', 'Jeanne Orsel');
    const [partie] = repondre(pole, avis(pole), 'accepter');
    expect(demande(pole, NUMERO)).toMatchObject({ Référent·e: 'Jeanne Orsel', 'Acceptée par': '' });
    expect(lu(partie!.body)).toContain('La demande n’est pas à vous aujourd’hui.');
    expect(journal(pole, 'suite_refusee')).toEqual([expect.stringMatching(/confiée à une autre personne$/)]);
    toutVaBien(pole);
  });
});

it('dont Google a perdu l’annonce : la ronde suivante la trouve, une seule fois', () => {
  const pole = proposee();
  pole.faults.loseFormTriggers = 1;
  repondre(pole, avis(pole), 'accepter');
  expect(demande(pole, NUMERO)['Acceptée par']).toBe('');
  pole.advanceTo('2018-09-25T08:00');
  expect(demande(pole, NUMERO)['Acceptée par']).toBe(`${REFERENTE}, le 24/09/2018`);
  expect(journal(pole, 'demande_acceptee')).toHaveLength(1);
  toutVaBien(pole);
});

test.each([
  ['2', ', rappelé·e le 25/09/2018'],
  ['non', ''],
])(
  'sans réponse, rappel « %s » : la coordination lit quand elle fut prévenue, et rappelée si elle le fut',
  (jours, rappelee) => {
    const pole = proposee();
    regler(pole, 'rappel_acceptation', jours);
    pole.advanceTo('2018-09-28T12:00');
    const corps = lu(dernierCourriel(pole, 'sans réponse').body);
    expect(corps).toContain(
      `${NUMERO}, École élémentaire des Tilleuls : ${REFERENTE}, prévenu·e le 21/09/2018${rappelee}\n`,
    );
    expect(corps).not.toContain('Malgré un rappel');
  },
);

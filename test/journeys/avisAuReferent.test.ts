// Chaque fois qu’une demande vient à quelqu’un, cette personne l’apprend par un courriel, un seul, d’où qu’elle vienne : la
// réception, « Répartir », une absence, une remise, la main d’une personne. Rien ne se perd, rien ne part deux fois.
import type { Workspace } from '../../local/workspace';
import { lu } from '../support/laSuite';
import { avis, NUMERO, proposee, REFERENTE, repondre, SIENNE } from '../support/leReferent';
import { corriger, courriers, demande, ecrireMembre, erreurs, manquements, unPole } from '../support/unPole';

const HUGO = 'Hugo Pralong';
const SIEN = 'h.pralong@circo.example.org';
/** Mails about a demande leave in the morning: what is written now is not told yet. */
const SOIR = '2018-10-09T20:00';
const DEMAIN = '2018-10-10T12:00';

function propositions(pole: Workspace, a: string, numero: string = NUMERO): string[] {
  const siens = pole.mails.filter(({ to, subject }) => to.includes(a) && lu(subject).includes(`${numero} vous est proposée`)); // oxfmt-ignore
  return siens.map(({ body }) => lu(body));
}

function toutVaBien(pole: Workspace): void {
  expect(erreurs(pole)).toEqual([]);
  expect(manquements(pole)).toEqual([]);
}

function repartir(pole: Workspace): void {
  const { error } = pole.call('menuRepartir');
  if (error) throw error;
}

test('la demande qui revient par la main d’une personne à qui l’avait suivie lui est dite de nouveau, avec ses deux liens', () => {
  const pole = proposee();
  expect(propositions(pole, SIENNE)).toHaveLength(1);
  corriger(pole, NUMERO, 'Référent·e', HUGO);
  pole.advanceTo('2018-09-26T12:00');
  expect(propositions(pole, SIEN)).toHaveLength(1);
  corriger(pole, NUMERO, 'Référent·e', REFERENTE);
  pole.advanceTo('2018-09-27T12:00');
  expect(propositions(pole, SIENNE)).toHaveLength(2);
  expect(propositions(pole, SIENNE)[1]!.match(/https:\S+entry\S+/g)).toHaveLength(2);
  pole.advanceTo('2018-09-28T18:00');
  expect([propositions(pole, SIENNE).length, propositions(pole, SIEN).length]).toEqual([2, 1]);
  toutVaBien(pole);
});

test('un nom recopié sur lui-même, ou confirmé, ne redit rien', () => {
  const pole = proposee();
  corriger(pole, NUMERO, 'Référent·e', HUGO);
  pole.advanceTo('2018-09-26T12:00');
  corriger(pole, NUMERO, 'Référent·e', [[HUGO]]);
  corriger(pole, NUMERO, 'Référent·e', HUGO);
  pole.advanceTo('2018-09-28T18:00');
  expect(propositions(pole, SIEN)).toHaveLength(1);
  toutVaBien(pole);
});

test('une hésitation le soir : ce qui n’était pas parti part le lendemain, une fois, à la bonne personne', () => {
  const pole = unPole(SOIR);
  const numero = '2018-P1-001';
  const avant = demande(pole, numero)['Référent·e']!;
  const deja = propositions(pole, SIEN, numero).length;
  for (const nom of [HUGO, avant, HUGO]) corriger(pole, numero, 'Référent·e', nom);
  pole.advanceTo(DEMAIN);
  expect(propositions(pole, SIEN, numero)).toHaveLength(deja + 1);
  expect(propositions(pole, SIEN, numero).at(-1)).toContain('comme référent·e');
  toutVaBien(pole);
});

describe('« Répartir », deux fois le même soir', () => {
  const pole = unPole(SOIR);
  const [un, deux] = ['du 09/10/2018 au 26/10/2018', ''];
  const qui: string[] = [];
  for (const absence of [un, deux, un]) {
    ecrireMembre(pole, 'Lila Sanvert', { Absences: absence });
    repartir(pole);
    qui.push(demande(pole, '2018-P1-001')['Référent·e']!);
  }
  pole.advanceTo(DEMAIN);

  it('rend puis reprend la demande à la même personne', () => {
    expect(qui[0]).toBe(qui[2]);
    expect(qui[1]).not.toBe(qui[0]);
  });

  it('qui l’a pour finir l’apprend une fois, comme référent·e, par le courriel qui dit pourquoi', () => {
    const partis = courriers(pole).filter(({ Clé: cle, Statut: statut }) => cle!.startsWith('proposition|2018-P1-001|') && statut === 'Envoyé'); // oxfmt-ignore
    expect(partis.map(({ Clé: cle }) => cle)).toEqual([`proposition|2018-P1-001|membre:${qui[2]}|2018-10-09`]);
    expect(propositions(pole, partis[0]!['Adresses']!, '2018-P1-001').at(-1)).toMatch(/comme référent·e[^]*Pourquoi vous : /); // oxfmt-ignore
    toutVaBien(pole);
  });
});

function fins(pole: Workspace, a: string, numero: string = NUMERO): string[] {
  const siennes = pole.mails.filter(({ to, subject }) => to.includes(a) && lu(subject).includes(`${numero} : elle n’attend plus rien de vous`)); // oxfmt-ignore
  return siennes.map(({ body }) => lu(body));
}

describe('qui la perd par le choix d’une autre personne l’apprend une fois, avec qui la suit', () => {
  test('par la main d’une personne ; même collée sur une plage, dont Google ne dit pas l’ancien nom', () => {
    for (const saisie of [HUGO, [[HUGO]]]) {
      const pole = proposee();
      corriger(pole, NUMERO, 'Référent·e', saisie);
      expect(fins(pole, SIENNE)).toHaveLength(1);
      expect(fins(pole, SIENNE)[0]).toContain(`n’attend plus rien de vous : ${HUGO} la suit désormais.`);
      expect(fins(pole, SIENNE)[0]).not.toMatch(/Sorbier|\/d\//);
      pole.advanceTo('2018-09-28T18:00');
      expect([fins(pole, SIENNE).length, fins(pole, SIEN).length]).toEqual([1, 0]);
      toutVaBien(pole);
    }
  });

  test('par « Répartir » ; revenue puis perdue de nouveau, une fois de plus', () => {
    const pole = proposee();
    ecrireMembre(pole, REFERENTE, { Absences: 'du 24/09/2018 au 12/10/2018' });
    repartir(pole);
    const { Référent·e: suivante } = demande(pole, NUMERO);
    expect(fins(pole, SIENNE)).toEqual([expect.stringContaining(`${suivante} la suit désormais.`)]);
    ecrireMembre(pole, REFERENTE, { Absences: '' });
    corriger(pole, NUMERO, 'Référent·e', REFERENTE);
    pole.advanceTo('2018-09-25T12:00');
    expect(propositions(pole, SIENNE)).toHaveLength(2);
    corriger(pole, NUMERO, 'Référent·e', HUGO);
    pole.advanceTo('2018-09-28T18:00');
    expect(fins(pole, SIENNE)).toHaveLength(2);
    toutVaBien(pole);
  });

  test('le matin, quand le pôle a été arrêté avant d’en rien noter', () => {
    const pole = proposee();
    Object.assign(pole.faults, { killAfter: 1, loseUnflushed: true });
    corriger(pole, NUMERO, 'Référent·e', HUGO);
    pole.advanceTo('2018-09-24T18:00');
    expect(fins(pole, SIENNE)).toEqual([]);
    pole.advanceTo('2018-09-28T18:00');
    expect(fins(pole, SIENNE)).toHaveLength(1);
    expect(manquements(pole)).toEqual([]);
  });
});

describe('ne l’apprend pas', () => {
  test('qui n’avait pas encore su qu’elle était à elle : son premier courriel ne part pas', () => {
    const pole = proposee();
    pole.advanceTo('2018-09-24T20:00');
    for (const nom of [HUGO, REFERENTE, HUGO, 'Malik Tarrade']) corriger(pole, NUMERO, 'Référent·e', nom);
    pole.advanceTo('2018-09-28T18:00');
    expect([propositions(pole, SIEN), fins(pole, SIEN)]).toEqual([[], []]);
    expect(fins(pole, SIENNE)).toEqual([expect.stringContaining('Malik Tarrade la suit désormais.')]);
    toutVaBien(pole);
  });

  test('qui l’a rendue, ni qui s’absente, ni sa suppléance au retour', () => {
    const rendue = proposee();
    repondre(rendue, avis(rendue), 'rendre');
    const absente = proposee();
    ecrireMembre(absente, REFERENTE, { Absences: 'du 25/09/2018 au 28/09/2018', Suppléance: HUGO });
    absente.advanceTo('2018-09-25T12:00');
    expect(demande(absente, NUMERO)['Référent·e']).toBe(HUGO);
    for (const pole of [rendue, absente]) {
      pole.advanceTo('2018-10-03T18:00');
      expect(pole.mails.filter(({ subject }) => lu(subject).includes('plus rien de vous'))).toEqual([]);
      toutVaBien(pole);
    }
    expect(demande(absente, NUMERO)['Référent·e']).toBe(REFERENTE);
  });
});

test('rendue puis redonnée le même jour, un second courriel le dit, avec deux liens qui servent', () => {
  const pole = proposee();
  corriger(pole, NUMERO, 'Référent·e', HUGO);
  pole.advanceTo('2018-09-25T10:00');
  corriger(pole, NUMERO, 'Référent·e', REFERENTE);
  pole.advanceTo('2018-09-25T12:00');
  expect(propositions(pole, SIENNE)).toHaveLength(2);
  repondre(pole, avis(pole), 'rendre');
  corriger(pole, NUMERO, 'Référent·e', REFERENTE);
  expect(demande(pole, NUMERO)['Proposée ensuite à']).toBe(`${REFERENTE}, le 25/09/2018 (2e fois)`);
  pole.advanceTo('2018-09-25T18:00');
  expect(propositions(pole, SIENNE)).toHaveLength(3);
  repondre(pole, avis(pole), 'accepter');
  expect(demande(pole, NUMERO)['Acceptée par']).toContain(REFERENTE);
  pole.advanceTo('2018-09-28T18:00');
  expect(propositions(pole, SIENNE)).toHaveLength(3);
  toutVaBien(pole);
});

// A référent is away, or silent: what she follows goes to who stands in for her, comes back, and no person is undone.
// Asked for elsewhere too: osTicket#852, pluginsGLPI/formcreator#1897 (« un problème récurrent »), glpi#19626 (the substitute
// is not told).
import type { Workspace } from '../../local/workspace';
import { accueil, corriger, demande, desReponses, ecrireMembre, erreurs, formulaireDe, journal, manquements, regler, unPole } from '../support/unPole'; // oxfmt-ignore
import { dernierCourriel, lu } from '../support/laSuite';
import { avis, proposee, repondre } from '../support/leReferent';

const VENDREDI = '2018-09-21T10:00';
const NUMERO = '2018-P1-003';
const LILA = 'Lila Sanvert';
const HUGO = 'Hugo Pralong';
const MALIK = 'Malik Tarrade';

/** Filed on Friday; hers since. */
function confieeALila(quand = '2018-09-24T10:00'): Workspace {
  const pole = unPole(VENDREDI);
  pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Sorbier 6', 'Niveau de classe': 'CP' }));
  pole.advanceTo(quand);
  expect(demande(pole, NUMERO)).toMatchObject({ Référent·e: LILA, Relais: '' });
  return pole;
}

const qui = (pole: Workspace): string => demande(pole, NUMERO)['Référent·e']!;

function toutVaBien(pole: Workspace): void {
  expect(erreurs(pole)).toEqual([]);
  expect(manquements(pole)).toEqual([]);
}

describe('pendant une absence', () => {
  it('ses demandes vont à la suppléance le matin, avec la raison, un courriel, une ligne au Journal ; et reviennent (zammad#263, #5566, DN#3464, OCA/helpdesk#1070)', () => {
    const pole = confieeALila();
    ecrireMembre(pole, LILA, { Absences: 'du 25/09/2018 au 27/09/2018', Suppléance: HUGO });
    expect(qui(pole)).toBe(LILA);
    pole.advanceTo('2018-09-25T08:00');
    expect(demande(pole, NUMERO)).toMatchObject({ 'Référent·e': HUGO, Relais: `${LILA} → ${HUGO}`, Statut: 'Affectée', 'Proposée ensuite à': `${HUGO}, le 25/09/2018` }); // oxfmt-ignore
    expect(lu(demande(pole, NUMERO)['Pourquoi']!).split('\n')[0]).toBe(`${HUGO} : supplée ${LILA}, en absence jusqu’au 27 septembre 2018.`); // oxfmt-ignore
    const { to, body } = dernierCourriel(pole, `${NUMERO} vous est proposée`);
    expect(to).toEqual(['h.pralong@circo.example.org']);
    expect(lu(body)).toContain(`Pourquoi vous : vous suppléez ${LILA}`);
    expect(journal(pole, 'demande_confiee')).toContain(`${NUMERO} ${LILA} → ${HUGO}`);
    pole.advanceTo('2018-09-27T18:00');
    expect(qui(pole)).toBe(HUGO);
    pole.advanceTo('2018-09-28T08:00');
    expect(demande(pole, NUMERO)).toMatchObject({ Référent·e: LILA, Relais: '' });
    expect(lu(dernierCourriel(pole, `${NUMERO} vous est proposée`).body)).toContain('vous reprenez la demande au retour de votre absence'); // oxfmt-ignore
    expect(journal(pole, 'demande_confiee').filter((ligne) => ligne.startsWith(NUMERO))).toHaveLength(2);
    toutVaBien(pole);
  });

  it('par réglage, elles restent à la suppléance, et qui était en absence l’apprend à son retour, une fois', () => {
    const pole = confieeALila();
    regler(pole, 'retour_absence', 'garder');
    ecrireMembre(pole, LILA, { Absences: '25/09/2018', Suppléance: HUGO });
    pole.advanceTo('2018-09-27T08:00');
    expect(demande(pole, NUMERO)).toMatchObject({ Référent·e: HUGO, Relais: '' });
    pole.advanceTo('2018-09-28T12:30');
    const [dit, ...autres] = pole.mails.filter(({ subject }) => lu(subject).endsWith(`${NUMERO} : elle n’attend plus rien de vous`)); // oxfmt-ignore
    expect([dit!.to.join(), autres]).toEqual(['l.sanvert@circo.example.org', []]);
    expect(lu(dit!.body)).toContain(`n’attend plus rien de vous : ${HUGO} la suit désormais.`);
    toutVaBien(pole);
  });

  it('une chaîne se suit (A → B → C), et se remonte à mesure que chacune revient (zammad#3694)', () => {
    const pole = confieeALila();
    ecrireMembre(pole, LILA, { Absences: 'du 25/09/2018 au 28/09/2018', Suppléance: HUGO });
    ecrireMembre(pole, HUGO, { Absences: 'du 26/09/2018 au 26/09/2018', Suppléance: MALIK });
    const passages = ['25', '26', '27', '28'].map((date) => {
      pole.advanceTo(`2018-09-${date}T08:00`);
      return `${qui(pole)} (${demande(pole, NUMERO)['Relais']})`;
    });
    expect(passages).toEqual([
      `${HUGO} (${LILA} → ${HUGO})`, `${MALIK} (${LILA} → ${MALIK})`, `${HUGO} (${LILA} → ${HUGO})`, `${HUGO} (${LILA} → ${HUGO})`,
    ]); // oxfmt-ignore
    pole.advanceTo('2018-10-01T08:00');
    expect(qui(pole)).toBe(LILA);
    toutVaBien(pole);
  });

  it('des suppléances qui tournent en rond : rien ne bouge, Accueil nomme l’onglet et la case', () => {
    const pole = confieeALila();
    ecrireMembre(pole, LILA, { Absences: 'du 25/09/2018 au 27/09/2018', Suppléance: HUGO });
    ecrireMembre(pole, HUGO, { Absences: 'du 25/09/2018 au 27/09/2018', Suppléance: LILA });
    pole.advanceTo('2018-09-25T08:00');
    expect(qui(pole)).toBe(LILA);
    expect(accueil(pole, 'À corriger')).toContain(
      `Onglet « Membres », ligne 6, colonne « Suppléance » : les suppléances tournent en rond à partir du 25/09/2018 (${LILA} → ${HUGO} → ${LILA}) ; changez un nom.`,
    );
    expect(accueil(pole, 'À revoir').join()).toContain(`${NUMERO} : ${LILA} est en absence ; les suppléances tournent en rond`); // oxfmt-ignore
    toutVaBien(pole);
  });

  it('la suppléance dont c’est l’école n’a rien, et Accueil dit pourquoi', () => {
    const pole = confieeALila();
    ecrireMembre(pole, HUGO, { 'Ses écoles': 'École élémentaire des Tilleuls' });
    ecrireMembre(pole, LILA, { Absences: '25/09/2018', Suppléance: HUGO });
    pole.advanceTo('2018-09-25T08:00');
    expect(qui(pole)).toBe(LILA);
    expect(accueil(pole, 'À revoir').join()).toContain(`est en absence ; c’est l’école de ${HUGO}.`);
    toutVaBien(pole);
  });
});

describe('qui supplée répond aussi', () => {
  /** Lila has said yes, and Hugo stands in. */
  function suppleeParHugo(): Workspace {
    const pole = proposee();
    repondre(pole, avis(pole), 'accepter');
    ecrireMembre(pole, LILA, { Absences: 'du 25/09/2018 au 27/09/2018', Suppléance: HUGO });
    pole.advanceTo('2018-09-25T09:00');
    expect(qui(pole)).toBe(HUGO);
    return pole;
  }
  const perdue = (pole: Workspace): string[] =>
    pole.mails.filter(({ subject }) => lu(subject).endsWith(`${NUMERO} : elle n’attend plus rien de vous`)).flatMap(({ to }) => to); // oxfmt-ignore

  it('il accepte : au retour elle revient, et il l’apprend, une fois', () => {
    const pole = suppleeParHugo();
    repondre(pole, avis(pole, 'h.pralong@circo.example.org'), 'accepter');
    pole.advanceTo('2018-10-01T12:30');
    expect(demande(pole, NUMERO)).toMatchObject({ Référent·e: LILA, Relais: '' });
    expect(perdue(pole)).toEqual(['h.pralong@circo.example.org']);
    toutVaBien(pole);
  });

  it('il la rend : la personne suivante supplée à son tour, et elle revient au retour', () => {
    const pole = suppleeParHugo();
    repondre(pole, avis(pole, 'h.pralong@circo.example.org'), 'rendre');
    expect(demande(pole, NUMERO)).toMatchObject({ Référent·e: MALIK, Relais: `${LILA} → ${MALIK}` });
    const pourquoi = lu(demande(pole, NUMERO)['Pourquoi']!);
    expect(pourquoi).toContain(`Pas ${LILA} : en absence.`);
    expect(pourquoi).toContain(`Pas ${HUGO} : l’a rendue.`);
    pole.advanceTo('2018-09-27T12:30');
    expect(qui(pole)).toBe(MALIK);
    pole.advanceTo('2018-10-01T12:30');
    expect(demande(pole, NUMERO)).toMatchObject({ Référent·e: LILA, Relais: '' });
    expect(lu(demande(pole, NUMERO)['Pourquoi']!)).not.toContain(`Pas ${LILA}`);
    expect(perdue(pole)).toEqual([]);
    toutVaBien(pole);
  });

  it('il la rend et personne ne convient : à trier, et elle l’apprend', () => {
    const pole = suppleeParHugo();
    for (const nom of [MALIK, 'Aude Lacombe-Sève']) ecrireMembre(pole, nom, { Absences: '25/09/2018' });
    repondre(pole, avis(pole, 'h.pralong@circo.example.org'), 'rendre');
    expect(demande(pole, NUMERO)).toMatchObject({ Statut: 'À trier', Référent·e: '', Relais: '' });
    pole.advanceTo('2018-10-01T12:30');
    expect(perdue(pole)).toEqual(['l.sanvert@circo.example.org']);
    toutVaBien(pole);
  });
});

describe('les règles d’une affectation tiennent pendant une absence', () => {
  it.each([
    ['un conflit déclaré', HUGO, { 'Conflits déclarés': 'École élémentaire des Tilleuls' }, `${HUGO} a un conflit déclaré.`],
    ['une psychologue, sans demande des parents', 'Jeanne Orsel', {}, 'Jeanne Orsel est psychologue, et les parents ne le demandent pas.'],
  ])('%s : la suppléance n’a rien, et Accueil dit pourquoi', (_, suppleante, cellules, pourquoi) => {
    const pole = confieeALila();
    ecrireMembre(pole, suppleante, cellules);
    ecrireMembre(pole, LILA, { Absences: '25/09/2018', Suppléance: suppleante });
    pole.advanceTo('2018-09-25T08:00');
    expect(qui(pole)).toBe(LILA);
    expect(accueil(pole, 'À revoir').join()).toContain(`${NUMERO} : ${LILA} est en absence ; ${pourquoi}`);
    toutVaBien(pole);
  }); // oxfmt-ignore
});

describe('ce qu’une personne a choisi n’est jamais défait', () => {
  it.each([
    ['la rend à la personne absente', LILA],
    ['la confie à une troisième', MALIK],
  ])('pendant l’absence, elle %s', (_, choisie) => {
    const pole = confieeALila();
    ecrireMembre(pole, LILA, { Absences: 'du 25/09/2018 au 27/09/2018', Suppléance: HUGO });
    pole.advanceTo('2018-09-25T12:00');
    corriger(pole, NUMERO, 'Référent·e', choisie);
    for (const date of ['26', '27', '28']) {
      pole.advanceTo(`2018-09-${date}T08:00`);
      expect({ date, qui: qui(pole) }).toEqual({ date, qui: choisie });
    }
    expect(demande(pole, NUMERO)['Relais']).toBe('');
    toutVaBien(pole);
  });

  it('même quand Google n’a rien dit de la cellule changée', () => {
    const pole = confieeALila();
    ecrireMembre(pole, LILA, { Absences: 'du 25/09/2018 au 27/09/2018', Suppléance: HUGO });
    pole.advanceTo('2018-09-25T12:00');
    pole.faults.killAfter = 1;
    corriger(pole, NUMERO, 'Référent·e', LILA);
    pole.faults.killAfter = undefined;
    for (const date of ['26', '27', '28']) {
      pole.advanceTo(`2018-09-${date}T08:00`);
      expect({ date, qui: qui(pole) }).toEqual({ date, qui: LILA });
    }
    expect(demande(pole, NUMERO)['Relais']).toBe('');
  });
});

describe('le silence', () => {
  const dates = (pole: Workspace, sujet: string) =>
    pole.mails
      .filter(({ subject }) => lu(subject).includes(sujet))
      .map(({ at, to }) => `${new Date(at).toISOString().slice(0, 10)} ${to.join()}`);

  it('une relance avec les deux liens, puis la coordination, et plus rien', () => {
    const pole = confieeALila();
    pole.advanceTo('2018-10-05T18:00');
    expect(dates(pole, `${NUMERO} : votre réponse est attendue`)).toEqual(['2018-09-25 l.sanvert@circo.example.org']);
    expect(lu(dernierCourriel(pole, `${NUMERO} : votre réponse`).body)).toContain('Je rends la demande : https:');
    const dits = pole.mails.filter(({ subject, body }) => lu(subject).includes('sans réponse') && body.includes(NUMERO));
    expect(dits.map(({ at }) => new Date(at).toISOString().slice(0, 10))).toEqual(['2018-09-27']);
    expect(qui(pole)).toBe(LILA);
    toutVaBien(pole);
  }); // oxfmt-ignore

  it('par réglage, la demande passe à la suppléance, et chacune le sait (osTicket#2244, DN#7176)', () => {
    const pole = confieeALila();
    regler(pole, 'delai_suppleance', '6');
    ecrireMembre(pole, LILA, { Suppléance: HUGO });
    pole.advanceTo('2018-10-01T10:00');
    expect(demande(pole, NUMERO)).toMatchObject({ 'Référent·e': HUGO, 'Rendue par': `${LILA}, sans réponse au 01/10/2018`, Relais: '' }); // oxfmt-ignore
    expect(lu(dernierCourriel(pole, `${NUMERO} restée sans réponse`).body)).toContain(`${LILA} n’a pas répondu pour la demande ${NUMERO}`); // oxfmt-ignore
    const { to, body } = dernierCourriel(pole, `${NUMERO} : vous ne la suivez plus`);
    expect(to).toEqual(['l.sanvert@circo.example.org']);
    expect(lu(body)).toContain('Sans réponse de votre part');
    expect(dernierCourriel(pole, `${NUMERO} vous est proposée`).to).toEqual(['h.pralong@circo.example.org']);
    expect(journal(pole, 'demande_rendue').filter((ligne) => ligne.startsWith(NUMERO))).toEqual([`${NUMERO} silence - ${LILA}`]); // oxfmt-ignore
    toutVaBien(pole);
  });

  it('un délai négatif ne la prend pas à chacun chaque matin : il est dit, et rien ne passe', () => {
    const pole = confieeALila();
    regler(pole, 'delai_suppleance', '-2');
    pole.advanceTo('2018-09-28T12:00');
    expect(demande(pole, NUMERO)).toMatchObject({ Référent·e: LILA, 'Rendue par': '' });
    expect(accueil(pole, 'À corriger').join()).toContain('« -2 » n’est pas un nombre entier de 0 à 999 ; 0 est compté');
  });

  it('sans suppléance nommée, elle va à la personne suivante, avec les raisons', () => {
    const pole = confieeALila();
    regler(pole, 'delai_suppleance', '6');
    pole.advanceTo('2018-10-01T10:00');
    expect(qui(pole)).toBe('Aude Lacombe-Sève');
    expect(lu(demande(pole, NUMERO)['Pourquoi']!)).toMatch(/^Lila Sanvert n’a pas répondu au 01\/10\/2018\.\nAude Lacombe-Sève : /); // oxfmt-ignore
    toutVaBien(pole);
  });

  it('une personne qui a accepté, ou dont la demande a commencé, n’est pas relancée', () => {
    const pole = confieeALila();
    corriger(pole, NUMERO, 'Statut', 'Première intention');
    pole.advanceTo('2018-10-05T18:00');
    expect(dates(pole, `${NUMERO} : votre réponse est attendue`)).toEqual([]);
  });
});

it('une absence corrigée après l’arrêt de la liste : la personne est convoquée, une fois', () => {
  const pole = unPole('2018-10-11T12:00');
  const convoque = (): string[] => pole.mails.filter(({ to, subject }) => to.includes('r.castagnet@circo.example.org') && subject.includes('convocation')).map(({ at }) => new Date(at).toISOString().slice(0, 10)); // oxfmt-ignore
  expect(convoque()).toEqual([]);
  ecrireMembre(pole, 'Rémi Castagnet', { Absences: 'du 01/10/2018 au 12/10/2018' });
  pole.advanceTo('2018-10-15T18:00');
  expect(convoque()).toEqual(['2018-10-12']);
  toutVaBien(pole);
});

// What people really paste in the tabs they fill: it is read when it can be, told when it cannot, and no mail is lost.
import { readTab } from '../../local/demo/readTab';
import type { Workspace } from '../../local/workspace';
import { lu } from '../support/laSuite';
import { accueil, adresses, courriers, demande, desReponses, ecrireCourrier, ecrireEcole, erreurs, formulaireDe, manquements, regler, unPole } from '../support/unPole'; // oxfmt-ignore

const MARDI = '2018-09-18T09:00';
const TILLEULS = 'École élémentaire des Tilleuls';
const NUMERO = '2018-P1-002';

/** A demande of that school, and what left until the noon that follows. */
function deposer(pole: Workspace): string[] {
  const avant = pole.mails.length;
  pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Hérisson 2' }));
  pole.advanceTo('2018-09-18T12:00');
  expect(erreurs(pole)).toEqual([]);
  expect(manquements(pole)).toEqual([]);
  return adresses(pole).slice(avant).map(lu);
}

const ACCUSE = `tilleuls@ecoles.example.org | Pôle ressources – demande ${NUMERO} bien reçue`;

describe('une adresse', () => {
  it.each(['mailto:tilleuls@ecoles.example.org', 'tilleuls@ecoles.example.org.', '\u00a0tilleuls@ecoles.example.org\u200b', 'École <tilleuls@ecoles.example.org>'])(
    'd’école collée « %s » reçoit son accusé',
    (texte) => {
      const pole = unPole(MARDI);
      ecrireEcole(pole, TILLEULS, { 'Adresse officielle': texte });
      expect(deposer(pole)).toContain(ACCUSE);
      expect(accueil(pole, 'À corriger')).toEqual([]);
    },
  ); // oxfmt-ignore

  it('deux dans une cellule : la première est prise, et c’est dit', () => {
    const pole = unPole(MARDI);
    ecrireEcole(pole, TILLEULS, { 'Adresse officielle': 'tilleuls@ecoles.example.org\nbis@ecoles.example.org' });
    expect(deposer(pole)).toContain(ACCUSE);
    expect(accueil(pole, 'À corriger')).toEqual([
      'Onglet « Écoles », ligne 2, colonne « Adresse officielle » : « tilleuls@ecoles.example.org bis@ecoles.example.org » en contient plusieurs ; seule tilleuls@ecoles.example.org est prise.',
    ]);
  });

  it.each(['mailto:circonscription@circo.example.org', 'circonscription@circo.example.org.'])(
    'de la circonscription collée « %s » n’arrête aucun courriel',
    (texte) => {
      const pole = unPole(MARDI);
      regler(pole, 'courriel_circonscription', texte);
      const partis = deposer(pole);
      expect(partis).toContain(ACCUSE);
      expect(partis).toContain(`circonscription@circo.example.org, cpc@circo.example.org | Pôle ressources – nouvelle demande ${NUMERO}`); // oxfmt-ignore
      expect(courriers(pole).filter((ligne) => ligne['Statut'] === 'Échec')).toEqual([]);
    },
  );

  it('illisible dans « Paramètres » : dite, et les autres courriels partent', () => {
    const pole = unPole(MARDI);
    regler(pole, 'courriel_circonscription', 'circonscription');
    expect(deposer(pole)).toContain(ACCUSE);
    expect(accueil(pole, 'À corriger')).toEqual([expect.stringMatching(/^Onglet « Paramètres », ligne \d+, colonne « Valeur » : « circonscription » n’est pas une adresse\.$/)]); // oxfmt-ignore
  });
});

describe('un réglage', () => {
  const dits = (pole: Workspace): string[] =>
    accueil(pole, 'À corriger').map((phrase) =>
      phrase.replace(/^Onglet « Paramètres », ligne \d+, colonne « Valeur » : /, ''),
    );

  it.each([
    ['delai_suppleance', '-1', '« -1 » n’est pas un nombre entier de 0 à 999 ; 0 est compté.'],
    ['delai_reponse', '2,5', '« 2,5 » n’est pas un nombre entier de 0 à 999 ; 5 est compté.'],
    ['heure_debut_courriels', 'huit heures', '« huit heures » n’est pas une heure ; écrivez « 08:00 ».'],
    ['heure_debut_courriels', '99h', '« 99h » n’est pas une heure ; écrivez « 08:00 ».'],
    ['mercredi', 'parfois', '« parfois » n’est ni « oui » ni « non ».'],
    ['affectation', 'plus tard', '« plus tard » ne se lit pas ; écrivez « automatique » ou « a_valider ».'],
    ['jour_reunion', 'jeudi matin', '« jeudi matin » n’est pas un jour ; écrivez « mardi ».'],
  ])('« %s » qui vaut « %s » est dit, et rien ne s’arrête', (cle, valeur, phrase) => {
    const pole = unPole(MARDI);
    regler(pole, cle, valeur);
    const partis = deposer(pole);
    expect(dits(pole)).toEqual([phrase]);
    expect(partis).toContain(`l.sanvert@circo.example.org | Pôle ressources – la demande ${NUMERO} vous est proposée`);
    expect(partis.filter((parti) => parti.includes('vous ne la suivez plus'))).toEqual([]);
    expect(lu(pole.mails.find(({ subject }) => subject.includes('bien reçue') && subject.includes(NUMERO))!.body)).toContain('sous 5 jours de classe'); // oxfmt-ignore
  }); // oxfmt-ignore

  it('des heures entre lesquelles il n’y en a pas : les courriers partent aux heures ordinaires, et c’est dit', () => {
    const pole = unPole(MARDI);
    regler(pole, 'heure_debut_courriels', '20h');
    expect(deposer(pole)).toContain(`l.sanvert@circo.example.org | Pôle ressources – la demande ${NUMERO} vous est proposée`); // oxfmt-ignore
    expect(dits(pole)).toEqual([
      '« 19:00 » n’est pas après 20:00 : les courriers partent de 07:00 à 19:00.',
      '« 20h » n’est pas avant 19:00 : les courriers partent de 07:00 à 19:00.',
    ]);
  });

  it('des heures où aucune ronde ne passe : rien n’attend pour toujours, et c’est dit', () => {
    const pole = unPole(MARDI);
    regler(pole, 'heure_debut_courriels', '08:30');
    regler(pole, 'heure_fin_courriels', '10:30');
    expect(deposer(pole)).toContain(`l.sanvert@circo.example.org | Pôle ressources – la demande ${NUMERO} vous est proposée`); // oxfmt-ignore
    expect(dits(pole)[0]).toContain('aucune ronde ne passe de 08:30 à 10:30 (elles passent entre 7 h et 8 h, 11 h et midi, 15 h et 16 h)'); // oxfmt-ignore
  });

  it('l’adresse de la circonscription et celle de l’IEN vidées : Accueil dit ce qui les attend', () => {
    const pole = unPole(MARDI);
    for (const cle of ['courriel_circonscription', 'courriel_ien', 'courriel_coordination']) regler(pole, cle, '');
    deposer(pole);
    expect(dits(pole)).toContainEqual(expect.stringMatching(/^Onglet « Paramètres » : il n’y a pas d’adresse pour la circonscription, et \d+ courriers? l’attend/)); // oxfmt-ignore
  });

  it.each(['À valider', 'a valider', 'A_VALIDER'])('« affectation » qui vaut « %s » attend l’équipe restreinte', (valeur) => {
    const pole = unPole(MARDI);
    regler(pole, 'affectation', valeur);
    expect(deposer(pole).filter((parti) => parti.includes('vous est proposée'))).toEqual([]);
    expect(demande(pole, NUMERO)['Statut']).toBe('En analyse');
  }); // oxfmt-ignore

  it('« mode_essai » qui vaut « Oui, jusqu’à lundi » n’écrit à personne d’autre que la coordination', () => {
    const pole = unPole(MARDI);
    regler(pole, 'mode_essai', 'Oui, jusqu’à lundi');
    const partis = deposer(pole);
    expect(partis.length).toBeGreaterThan(0);
    expect(partis.filter((parti) => !parti.startsWith('circonscription@circo.example.org |'))).toEqual([]);
  });
});

describe('un courrier dont une personne rend la date illisible', () => {
  const CLE = 'annonce_reunion|2018-P1-A|ecole:École élémentaire des Tilleuls|annonce';
  const ANNONCE = /prochaine réunion le/;

  it.each(['plus tard', 'le 12 octobre', ''])('« %s » : il ne part pas aussitôt, il est gardé, et on lit quoi faire', (date) => {
    const pole = unPole('2018-09-25T10:00');
    ecrireCourrier(pole, CLE, { 'Prévu le': date });
    pole.advanceTo('2018-09-26T12:00');
    expect(pole.mails.filter(({ subject }) => ANNONCE.test(lu(subject)))).toEqual([]);
    expect(courriers(pole).find((ligne) => ligne['Clé'] === CLE)).toMatchObject({
      Statut: 'Retenu',
      Pourquoi: '« Prévu le » ne se lisait pas le 25/09/2018 : le courrier est gardé. « Prévu » dans « Statut » le laisse partir.',
    });
    ecrireCourrier(pole, CLE, { Statut: 'Prévu' });
    pole.advanceTo('2018-10-02T12:00');
    expect(pole.mails.filter(({ to, subject }) => to.includes('tilleuls@ecoles.example.org') && ANNONCE.test(lu(subject)))).toHaveLength(1); // oxfmt-ignore
    expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
  }); // oxfmt-ignore
});

test('un numéro tapé dans « Suivi » : lu comme on l’écrit, sinon dit sur Accueil ; l’école a sa réponse', () => {
  const pole = unPole('2018-10-16T17:00');
  const SUITES = ['2018-p1-3', '2018-P1-099', 'Léa, CM2'].map((numero) => [numero, '', 'Équipe éducative', 'Hugo Pralong']);
  pole.edit('Suivi', 'A2', SUITES);
  pole.advanceTo('2018-10-18T09:00');
  expect(adresses(pole).map(lu).filter((mail) => mail.includes('réponse à votre demande'))).toEqual([
    'grand-pre@ecoles.example.org | Pôle ressources – réponse à votre demande 2018-P1-003',
  ]);
  expect(accueil(pole, 'À corriger')).toEqual([
    'Onglet « Suivi » : aucune demande n’a le numéro 2018-P1-099. Rien n’est fait de ce qui y est écrit ; corrigez-le.',
    'Onglet « Suivi », ligne 4, colonne « Demande » : ce n’est pas un numéro de demande, rien n’est fait de cette ligne ; écrivez-en un, un seul par ligne.',
  ]);
  expect(readTab(pole, 'Suivi').rows[0]!['Demande']).toBe('2018-p1-3');
  expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
}); // oxfmt-ignore

// A mail says what is true the day it leaves: the demande was withdrawn meanwhile, or turned urgent long after it came.
import type { Workspace } from '../../local/workspace';
import { AJOUT, COMPLETER, dernierCourriel, lu, repondre, RETIRER } from '../support/laSuite';
import { corriger, courriers, desReponses, erreurs, formulaireDe, manquements, unPole } from '../support/unPole';

const NUMERO = '2018-P1-003';
const CODE = { 'Code de l’élève': 'Sorbier 6' };
const URGENTE = {
  'Faut-il une réponse avant la prochaine réunion\u202f?': 'Oui, c’est urgent',
  'Pourquoi est-ce urgent\u202f?': 'Depuis lundi, la classe est interrompue.',
};

function deposer(pole: Workspace, changements = {}): string {
  return pole.submitForm(formulaireDe(pole), desReponses({ ...CODE, ...changements })).responseId;
}

function modifier(pole: Workspace, id: string, changements = {}): void {
  pole.submitForm(formulaireDe(pole), desReponses({ ...CODE, ...changements }), { editOf: id });
}

/** The text of the last mail whose subject says that. */
function texte(pole: Workspace, sujet: string): string {
  return lu(dernierCourriel(pole, sujet).body);
}

function toutVaBien(pole: Workspace): void {
  expect([erreurs(pole), manquements(pole)]).toEqual([[], []]);
}

it('déposée et retirée un dimanche, la circonscription ne lit pas le lundi qu’elle sera étudiée', () => {
  const pole = unPole('2018-09-23T10:00');
  deposer(pole);
  repondre(pole, dernierCourriel(pole, `${NUMERO} bien reçue`), RETIRER);
  pole.advanceTo('2018-09-24T12:00');
  const avis = texte(pole, `nouvelle demande ${NUMERO}`);
  expect(avis).toContain('Elle est retirée depuis : il n’y a rien à faire.');
  expect(avis).not.toMatch(/sera étudiée|proposé/);
  toutVaBien(pole);
});

it('l’accusé retenu, puis relâché une fois la demande close, ne promet plus de réponse', () => {
  const pole = unPole('2018-09-21T10:00');
  deposer(pole);
  corriger(pole, NUMERO, 'Statut', 'Close');
  const avant = pole.mails.length;
  const rang = courriers(pole).findIndex((ligne) => ligne['Clé']!.startsWith(`accuse_reception|${NUMERO}|`));
  pole.edit('Courrier', `E${rang + 2}`, 'À renvoyer');
  const accuse = texte(pole, `${NUMERO} bien reçue`);
  expect(pole.mails.length).toBe(avant + 1);
  expect(accuse).toContain('Où elle en est : elle est close, et le pôle ne la suit plus.');
  expect(accuse).toContain('Pour qu’elle soit rouverte, répondez à ce message.');
  expect(accuse).not.toMatch(/vous recevez une réponse|retirer votre demande/);
  toutVaBien(pole);
});

describe('l’alerte d’une demande urgente', () => {
  it('dit d’abord le jour de classe qui suit', () => {
    const pole = unPole('2018-09-21T10:00');
    deposer(pole, URGENTE);
    expect(texte(pole, `URGENT – pôle ressources, demande ${NUMERO}`)).toContain(
      'au plus tard le lundi 24 septembre 2018.',
    );
  });

  it('devenue urgente onze jours après, ne donne pas une date passée', () => {
    const pole = unPole('2018-09-21T10:00');
    const id = deposer(pole);
    pole.advanceTo('2018-10-02T10:00');
    modifier(pole, id, URGENTE);
    const alerte = texte(pole, `URGENT – pôle ressources, demande ${NUMERO}`);
    expect(alerte).toContain('À faire : répondre à l’école dès aujourd’hui.');
    expect(alerte).not.toContain('24 septembre');
    toutVaBien(pole);
  });

  it.each([
    ['close', (pole: Workspace) => corriger(pole, NUMERO, 'Statut', 'Close'), 'Plus urgente : la demande est close.'],
    ['dite non urgente par l’école', (pole: Workspace, id: string) => modifier(pole, id), 'Plus urgente : l’école ne la signale plus.'],
  ])('attendait le quota, et la demande est %s : elle ne part pas', (_, changer, pourquoi) => {
    const pole = unPole('2018-09-21T10:00');
    pole.faults.serviceErrors = Array.from({ length: 9 }, () => ({ member: 'Mail.MailApp.sendEmail', message: 'Service invoked too many times for one day: email.' })); // oxfmt-ignore
    const id = deposer(pole, URGENTE);
    changer(pole, id);
    pole.faults.serviceErrors = [];
    pole.advanceTo('2018-09-24T12:00');
    expect(courriers(pole).find((ligne) => ligne['Clé']!.startsWith(`alerte_urgente|${NUMERO}|`))).toMatchObject({ Statut: 'Annulé', Pourquoi: pourquoi }); // oxfmt-ignore
    expect(pole.mails.filter(({ subject }) => subject.startsWith('URGENT'))).toEqual([]);
    toutVaBien(pole);
    if (pourquoi.includes('école')) modifier(pole, id, URGENTE);
    else corriger(pole, NUMERO, 'Statut', 'Affectée');
    pole.advanceTo('2018-09-25T12:00');
    expect(pole.mails.filter(({ subject }) => subject.startsWith('URGENT'))).toHaveLength(1);
    toutVaBien(pole);
  }); // oxfmt-ignore
});

describe('une école qui revient sur une demande que le pôle ne suit plus', () => {
  const CLOSE = `Elle est close, et personne ne la suit plus. S’il faut la rouvrir,`;

  function close(): { pole: Workspace; id: string; avant: number } {
    const pole = unPole('2018-09-21T10:00');
    const id = deposer(pole);
    pole.advanceTo('2018-09-24T12:00');
    corriger(pole, NUMERO, 'Statut', 'Close');
    pole.advanceTo('2018-09-26T12:00');
    return { pole, id, avant: pole.mails.length };
  }

  /** By its address, what each person of the pôle reads. */
  const lus = (pole: Workspace, depuis: number): Record<string, string> =>
    Object.fromEntries(pole.mails.slice(depuis).map(({ to, body }) => [to.join(), lu(body)]));

  it.each([
    ['modifie sa réponse', (pole: Workspace, id: string) => modifier(pole, id, { 'Ce qui se passe': 'De nouveaux faits le 25 septembre.' })],
    ['la complète', (pole: Workspace) => void repondre(pole, dernierCourriel(pole, `${NUMERO} bien reçue`), { ...COMPLETER, [AJOUT]: 'De nouveaux faits.' })],
  ])('%s : qui la suivait et la circonscription l’apprennent une fois, avec quoi faire', (_, revenir) => {
    const { pole, id, avant } = close();
    revenir(pole, id);
    const recus = lus(pole, avant);
    expect(recus['tilleuls@ecoles.example.org']).toContain('Pour qu’elle soit rouverte, répondez à ce message.');
    expect(recus['l.sanvert@circo.example.org']).toContain(`${CLOSE} dites-le en répondant à ce message.`);
    expect(recus['l.sanvert@circo.example.org']).not.toContain('appeler l’école');
    expect(recus['circonscription@circo.example.org']).toContain(`${CLOSE} remettez son statut à « Affectée » dans le registre.`); // oxfmt-ignore
    const partis = pole.mails.length;
    pole.advanceTo('2018-09-28T12:00');
    expect(pole.mails.slice(partis).filter(({ subject }) => subject.includes(NUMERO))).toEqual([]);
    toutVaBien(pole);
  }); // oxfmt-ignore

  it('modifiée avant d’être close, elle ne fait rien dire de plus', () => {
    const pole = unPole('2018-09-21T10:00');
    const id = deposer(pole);
    modifier(pole, id, { 'Ce qui se passe': 'De nouveaux faits le 21 septembre.' });
    corriger(pole, NUMERO, 'Statut', 'Close');
    pole.advanceTo('2018-09-26T12:00');
    expect(pole.mails.filter(({ subject }) => subject.includes(`${NUMERO} complétée`))).toEqual([]);
  });
});

it('le rappel d’une proposition dont la demande est close ne dit pas qu’une réponse est arrivée', () => {
  const pole = unPole('2018-09-21T10:00');
  deposer(pole);
  pole.advanceTo('2018-09-24T12:00');
  corriger(pole, NUMERO, 'Statut', 'Close');
  pole.advanceTo('2018-09-26T12:00');
  expect(courriers(pole).find((ligne) => ligne['Clé']!.startsWith(`rappel_acceptation|${NUMERO}|`))).toMatchObject({ Statut: 'Annulé', Pourquoi: 'La demande est close.' }); // oxfmt-ignore
});

// After the meeting, by mail and tab Suivi: the school has its answer, learns the end of the follow-up, and that it is taken up again.
import { readTab } from '../../local/demo/readTab';
import type { Workspace } from '../../local/workspace';
import { dernierCourriel, lu } from '../support/laSuite';
import { adresses, corriger, demande, demandes, erreurs, manquements, unPole } from '../support/unPole';

const NUMERO_3 = '2018-P1-003';
const CIRCONSCRIPTION = 'circonscription@circo.example.org';

/** A person of the pôle writes in a cell of the demande. */
function ecrire(pole: Workspace, colonne: string, valeur: string): void {
  corriger(pole, NUMERO_3, colonne, valeur);
}

/** A person of the pôle adds a line to the Suivi. */
function ecrireSuite(pole: Workspace, ligne: Record<string, string>): void {
  const { rows, columns } = readTab(pole, 'Suivi');
  for (const [colonne, valeur] of Object.entries(ligne))
    pole.edit('Suivi', `${columns[colonne]}${rows.length + 2}`, valeur);
}

function toutVaBien(pole: Workspace): void {
  expect(erreurs(pole)).toEqual([]);
  expect(manquements(pole)).toEqual([]);
}

describe('après la réunion du 16 octobre', () => {
  /** The eve of the answers: the third demande has been studied with the others. */
  function leSoir(): Workspace {
    const pole = unPole('2018-10-16T17:00');
    expect(demande(pole, NUMERO_3)['Réunion']).toBe('2018-P1-A');
    return pole;
  }
  const REPONSE = `réponse à votre demande ${NUMERO_3}`;

  it('la réunion est tenue le lendemain, et ce qui est écrit part à l’école le surlendemain', () => {
    const pole = leSoir();
    ecrireSuite(pole, { Demande: NUMERO_3, Intention: 'Seconde', 'Action ou décision': 'Observation en situation', Qui: 'Lila Sanvert', 'Pour le': '09/11/2018', Suite: 'Ne pas parler du divorce.' }); // oxfmt-ignore
    ecrireSuite(pole, { Demande: NUMERO_3, 'Action ou décision': 'appeler la grand-mère', Qui: 'Karim Estève' });
    pole.advanceTo('2018-10-17T18:00');
    expect(readTab(pole, 'Réunions').rows[0]).toMatchObject({ Réunion: '2018-P1-A', Statut: 'Tenue' });
    expect(readTab(pole, 'Suivi').rows.map((ligne) => ligne['Repère du suivi'])).toEqual(['2018-10-17-01', '2018-10-17-02']); // oxfmt-ignore
    expect(adresses(pole).join()).not.toContain(REPONSE);
    pole.advanceTo('2018-10-18T08:30');
    const { body, to, htmlBody } = dernierCourriel(pole, REPONSE);
    expect(to).toEqual([demandes(pole)[2]!['Adresse donnée']]);
    expect(lu(body)).toContain('Le pôle a étudié votre demande 2018-P1-003 à la réunion du mardi 16 octobre 2018.');
    expect(lu(body)).toContain('- Une observation dans la classe ou l’école – Lila Sanvert, enseignant spécialisé à dominante relationnelle, pour le vendredi 9 novembre 2018'); // oxfmt-ignore
    expect(lu(body)).toContain('- Une action du pôle, dont un membre vous parlera');
    expect(`${body}${htmlBody}`).not.toMatch(/divorce|grand-mère|Estève/);
    pole.advanceTo('2018-11-16T18:00');
    expect(adresses(pole).filter((mail) => mail.includes(REPONSE))).toHaveLength(1);
    toutVaBien(pole);
  });

  it('ce qui avait été écrit avant la réunion n’est pas une réponse', () => {
    const pole = unPole('2018-10-12T10:00');
    ecrireSuite(pole, {
      Demande: NUMERO_3,
      'Action ou décision': 'Prise de contact avec l’école',
      Qui: 'Lila Sanvert',
    });
    pole.advanceTo('2018-10-26T18:00');
    expect(adresses(pole).join()).not.toContain(REPONSE);
  });

  it('une personne peut retenir la réponse, puis la laisser partir', () => {
    const pole = leSoir();
    ecrireSuite(pole, { Demande: NUMERO_3, 'Action ou décision': 'Formation ciblée' });
    pole.advanceTo('2018-10-17T18:00');
    const mettre = (statut: string) => {
      const { rows, columns } = readTab(pole, 'Courrier');
      const rang = rows.findIndex((ligne) => ligne['Genre'] === 'reponse_ecole' && ligne['À propos de'] === NUMERO_3);
      pole.edit('Courrier', `${columns['Statut']}${rang + 2}`, statut);
    };
    mettre('Retenu');
    pole.advanceTo('2018-10-18T18:00');
    expect(adresses(pole).join()).not.toContain(REPONSE);
    mettre('Prévu');
    pole.advanceTo('2018-10-19T08:30');
    expect(adresses(pole).join()).toContain(REPONSE);
    toutVaBien(pole);
  });

  it('sans suite écrite, le pôle est relancé à J+3, J+5 et J+8 ; les écoles jamais', () => {
    const pole = leSoir();
    const avant = pole.mails.length;
    pole.advanceTo('2018-11-16T18:00');
    const relances = pole.mails.slice(avant).filter(({ subject }) => subject.includes('par les écoles'));
    const jours = [...new Set(relances.map(({ at }) => new Date(at).toISOString().slice(0, 10)))];
    // 16 October 2018 is a Tuesday, the vacances begin on Saturday 20 and end on Sunday 4 November.
    expect(jours).toEqual(['2018-10-19', '2018-11-06', '2018-11-09']);
    for (const { to, cc } of relances) expect([...to, ...cc].join()).not.toMatch(/ecoles\.example/);
    const aLaCirconscription = relances.filter(({ to }) => to.includes(CIRCONSCRIPTION));
    expect(lu(aLaCirconscription.at(-1)!.body)).toContain('Ces écoles devaient avoir leur réponse le mardi 6 novembre 2018'); // oxfmt-ignore
    expect(lu(aLaCirconscription.at(-1)!.body)).toContain(`- ${NUMERO_3}, `);
    toutVaBien(pole);
  });

  it('close, l’école l’apprend le lendemain et sait comment la rouvrir', () => {
    const pole = leSoir();
    ecrire(pole, 'Statut', 'Close');
    pole.advanceTo('2018-10-17T08:30');
    expect(lu(dernierCourriel(pole, `${NUMERO_3} : fin du suivi`).body)).toMatch(
      /elle est close, [^]*répondez à ce message/,
    );
    toutVaBien(pole);
  });

  it('rouverte, l’école à qui l’on avait dit la fin l’apprend le lendemain, une fois par fin', () => {
    const pole = leSoir();
    const dites = (): string[] => adresses(pole).map(lu).filter((mail) => /: (fin du suivi|rouverte)$/.test(mail)).map((mail) => mail.split(' : ')[1]!); // oxfmt-ignore
    ecrire(pole, 'Statut', 'Close');
    ecrire(pole, 'Statut', 'Affectée');
    pole.advanceTo('2018-10-18T18:00');
    expect(dites()).toEqual([]);
    ecrire(pole, 'Statut', 'Close');
    pole.advanceTo('2018-10-19T18:00');
    ecrire(pole, 'Statut', 'Affectée');
    pole.advanceTo('2018-11-09T18:00');
    expect(dites()).toEqual(['fin du suivi', 'rouverte']);
    expect(lu(dernierCourriel(pole, `${NUMERO_3} : rouverte`).body)).toMatch(
      /est rouverte : le pôle la suit de nouveau\./,
    );
    ecrire(pole, 'Statut', 'Close');
    pole.advanceTo('2018-11-13T18:00');
    ecrire(pole, 'Statut', 'Affectée');
    pole.advanceTo('2018-11-16T18:00');
    expect(dites()).toEqual(['fin du suivi', 'rouverte', 'fin du suivi', 'rouverte']);
    toutVaBien(pole);
  });
});

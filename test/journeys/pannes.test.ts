// Every fault of the catalogue, on the product: after the next rondes nothing is lost, nothing is doubled, and the
// register's own rules hold.
// Among them, what other tools are blamed for: two submits in one second (ashtonfei/google-apps-script-projects#2), a
// trigger skipped or fired twice (appscript.dev), the same row announced again (PipedreamHQ/pipedream#4808,
// getodk/collect#3391: 1,006 sent, 1,514 rows), old answers replayed when the destination changes
// (maintainapplication.com), the quota spent (performflow.com/faq, developers.google.com/apps-script/guides/services/quotas).
import { FAULTS } from '../../local/faultCatalogue';
import { userSort } from '../../local/services/spreadsheet/userEdit';
import type { Workspace } from '../../local/workspace';
import { adresses, demandes, desReponses, formulaireDe, manquements, unPole } from '../support/unPole';

const DEBUT = '2018-10-09T09:00';
const FIN = '2018-10-10T16:30';
const CODE = 'Code de l’élève';

/** A school files a demande, the pôle's day goes on, and so does the next. */
function jouer(armer: (pole: Workspace) => void): Workspace {
  const pole = unPole(DEBUT);
  armer(pole);
  pole.submitForm(formulaireDe(pole), desReponses({ [CODE]: 'Sorbier 6' }));
  pole.advanceTo(FIN);
  return pole;
}

function reponses(pole: Workspace): number {
  return pole.state.forms[formulaireDe(pole)]!.responses.length;
}

/** Mails of one text sent twice to the same people since the beginning. */
function enDouble(pole: Workspace): string[] {
  const vus = new Set<string>();
  return pole.mails
    .slice(unPole(DEBUT).mails.length)
    .map(({ to, subject, body }) => `${to.join(', ')} | ${subject} | ${body}`)
    .filter((mail) => vus.has(mail) || !vus.add(mail));
}

function rienDePerdu(pole: Workspace): void {
  expect(manquements(pole)).toEqual([]);
  expect(demandes(pole).filter((ligne) => ligne['Numéro'] !== '')).toHaveLength(reponses(pole));
  expect(enDouble(pole)).toEqual([]);
}

function parNumero(pole: Workspace): Record<string, string>[] {
  return demandes(pole).sort((a, b) => a['Numéro']!.localeCompare(b['Numéro']!));
}

/** What is armed still: a fault that never struck would prove nothing. */
function arme({ faults }: Workspace): string {
  return JSON.stringify({ ...faults, workspace: undefined, during: faults.during !== undefined });
}

/** Where the usual value says nothing of the register. */
const VALEURS: Record<string, string[]> = {
  arret: ['1', '15', '40', '80'],
  'declencheur-tardif': ['5', '60'],
  'horloge-tardive': ['0', '60'],
  'erreur-service': ['3', '12', '40', 'Mail.MailApp.sendEmail', 'Forms.Form.getResponses', 'Spreadsheet.Range.setValues'],
  tri: ['Demandes!A', 'Demandes!F', 'Courrier!A', 'Membres!A'],
  suppression: ['Demandes!3', 'Courrier!3'],
}; // oxfmt-ignore

const cas = FAULTS.flatMap(({ id, nom, defaut }) => (VALEURS[id] ?? [defaut]).map((valeur) => ({ id, nom, valeur })));

describe.each(cas)('$nom ($id = $valeur)', ({ id, valeur }) => {
  it('ne perd rien et ne double rien', () => {
    const pole = jouer(({ faults }) => faults.arm(id, valeur));
    expect(arme(pole)).toBe(arme(unPole(DEBUT)));
    expect(pole.runs.filter(({ killed }) => killed)).toHaveLength(id === 'arret' ? 1 : 0);
    rienDePerdu(pole);
  });
});

describe('plus précisément', () => {
  it('sans panne, la même journée se passe bien', () => {
    const pole = jouer(() => {});
    rienDePerdu(pole);
    expect(adresses(pole).length).toBeGreaterThan(adresses(unPole(DEBUT)).length);
  });

  it('deux envois dans la même seconde font deux demandes, la seconde à la ronde suivante', () => {
    const pole = unPole(DEBUT);
    const avant = demandes(pole).length;
    pole.faults.arm('deux-envois');
    pole.submitForm(formulaireDe(pole), desReponses({ [CODE]: 'Sorbier 6' }));
    pole.advanceTo(FIN);
    expect(demandes(pole)).toHaveLength(avant + 2);
    expect(new Set(demandes(pole).map((ligne) => ligne['Numéro'])).size).toBe(avant + 2);
    rienDePerdu(pole);
  });

  it('le quota épuisé retient les courriels, qui partent le lendemain', () => {
    const pole = unPole(DEBUT);
    const partis = pole.mails.length;
    pole.faults.arm('quota');
    pole.submitForm(formulaireDe(pole), desReponses({ [CODE]: 'Sorbier 6' }));
    pole.advanceTo('2018-10-09T18:00');
    expect(pole.mails).toHaveLength(partis);
    pole.advanceTo('2018-10-11T18:00');
    const numero = demandes(pole).at(-1)!['Numéro']!;
    const temoin = jouer(() => {});
    const deLaDemande = (registre: Workspace) => adresses(registre).filter((mail) => mail.includes(numero)).sort(); // oxfmt-ignore
    expect(deLaDemande(pole)).toEqual(deLaDemande(temoin));
    expect(pole.mails.length).toBeGreaterThan(partis);
    rienDePerdu(pole);
  });

  it('un tri des demandes à chaque appel de la ronde de la date limite n’en mêle aucune', () => {
    const scene = (during?: Workspace['faults']['during']) => {
      const pole = unPole('2018-10-10T07:00');
      pole.faults.during = during;
      pole.advanceTo('2018-10-10T16:30');
      return pole;
    };
    const temoin = scene();
    const ronde = temoin.runs.find(({ handler }) => handler === 'ronde7h')!;
    const points = ronde.calls.filter(({ kind }) => kind !== 'local').map(({ n }) => n);
    expect(points.length).toBeGreaterThan(20);
    for (const n of points) {
      const pole = scene({ afterCall: n, act: (registre) => userSort(registre, 'Demandes', 1, false) });
      expect({ n, demandes: parNumero(pole) }).toEqual({ n, demandes: parNumero(temoin) });
      expect({ n, manquements: manquements(pole), double: enDouble(pole) }).toEqual({ n, manquements: [], double: [] });
    }
  });
});

// A référent reads the mail that proposes a demande to her and follows one of its two links.
import { answersFromUrl } from '../../local/services/forms/prefilled';
import type { Workspace } from '../../local/workspace';
import { formulaireDeSuite, lu } from './laSuite';
import { demande, desReponses, formulaireDe, unPole } from './unPole';

const VENDREDI = '2018-09-21T10:00';
export const NUMERO = '2018-P1-003';
export const REFERENTE = 'Lila Sanvert';
export const SIENNE = 'l.sanvert@circo.example.org';
const MOT = { accepter: 'Un mot pour la coordination', rendre: 'Ce qui vous en empêche' };
type Geste = keyof typeof MOT;
export type Courriel = Workspace['mails'][number];

/** The school of the Tilleuls has filed its demande; its référent has had her mail. */
export function proposee(): Workspace {
  const pole = unPole(VENDREDI);
  pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Sorbier 6', 'Niveau de classe': 'CP' }));
  pole.advanceTo('2018-09-24T10:00');
  expect(demande(pole, NUMERO)).toMatchObject({ Statut: 'Affectée', Référent·e: REFERENTE, 'Acceptée par': '' });
  return pole;
}

export function avis(pole: Workspace, a = SIENNE): Courriel {
  const trouve = [...pole.mails].reverse().find(({ to, subject }) => to.includes(a) && lu(subject).includes(`${NUMERO} vous est proposée`)); // oxfmt-ignore
  if (!trouve) throw new Error(`Aucune proposition à ${a}`);
  return trouve;
}

/** The two links, in the order of the mail. */
export function remplis(pole: Workspace, courriel: Courriel, geste: Geste) {
  const liens = lu(courriel.body).match(/https:\S+entry\S+/g)!;
  return answersFromUrl(pole, liens[geste === 'accepter' ? 0 : 1]!);
}

/** She follows a link and sends; what was changed on the way, and a word. Returns the mails that left since. */
export function repondre(
  pole: Workspace,
  courriel: Courriel,
  geste: Geste,
  mot = '',
  changements: Record<string, string> = {},
): Courriel[] {
  const avant = pole.mails.length;
  const { items } = pole.state.forms[formulaireDeSuite(pole)]!;
  const changes = Object.entries(changements).map(([titre, valeur]) => [`#${items.find(({ title }) => title === titre)!.id}`, valeur]); // oxfmt-ignore
  const texte = mot ? { [MOT[geste]]: mot } : {};
  pole.submitForm(formulaireDeSuite(pole), {
    ...remplis(pole, courriel, geste),
    ...texte,
    ...Object.fromEntries(changes),
  });
  return pole.mails.slice(avant);
}

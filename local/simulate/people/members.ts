// What members do: they answer a proposal by one of its two links, well or badly, or tell the coordination, which writes it
// in the register; they are away, vanish, come back.
import { answersFromUrl } from '../../services/forms/prefilled';
import type { Acts } from '../act';
import type { Chance } from '../chance';
import { numberIn } from '../mailFamilies';
import { wallClock } from '../schoolDays';
import type { SimYear } from '../year';
import { openDemande, typeInDemande } from './demandes';

const DAY_MS = 86_400_000;

export const MEMBERS: Acts = {
  accepte: { perYear: 8, when: 'work', play: accept },
  refuse: { perYear: 6, when: 'work', play: refuse },
  accepteParLeLien: { perYear: 9, when: 'any', play: (year, chance) => follow(year, chance, ACCEPT) },
  rendParLeLien: { perYear: 6, when: 'any', play: (year, chance) => follow(year, chance, GIVE_BACK) },
  reutiliseUnLien: { perYear: 3, when: 'any', play: (year, chance) => follow(year, chance, chance.among([ACCEPT, GIVE_BACK]), 'old') },
  forgeUnLien: { perYear: 1, when: 'any', play: (year, chance) => follow(year, chance, ACCEPT, 'forged') },
  changeDAvisSurLeLien: { perYear: 2, when: 'any', play: (year, chance) => follow(year, chance, ACCEPT, 'other') },
  sAbsente: { perYear: 4, when: 'work', play: isAway },
  disparait: { perYear: 1, when: 'work', play: vanish },
  revient: { perYear: 1, when: 'work', play: comeBack },
}; // oxfmt-ignore

function accept(year: SimYear, chance: Chance): string | undefined {
  const demande = openDemande(year, chance, 'Affectée');
  if (!demande) return undefined;
  typeInDemande(year, demande, 'statut', 'Première intention');
  return `Une personne accepte ${demande} : première intention.`;
}

function refuse(year: SimYear, chance: Chance): string | undefined {
  const demande = openDemande(year, chance);
  const nom = chance.pick(activeMembers(year));
  if (!demande || !nom) return undefined;
  typeInDemande(year, demande, 'referent', nom);
  return `Une personne refuse ${demande}, qui est confiée à ${nom}.`;
}

const ACCEPT = { rank: 0, choice: 'accepte', word: 'Un mot pour la coordination', said: 'accepte' };
const GIVE_BACK = { rank: 1, choice: 'rends', word: 'Ce qui vous en empêche', said: 'rend' };
const LINK = /https:\S+entry\S+/g;
/** How many of the last proposals a member still has at hand. */
const AT_HAND = 8;

/** `how`: one of the last mails, or any of the year's; with a code that is not hers; choosing the other thing on the page. */
function follow(
  year: SimYear,
  chance: Chance,
  answer: typeof ACCEPT,
  how: 'fresh' | 'old' | 'forged' | 'other' = 'fresh',
): string | undefined {
  const { workspace, forms } = year;
  const mails = workspace.mails.filter(({ body }) => body.includes('J\u2019accepte') && (body.match(LINK) ?? []).length === 2); // oxfmt-ignore
  const mail = chance.pick(how === 'old' ? mails : mails.slice(-AT_HAND));
  const asked = year.question(forms.suite, 'Que voulez-vous faire');
  const code = year.question(forms.suite, 'Code du courriel');
  if (!mail || !asked || !code) return undefined;
  const filled = answersFromUrl(workspace, mail.body.match(LINK)![answer.rank]!);
  const done = how === 'other' ? GIVE_BACK : answer;
  const offered = asked.choices.find((one) => one.includes(done.choice));
  const word = year.question(forms.suite, done.word);
  if (!offered || !word) return undefined;
  const answers = { ...filled, [asked.key]: offered, ...(how === 'forged' ? { [code.key]: 'ABCDEFGHJK' } : {}) };
  if (done === GIVE_BACK) year.known.release(numberIn(mail.subject));
  workspace.submitForm(forms.suite, chance.oneIn(2) ? { ...answers, [word.key]: year.known.words(chance) } : answers);
  return `Un membre ${done.said} ${numberIn(mail.subject)} par le lien${SAID[how]}.`;
}

const SAID = {
  fresh: '',
  old: ', peut-être déjà utilisé',
  forged: ', avec un code inventé',
  other: ' de l’autre réponse',
};

function isAway(year: SimYear, chance: Chance): string | undefined {
  const members = year.tab('Membres');
  const row = chance.pick(members.rows('nom'));
  if (row === undefined) return undefined;
  const from = year.workspace.clock.now + chance.between(0, 5) * DAY_MS;
  const [first, last] = [from, from + chance.between(1, 25) * DAY_MS].map(inFrench);
  year.type(members, members.a1(row, 'absences'), `du ${first} au ${last}`);
  return `${members.text(row, 'nom')} sera absent·e du ${first} au ${last}.`;
}

function vanish(year: SimYear, chance: Chance): string | undefined {
  const members = year.tab('Membres');
  const nom = chance.pick(activeMembers(year));
  const row = nom && members.rowOf('nom', nom);
  if (!row) return undefined;
  year.type(members, members.a1(row, 'actif'), 'non');
  return `${nom} ne répond plus : la coordination note « non » dans Actif.`;
}

function comeBack(year: SimYear, chance: Chance): string | undefined {
  const members = year.tab('Membres');
  const row = chance.pick(members.rows('nom').filter((one) => members.text(one, 'actif') === 'non'));
  if (row === undefined) return undefined;
  year.type(members, members.a1(row, 'actif'), 'oui');
  return `${members.text(row, 'nom')} revient.`;
}

export function activeMembers(year: SimYear): string[] {
  const members = year.tab('Membres');
  return members.rows('nom').filter((row) => members.text(row, 'actif') !== 'non').map((row) => members.text(row, 'nom'));
} // oxfmt-ignore

export function inFrench(at: number): string {
  return wallClock(at).slice(0, 10).split('-').reverse().join('/');
}

// What schools do: they file, change what they wrote, complete and withdraw by the links of their mails, well or badly.
import { answersFromUrl } from '../../services/forms/prefilled';
import type { SubmittedAnswers } from '../../services/forms/submission';
import type { MailModel } from '../../model/state';
import type { Act, Acts } from '../act';
import type { Chance } from '../chance';
import { ownWord } from '../sayings';
import { numberIn, ordinarySpaces } from '../mailFamilies';
import { asSubmitted, type SimYear } from '../year';

/** How many of the last mails with a link a school still has at hand. */
const AT_HAND = 12;
const COMPLETE = 'La compléter';
const WITHDRAW = 'La retirer';

export const SCHOOLS: Acts = {
  depose: { perYear: 14, when: 'any', play: (year, chance) => file(year, answersOf(year, chance), 'dépose une demande') },
  deposeEnClasse: { perYear: 8, when: 'work', play: (year, chance) => file(year, answersOf(year, chance), 'dépose une demande') },
  deposeAuPireMoment: { perYear: 4, when: 'ronde', play: (year, chance) => file(year, answersOf(year, chance), 'dépose juste avant une ronde') },
  deuxEnvois: { perYear: 2, when: 'work', play: fileAtOnce },
  seCroisent: { perYear: 4, when: 'work', play: fileMeanwhile },
  renvoieLaMeme: { perYear: 2, when: 'any', play: fileAgain },
  modifie: { perYear: 7, when: 'any', play: edit },
  complete: suite(6, COMPLETE, 'complète sa demande par le lien'),
  retire: suite(3, WITHDRAW, 'retire sa demande par le lien'),
  fauxLien: { perYear: 2, when: 'any', play: wrongLink },
}; // oxfmt-ignore

/** One of the answers of the demo, with words of its own. */
function answersOf(year: SimYear, chance: Chance): SubmittedAnswers {
  const { known } = year;
  const answers: SubmittedAnswers = { ...chance.pick(year.templates)! };
  const form = year.workspace.state.forms[year.forms.demande]!;
  for (const { id, type, title } of form.items) {
    const key = `#${id}`;
    if (!(key in answers)) continue;
    if (type === 'PARAGRAPH_TEXT') answers[key] = known.words(chance);
    if (title === 'Code de l’élève') answers[key] = known.code(chance);
    if (title === 'École' && chance.oneIn(2)) answers[key] = chance.pick(year.scene.ecoles)![0]!;
  }
  return answers;
}

function file(year: SimYear, answers: SubmittedAnswers, said: string, editOf?: string): string {
  const { responseId } = year.workspace.submitForm(year.forms.demande, answers, editOf ? { editOf } : {});
  noteAnswer(year, responseId);
  return `Une école ${said}.`;
}

/** What the pôle must be able to read: the story the school tells. */
function noteAnswer(year: SimYear, id: string): void {
  const form = year.workspace.state.forms[year.forms.demande]!;
  const described = year.question(form.id, 'Ce qui se passe');
  const answer = form.responses.find((response) => response.id === id)?.answers[described?.key.slice(1) ?? ''];
  if (typeof answer === 'string' && ownWord(answer)) year.known.answers.set(id, ownWord(answer));
}

function fileAtOnce(year: SimYear, chance: Chance): string {
  year.workspace.faults.twinSubmissions += 1;
  return file(year, answersOf(year, chance), 'dépose, et une autre à la même seconde');
}

/** The second one arrives in the middle of what the first one set off. */
function fileMeanwhile(year: SimYear, chance: Chance): string {
  const second = answersOf(year, chance);
  year.workspace.faults.during = {
    // From the lock to the last tab it reads.
    afterCall: chance.between(2, 140),
    act: () => void file(year, second, 'dépose en même temps'),
  };
  return file(year, answersOf(year, chance), 'dépose, et une autre pendant que le pôle la lit');
}

function fileAgain(year: SimYear, chance: Chance): string | undefined {
  const { responses } = year.workspace.state.forms[year.forms.demande]!;
  const old = chance.pick(responses);
  return old && file(year, asSubmitted(old), 'envoie de nouveau la même demande');
}

function edit(year: SimYear, chance: Chance): string | undefined {
  const { responses } = year.workspace.state.forms[year.forms.demande]!;
  const old = chance.pick(responses.slice(-AT_HAND));
  const described = year.question(year.forms.demande, 'Ce qui se passe');
  if (!old || !described) return undefined;
  return file(year, { ...asSubmitted(old), [described.key]: year.known.words(chance) }, 'modifie sa réponse', old.id);
}

function suite(perYear: number, choice: string, said: string): Act {
  const play = (year: SimYear, chance: Chance): string | undefined => {
    const mail = chance.pick(mailsWithLink(year).slice(-AT_HAND));
    if (!mail) return undefined;
    return answer(year, chance, filledBy(year, mail), choice, said);
  };
  return { perYear, when: 'any', play };
}

function wrongLink(year: SimYear, chance: Chance): string | undefined {
  const mail = chance.pick(mailsWithLink(year));
  const code = year.question(year.forms.suite, 'Code du courriel');
  if (!mail || !code) return undefined;
  const filled = { ...filledBy(year, mail), [code.key]: 'un code inventé' };
  return answer(year, chance, filled, chance.among([COMPLETE, WITHDRAW]), 'suit un lien qui n’est pas le sien');
}

function answer(
  year: SimYear,
  chance: Chance,
  filled: SubmittedAnswers,
  choice: string,
  said: string,
): string | undefined {
  const asked = year.question(year.forms.suite, 'Que voulez-vous faire');
  const text = year.question(year.forms.suite, choice === COMPLETE ? 'Ce que vous voulez ajouter' : 'Pourquoi');
  const offered = asked?.choices.find((one) => ordinarySpaces(one) === choice);
  if (!asked || !offered || !text) return undefined;
  const answers = { ...filled, [asked.key]: offered, [text.key]: year.known.words(chance) };
  year.workspace.submitForm(year.forms.suite, answers);
  return `Une école ${said}.`;
}

function mailsWithLink({ workspace }: SimYear): MailModel[] {
  // What an announcement links to is another Form.
  // Nor is what a member answers by for them.
  return workspace.mails.filter(
    ({ subject, body }) => numberIn(subject) !== '' && LINK.test(body) && !OF_A_MEMBER.test(ordinarySpaces(subject)),
  );
}

const OF_A_MEMBER = /vous est proposée$|: (vous la suivez|ce lien ne vaut plus|votre réponse est attendue)$/;
const LINK = /https:\S+entry\S+/;

function filledBy({ workspace }: SimYear, { body }: MailModel): SubmittedAnswers {
  return answersFromUrl(workspace, LINK.exec(body)![0]);
}

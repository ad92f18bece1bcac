// What goes wrong at Google’s, at random moments: every fault the workspace can arm, each with the values that bite.
import { armFault, FAULTS } from '../faultCatalogue';
import type { Act, Acts } from './act';
import type { Chance } from './chance';
import { CANCELLATIONS } from './people/cancellations';
import { CARD } from './people/card';
import { COORDINATION } from './people/coordination';
import { MEETINGS } from './people/meetings';
import { MEMBERS } from './people/members';
import { REPARTITION } from './people/repartition';
import { SCHOOLS } from './people/schools';
import type { SimYear } from './year';

/** Members that a run of the pôle calls, and Google may refuse. */
const REFUSING = [
  'Mail.MailApp.sendEmail', 'Spreadsheet.Range.setValues', 'Spreadsheet.Range.getValues', 'Forms.Form.getResponses',
  'Document.DocumentApp.create', 'Document.DocumentApp.openById', 'Properties.Properties.setProperty', 'Lock.Lock.tryLock',
] as const; // oxfmt-ignore
const SORTED_MEANWHILE = [
  'Demandes!A',
  'Demandes!B',
  'Demandes!F',
  'Courrier!A',
  'Courrier!E',
  'Membres!A',
  'Suivi!A',
] as const;

interface Setting {
  perYear: number;
  when: Act['when'];
  value(chance: Chance): string;
}

const often = (perYear: number, value: Setting['value'] = () => '', when: Act['when'] = 'any'): Setting => ({ perYear, when, value }); // oxfmt-ignore

/** How often, when and with what value. A fault of the catalogue that is not named here strikes too, as it is offered. */
const SETTINGS: Record<string, Setting> = {
  arret: often(20, killPoint, 'ronde'),
  'declencheur-perdu': often(6),
  'declencheur-double': often(6),
  'declencheur-tardif': often(4, (chance) => String(chance.between(1, 60))),
  'horloge-sautee': often(5, (chance) => (chance.oneIn(3) ? '21' : String(chance.between(1, 3)))),
  'horloge-doublee': often(5),
  'horloge-tardive': often(5, (chance) => String(chance.between(1, 60))),
  quota: often(5, (chance) => String(chance.among([0, 0, 1, 3, 10]))),
  'erreur-service': often(12, (chance) => (chance.oneIn(2) ? chance.among(REFUSING) : String(chance.between(1, 120))), 'ronde'), // oxfmt-ignore
  'deux-envois': often(4),
  'ligne-tardive': often(3),
  'ligne-perdue': often(3),
  rejeu: often(1),
  tri: often(6, (chance) => `${chance.among(SORTED_MEANWHILE)}${meanwhile(chance)}`, 'ronde'),
  suppression: often(2, (chance) => `${chance.among(['Demandes', 'Courrier'])}!${chance.between(2, 40)}${meanwhile(chance)}`, 'ronde'), // oxfmt-ignore
  'verrou-pris': often(4),
};

/** As soon as the script holds the lock, or after some call. */
function meanwhile(chance: Chance): string {
  return chance.oneIn(2) ? '' : `@${chance.between(3, chance.among([40, 120, 400]))}`;
}

/** The calls that change something outside: a kill right after is the one that may lose or double. */
const CHANGING = [
  'Mail.MailApp.sendEmail', 'Mail.MailApp.sendEmail', 'Spreadsheet.SpreadsheetApp.flush', 'Spreadsheet.Sheet.appendRow',
  'Spreadsheet.Range.setValues', 'Properties.Properties.setProperties', 'Document.DocumentApp.create',
] as const; // oxfmt-ignore

/** Most runs are short: the first calls are struck as often as all the others. */
function killPoint(chance: Chance): string {
  if (chance.oneIn(3)) return chance.among(CHANGING);
  return String(chance.oneIn(3) ? chance.between(1, 25) : chance.between(1, chance.among([60, 150, 400, 900])));
}

const STRUCK: readonly Act[] = [
  SCHOOLS['modifie']!, SCHOOLS['complete']!, SCHOOLS['renvoieLaMeme']!, COORDINATION['statut']!, MEMBERS['accepte']!,
  MEMBERS['refuse']!,
]; // oxfmt-ignore

const STRUCK_AT_WORK: readonly Act[] = [
  REPARTITION['repartit']!, REPARTITION['choisitAuPanneau']!, REPARTITION['ecritLaRepartitionVue']!, MEETINGS['rangeLaReunion']!,
]; // oxfmt-ignore

const STRUCK_AT_THE_CARD: readonly Act[] = [
  CARD['passeAuPanneau']!, CARD['repondAuPanneau']!, CARD['ajouteAuSuiviAuPanneau']!, CANCELLATIONS['annuleUneReunion']!,
]; // oxfmt-ignore

export const PANNES: Acts = Object.fromEntries(
  FAULTS.flatMap(({ id, defaut }) => {
    const { perYear, when, value } = SETTINGS[id] ?? often(2, () => defaut);
    const play = (year: SimYear, chance: Chance): string => arm(year, id, value(chance), chance);
    const strikes: Acts = { [id]: { perYear, when, play } };
    const during = (times: number, point: typeof killPoint, acts: readonly Act[]): Act => ({
      perYear: times,
      when: 'work',
      play: (year, chance) => strike(year, chance, point, acts),
    });
    const inTheDay = during(perYear, killPoint, STRUCK);
    const atThePanel = during(5, earlyPoint, STRUCK_AT_WORK);
    const atTheCard = during(4, earlyPoint, STRUCK_AT_THE_CARD);
    const kills: Acts = {
      ...strikes,
      'arret-en-journee': inTheDay,
      'arret-au-panneau': atThePanel,
      'arret-a-la-carte': atTheCard,
    };
    return Object.entries(id === 'arret' ? kills : strikes);
  }),
) as Acts;

/** A kill armed by itself would seldom strike what a school or a person sets off. */
function strike(year: SimYear, chance: Chance, point: (chance: Chance) => string, acts: readonly Act[]): string {
  const armed = arm(year, 'arret', point(chance), chance);
  const { play } = chance.pick(acts)!;
  return `${armed} ${play(year, chance) ?? ''}`;
}

/** What a menu or a panel does takes some two hundred calls. */
function earlyPoint(chance: Chance): string {
  return String(chance.between(1, chance.among([30, 90, 200])));
}

function arm(year: SimYear, id: string, value: string, chance: Chance): string {
  year.workspace.faults.loseUnflushed = chance.oneIn(2);
  armFault(year.workspace, id, asNamedNow(year, value));
  if (id === 'suppression') witnessed(year);
  return `Panne : ${id}${value ? ` (${value})` : ''}.`;
}

/** The tabs may have been renamed: the catalogue knows them by the name they bear. */
function asNamedNow(year: SimYear, value: string): string {
  const [, tab, rest] = /^([^!]+)!(.+)$/.exec(value) ?? [];
  return tab && rest ? `${year.tab(tab).sheet.name}!${rest}` : value;
}

/** What a person takes away in the middle of a run is known, as what she takes away between two. */
function witnessed(year: SimYear): void {
  const during = year.workspace.faults.during!;
  const { act } = during;
  const row = Number(/!(\d+)/.exec(during.armed!.value)![1]);
  const sheetName = during.armed!.value.split('!')[0]!;
  during.act = (workspace) => {
    const demandes = year.tab('Demandes');
    const mails = year.tab('Courrier');
    if (demandes.sheet.name === sheetName) {
      // What came by another door is nowhere else: no person of the story takes it away.
      if (demandes.text(row, 'idReponse') === '') return;
      year.known.forget(demandes.text(row, 'numero'));
    } else {
      const key = mails.text(row, 'cle');
      if (key === '') return;
      year.known.handled.add(key);
      year.known.removedMails.add(key);
    }
    act(workspace);
  };
}

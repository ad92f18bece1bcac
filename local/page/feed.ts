// What happened since the person last did something, in words a director understands.
import type { RunRecord, Workspace } from '../workspace';
import type { EventsView, EventView, FiredView } from './contract';
import { instant } from '../clock';
import { momentOf } from './moment';

/** More than this and the page says how many it leaves out. */
const MOST_SHOWN = 150;

const BECAUSE: Record<string, string> = {
  clock: 'à l’heure prévue',
  form: 'parce qu’une école a envoyé le formulaire',
  edit: 'parce qu’une personne a écrit dans le registre',
  call: 'à la demande d’une personne',
  open: 'à l’ouverture du registre',
};

const HANDLERS: Record<string, string> = {
  onFormSubmit: 'Une demande est reçue et enregistrée',
  onSheetEdit: 'Une correction est notée',
  ronde7h: 'Ronde de 7\u00a0h',
  ronde11h: 'Ronde de 11\u00a0h',
  ronde15h: 'Ronde de 15\u00a0h',
  onOpen: 'Le registre s’ouvre',
};

export class Feed {
  private events: EventView[] = [];
  private fired: FiredView[] = [];
  private quiet = 0;
  private mailsSeen = 0;
  private documentsSeen = new Set<string>();

  /** `heard` is told of everything that fires, as it does. */
  constructor(private readonly heard: (fired: FiredView, run?: RunRecord) => void = () => {}) {}

  /** Told by the story as it goes. */
  readonly tell = (at: string, phrase: string): void => {
    const moment = momentOf(instant(at));
    this.events.push({ kind: 'story', at: moment, title: phrase, because: '', error: '', mails: [], documents: [] });
    this.fires({ at: moment, title: phrase, result: '', failed: false });
  };

  /** Listens to every run of a workspace from now on. */
  follow(workspace: Workspace): void {
    const others = workspace.onRun;
    this.beginAnew(workspace);
    workspace.onRun = (run) => {
      others(run);
      this.note(workspace, run);
    };
  }

  /** Nothing happened so far: what there is now was there before. */
  beginAnew(workspace: Workspace): void {
    this.forget();
    this.mailsSeen = workspace.mails.length;
    this.documentsSeen = new Set(Object.keys(workspace.state.documents));
  }

  forget(): void {
    this.events = [];
    this.fired = [];
    this.quiet = 0;
  }

  /** What ran since the last time this was asked. */
  takeFired(): FiredView[] {
    return this.fired.splice(0);
  }

  view(): EventsView {
    const shown = this.events.slice(-MOST_SHOWN);
    return { summary: this.summary(this.events.length - shown.length), events: shown };
  }

  private note(workspace: Workspace, run: RunRecord): void {
    const mails = workspace.mails.slice(this.mailsSeen).map(({ id, subject, to }) => ({ id, subject, to }));
    const created = Object.values(workspace.state.documents).filter(({ id }) => !this.documentsSeen.has(id));
    this.mailsSeen = workspace.mails.length;
    for (const { id } of created) this.documentsSeen.add(id);
    const error = errorOf(run);
    const title = titleOf(workspace, run.handler);
    const result = error || resultOf(mails.length, created.length);
    this.fires({ at: momentOf(run.at), title, result, failed: error !== '' }, run);
    const idle = mails.length === 0 && created.length === 0 && error === '';
    if (idle && (run.because === 'clock' || run.because === 'open')) {
      this.quiet += 1;
      return;
    }
    this.events.push({
      kind: 'run',
      at: momentOf(run.at),
      title,
      because: BECAUSE[run.because] ?? '',
      error,
      mails,
      documents: created.map(({ id, name }) => ({ id, name })),
    });
  }

  private fires(fired: FiredView, run?: RunRecord): void {
    this.fired.push(fired);
    this.heard(fired, run);
  }

  private summary(left: number): string {
    const mails = this.events.reduce((sum, event) => sum + event.mails.length, 0);
    const failed = this.events.filter(({ error }) => error !== '').length;
    const documents = this.events.reduce((sum, event) => sum + event.documents.length, 0);
    const parts = [
      mails > 0 && count(mails, 'courriel parti', 'courriels partis'),
      documents > 0 && count(documents, 'document écrit', 'documents écrits'),
      this.quiet > 0 && count(this.quiet, 'ronde sans rien à envoyer', 'rondes sans rien à envoyer'),
      failed > 0 && count(failed, 'échec', 'échecs'),
      left > 0 && count(left, 'événement plus ancien n’est pas montré', 'événements plus anciens ne sont pas montrés'),
    ];
    const said = parts.filter(Boolean).join(', ');
    return said || 'Aucun courriel n’est parti';
  }
}

/** A kill leaves no sentence of Google's that a person would understand. */
function errorOf({ error, killed, calls }: RunRecord): string {
  if (killed) return `arrêté net après ${count(calls.length, 'appel', 'appels')} à Google`;
  return error?.message ?? '';
}

function resultOf(mails: number, documents: number): string {
  const parts = [
    mails > 0 && count(mails, 'courriel parti', 'courriels partis'),
    documents > 0 && count(documents, 'document écrit', 'documents écrits'),
  ].filter(Boolean);
  return parts.join(', ') || 'rien à envoyer';
}

export function count(number: number, one: string, many: string): string {
  return `${number}\u00a0${number > 1 ? many : one}`;
}

/** A function of a menu goes by its caption there. */
function titleOf(workspace: Workspace, handler: string): string {
  const items = workspace.ui.menus.flatMap((menu) => menu.items.flatMap((item) => [item, ...(item.items ?? [])]));
  const caption = items.find(({ functionName }) => functionName === handler)?.caption;
  if (caption) return `«\u00a0${caption.replace(/…$/, '')}\u00a0»`;
  return HANDLERS[handler] ?? (/^sidebar/.test(handler) ? 'Le panneau latéral' : `La fonction ${handler}`);
}

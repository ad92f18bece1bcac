// What happened since the person last did something, in words a director understands.
import type { RunRecord, Workspace } from '../workspace';
import type { EventsView, EventView } from './contract';
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
  readonly story: { at: number; phrase: string }[] = [];
  private events: EventView[] = [];
  private quiet = 0;
  private mailsSeen = 0;
  private documentsSeen = new Set<string>();

  /** Told by the story as it goes. */
  readonly tell = (at: string, phrase: string): void => {
    const instant = new Date(at).getTime();
    this.story.push({ at: instant, phrase });
    const event = { kind: 'story' as const, at: momentOf(instant), title: phrase, because: '', error: '' };
    this.events.push({ ...event, mails: [], documents: [] });
  };

  /** Listens to every run of a workspace from now on. */
  follow(workspace: Workspace): void {
    const others = workspace.onRun;
    this.mailsSeen = workspace.mails.length;
    this.documentsSeen = new Set(Object.keys(workspace.state.documents));
    workspace.onRun = (run) => {
      others(run);
      this.note(workspace, run);
    };
  }

  forget(): void {
    this.events = [];
    this.quiet = 0;
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
    const error = run.error?.message ?? '';
    const idle = mails.length === 0 && created.length === 0 && error === '';
    if (idle && (run.because === 'clock' || run.because === 'open')) {
      this.quiet += 1;
      return;
    }
    this.events.push({
      kind: 'run',
      at: momentOf(run.at),
      title: titleOf(workspace, run.handler),
      because: BECAUSE[run.because] ?? '',
      error,
      mails,
      documents: created.map(({ id, name }) => ({ id, name })),
    });
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

function count(number: number, one: string, many: string): string {
  return `${number}\u00a0${number > 1 ? many : one}`;
}

/** A function of a menu goes by its caption there. */
function titleOf(workspace: Workspace, handler: string): string {
  const items = workspace.ui.menus.flatMap((menu) => menu.items);
  const caption = items.find(({ functionName }) => functionName === handler)?.caption;
  if (caption) return `«\u00a0${caption.replace(/…$/, '')}\u00a0»`;
  return HANDLERS[handler] ?? (/^sidebar/.test(handler) ? 'Le panneau latéral' : `La fonction ${handler}`);
}

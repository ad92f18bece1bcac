// Posts a message. The PDF of a Doc is made once per run, however many people receive it.
import type { Avertissement, MessageAPoster, PieceJointe } from '../domain/pole/pole';
import type { Parametres } from '../domain/registre/parametres';

type Blob = GoogleAppsScript.Base.Blob;

/** Reads nothing of the register: it must leave when nothing else works. */
export function warn({ a, objet, texte }: Avertissement): void {
  MailApp.sendEmail({ to: a.join(','), subject: objet, body: texte, name: 'Pôle ressources' });
}

export class Mailer {
  private readonly pdfs = new Map<string, Blob>();

  private left: number | undefined;

  /**
   * Asked of Google once; what this run sends since is counted. Infinity when Google does not say, an authorisation
   * withdrawn for instance: the sending itself will meet the reason and tell it.
   */
  remaining(): number {
    if (this.left === undefined) {
      try {
        this.left = MailApp.getRemainingDailyQuota();
      } catch {
        this.left = Infinity;
      }
    }
    return this.left;
  }

  post(message: MessageAPoster, parametres: Parametres): void {
    const { a, copie, objet, texte, html, piecesJointes } = message;
    MailApp.sendEmail({
      to: a.join(','),
      ...(copie.length ? { cc: copie.join(',') } : {}),
      subject: objet,
      body: texte,
      htmlBody: html,
      name: parametres.nomExpediteur || 'Pôle ressources',
      ...(parametres.courrielCirconscription ? { replyTo: parametres.courrielCirconscription } : {}),
      ...(piecesJointes.length ? { attachments: piecesJointes.flatMap((piece) => this.attach(piece)) } : {}),
    });
    if (this.left !== undefined) this.left -= a.length + copie.length;
  }

  private attach({ nom, ics, idDocument, facultative }: PieceJointe): Blob[] {
    if (ics !== undefined) return [Utilities.newBlob(ics, 'text/calendar', nom)];
    try {
      return [this.pdf(idDocument!).copyBlob().setName(nom)];
    } catch (error) {
      if (!facultative) throw error;
      console.warn(`${nom} n’est pas jointe : ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  }

  private pdf(id: string): Blob {
    let pdf = this.pdfs.get(id);
    if (!pdf) {
      pdf = DocumentApp.openById(id).getAs('application/pdf');
      this.pdfs.set(id, pdf);
    }
    return pdf;
  }
}

// The Docs of the fiches: made empty, filled again in place, opened to those who follow the demande and to no others.
import type { DocumentEcrit, FicheAOuvrir, FicheOuverte } from '../../domain/pole/pole';
import { fillDoc } from './docWriter';

type Doc = GoogleAppsScript.Document.Document;

/** A new Doc is still open when it is filled: opening it again would cost a call. */
export class FicheDocs {
  private made: Doc | undefined;

  create(titre: string): DocumentEcrit {
    this.made = DocumentApp.create(titre);
    return { id: this.made.getId(), lien: this.made.getUrl() };
  }

  /** Readers come and go while it is open: opening it again is a call. What a person shared by hand stays shared. */
  write({ id, titre, pages, lecteurs, anciens }: FicheAOuvrir): FicheOuverte {
    const doc = this.open(id);
    if (!doc) return { perdu: true, refuses: [] };
    fillDoc(doc, titre, pages);
    const readers = doc.getViewers().map((user) => user.getEmail().toLowerCase());
    for (const reader of anciens) if (!lecteurs.includes(reader) && readers.includes(reader)) doc.removeViewer(reader);
    const refuses = lecteurs.filter((reader) => !readers.includes(reader) && !letIn(doc, reader));
    doc.saveAndClose();
    return { perdu: false, refuses };
  }

  private open(id: string): Doc | undefined {
    const { made } = this;
    this.made = undefined;
    if (made?.getId() === id) return made;
    try {
      return DocumentApp.openById(id);
    } catch (error) {
      if (isGone(error)) return undefined;
      throw error;
    }
  }
}

/** Any other refusal is a passing one: the next ronde tries again. */
function isGone(error: unknown): boolean {
  return /missing|deleted|not found/i.test(error instanceof Error ? error.message : String(error));
}

/** Nothing says what Google answers for an address without an account: whatever it refuses is told, and stops nothing. */
function letIn(doc: Doc, reader: string): boolean {
  try {
    doc.addViewer(reader);
    return true;
  } catch (error) {
    console.warn(`Partage refusé : ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

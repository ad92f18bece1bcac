// The Docs the pôle keeps up to date at one address. One that a person wrote in is left to them: the next is a new Doc.
import type { DocumentAPublier, DocumentPublie } from '../../domain/pole/pole';
import { sha256 } from '../digest';
import { fillDoc, shareWith } from './docWriter';
import { writeMemory, type Memory } from '../memory';

type Doc = GoogleAppsScript.Document.Document;
type Body = GoogleAppsScript.Document.Body;

/**
 * The script remembers the Doc before it fills it, and both texts, the old and the new, before Google saves the new:
 * killed at any moment, the next run finds the same Doc and knows its own writing again.
 */
export function publishDoc(memory: Memory, { cle, titre, pages, editeurs }: DocumentAPublier): DocumentPublie {
  const lost = memory.publications[cle]?.id ?? '';
  const known = openKnown(memory, cle);
  const touched = known !== undefined && !isOurs(memory, cle, known.getBody());
  const doc = known && !touched ? known : create(memory, cle, titre);
  const before = fingerprint(doc.getBody());
  fillDoc(doc.setName(titre), titre, pages);
  remember(memory, cle, doc, [before, fingerprint(doc.getBody())]);
  const published = { id: doc.getId(), lien: doc.getUrl() };
  doc.saveAndClose();
  if (doc !== known) for (const editor of editeurs) shareWith(published.id, editor);
  return { ...published, precedent: touched ? known.getUrl() : '', refait: doc === known, perdu: known ? '' : lost };
}

/** Undefined when there is none, or when it was thrown away for good. */
function openKnown({ publications }: Memory, cle: string): Doc | undefined {
  const known = publications[cle];
  if (!known) return undefined;
  try {
    return DocumentApp.openById(known.id);
  } catch (error) {
    console.warn(`Document introuvable : ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function create(memory: Memory, cle: string, titre: string): Doc {
  const doc = DocumentApp.create(titre);
  remember(memory, cle, doc, [fingerprint(doc.getBody())]);
  return doc;
}

function remember(memory: Memory, cle: string, doc: Doc, empreintes: string[]): void {
  memory.publications = { ...memory.publications, [cle]: { id: doc.getId(), empreintes } };
  writeMemory(memory);
}

function isOurs({ publications }: Memory, cle: string, body: Body): boolean {
  return publications[cle]!.empreintes.includes(fingerprint(body));
}

/** Of the words alone: Google may move spaces and line breaks when it saves. */
function fingerprint(body: Body): string {
  return sha256(body.getText().replace(/\s+/g, ''));
}

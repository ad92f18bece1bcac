// The PDF of a document that a script exports, drawn when somebody reads it: few do, and the library takes a while to load.
import type { DocumentModel } from '../model/document';
import { laterBlob } from '../model/laterBlob';
import type { BlobModel } from '../model/state';
import type * as pdf from './pdf';

/** The four faces of the font whole, and five bytes for each character of the model: about twenty times what is seen. */
function sizeAtMost({ content }: DocumentModel): number {
  return 1_400_000 + 5 * JSON.stringify(content).length;
}

/** What is saved now: saving again puts another content in the model, and leaves this one as it is. */
export function laterPdf(model: DocumentModel): BlobModel {
  const saved = { ...model };
  return laterBlob(`${saved.name}.pdf`, 'application/pdf', sizeAtMost(saved), () => {
    // oxlint-disable-next-line typescript/no-require-imports -- an import would load it with every workspace
    const { renderPdf } = require('./pdf') as typeof pdf;
    return renderPdf(saved);
  });
}

// A short mark of a text: two texts that differ have, but for chance, two marks.

/** Seven signs at most. It hides nothing and proves nothing: it only tells a change. */
export function empreinteCourte(texte: string): string {
  let hash = 5381;
  for (let rang = 0; rang < texte.length; rang++) hash = (Math.imul(hash, 33) + texte.charCodeAt(rang)) | 0;
  return (hash >>> 0).toString(36);
}

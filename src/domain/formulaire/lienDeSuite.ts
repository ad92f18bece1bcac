// The link by which whoever got a mail answers it: the Form « Suite à une demande », filled in with the number of the
// demande and a code that only this register could have made for this mail.
import type { Courrier } from '../courrier/courrier';
import { typographier } from '../texte/typographie';

/** HMAC-SHA256 of a text with the secret of the register, hexadecimal. */
export type Signataire = (texte: string) => string;

/** What stands in the address of the Form where a mail puts its own number and code, and the choice already made. */
export const A_REMPLIR = { numero: 'NUMERO', code: 'CODE' };
export const GESTE_A_REMPLIR = 'GESTE';
const CHOIX = new RegExp(`[?&][^?&=]+=${GESTE_A_REMPLIR}(?=&|$)`);

/** Thirty-two signs of which none is taken for another. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const SIGNES = 10;

/**
 * The code of a mail: its key says about which demande it is, for whom and why, once and for all. A link that does one
 * thing alone has a code of its own, which does no other.
 */
export function codeDe({ cle }: Pick<Courrier, 'cle'>, signer: Signataire, geste = ''): string {
  const octets = signer(geste ? `geste ${geste} ${cle}` : `suite ${cle}`).match(/../g) ?? [];
  return octets
    .slice(0, SIGNES)
    .map((octet) => ALPHABET[parseInt(octet, 16) % ALPHABET.length])
    .join('');
}

/** The address that opens the Form for this mail; '' while there is no such Form. */
export function lienDuCourrier(courrier: Courrier, adresse: string, signer: Signataire): string {
  return adresse && remplir(courrier, adresse.replace(CHOIX, ''), codeDe(courrier, signer));
}

/** The same, where one thing is chosen already; '' while the Form does not offer it. */
export function lienDuGeste(
  courrier: Courrier,
  { cle, libelle }: { cle: string; libelle: string },
  adresse: string,
  signer: Signataire,
): string {
  if (!CHOIX.test(adresse)) return '';
  const choisi = adresse.replace(CHOIX, (place) =>
    place.replace(GESTE_A_REMPLIR, encodeURIComponent(typographier(libelle))),
  );
  return remplir(courrier, choisi, codeDe(courrier, signer, cle));
}

function remplir({ sujet }: Courrier, adresse: string, code: string): string {
  return adresse.replace(A_REMPLIR.numero, encodeURIComponent(sujet)).replace(A_REMPLIR.code, code);
}

/** As people copy it: in small letters, with spaces. */
export function lireCode(texte: string): string {
  return texte.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

export interface Origine {
  courrier: Courrier;
  /** Key of the one thing its link does; '' for the link that leaves the choice. */
  geste: string;
}

/**
 * The mail about that demande which carried this code; undefined when the register made no such code. `gestes`: keys of
 * those that a mail for that person may carry a link for.
 */
export function origineDuCode(
  courriers: readonly Courrier[],
  { numero, code }: { numero: string; code: string },
  signer: Signataire,
  gestes: (pour: string) => readonly string[],
): Origine | undefined {
  if (code.length !== SIGNES) return undefined;
  for (const courrier of courriers) {
    if (courrier.sujet !== numero) continue;
    const geste = ['', ...gestes(courrier.pour)].find((cle) => codeDe(courrier, signer, cle) === code);
    if (geste !== undefined) return { courrier, geste };
  }
  return undefined;
}

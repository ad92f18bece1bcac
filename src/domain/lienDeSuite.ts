// The link by which whoever got a mail answers it: the Form « Suite à une demande », filled in with the number of the
// demande and a code that only this register could have made for this mail.
import type { Courrier } from './courrier';

/** HMAC-SHA256 of a text with the secret of the register, hexadecimal. */
export type Signataire = (texte: string) => string;

/** What stands in the address of the Form where a mail puts its own number and code. */
export const A_REMPLIR = { numero: 'NUMERO', code: 'CODE' };

/** Thirty-two signs of which none is taken for another. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const SIGNES = 10;

/** The code of a mail: its key says about which demande it is, for whom and why, once and for all. */
export function codeDe({ cle }: Pick<Courrier, 'cle'>, signer: Signataire): string {
  const octets = signer(`suite ${cle}`).match(/../g) ?? [];
  return octets
    .slice(0, SIGNES)
    .map((octet) => ALPHABET[parseInt(octet, 16) % ALPHABET.length])
    .join('');
}

/** The address that opens the Form for this mail; '' while there is no such Form. */
export function lienDuCourrier(courrier: Courrier, adresse: string, signer: Signataire): string {
  if (!adresse) return '';
  const code = codeDe(courrier, signer);
  return adresse.replace(A_REMPLIR.numero, encodeURIComponent(courrier.sujet)).replace(A_REMPLIR.code, code);
}

/** As people copy it: in small letters, with spaces. */
export function lireCode(texte: string): string {
  return texte.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** The mail about that demande which carried this code; undefined when the register made no such code. */
export function courrierDuCode(
  courriers: readonly Courrier[],
  numero: string,
  code: string,
  signer: Signataire,
): Courrier | undefined {
  if (code.length !== SIGNES) return undefined;
  return courriers.find((courrier) => courrier.sujet === numero && codeDe(courrier, signer) === code);
}

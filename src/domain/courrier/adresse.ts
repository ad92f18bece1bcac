// An e-mail address as people paste it: the link of a mail program, a name before it, signs one does not see.

/** What Google takes: one address it refuses keeps the whole mail from leaving. No accent: no school's has one. */
const ADRESSE = /^[^\s@<>"(),;:\u0080-\uffff]+@[\w-]+(\.[\w-]+)+$/;
const INVISIBLES = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

function estUneAdresse(texte: string): boolean {
  return ADRESSE.test(texte) && !/\.\.|^\.|\.@/.test(texte);
}

/** People type one with capitals or without: it is one mailbox. */
export function memeAdresse(une: string, autre: string): boolean {
  return une.toLowerCase() === autre.toLowerCase();
}

/** The addresses of a text, in their order. One with a space in it is not guessed: it would be another person's. */
export function adressesDans(texte: string): string[] {
  return texte
    .replace(INVISIBLES, '')
    .split(/[,;\n]/)
    .map((part) => (/<([^<>]*)>\s*$/.exec(part)?.[1] ?? part).trim())
    .map((mot) => mot.replace(/^mailto:/i, '').replace(/\.+$/, ''))
    .filter(estUneAdresse);
}

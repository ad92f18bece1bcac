// Finds numbers that tell who or where: birth dates, phones, mail and postal addresses, INE and social security numbers.
import { motEn, signeEn, type Mot } from './mots';
import type { Etendue } from './noms';

const MOIS = new Set('janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' '));
const NAISSANCE = new Set('ne nee nes nees naissance ddn anniversaire'.split(' '));
/** Before a date, these say what happened then: it is no birth. */
const EVENEMENTS = new Set(
  ('depuis reunion educative ess entretien rendez rdv bilan notification arrivee arrive inscrit inscrite scolarise scolarisee ' +
    'jusqu partir entre courrier mail courriel conseil demande observation dossier pap pps ppre pai compte signe signee loi decret arrete circulaire note date').split(' '),
); // oxfmt-ignore
const AVANT = 6;
/** A pupil of the school is between these ages. */
const AGES = { min: 2, max: 16 };

/** `annee`: the year in which the text was written. */
export function trouverNaissances(mots: readonly Mot[], annee: number): Etendue[] {
  return mots.flatMap((_, rang) => {
    if (naissanceDite(mots, rang)) return [etendue(mots, rang, rang + 1)];
    const date = lireDate(mots, rang);
    if (!date || evenement(mots, rang)) return [];
    const age = annee - date.annee;
    return age >= AGES.min && age <= AGES.max ? [etendue(mots, rang, date.fin)] : [];
  });
}

/** « né le », « née en », « date de naissance », « DDN : »: what follows is one, whatever it is. */
function naissanceDite(mots: readonly Mot[], rang: number): boolean {
  const mot = motEn(mots, rang);
  if (!NAISSANCE.has(mot)) return false;
  const suite = suiteDe(mots, rang + 1, 4);
  if (mot === 'ne') return /[éÉ]/.test(mots[rang]!.texte.normalize('NFC')) && /^(le|en|ce) /.test(suite) && /\d|^en \p{L}+/u.test(suite);
  if (mot.startsWith('ne')) return /^(le|en) /.test(suite) && /\d/.test(suite);
  return /\d/.test(suiteDe(mots, rang + 1, 5));
} // oxfmt-ignore

function suiteDe(mots: readonly Mot[], debut: number, nombre: number): string {
  let suite = '';
  for (let rang = debut; rang < debut + nombre; rang++) suite += `${mots[rang]?.reduit ?? ''} `;
  return suite;
}

/** `12/03/2011`, `12-03-11`, `12 mars 2011`, `1er mars 2011`. */
function lireDate(mots: readonly Mot[], rang: number): { annee: number; fin: number } | undefined {
  if (!entre(numero(mots, rang), 1, 31) || signeEn(mots, rang - 1, '/')) return undefined;
  if (MOIS.has(motEn(mots, rang + 1))) return anneeDite(mots, rang + 2);
  const barre = signeEn(mots, rang + 1, '/.') && mots[rang + 1]!.colle;
  const mois = barre ? rang + 2 : rang + 1;
  if (!entre(numero(mots, mois), 1, 12) || (!barre && mots[mois]!.lien !== '-')) return undefined;
  const annee = barre ? mois + 2 : mois + 1;
  if (barre ? !signeEn(mots, mois + 1, '/.') : mots[annee]?.lien !== '-') return undefined;
  return anneeDite(mots, annee);
}

function anneeDite(mots: readonly Mot[], rang: number): { annee: number; fin: number } | undefined {
  const texte = mots[rang]?.genre === 'chiffres' ? mots[rang]!.texte : '';
  if (texte.length === 4) return { annee: Number(texte), fin: rang + 1 };
  return texte.length === 2 ? { annee: 2000 + Number(texte), fin: rang + 1 } : undefined;
}

function numero(mots: readonly Mot[], rang: number): number {
  const texte = motEn(mots, rang) === '1er' ? '1' : mots[rang]?.genre === 'chiffres' ? mots[rang]!.texte : '';
  return texte.length > 0 && texte.length < 3 ? Number(texte) : 0;
}

function entre(nombre: number, min: number, max: number): boolean {
  return nombre >= min && nombre <= max;
}

function evenement(mots: readonly Mot[], rang: number): boolean {
  for (let place = rang - 1; place >= rang - AVANT; place--) {
    if (signeEn(mots, place, '.;!?')) return false;
    if (EVENEMENTS.has(motEn(mots, place))) return true;
  }
  return false;
}

/** Ten digits from a zero, or nine after +33, in groups that spaces, dots or dashes join. */
export function trouverTelephones(mots: readonly Mot[]): Etendue[] {
  return mots.flatMap((_, rang) => {
    const fin = finDuTelephone(mots, rang);
    return fin > rang ? [etendue(mots, rang, fin)] : [];
  });
}

const GROUPES_MAX = 12;

function finDuTelephone(mots: readonly Mot[], rang: number): number {
  if (mots[rang]!.genre !== 'chiffres' || (mots[rang - 1]?.genre === 'chiffres' && mots[rang]!.lien === '-')) return -1;
  let chiffres = '';
  let fin = rang;
  for (let place = rang; place < rang + GROUPES_MAX; place++) {
    if (signeEn(mots, place, '.,/()') && fin > rang) continue;
    if (mots[place]?.genre !== 'chiffres') break;
    chiffres += mots[place]!.texte;
    fin = place + 1;
    if (/^(?:0[1-9]\d{8}|(?:00)?330?[1-9]\d{8})$/.test(chiffres)) return fin;
    if (chiffres.length > 13) break;
  }
  return -1;
}

export function trouverCourriels(mots: readonly Mot[]): Etendue[] {
  return mots.flatMap((_, rang) => {
    const arobase = signeEn(mots, rang, '@') && mots[rang]!.colle && mots[rang + 1]?.colle === true;
    if (!arobase || !motEn(mots, rang - 1) || !motEn(mots, rang + 1)) return [];
    const point = [rang + 2, rang + 3, rang + 4, rang + 5].some((place) => signeEn(mots, place, '.') && mots[place]!.colle && mots[place + 1]?.colle === true);
    return point ? [etendue(mots, rang - 1, rang + 2)] : [];
  });
} // oxfmt-ignore

/** An INE: eleven signs of which one or two letters at the end. A social security number: thirteen or fifteen digits. */
export function trouverIdentifiants(mots: readonly Mot[]): Etendue[] {
  return mots.flatMap(({ texte }, rang) => {
    if (/^(?:\d{10}[A-Za-z]|\d{9}[A-Za-z]{2})$/.test(texte)) return [etendue(mots, rang, rang + 1)];
    if (motEn(mots, rang) === 'ine') {
      const dit = [1, 2, 3, 4].find((pas) => /^(?=.*\d.*\d.*\d.*\d)[\dA-Za-z]{8,12}$/.test(mots[rang + pas]?.texte ?? ''));
      return dit ? [etendue(mots, rang, rang + dit + 1)] : [];
    }
    const fin = finDuNir(mots, rang);
    return fin > rang ? [etendue(mots, rang, fin)] : [];
  });
} // oxfmt-ignore

/** Sex, year, month, place, order, key: `1 11 03 38 185 123 45`, with or without its key. */
function finDuNir(mots: readonly Mot[], rang: number): number {
  if (!/^[1-478]/.test(mots[rang]!.texte) || mots[rang - 1]?.genre === 'chiffres') return -1;
  let signes = '';
  for (let place = rang; place < rang + 8; place++) {
    const mot = mots[place];
    if (!mot || !/^(?:\d+|2[ABab]\d*)$/.test(mot.texte)) break;
    signes += mot.texte;
    if (!/^[1-478]\d\d(?:0[1-9]|1[0-2]|[2-4]\d|[5-9]\d)(?:\d\d|2[ABab])\d{6}(?:\d\d)?$/.test(signes)) continue;
    const apres = mots[place + 1];
    return signes.length === 13 && apres?.genre === 'chiffres' && apres.texte.length === 2 ? place + 2 : place + 1;
  }
  return -1;
}

const VOIES = new Set('rue avenue av boulevard bd bld chemin allee allees impasse residence lotissement hameau faubourg sentier ruelle'.split(' ')); // oxfmt-ignore
/** These are also ordinary words: a capital must follow. */
const VOIES_MOTS = new Set('place cours quai route square passage cite villa clos'.split(' '));
const REPETITIONS = new Set('bis ter quater b'.split(' '));
const ARTICLES = new Set('de du des la le les l d'.split(' '));

export function trouverAdresses(mots: readonly Mot[]): Etendue[] {
  return mots.flatMap(({ genre, texte }, rang) => {
    if (genre !== 'chiffres') return [];
    if (texte.length === 5 && codePostal(mots, rang)) return [etendue(mots, rang, rang + 2)];
    if (texte.length > 4) return [];
    let voie = rang + 1;
    if (REPETITIONS.has(motEn(mots, voie))) voie += 1;
    if (signeEn(mots, voie, ',')) voie += 1;
    if (VOIES.has(motEn(mots, voie)) && motEn(mots, voie + (signeEn(mots, voie + 1, '.') ? 2 : 1))) return [etendue(mots, rang, voie + 1)];
    return VOIES_MOTS.has(motEn(mots, voie)) && capitaleApres(mots, voie + 1) ? [etendue(mots, rang, voie + 1)] : [];
  });
} // oxfmt-ignore

function codePostal(mots: readonly Mot[], rang: number): boolean {
  const nombre = Number(mots[rang]!.texte);
  const ville = mots[rang + 1];
  const nommee =
    ville?.genre === 'lettres' && ville.casse !== 'petite' && ville.texte.length > 1 && ville.reduit !== 'euros';
  return nombre >= 1000 && nombre <= 98_999 && nommee;
}

function capitaleApres(mots: readonly Mot[], rang: number): boolean {
  let place = rang;
  for (let pas = 0; pas < 3 && ARTICLES.has(motEn(mots, place)); pas++) place += 1;
  const mot = mots[place];
  return mot?.genre === 'lettres' && (mot.casse === 'majuscule' || mot.casse === 'capitales');
}

function etendue(mots: readonly Mot[], debut: number, fin: number): Etendue {
  return { debut: mots[debut]!.debut, fin: mots[Math.min(fin, mots.length) - 1]!.fin };
}

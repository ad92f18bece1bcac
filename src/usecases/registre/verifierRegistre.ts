// « Vérifier le registre »: the workbook looked at and mended, then every invariant on the live register, in words.
import { COURRIELS } from '../../catalogue/courriels';
import { Refus } from '../../domain/pole/erreur';
import { verifier } from '../../domain/registre/invariants';
import type { Pole } from '../../domain/pole/pole';
import { typographier } from '../../domain/texte/typographie';
import { composer, contexteDe } from '../courrier/composerCourrier';
import { direLesRegles } from './controlerOnglets';
import { examiner } from './examinerRegistre';
import { suivreIdentites, type SuiviDesIdentites } from './suivreIdentites';

export interface ResultatDeVerification {
  nom: string;
  phrase: string;
  vrai: boolean;
  manquements: string[];
}

export function verifierRegistre(pole: Pole): ResultatDeVerification[] {
  const { registre, memoire } = pole;
  const messages = registre.courriers
    .map((courrier) => ({
      courrier,
      contexte: contexteDe(courrier, registre, pole.maintenant, {
        suite: () => pole.lienDeSuite,
        geste: () => pole.lienDeSuite,
      }),
    }))
    .filter(({ courrier, contexte }) => COURRIELS[courrier.genre] && (contexte.demande || contexte.reunion))
    .filter(({ courrier, contexte }) => !COURRIELS[courrier.genre]!.obstacle?.(contexte))
    .map(({ courrier, contexte }) => {
      const { objet, texte, html } = composer(COURRIELS[courrier.genre]!, contexte);
      return { courrier, texte: `${objet}\n${texte}\n${html}` };
    });
  return verifier({
    registre,
    messages,
    idsReponses: pole.annoncesDepuis('').map(({ id }) => id),
    idsSuites: pole.suitesDepuis('').map(({ id }) => id),
    journal: pole.journal(),
    scelleesJusquA: memoire.scelleesJusquA,
    dernierSceau: memoire.dernierSceau,
    empreinte: pole.empreinte,
  });
}

/** More would not be read in a dialog. */
const PHRASES_MAX = 20;

/** What the person reads: the workbook first, mended where it can be, then the rules of the register. */
export function verifierDepuisLeMenu(pole: Pole): string {
  const { repare: gueri, aCorriger: trouve, aSavoir, bloque } = examiner(pole, { complete: true, tour: 0 });
  const identites = bloque ? RIEN : siLisible(() => suivreIdentites(pole), RIEN);
  const [repare, aCorriger] = [
    [...gueri, ...identites.repare],
    [...trouve, ...identites.aCorriger],
  ];
  const regles = bloque ? REGLES_PLUS_TARD : siLisible(() => enPhrases(pole), REGLES_PLUS_TARD);
  const affectation = bloque ? [] : siLisible(() => direLesRegles(pole), []);
  const lus = pole.anomalies().map(typographier);
  const parties = [
    partie('Réparé', repare),
    partie('À corriger', [...aCorriger, ...lus]),
    partie('Règles d’affectation à revoir', affectation),
    partie('À savoir', aSavoir),
    repare.length + aCorriger.length + lus.length === 0 ? 'Onglets, colonnes et automatismes : tout est en ordre.' : '',
    regles,
  ];
  return parties.filter(Boolean).join('\n\n');
}

const REGLES_PLUS_TARD = 'Les règles du registre seront vérifiées une fois ces onglets remis en état.';

function partie(titre: string, phrases: readonly string[]): string {
  if (phrases.length === 0) return '';
  const reste = phrases.length > PHRASES_MAX ? [`… et ${phrases.length - PHRASES_MAX} autres.`] : [];
  return [`${titre} :`, ...phrases.slice(0, PHRASES_MAX).map((phrase) => `• ${phrase}`), ...reste].join('\n');
}

const RIEN: SuiviDesIdentites = { repare: [], aCorriger: [] };

/** A tab that cannot be read has been told already. */
function siLisible<Dit>(lire: () => Dit, sinon: Dit): Dit {
  try {
    return lire();
  } catch (error) {
    if (error instanceof Refus) return sinon;
    throw error;
  }
}

function enPhrases(pole: Pole): string {
  const resultats = verifierRegistre(pole);
  const manquements = resultats.flatMap((resultat) => resultat.manquements);
  const bilan = resultats.map(({ vrai, phrase }) => `${vrai ? '✓' : '✗'} ${phrase}`).join('\n');
  return [bilan, partie('À regarder', manquements)].filter(Boolean).join('\n\n');
}

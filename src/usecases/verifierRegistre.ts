// « Vérifier le registre »: every invariant, on the live register, in words.
import { COURRIELS } from '../catalogue/courriels';
import { verifier } from '../domain/invariants';
import type { Pole } from '../domain/pole';
import { composer, contexteDe } from './envoyerCourrier';

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
      contexte: contexteDe(courrier, registre, pole.maintenant, () => pole.lienDeSuite),
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
    journal: pole.journal(),
    scelleesJusquA: memoire.scelleesJusquA,
    dernierSceau: memoire.dernierSceau,
    empreinte: pole.empreinte,
  });
}

/** What the person reads in the dialog. */
export function enPhrases(resultats: readonly ResultatDeVerification[]): string {
  const manquements = resultats.flatMap((resultat) => resultat.manquements);
  const bilan = resultats.map(({ vrai, phrase }) => `${vrai ? '✓' : '✗'} ${phrase}`).join('\n');
  return manquements.length ? `${bilan}\n\nÀ regarder :\n${manquements.slice(0, 20).join('\n')}` : bilan;
}

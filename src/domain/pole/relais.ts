// What handing over the automatismes, and watching over them, ask of the outside world. Every act may be asked again.
import type { Pole } from './pole';

export interface Relais {
  readonly pole: Pole;
  /** The account in charge: the only one whose triggers do anything, but for the veilleur's. '' before the installation. */
  readonly enCharge: string;
  /** The account of who asks. */
  readonly personne: string;
  /** An account that may not change the Forms cannot follow what they receive. One call for each. */
  formulairesOuverts(): boolean;
  /**
   * Makes every trigger of the pôle anew under this account, then removes those it had: Google keeps, and no longer
   * fires, the triggers of an account that withdrew its authorisation.
   */
  refaireDeclencheurs(): void;
  /** From here on this account alone is obeyed; the former one is kept to be told. */
  prendreEnCharge(): void;
  /** Removes what this account has installed: it sees nothing of the others'. Returns how many there were. */
  retirerDeclencheurs(): number;
  /** One daily trigger under this account, made anew, which becomes the one that watches. */
  veiller(): void;
  cesserDeVeiller(): void;
  /** Once for each silence. */
  noterSilenceDit(signeLe: string): void;
  /** That the one that watches passed today. */
  noterPassage(): void;
  /** What last stopped a run, as it was told, and the day it was; undefined when nothing did. */
  readonly panne: { readonly phrase: string; readonly diteLe: string } | undefined;
}

// The page of « Saisir une demande reçue autrement »: fills its lists, sends the form, says what came of it.
import type { ListesMessage, ReponseMessage, SaisieMessage } from '../contract';
import { callServer } from '../server';

const CHAMPS = [
  'canal', 'recueLe', 'ecole', 'demandeur', 'courriel', 'cible', 'codeEleve', 'niveau', 'motif', 'familleInformee',
  'description', 'tente', 'attentes', 'urgent', 'raisonUrgence',
] as const satisfies readonly (keyof SaisieMessage)[]; // prettier-ignore

function champ(id: string): HTMLInputElement {
  return document.getElementById(id) as HTMLInputElement;
}

function dire(phrase: string, erreur: boolean): void {
  const message = document.getElementById('message')!;
  message.classList.toggle('erreur', erreur);
  message.textContent = phrase;
}

function remplir(id: string, valeurs: readonly string[]): void {
  champ(id).replaceChildren(...valeurs.map((valeur) => new Option(valeur, valeur)));
}

function envoyer(event: Event): void {
  event.preventDefault();
  const bouton = document.getElementById('envoyer') as HTMLButtonElement;
  const message = Object.fromEntries(CHAMPS.map((id) => [id, champ(id).value])) as SaisieMessage;
  bouton.disabled = true;
  dire('Enregistrement en cours…', false);
  callServer<ReponseMessage>('sidebarSaisirDemande', message)
    .then(({ reussi, phrase }) => {
      dire(phrase, !reussi);
      if (reussi) (document.getElementById('saisie') as HTMLFormElement).reset();
    })
    .catch((error: Error) => dire(error.message, true))
    .finally(() => {
      bouton.disabled = false;
    });
}

callServer<ListesMessage>('sidebarListes')
  .then(({ aujourdhui, ecoles, motifs }) => {
    champ('recueLe').value = aujourdhui;
    champ('recueLe').max = aujourdhui;
    remplir('ecole', ecoles);
    remplir('motif', motifs);
  })
  .catch((error: Error) => dire(error.message, true));
document.getElementById('saisie')!.addEventListener('submit', envoyer);

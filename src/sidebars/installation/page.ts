// The page of the installation: one picks the organisation that is nearest, and it is installed.
import type { ProfilMessage, ReponseMessage } from '../contract';
import { callServer } from '../server';

const bouton = document.getElementById('installer') as HTMLButtonElement;

function dire(phrase: string, erreur: boolean): void {
  const message = document.getElementById('message')!;
  message.classList.toggle('erreur', erreur);
  message.textContent = phrase;
}

function choisi(): string {
  return document.querySelector<HTMLInputElement>('input[name="profil"]:checked')?.value ?? '';
}

/** The label is the choice; the sentence under it is read with it. */
function ligne({ cle, libelle, description }: ProfilMessage): HTMLElement {
  const radio = Object.assign(document.createElement('input'), { type: 'radio', name: 'profil', value: cle, id: cle });
  radio.setAttribute('aria-describedby', `${cle}-description`);
  const label = Object.assign(document.createElement('label'), { htmlFor: cle, textContent: libelle });
  const phrase = Object.assign(document.createElement('p'), { id: `${cle}-description`, textContent: description });
  const bloc = Object.assign(document.createElement('div'), { className: 'profil' });
  bloc.append(radio, label, phrase);
  return bloc;
}

function installer(event: Event): void {
  event.preventDefault();
  if (!choisi()) return dire('Choisissez d’abord une organisation.', true);
  bouton.disabled = true;
  dire('Installation en cours : une minute ou deux. Laissez ce panneau ouvert.', false);
  callServer<ReponseMessage>('sidebarInstaller', choisi())
    .then(({ reussi, phrase }) => {
      dire(phrase, !reussi);
      bouton.disabled = reussi;
    })
    .catch((error: Error) => {
      dire(`${error.message} Vous pouvez recommencer : rien n’est fait deux fois.`, true);
      bouton.disabled = false;
    });
}

callServer<ProfilMessage[]>('sidebarProfils')
  .then((profils) => {
    document.getElementById('profils')!.replaceChildren(...profils.map(ligne));
    bouton.disabled = false;
  })
  .catch((error: Error) => dire(error.message, true));
document.getElementById('installation')!.addEventListener('submit', installer);

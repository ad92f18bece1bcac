// The panel « Réunion »: the points in order with their hour, moved by hand or by keyboard, their minutes, the running total.
// Nothing is written before « Enregistrer ».
import type { PointDeSeance, RangementMessage, ResultatDeSeanceMessage, Seance } from '../contract';
import { creer, demander, dire, piece } from '../panneau';
import { callServer } from '../server';

let seance: Seance | undefined;
/** As the person has them now. */
let points: PointDeSeance[] = [];
let change = false;
/** The point under the hand. */
let saisi: PointDeSeance | undefined;

function montrer(nouvelle: Seance): void {
  seance = nouvelle;
  points = nouvelle.points.map((point) => ({ ...point }));
  change = false;
  const { reunions, cle, avis } = nouvelle;
  piece('reunion').replaceChildren(...reunions.map((une) => new Option(une.libelle, une.cle, false, une.cle === cle)));
  piece('avis').textContent = avis;
  piece('avis').hidden = avis === '';
  dessiner();
  piece('contenu').hidden = false;
}

function dessiner(): void {
  const vide = creer('li', {}, 'Aucune demande n’est inscrite à cette réunion.');
  piece('points').querySelector('ol')!.replaceChildren(...(points.length ? points.map(ligneDe) : [vide])); // oxfmt-ignore
  piece('enregistrer').hidden = piece('proposer').hidden = points.length === 0;
  compter();
}

function ligneDe(point: PointDeSeance, rang: number): HTMLElement {
  const { numero, titre, detail, minutes } = point;
  const champ = creer('input', { id: `m-${numero}`, type: 'number', min: '1', max: '240', value: String(minutes) });
  champ.addEventListener('change', () => changerMinutes(point, champ));
  const ligne = creer(
    'li',
    { id: `p-${numero}`, draggable: true },
    creer('div', { className: 'reglages' },
      creer('h3', {}, numero),
      creer('label', { htmlFor: champ.id }, 'Minutes', creer('span', { className: 'entendu' }, ` pour ${numero}`)),
      champ,
    ),
    creer('p', { className: 'heure' }),
    creer('p', {}, titre),
    creer('p', { className: 'aide' }, detail),
    creer('div', { className: 'reglages' }, boutonVers(point, rang - 1, 'Monter'), boutonVers(point, rang + 1, 'Descendre')),
  ); // oxfmt-ignore
  ligne.addEventListener('dragstart', (event) => {
    saisi = point;
    // Firefox drags nothing that carries nothing.
    event.dataTransfer?.setData('text/plain', numero);
  });
  ligne.addEventListener('dragover', (event) => event.preventDefault());
  ligne.addEventListener('dragenter', () => viser(ligne));
  ligne.addEventListener('dragend', () => viser(undefined));
  ligne.addEventListener('drop', (event) => {
    event.preventDefault();
    viser(undefined);
    if (saisi && saisi !== point) deplacer(saisi, points.indexOf(point));
  });
  return ligne;
}

function viser(ligne: HTMLElement | undefined): void {
  for (const une of document.querySelectorAll('.vise')) une.classList.remove('vise');
  ligne?.classList.add('vise');
}

function boutonVers(point: PointDeSeance, vers: number, texte: string): HTMLButtonElement {
  const cree = creer('button', { type: 'button', className: 'discret' }, texte, creer('span', { className: 'entendu' }, ` ${point.numero}`)); // oxfmt-ignore
  // At either end it stays, so that the keyboard is not lost there.
  cree.setAttribute('aria-disabled', String(vers < 0 || vers >= points.length));
  cree.addEventListener('click', () => {
    if (vers < 0 || vers >= points.length) return;
    deplacer(point, vers);
    boutonDe(point, texte).focus();
  });
  return cree;
}

function boutonDe({ numero }: PointDeSeance, texte: string): HTMLElement {
  return Array.from(piece(`p-${numero}`).querySelectorAll('button')).find((un) => un.textContent!.startsWith(texte))!;
}

function deplacer(point: PointDeSeance, vers: number): void {
  points.splice(points.indexOf(point), 1);
  points.splice(vers, 0, point);
  modifier();
  dessiner();
  const heure = piece(`p-${point.numero}`).querySelector('.heure')!.textContent;
  piece('annonce').textContent = `${point.numero} : ${vers + 1} sur ${points.length}, ${heure}`.replace(
    ' :',
    '\u00a0:',
  );
}

function changerMinutes(point: PointDeSeance, champ: HTMLInputElement): void {
  const lues = Math.round(Number(champ.value));
  if (lues >= 1 && lues <= 240) point.minutes = lues;
  champ.value = String(point.minutes);
  modifier();
  compter();
}

function modifier(): void {
  change = true;
  dire('Pas encore enregistré.');
}

/** The hours follow one another; the running total is on each point. */
function compter(): void {
  const { heure, duree } = seance!;
  let total = 0;
  for (const { numero, minutes } of points) {
    const debut = heureApres(heure, total);
    total += minutes;
    piece(`p-${numero}`).querySelector('.heure')!.textContent =
      `${debut ? `${debut}, ` : ''}${minutes} min, en tout ${enDuree(total)}`.replace(/(\d) (?=min)/g, '$1\u00a0');
  }
  const nombre = `${points.length} ${points.length < 2 ? 'point' : 'points'}`;
  piece('total').textContent = `${nombre}, ${enDuree(total)} sur ${enDuree(duree)}`;
  const trop = total > duree ? `La réunion dure ${enDuree(duree)} : il y a ${enDuree(total - duree)} de trop. Retirez des points, ou donnez-leur moins de minutes.` : ''; // oxfmt-ignore
  piece('trop').textContent = trop.replace(' :', '\u00a0:');
  piece('trop').hidden = trop === '';
}

function heureApres(depart: string, minutes: number): string {
  if (!depart) return '';
  const total = Number(depart.slice(0, 2)) * 60 + Number(depart.slice(3)) + minutes;
  return total < 24 * 60 ? enDuree(total) : 'après minuit';
}

/** « 45 min », « 2 h », « 2 h 20 »: as an hour or as a length. */
function enDuree(minutes: number): string {
  const [heures, reste] = [Math.floor(minutes / 60), minutes % 60];
  if (heures === 0) return `${reste}\u00a0min`;
  return `${heures}\u00a0h${reste ? `\u00a0${String(reste).padStart(2, '0')}` : ''}`;
}

async function charger(cle: string): Promise<void> {
  const recu = await demander('Chargement…', () => callServer<ResultatDeSeanceMessage>('sidebarReunion', cle));
  if (!recu) return;
  if (recu.seance) montrer(recu.seance);
  dire(recu.phrase, !recu.reussi);
}

async function enregistrer(): Promise<void> {
  const message: RangementMessage = {
    reunion: seance!.cle,
    points: points.map(({ place, minutes }) => ({ vue: place, minutes })),
  };
  const recu = await demander('Enregistrement en cours…', () =>
    callServer<ResultatDeSeanceMessage>('sidebarRangerReunion', message),
  );
  if (!recu) return;
  if (recu.seance) montrer(recu.seance);
  dire(recu.phrase, !recu.reussi);
  piece('titre').focus();
}

/** A change that is not saved is not lost by a slip of the mouse. */
function changerDeReunion(): void {
  const choix = piece<HTMLSelectElement>('reunion');
  if (!change) return void charger(choix.value);
  choix.value = seance!.cle;
  dire('Enregistrez d’abord l’ordre de cette réunion, ou choisissez Recharger pour y renoncer.', true);
}

function reprendre(): void {
  const rangs = new Map(seance!.propose.map((numero, rang) => [numero, rang]));
  points.sort((a, b) => rangs.get(a.numero)! - rangs.get(b.numero)!);
  modifier();
  dessiner();
}

piece('recharger').addEventListener('click', () => void charger(seance?.cle ?? ''));
piece('reunion').addEventListener('change', changerDeReunion);
piece('enregistrer').addEventListener('click', () => void enregistrer());
piece('proposer').addEventListener('click', reprendre);
void charger('');

// A mail's two bodies, plain text and HTML, from the same blocks.
import {
  enMots,
  flecheVersLeBas,
  morceaux,
  type Bloc,
  type Case,
  type Etage,
  type Morceau,
  type Texte,
} from '../document/bloc';
import { typographier } from '../texte/typographie';

/** Plain text that reads well by itself: titles underlined, lists with dashes, tables as lines. */
export function enTexte(blocs: readonly Bloc[]): string {
  return `${blocs.map(blocEnTexte).filter(Boolean).join('\n\n')}\n`;
}

function blocEnTexte(bloc: Bloc): string {
  switch (bloc.genre) {
    case 'titre': {
      const texte = typographier(bloc.texte);
      return `${texte}\n${(bloc.niveau === 1 ? '=' : '-').repeat(texte.length)}`;
    }
    case 'paragraphe':
    case 'encadre':
      return mots(bloc.texte);
    case 'liste':
      return bloc.elements.map((element) => `- ${mots(element)}`).join('\n');
    case 'fiche':
      return bloc.lignes.map(([nom, valeur]) => typographier(`${nom} : ${valeur}`)).join('\n');
    case 'tableau':
      return bloc.lignes
        .map((ligne) => `- ${ligne.map((cellule, rang) => `${bloc.colonnes[rang]?.titre} : ${cellule}`).join(' · ')}`)
        .map(typographier)
        .join('\n');
    case 'schema':
      return etapesDe(bloc.etages, (texte) => typographier(texte), caseEnTexte).join('\n');
    case 'groupe':
      return bloc.blocs.map(blocEnTexte).join('\n\n');
    case 'saut_de_page':
      return '';
  }
}

/** A drawing as lines: a step, what stands beside it, the arrow that leads on. */
function etapesDe(
  etages: readonly Etage[],
  enLigne: (texte: string) => string,
  boite: (une: Case) => string,
): string[] {
  return etages.flatMap((etage, rang) => [
    boite(etage.etape),
    ...(etage.aCote ? [`${enLigne(etage.aCote.fleche)} ${boite(etage.aCote)}`] : []),
    ...(rang < etages.length - 1 ? [enLigne(flecheVersLeBas(etage))] : []),
  ]);
}

function caseEnTexte(une: Case): string {
  return typographier(`${annonce(une)} ${une.texte}`);
}

/** A title that asks needs no colon. */
function annonce({ titre }: Case): string {
  return /[?!.]$/.test(titre) ? titre : `${titre} :`;
}

function mots(texte: Texte): string {
  return typographier(morceaux(texte).map(enMots).join(''));
}

const STYLES = {
  corps: 'font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.5;color:#1e1e1e;max-width:40em',
  cellule: 'border:1px solid #929292;padding:6px 10px;text-align:left;vertical-align:top',
  encadre: 'border-left:4px solid #000091;background:#f5f5fe;padding:10px 14px;margin:16px 0',
  discret: 'font-size:13px;color:#3a3a3a',
  action:
    'display:inline-block;margin:6px 0;padding:9px 16px;border:2px solid #000091;border-radius:4px;color:#000091;font-weight:bold;text-decoration:none',
};

/** A whole HTML body: French declared, real headings and table headers, contrasts of at least 7 to 1. */
export function enHtml(blocs: readonly Bloc[]): string {
  return `<div lang="fr" style="${STYLES.corps}">\n${blocs.map(blocEnHtml).join('\n')}\n</div>`;
}

function blocEnHtml(bloc: Bloc): string {
  switch (bloc.genre) {
    case 'titre':
      return `<h${bloc.niveau} style="font-size:${24 - 3 * bloc.niveau}px;margin:18px 0 8px">${propre(bloc.texte)}</h${bloc.niveau}>`;
    case 'paragraphe':
      return `<p${bloc.discret ? ` style="${STYLES.discret}"` : ''}>${html(bloc.texte)}</p>`;
    case 'encadre':
      return `<p style="${STYLES.encadre}">${html(bloc.texte)}</p>`;
    case 'liste':
      return `<ul>${bloc.elements.map((element) => `<li>${html(element)}</li>`).join('')}</ul>`;
    case 'fiche':
      return `<table style="border-collapse:collapse">${bloc.lignes.map(ligneDeFiche).join('')}</table>`;
    case 'tableau': {
      const entetes = bloc.colonnes.map(
        ({ titre }) => `<th scope="col" style="${STYLES.cellule}">${propre(titre)}</th>`,
      );
      const lignes = bloc.lignes.map((ligne) => `<tr>${ligne.map(cellule).join('')}</tr>`);
      return `<table style="border-collapse:collapse"><thead><tr>${entetes.join('')}</tr></thead><tbody>${lignes.join('')}</tbody></table>`;
    }
    case 'schema':
      return `<p style="${STYLES.encadre}">${etapesDe(bloc.etages, propre, caseEnHtml).join('<br>')}</p>`;
    case 'groupe':
      return bloc.blocs.map(blocEnHtml).join('\n');
    case 'saut_de_page':
      return '<hr>';
  }
}

function caseEnHtml(une: Case): string {
  return `<strong>${propre(annonce(une))}</strong> ${propre(une.texte)}`;
}

function ligneDeFiche([nom, valeur]: [string, string]): string {
  return `<tr><th scope="row" style="${STYLES.cellule}">${propre(nom)}</th>${cellule(valeur)}</tr>`;
}

function cellule(valeur: string): string {
  return `<td style="${STYLES.cellule}">${propre(valeur)}</td>`;
}

function html(texte: Texte): string {
  return morceaux(texte).map(morceauEnHtml).join('');
}

function morceauEnHtml(morceau: Morceau): string {
  if (typeof morceau === 'string') return propre(morceau);
  if ('gras' in morceau) return `<strong>${propre(morceau.gras)}</strong>`;
  const style = morceau.action ? ` style="${STYLES.action}"` : '';
  return `<a href="${echapper(morceau.lien)}"${style}>${propre(morceau.texte)}</a>`;
}

function propre(texte: string): string {
  return echapper(typographier(texte)).replace(/\n/g, '<br>');
}

/** What a person typed is text, never markup. */
export function echapper(texte: string): string {
  return texte.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

// The fields of one JSON object, each of the kind it should be; what is not is refused with its path, in French.

/** What a person can understand and mend. */
export class Illisible extends Error {
  override name = 'Illisible';
}

export class Champs {
  private readonly valeurs: Readonly<Record<string, unknown>>;

  /** `permis`: a field that is mistyped would otherwise be passed over in silence. */
  constructor(
    json: unknown,
    private readonly ou: string,
    permis?: readonly string[],
  ) {
    if (typeof json !== 'object' || json === null || Array.isArray(json))
      throw new Illisible(`${ou} : un objet { … } est attendu.`);
    this.valeurs = json as Record<string, unknown>;
    const inconnu = Object.keys(this.valeurs).find((cle) => permis && !permis.includes(cle));
    if (inconnu !== undefined)
      throw new Illisible(`${ou} : le champ « ${inconnu} » n’existe pas. Les champs : ${permis!.join(', ')}.`);
  }

  brut(cle: string): unknown {
    return this.valeurs[cle];
  }

  refuser(cle: string, attendu: string): Illisible {
    const trouve = this.valeurs[cle] === undefined ? 'rien n’y est' : `on lit ${JSON.stringify(this.valeurs[cle]).slice(0, 60)}`; // oxfmt-ignore
    return new Illisible(`${this.ou}, champ « ${cle} » : ${attendu} est attendu, ${trouve}.`);
  }

  texte(cle: string, defaut?: string): string {
    const valeur = this.valeurs[cle] ?? defaut;
    if (typeof valeur !== 'string') throw this.refuser(cle, 'un texte');
    if (valeur.trim() === '' && defaut === undefined) throw this.refuser(cle, 'un texte non vide');
    return valeur.trim();
  }

  ouiNon(cle: string, defaut: boolean): boolean {
    const valeur = this.valeurs[cle] ?? defaut;
    if (typeof valeur !== 'boolean') throw this.refuser(cle, 'true ou false');
    return valeur;
  }

  nombre(cle: string, defaut: number, max: number): number {
    const valeur = this.valeurs[cle] ?? defaut;
    if (typeof valeur !== 'number' || valeur < 0 || valeur > max) throw this.refuser(cle, `un nombre de 0 à ${max}`);
    return valeur;
  }

  entier(cle: string, defaut: number, max: number): number {
    const valeur = this.nombre(cle, defaut, max);
    if (!Number.isInteger(valeur)) throw this.refuser(cle, 'un nombre entier');
    return valeur;
  }

  liste(cle: string): unknown[] {
    const valeur = this.valeurs[cle] ?? [];
    if (!Array.isArray(valeur)) throw this.refuser(cle, 'une liste [ … ]');
    return valeur;
  }

  textes(cle: string): string[] {
    return this.liste(cle).map((valeur) => {
      if (typeof valeur !== 'string') throw this.refuser(cle, 'une liste de textes');
      return valeur.trim();
    });
  }
}

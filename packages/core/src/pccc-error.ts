/**
 * The root of every error of the SDK: there is no answer, and this is why.
 *
 * @remarks
 * `_tag` lets a caller tell errors apart without `instanceof`; `code` has a page in `docs/diagnostics/`.
 * `params` fill the placeholders of the message in either language.
 *
 * @public
 */
export abstract class PcccError<Tag extends string> extends Error {
  readonly _tag: Tag;
  readonly code: `PCCC_${string}`;
  readonly params: Readonly<Record<string, string | number>>;

  protected constructor(
    tag: Tag,
    code: `PCCC_${string}`,
    message: string,
    params: Readonly<Record<string, string | number>>,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this._tag = tag;
    this.code = code;
    this.params = params;
    this.name = tag;
  }
}

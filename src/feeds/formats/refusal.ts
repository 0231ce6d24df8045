import { UserError } from '../../errors.ts';

/** Why a feed is not read, for programs and between threads; each has its sentence in `i18n/`. */
export type FeedRefusalKind = 'notAFeed' | 'feedHasDtd' | 'feedTooDeep' | 'feedTooCostly';

/** A feed that is not read, with one sentence for the person who wants it. */
export class FeedRefusal extends UserError {
  readonly kind: FeedRefusalKind;

  constructor(kind: FeedRefusalKind, options?: ErrorOptions) {
    super((m) => m.errors[kind], options);
    this.kind = kind;
  }
}

/** Discord's own client would not let a person do this; the message says why. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

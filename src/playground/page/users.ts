import type { APIUser } from 'discord-api-types/v10';

/** Dark enough for white letters. */
const COLOURS = ['#a03a5e', '#1f7a5c', '#8a5a00', '#2f6db5', '#7a4fb0', '#b0472f'];

const QUOTATION_MARKS =
  'M9 26c0-6 3-10 8-12l1 2c-3 1-5 3-5 6h4v8H9zm14 0c0-6 3-10 8-12l1 2c-3 1-5 3-5 6h4v8h-8z';

/** As it stands above messages. */
export function nameOf({ global_name, username }: APIUser): string {
  return global_name ?? username;
}

/** A picture of the user that comes from nowhere else: the bot's mark or the person's initial. */
export function avatarOf(user: APIUser): string {
  if (user.bot) return picture('#5865f2', `<path fill="#fff" d="${QUOTATION_MARKS}"/>`);
  const initial = /[\p{L}\p{N}]/u.exec(nameOf(user))?.[0] ?? '?';
  const look = 'fill="#fff" font-family="sans-serif" font-size="18" text-anchor="middle"';
  const colour = COLOURS[Number(BigInt(user.id) % BigInt(COLOURS.length))] ?? '#5865f2';
  return picture(colour, `<text x="20" y="26" ${look}>${initial.toUpperCase()}</text>`);
}

function picture(background: string, foreground: string): string {
  const whole = `<rect width="40" height="40" fill="${background}"/>${foreground}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">${whole}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

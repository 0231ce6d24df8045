import type { Locale } from '../i18n/locale.ts';

/**
 * Where digests have their time unless somebody says otherwise.
 *
 * @param ofServer the server's setting
 * @param locale of who subscribes
 */
export function defaultZone(ofServer: string | null, locale: Locale): string {
  return ofServer ?? (locale === 'de' ? 'Europe/Berlin' : 'UTC');
}

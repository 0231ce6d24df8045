import type { View } from './state.ts';

const KEY = 'fundstelle.view';

/** What this tab showed last, else the last one that was used; the channel stands in the address. */
export function rememberedView(): View {
  const kept = new URLSearchParams(sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY) ?? '');
  const locale = kept.get('locale') ?? navigator.language;
  const usualTheme = matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
  const theme = kept.get('theme') ?? usualTheme;
  return {
    person: kept.get('person') ?? '',
    channel: location.hash.slice(1),
    locale: locale.startsWith('de') ? 'de' : 'en-US',
    theme: theme === 'light' ? 'light' : 'dark',
  };
}

export function rememberView(view: View): void {
  const kept = new URLSearchParams({ ...view }).toString();
  sessionStorage.setItem(KEY, kept);
  localStorage.setItem(KEY, kept);
}

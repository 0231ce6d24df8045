/** German names that CLDR lacks, the usual one first; CLDR's own follow. */
const GERMAN_NAMES: Readonly<Record<string, readonly string[]>> = {
  AE: ['Vereinigte Arabische Emirate', 'VAE', 'Emirate'],
  BA: ['Bosnien-Herzegowina', 'Bosnien'],
  BN: ['Brunei'],
  BY: ['Belarus', 'Weißrussland', 'Weissrussland'],
  CD: ['Demokratische Republik Kongo', 'DR Kongo', 'Kongo'],
  CG: ['Republik Kongo', 'Kongo'],
  CI: ['Elfenbeinküste'],
  CN: ['China', 'Volksrepublik China'],
  CV: ['Kap Verde'],
  CZ: ['Tschechien', 'Tschechische Republik'],
  DE: ['Deutschland', 'Bundesrepublik'],
  EU: ['Europäische Union', 'EU'],
  GB: ['Großbritannien', 'Vereinigtes Königreich'],
  HK: ['Hongkong'],
  KG: ['Kirgisistan', 'Kirgistan', 'Kirgisien'],
  MD: ['Moldau', 'Moldawien'],
  MK: ['Nordmazedonien', 'Mazedonien'],
  MM: ['Myanmar', 'Burma', 'Birma'],
  MO: ['Macau'],
  NL: ['Niederlande', 'Holland'],
  PS: ['Palästina', 'Palästinensergebiete'],
  RU: ['Russland', 'Russische Föderation'],
  SZ: ['Eswatini', 'Swasiland'],
  TL: ['Osttimor'],
  UN: ['Vereinte Nationen', 'UN', 'UNO'],
  US: ['USA', 'Vereinigte Staaten', 'Vereinigte Staaten von Amerika', 'US', 'Amerika'],
  VA: ['Vatikan'],
  ZW: ['Simbabwe', 'Zimbabwe'],
};

/** Usual names in other languages that CLDR lacks, and the abbreviations, of which CLDR has too many. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE', 'ОАЭ'],
  CD: ['Congo', 'DR Congo', 'Democratic Republic of the Congo'],
  CG: ['Republic of the Congo'],
  CI: ['Ivory Coast'],
  CV: ['Cape Verde'],
  CZ: ['Czech Republic'],
  EU: ['UE', 'ЕС', 'ЄС'],
  GB: ['UK', 'Britain', 'Great Britain', 'Велика Британія'],
  HK: ['Hong Kong'],
  KP: ['КНДР', 'DPRK', 'Северная Корея'],
  KR: ['Южная Корея'],
  MM: ['Birmanie', 'Birmania', 'Birmanya', 'Бирма'],
  RU: ['Russian Federation', 'Российская Федерация'],
  TL: ['East Timor'],
  TR: ['Turkey'],
  UN: ['ONU', 'ООН', 'BM'],
  US: ['США', 'EEUU', 'ABD', 'America', 'Соединённые Штаты'],
};

/** The official languages of the Union and those of its neighbours and of world politics. */
const LANGUAGES =
  'de en fr es it pt nl pl cs sk hu ro bg el hr sl da sv fi et lv lt nb is uk ru be sr mk sq tr az ' +
  'ka hy he ar fa ps hi ur bn id zh zh-Hant ja ko';

/** Codes of no region: for tests, for currencies, for the rest of the world. */
const NO_REGIONS = new Set(['EZ', 'QO', 'XA', 'XB', 'ZZ']);
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A country or the like, with its names in German (the usual one first) and in other languages. */
export interface Country {
  readonly german: readonly string[];
  readonly others: readonly string[];
}

/** All countries and regions of ISO 3166 that `Intl.DisplayNames` knows. Takes some 0.2 s. */
export function allCountries(): Country[] {
  const german = displayNames('de');
  const others = LANGUAGES.split(' ').flatMap(displayNames);
  return regionCodes(german).map((code) => ({
    german: distinct([...(GERMAN_NAMES[code] ?? []), ...namesOf(code, german)]),
    others: distinct([...(OTHER_NAMES[code] ?? []), ...namesOf(code, others)]),
  }));
}

function displayNames(language: string): Intl.DisplayNames[] {
  return (['long', 'short'] as const).map(
    (style) => new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' }),
  );
}

/** Without codes that were replaced: `SU` is `RU` now. */
function regionCodes(names: readonly Intl.DisplayNames[]): string[] {
  return [...LETTERS]
    .flatMap((first) => [...LETTERS].map((second) => first + second))
    .filter((code) => !NO_REGIONS.has(code) && namesOf(code, names).length > 0)
    .filter((code) => new Intl.Locale(`und-${code}`).region === code);
}

/** Without what stands in brackets, and without abbreviations: `UN` is `VN` in Dutch. */
function namesOf(code: string, languages: readonly Intl.DisplayNames[]): string[] {
  return languages
    .flatMap((names) => names.of(code) ?? [])
    .map((name) => name.replace(/\s*[(（].*$/u, ''))
    .filter((name) => !/^\p{Lu}{1,4}$/u.test(name) && name !== '');
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}

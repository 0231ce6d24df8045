/** Why something is not fetched; each takes the host's name and what else there is to say. */
const en = {
  address: () => 'That is not a valid web address; one begins with https:// or http://.',
  scheme: () => 'Only addresses that begin with http:// or https:// are fetched.',
  credentials: () => 'Addresses with a user name or password are not fetched.',
  port: (_host: string, port: string) =>
    `Port ${port} is not fetched from, only 80, 443, 8080 and 8443.`,
  elsewhere: (host: string) =>
    `“${host}” is not where Discord keeps attachments; nothing is fetched from there.`,
  private: (host: string) =>
    `“${host}” is not on the public internet and is therefore not fetched.`,
  unknown: (host: string) => `No server called “${host}” can be found.`,
  offline: (host: string) =>
    `“${host}” cannot be looked up: no name server answers. Is the machine of the bot online?`,
  unreachable: (host: string) => `“${host}” cannot be reached.`,
  tls: (host: string) => `There is no secure connection to “${host}”.`,
  time: (host: string) => `“${host}” takes too long: nothing complete came within 10 seconds.`,
  size: (host: string) => `What “${host}” sends is larger than 5 MB.`,
  type: (host: string, type: string) =>
    type === ''
      ? `“${host}” does not say what kind of file it sends.`
      : `“${host}” sends a file of the type ${type}, which cannot be read here.`,
  packing: (host: string) => `“${host}” compresses its answer in an unknown way.`,
  broken: (host: string) => `The answer of “${host}” is faulty or incomplete.`,
  redirect: (host: string) => `“${host}” redirects to something that is no address.`,
  redirects: (host: string) => `“${host}” redirects too many times.`,
  downgrade: (host: string) =>
    `“${host}” redirects from https to http, which is not encrypted and therefore not followed.`,
  missing: (host: string) => `“${host}” has nothing at this address, or no longer has it.`,
  denied: (host: string, status: string) => `“${host}” denies access (HTTP status ${status}).`,
  failing: (host: string, status: string) =>
    `“${host}” reports an error of its own (HTTP status ${status}).`,
  busy: (host: string) => `“${host}” is busy; please try again later.`,
  status: (host: string, status: string) => `“${host}” answers with HTTP status ${status}.`,
  robots: (host: string) => `“${host}” does not want programs to fetch this page (robots.txt).`,
  robotsUnknown: (host: string) =>
    `“${host}” does not say whether programs may fetch this page (robots.txt); please try again later.`,
};

const de: typeof en = {
  address: () => 'Das ist keine gültige Webadresse; eine solche beginnt mit https:// oder http://.',
  scheme: () => 'Abgerufen werden nur Adressen, die mit http:// oder https:// beginnen.',
  credentials: () => 'Adressen mit Benutzernamen oder Passwort werden nicht abgerufen.',
  port: (_host, port) =>
    `Über Port ${port} wird nichts abgerufen, nur über 80, 443, 8080 und 8443.`,
  elsewhere: (host) =>
    `„${host}“ ist nicht der Ort, an dem Discord Anhänge aufbewahrt; dort wird nichts abgerufen.`,
  private: (host) =>
    `„${host}“ gehört nicht zum öffentlichen Internet und wird deshalb nicht abgerufen.`,
  unknown: (host) => `Ein Server namens „${host}“ ist nicht zu finden.`,
  offline: (host) =>
    `„${host}“ lässt sich nicht nachschlagen: Kein Nameserver antwortet. Ist der Rechner des Bots online?`,
  unreachable: (host) => `„${host}“ ist nicht zu erreichen.`,
  tls: (host) => `Zu „${host}“ kommt keine sichere Verbindung zustande.`,
  time: (host) =>
    `„${host}“ braucht zu lange: Binnen 10 Sekunden ist nichts Vollständiges gekommen.`,
  size: (host) => `Was „${host}“ sendet, ist größer als 5 MB.`,
  type: (host, type) =>
    type === ''
      ? `„${host}“ gibt nicht an, was für eine Datei gesendet wird.`
      : `„${host}“ sendet eine Datei vom Typ ${type}, die sich hier nicht lesen lässt.`,
  packing: (host) => `„${host}“ sendet in einer unbekannten Komprimierung.`,
  broken: (host) => `Die Antwort von „${host}“ ist fehlerhaft oder unvollständig.`,
  redirect: (host) => `„${host}“ leitet an etwas weiter, das keine Adresse ist.`,
  redirects: (host) => `„${host}“ leitet zu oft weiter.`,
  downgrade: (host) =>
    `„${host}“ leitet von https auf das unverschlüsselte http um; dorthin geht der Abruf nicht mit.`,
  missing: (host) => `Unter dieser Adresse gibt es bei „${host}“ nichts oder nichts mehr.`,
  denied: (host, status) => `„${host}“ verweigert den Zugriff (HTTP-Status ${status}).`,
  failing: (host, status) => `„${host}“ meldet einen eigenen Fehler (HTTP-Status ${status}).`,
  busy: (host) => `„${host}“ ist überlastet; bitte später noch einmal versuchen.`,
  status: (host, status) => `„${host}“ antwortet mit dem HTTP-Status ${status}.`,
  robots: (host) => `„${host}“ erlaubt Programmen nicht, diese Seite abzurufen (robots.txt).`,
  robotsUnknown: (host) =>
    `Ob „${host}“ Programmen den Abruf erlaubt, ist gerade nicht zu erfahren (robots.txt); bitte später noch einmal versuchen.`,
};

export const FETCHING = { en, de };

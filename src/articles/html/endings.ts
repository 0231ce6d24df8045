import { PAGE } from '../../tuning.ts';
import { type Block, isProse } from '../blocks.ts';

/** Characters of the longest label and of the longest invitation. */
const LONGEST_LABEL = 80;
const LONGEST_INVITATION = 400;

/** First words of labels behind which the article does not go on. */
const CLOSING = [
  '(?:über|about) (?:den autor|die autorin|die autoren|das autorenteam|the authors?|us|uns)\\b',
  '.{0,20}\\bkönnten? (?:sie|dich|euch|dir|ihnen) auch (?:interessieren|gefallen)',
  '(?:ähnliche|empfohlene|verwandte|weitere) (?:artikel|beiträge|inhalte|links|meldungen|nachrichten|themen)',
  '(?:weitere|weiterführende|zusätzliche) (?:informationen|infos|links)\\b|weiterführender link',
  'zusatzinformationen|(?:presse)?kontakt\\b|(?:presse)?rückfragen|ansprechpartner(?:in)?\\b',
  '(?:die )?meistgelesen|lust auf mehr|entdecke weitere|fragen zu diesem|teilen\\b',
  '(?:(?:dieser artikel|hat) )?gefällt (?:dir|ihnen)|möchten sie (?:den|diesen) artikel',
  'kommentare?\\b|comments?\\b|leave a (?:comment|reply)|share this|tags?:|schlagwörter',
  'related\\b|recommended\\b|(?:you )?(?:may|might) also|suggested citation|filed under',
  'voir aussi|ver también|te puede interesar',
];
/** The same for labels that also stand between two paragraphs. */
const PASSING = [
  'auch interessant|auch lesen|das interessiert|lesen sie auch|mehr (?:aus|dazu|lesen|von|zum)',
  'passend dazu|siehe auch|newsletter|quellen?:|sources?:|themen:|topics?:|stichworte?:',
  'also read|more (?:from|on|stories)|read (?:more|next)|(?:à )?lire aussi|lea también',
];
const CLOSING_LABEL = new RegExp(`^(?:${CLOSING.join('|')})`, 'iu');
const PASSING_LABEL = new RegExp(`^(?:${PASSING.join('|')})`, 'iu');

/** Invitations to the reader of the page, which no reporter writes about others. */
const INVITATIONS = [
  '(?:jetzt|hier|kostenlos) (?:abonnieren|anmelden|registrieren|testen)\\b',
  '(?:unse\\p{L}+|den|zum|kostenlose\\p{L}*) (?:\\p{L}+-)?newsletter (?:abonnieren|anmelden|an\\b)',
  'abonnieren sie|melden sie sich (?:hier|jetzt|für)|folgen sie uns|unterstützen sie (?:uns|unsere)',
  'mehr dazu in unserer datenschutzerklärung|empfohlener redaktioneller inhalt|mit einem klick anzeigen',
  '(?:externe|mir) inhalte? .{0,40}angezeigt|eingeloggt sein|alle rechte vorbehalten',
  '(?:dieser (?:beitrag|artikel)|die seite) enthält (?:werbung|affiliate)|affiliate[- ]links|partnerlinks',
  'subscribe (?:now|today|to our|to the)|please subscribe|already a subscriber|sign up (?:here|for|to|now)',
  'get the latest|download (?:the|our) .{0,30}\\bapps?|updates? download|log in (?:for|to)|follow us',
  'all rights reserved|your ad ?blocker|ad block users|enable javascript|(?:write|submit) (?:a|your) letter',
  'support(?:ing)? our work|this site uses (?:cookies|akismet)',
  'réservée? aux abonn|vous pouvez lire',
];
const INVITATION = new RegExp(`(?<!\\p{L})(?:${INVITATIONS.join('|')})`, 'iu');

/** How many of these blocks are the article's: all up to a label that stands below one. */
export function endOfArticle(blocks: readonly Block[]): number {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const lastProse = blocks.findLastIndex(isProse);
  let before = 0;
  for (const [at, { text }] of blocks.entries()) {
    if (before > length * PAGE.end && text.length <= LONGEST_LABEL) {
      if (CLOSING_LABEL.test(text) || (at > lastProse && PASSING_LABEL.test(text))) return at;
    }
    before += text.length;
  }
  return blocks.length;
}

/** Asks the reader to subscribe, sign up, agree or help. */
export function isInvitation({ text }: Block): boolean {
  return text.length <= LONGEST_INVITATION && INVITATION.test(text);
}

import { describe, expect, test } from 'vitest';
import { standsAlone } from '../../../src/digests/summary/standing-alone.ts';

describe('stands alone', () => {
  test.each([
    'Die Brücke in Hohenquell wird gesperrt.',
    'In diesem Jahr bleibt die Brücke geschlossen.',
    'Anna Brandt sagte, sie habe die Pfeiler selbst geprüft.',
    '„Die Brücke ist nicht mehr zu retten“, sagte Anna Brandt.',
    'Nach Angaben der Polizei sei niemand verletzt worden.',
    'Der Rat nannte die Brücke „baufällig“.',
  ])('%s', (sentence) => expect(standsAlone(sentence)).toBe(true));
});

describe('takes up what stood before', () => {
  test.each([
    'Außerdem wird die Fähre teurer.',
    'Sie wurde im Mai gebaut.',
    'Zuvor hatte der Rat beraten.',
    'Hierauf warteten im Hafen die Fischer.',
    'Hiervon profitiert vor allem der Hafen.',
    'Der Rat nannte dies einen Fortschritt.',
    'Im Verfahren gegen ihn sagte Anna Brandt aus.',
    'Mit diesem Schritt will der Rat sparen.',
    'Wie er am Montag sagte, rosten die Pfeiler.',
    'Drei der Männer blieben am Hafen zurück.',
    'Die beiden Länder haben die Vorwürfe zurückgewiesen.',
  ])('%s', (sentence) => expect(standsAlone(sentence)).toBe(false));
});

describe('does not say who speaks', () => {
  test.each([
    '„Die Brücke ist nicht mehr zu retten.“',
    '„Die Brücke ist nicht mehr zu retten“, sagte er.',
    'Im Hafen trafen wir die Baumeisterin Anna Brandt.',
    'Die Pfeiler seien an vielen Stellen verrostet.',
  ])('%s', (sentence) => expect(standsAlone(sentence)).toBe(false));
});

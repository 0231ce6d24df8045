import { expect, test } from 'vitest';
import { createQuestionRate } from '../../src/guilds/question-rate.ts';

test('a person may ask so many questions a minute, and is told when the next one is due', () => {
  let now = 0;
  const rate = createQuestionRate(() => now);
  rate.count('anna', 2);
  now = 20_000;
  rate.count('anna', 2);
  now = 30_500;
  expect(() => {
    rate.count('anna', 2);
  }).toThrow('2 questions a minute; the next one is possible in 30 seconds');
  rate.count('ben', 2);
  now = 60_000;
  rate.count('anna', 2);
  expect(() => {
    rate.count('anna', 2);
  }).toThrow('in 20 seconds');
});

test('a question that was refused does not count', () => {
  let now = 0;
  const rate = createQuestionRate(() => now);
  rate.count('anna', 1);
  now = 59_999;
  expect(() => {
    rate.count('anna', 1);
  }).toThrow('in 1 second.');
  now = 60_000;
  rate.count('anna', 1);
});

test('those who are silent are forgotten, the others are not', () => {
  let now = 0;
  const rate = createQuestionRate(() => now);
  for (let person = 0; person < 1500; person++) rate.count(String(person), 1);
  expect(() => {
    rate.count('0', 1);
  }).toThrow();
  now = 60_000;
  for (let person = 0; person < 1500; person++) rate.count(String(person), 1);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseFeedDate } from '../../../src/feeds/formats/dates.ts';

it.each([
  ['Thu, 01 Jan 2004 19:48:21 GMT', '2004-01-01T19:48:21Z'],
  ['01 Jan 2004 19:48 +0000', '2004-01-01T19:48:00Z'],
  ['Thursday, 01-Jan-04 19:48:21 UTC', '2004-01-01T19:48:21Z'],
  ['Thu,  1 Jan 98 19:48:21 -0330', '1998-01-01T19:48:21-03:30'],
  ['Mon, 26 January 2004 16:31:00 -5', '2004-01-26T16:31:00-05:00'],
  ['Wed, 19 Aug 2009 18:28:00 GMT+2', '2009-08-19T18:28:00+02:00'],
  ['Wed, 19 Aug 2009 24:00:00 GMT', '2009-08-20T00:00:00Z'],
  ['Thu, 01 Jan 2004 19:48:21 +0100 (CET)', '2004-01-01T19:48:21+01:00'],
  ['Fri, 2006/09/15 08:19:53 EDT', '2006-09-15T08:19:53-04:00'],
  ['Thu Jan  1 19:48:21 EST 2004', '2004-01-01T19:48:21-05:00'],
  ['Tue Oct 22 2024 14:05:00 GMT+0200 (Mitteleuropäische Sommerzeit)', '2024-10-22T14:05:00+02:00'],
  ['Tue, 31 Dec 2024 23:59:60 GMT', '2024-12-31T23:59:59Z'],
  ['Jan 1, 2004 12:00:00 PST', '2004-01-01T12:00:00-08:00'],
])('RFC 822 and what is made of it: %s', (written, read) => {
  expect(parseFeedDate(written)).toBe(read);
});

it.each([
  ['2003-12-31T10:14:55Z', '2003-12-31T10:14:55Z'],
  ['2003-12-31t10:14:55.123+02:00', '2003-12-31T10:14:55+02:00'],
  ['2003-12-31 10:14:55 +0200', '2003-12-31T10:14:55+02:00'],
  ['2003-335T22:23:22Z', '2003-12-01T22:23:22Z'],
  ['20031231', '2003-12-31'],
])('ISO 8601: %s', (written, read) => {
  expect(parseFeedDate(written)).toBe(read);
});

it.each([
  ['Di, 22 Okt 2024 14:05:00 +0200', '2024-10-22T14:05:00+02:00'],
  ['Mi., 03 Mär 2021 09:15:00 MEZ', '2021-03-03T09:15:00+01:00'],
  ['22. Oktober 2024, 14:05 Uhr', '2024-10-22'],
  ['22.10.2024 14:05', '2024-10-22'],
])('German: %s', (written, read) => {
  expect(parseFeedDate(written)).toBe(read);
});

it.each(['Thu, 01 Jan 2004 19:48:21', '1 Jan 2004 19:48:21 XYZ', '2004-01-01T19:48:21'])(
  'without a known zone only the day is certain: %s',
  (written) => {
    expect(parseFeedDate(written)).toBe('2004-01-01');
  },
);

it('the day is the one that the publisher names, whatever it is in UTC', () => {
  expect(parseFeedDate('Tue, 22 Oct 2024 00:30:00 +0200')?.slice(0, 10)).toBe('2024-10-22');
});

it.each([
  ...['', 'yesterday', '2004', '2004-05', '1706112000', '2004-13-01'],
  ...['Tue, 31 Feb 2004 10:00:00 GMT', '2023-366T00:00:00Z', '0 Jan 2004', '03/04/2004'],
])('what names no day is none: “%s”', (written) => {
  expect(parseFeedDate(written)).toBeNull();
});

it.each(['Thu, 01 Jan 1970 00:00:00 +0000', '0001-01-01T00:00:00Z'])(
  'what programs write that know no date is none: %s',
  (written) => {
    expect(parseFeedDate(written)).toBeNull();
  },
);

it('every instant comes back from its ISO and from its HTTP form', () => {
  const instants = fc.date({
    min: new Date('1990-01-01T00:00:00Z'),
    max: new Date('2060-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instants, (date) => {
      const seconds = Math.floor(date.getTime() / 1000) * 1000;
      expect(Date.parse(parseFeedDate(date.toISOString()) ?? '')).toBe(seconds);
      expect(Date.parse(parseFeedDate(date.toUTCString()) ?? '')).toBe(seconds);
    }),
  );
});

it('whatever stands in a date is a day, an instant or nothing', () => {
  const pieces = fc.constantFrom('2024', '-', '10', ' ', 'Oct', ':', 'T', '+02:00', '(', '.', 'Z');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      expect(parseFeedDate(parts.join('')) ?? '2024-01-01').toMatch(
        /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?$/,
      );
    }),
  );
});

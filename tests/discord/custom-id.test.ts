import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customId, parseCustomId } from '../../src/discord/custom-id.ts';

describe('a custom_id', () => {
  it('gives back the handler and the values, empty ones too', () => {
    const value = fc.stringMatching(/^[\w-]{0,11}$/);
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{1,10}$/),
        fc.array(value, { maxLength: 5 }),
        (name, values) => {
          expect(parseCustomId(customId(name, ...values))).toEqual({ handler: name, values });
        },
      ),
    );
  });

  it('holds numbers as they are written', () => {
    expect(customId('more', 3, '', 'key')).toBe('more:3::key');
  });

  it('has at most 100 characters', () => {
    expect(customId('x'.repeat(98), 1)).toHaveLength(100);
    expect(() => customId('x'.repeat(99), 1)).toThrow('custom_id is too long');
  });
});

import { describe, expect, it } from 'vitest';
import { createSay } from '../../../src/tools/page/words.ts';

describe('lookup of words', () => {
  const say = createSay({ greeting: 'Good day, {{name}}', deep: { er: 'down' } }, 'en');

  it('fills gaps and finds nested words', () => {
    expect(say('greeting', { name: '$& <b>' })).toBe('Good day, $& <b>');
    expect(say('deep.er')).toBe('down');
  });

  it('names a word or a value that is missing', () => {
    expect(() => say('deep')).toThrow('no message "deep"');
    expect(() => say('constructor.name')).toThrow('no message "constructor.name"');
    expect(() => say('greeting')).toThrow('needs a value for "name"');
  });
});

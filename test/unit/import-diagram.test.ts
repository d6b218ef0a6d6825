import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagramFile, importDiagram, withDiagram } from '../import-diagram.ts';

describe('the import diagram of the architecture page', () => {
  it('is what the rules say; "npm run diagram" brings it up to date', () => {
    const page = readFileSync(diagramFile, 'utf8');
    expect(withDiagram(page)).toBe(page);
  });

  it('draws no arrow from the pure core', () => {
    expect(importDiagram()).not.toMatch(/^ {2}(economics|terms|site|forms|charts|assessment) -->/m);
    expect(importDiagram()).toContain('  accounts --> economics');
  });
});

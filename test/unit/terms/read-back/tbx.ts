import { load } from 'cheerio';

/** What TBX-Basic can say of a term. */
export interface TbxTerm {
  readonly term: string;
  readonly status: string;
  readonly partOfSpeech: string;
  readonly gender: string;
  readonly phrase: boolean;
  readonly regions: readonly string[];
  readonly domains: readonly string[];
  readonly note: string;
}

export interface TbxConcept {
  readonly id: string;
  readonly related: readonly string[];
  readonly languages: readonly {
    readonly language: string;
    readonly definition: string;
    readonly example: string;
    readonly terms: readonly TbxTerm[];
  }[];
}

/** Reads a TBX-Basic file back, as a translator's tool would. */
export function readTbx(xml: string): TbxConcept[] {
  const $ = load(xml, { xml: true });
  return $('conceptEntry')
    .toArray()
    .map((entry) => ({
      id: $(entry).attr('id') ?? '',
      related: $(entry)
        .children('ref')
        .toArray()
        .map((ref) => $(ref).attr('target') ?? ''),
      languages: $(entry)
        .children('langSec')
        .toArray()
        .map((section) => ({
          language: $(section).attr('xml:lang') ?? '',
          definition: $(section).children('descrip[type=definition]').text(),
          example: $(section).find('descrip[type=context]').text(),
          terms: $(section)
            .children('termSec')
            .toArray()
            .map((term) => {
              const note = (type: string) => $(term).children(`termNote[type=${type}]`);
              return {
                term: $(term).children('term').text(),
                status: note('administrativeStatus').text(),
                partOfSpeech: note('partOfSpeech').text(),
                gender: note('grammaticalGender').text(),
                phrase: note('termType').text() === 'phrase',
                regions: note('geographicalUsage')
                  .toArray()
                  .map((one) => $(one).text()),
                domains: $(term)
                  .children('admin[type=projectSubset]')
                  .toArray()
                  .map((one) => $(one).text()),
                note: $(term).children('note').text(),
              };
            }),
        })),
    }));
}

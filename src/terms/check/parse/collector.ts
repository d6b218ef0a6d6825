import { MappedTextBuilder } from '../mapped-text.ts';
import { normalise } from '../normalise.ts';
import type { Anchor, CompareUse, Label, Section, Suppression, TermUse, Unit, UnitKind } from '../page.ts';

interface UnitOptions {
  readonly cell?: NonNullable<Unit['cell']>;
  readonly exempt?: boolean;
  readonly key?: string;
}

/** Gathers what a parser finds, section by section. */
export class Collector {
  readonly units: Unit[] = [];
  readonly sections: Section[] = [{ id: '', heading: undefined }];
  readonly terms: TermUse[] = [];
  readonly comparisons: CompareUse[] = [];
  readonly labels: Label[] = [];
  readonly anchors: Anchor[] = [];
  readonly suppressions: Suppression[] = [];

  get section(): number {
    return this.sections.length - 1;
  }

  add(kind: UnitKind, builder: MappedTextBuilder, options: UnitOptions = {}): Unit | undefined {
    const text = normalise(builder.build());
    if (text.text.trim() === '') return undefined;
    const { cell, key, exempt = false } = options;
    const unit: Unit = {
      kind,
      text,
      section: this.section,
      exempt,
      ...(cell === undefined ? {} : { cell }),
      ...(key === undefined ? {} : { key }),
    };
    this.units.push(unit);
    return unit;
  }

  /** Opens a section; the marker `[#id]` at the end of the heading is its id and no part of its text. */
  heading(builder: MappedTextBuilder, exempt: boolean): void {
    const raw = builder.build();
    const marker = /\s*(?:\[#([a-z0-9-]+)\]|\{#([a-z0-9-]+)\})\s*$/.exec(raw.text);
    const id = marker?.[1] ?? marker?.[2];
    const kept = new MappedTextBuilder();
    const end = marker?.index ?? raw.text.length;
    for (let index = 0; index < end; index += 1) kept.append(raw.text[index] ?? '', raw.offset(index));
    if (id !== undefined && marker !== null) {
      this.anchors.push({
        text: `#${id}`,
        start: raw.offset(marker.index),
        end: raw.offset(raw.text.length - 1),
      });
    }
    this.sections.push({ id: id ?? `#${String(this.sections.length)}`, heading: undefined });
    const unit = this.add('heading', kept, { exempt });
    this.sections[this.section] = { id: id ?? `#${String(this.section)}`, heading: unit };
  }
}

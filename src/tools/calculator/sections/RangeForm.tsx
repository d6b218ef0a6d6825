import { checkRanges, rangeFields } from '../../../economics/ranges.ts';
import type { RangeField, RangeShape } from '../../../economics/ranges.ts';
import type { RangeDraft } from '../range-draft.ts';
import type { SectionProps } from '../Section.tsx';

const none: RangeDraft = { low: '', high: '', shape: 'even' };

/** A range for any input: from, to, and how likely the middle is. Empty is no range. */
export function RangeForm({ tool, session, writer, ranges }: SectionProps) {
  const { say } = tool;
  const { draft } = session;
  const issues = checkRanges(ranges);
  const change = (field: RangeField, part: Partial<RangeDraft>): void => {
    const range = { ...none, ...draft.ranges[field], ...part };
    const others = Object.fromEntries(Object.entries(draft.ranges).filter(([name]) => name !== field));
    const empty = range.low.trim() === '' && range.high.trim() === '' && range.shape === 'even';
    session.edit({ ranges: empty ? others : { ...others, [field]: range } });
  };
  const end = (field: RangeField, which: 'low' | 'high', wrong: boolean) => {
    const range = draft.ranges[field] ?? none;
    return (
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        maxLength={60}
        aria-label={say(`more.certainty.${which}`, { name: say(`fields.${field}.label`) })}
        aria-invalid={wrong}
        aria-describedby={wrong ? `range-${field}-note` : undefined}
        value={range[which]}
        onInput={(event) => {
          change(field, { [which]: event.currentTarget.value });
        }}
      />
    );
  };
  return (
    <>
      <p>{say('more.certainty.ranges-text')}</p>
      <ul class="ranges">
        {rangeFields.map((field) => {
          const issue = issues.find((each) => each.field === field);
          const range = draft.ranges[field] ?? none;
          const name = say(`fields.${field}.label`);
          return (
            <li key={field} class={issue ? 'wrong' : undefined}>
              <span class="range-name">
                {name} <small>{writer.sign(field)}</small>
              </span>
              <span class="range-ends">
                {end(field, 'low', issue !== undefined)}
                <span aria-hidden="true">–</span>
                {end(field, 'high', issue !== undefined)}
                <select
                  aria-label={say('more.certainty.shape', { name })}
                  value={range.shape}
                  onChange={(event) => {
                    const shape: RangeShape = event.currentTarget.value === 'middle' ? 'middle' : 'even';
                    change(field, { shape });
                  }}
                >
                  {(['even', 'middle'] as const).map((shape) => (
                    <option key={shape} value={shape}>
                      {say(`more.certainty.shapes.${shape}`)}
                    </option>
                  ))}
                </select>
              </span>
              {issue && (
                <p class="error" id={`range-${field}-note`}>
                  {say(`more.certainty.range-issues.${issue.code}`, {
                    range: say('range', {
                      min: writer.bound(field, issue.min),
                      max: writer.bound(field, issue.max),
                    }),
                  })}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

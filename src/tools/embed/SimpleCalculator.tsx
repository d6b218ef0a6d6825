import { useEffect, useMemo, useState } from 'preact/hooks';
import type { NumberField } from '../../economics/limits.ts';
import { evaluateScenario } from '../../economics/scenario.ts';
import { exampleDraft, isAsked, readDraft, type Draft } from '../calculator/draft.ts';
import { fieldNote } from '../calculator/field-note.ts';
import { simpleFields } from '../calculator/fields.ts';
import { readLink } from '../calculator/link.ts';
import { NumberEntry } from '../calculator/NumberEntry.tsx';
import { createTool, type CalculatorProps } from '../calculator/tool.ts';
import { Verdict } from '../calculator/Verdict.tsx';
import { createWriter } from '../calculator/write.ts';
import { simpleLink } from './simple-link.ts';

export interface SimpleCalculatorProps extends CalculatorProps {
  /** Words of the link to the whole tool. */
  readonly full: string;
}

const groups = [
  { legend: 'form.accounts', fields: ['start', 'new', 'end', 'churn'] },
  { legend: 'form.money', fields: ['arpa', 'margin', 'acquisition', 'retention'] },
  { legend: 'form.programme', fields: ['x', 'delta'] },
] as const satisfies readonly { legend: string; fields: readonly NumberField[] }[];

const isSimple = (field: NumberField): boolean =>
  field === 'churn' || simpleFields.some((simple) => simple === field);

/** State kept in the fragment of the frame's own address. */
function useDraft(locale: SimpleCalculatorProps['locale']) {
  const [draft, setDraft] = useState(() => exampleDraft(locale));
  useEffect(() => {
    const take = () => {
      const read = readLink(location.hash, locale)?.drafts[0];
      if (read) setDraft(read);
    };
    take();
    addEventListener('hashchange', take);
    return () => {
      removeEventListener('hashchange', take);
    };
  }, [locale]);
  const change = (next: Draft) => {
    setDraft(next);
    try {
      history.replaceState(null, '', `#${simpleLink(next, locale)}`);
    } catch {
      // Some browsers limit how often a page may do this; the next change tries again.
    }
  };
  return { draft, change };
}

/** The calculator in its simple mode: the answer, and the numbers it needs. */
export function SimpleCalculator(props: SimpleCalculatorProps) {
  const { locale, full, path } = props;
  const [tool] = useState(() => createTool(props));
  const { draft, change } = useDraft(locale);
  const { currency, period } = draft;
  const writer = useMemo(() => createWriter(tool, { currency, period }), [tool, currency, period]);
  const reading = useMemo(() => readDraft(draft, locale), [draft, locale]);
  const { scenario } = reading;
  const evaluation = useMemo(() => evaluateScenario(scenario), [scenario]);
  const shown = (field: NumberField) => isSimple(field) && isAsked(draft, field);

  return (
    <div class="calculator simple">
      <Verdict tool={tool} writer={writer} scenario={scenario} evaluation={evaluation} />
      <form
        class="inputs"
        aria-label={tool.say('form.title')}
        onSubmit={(event) => {
          event.preventDefault();
          document.getElementById('answer')?.focus();
        }}
      >
        {groups.map(({ legend, fields }) => (
          <fieldset key={legend}>
            <legend>{tool.say(legend)}</legend>
            <div class="simple-fields">
              {fields.filter(shown).map((field) => {
                const note = fieldNote(tool, writer, field, reading.typed[field], evaluation.issues);
                return (
                  <div key={field} class={note.error === '' ? 'field' : 'field wrong'}>
                    <label for={`field-${field}`}>{tool.say(`fields.${field}.label`)}</label>
                    <NumberEntry
                      id={`field-${field}`}
                      sign={writer.sign(field)}
                      name={field}
                      value={draft.texts[field]}
                      aria-describedby={`field-${field}-note`}
                      aria-invalid={note.error !== ''}
                      onInput={(event) => {
                        change({ ...draft, texts: { ...draft.texts, [field]: event.currentTarget.value } });
                      }}
                    />
                    <div class="notes" id={`field-${field}-note`} aria-live="polite">
                      {note.error !== '' && <p class="error">{note.error}</p>}
                    </div>
                  </div>
                );
              })}
            </div>
          </fieldset>
        ))}
        <p>
          <button type="submit" class="main">
            {tool.say('form.submit')}
          </button>
        </p>
      </form>
      <p class="onward">
        <a href={`${path}#${simpleLink(draft, locale)}`} target="_blank" rel="noopener">
          {full}
        </a>
      </p>
    </div>
  );
}

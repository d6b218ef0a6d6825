import { periods } from '../../economics/period.ts';
import { fieldText, parseNumber } from '../../forms/number.ts';
import { Select } from './Select.tsx';
import type { Session } from './session.ts';
import { valueLimits } from './tool.ts';
import type { Result, Tool, Values } from './tool.ts';

type NumberName = keyof typeof valueLimits;

/** Period of the figures, currency, and what the value of an account is worked out with. */
export function ValuesForm({ tool, session, result }: { tool: Tool; session: Session; result: Result }) {
  const { say, locale } = tool;
  const { rules, values, report } = result;
  const change = (part: Partial<Values>): void => {
    session.adjust(rules, { ...values, ...part });
  };
  const input = (name: NumberName) => {
    const { min, max } = valueLimits[name];
    return (
      <p class="field">
        <label for={`value-${name}`}>{say(`values.${name}`)}</label>
        <input
          id={`value-${name}`}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          defaultValue={fieldText(values[name], locale)}
          onChange={(event) => {
            const read = parseNumber(event.currentTarget.value, locale);
            const valid = read.kind === 'number' && read.value >= min && read.value <= max;
            event.currentTarget.setCustomValidity(valid ? '' : say('values.limits', { min, max }));
            event.currentTarget.reportValidity();
            if (valid) change({ [name]: read.value });
          }}
        />
      </p>
    );
  };
  return (
    <section class="values" aria-labelledby="values">
      <h2 id="values">{say('values.title')}</h2>
      <p>{say('values.text')}</p>
      <div class="row">
        <Select
          id="value-period"
          label={say('values.period')}
          value={values.period}
          options={periods.map((period) => [period, say(`periods.${period}`)] as const)}
          change={(period) => {
            change({ period });
          }}
        />
        {report.currencies.length > 1 && (
          <Select
            id="value-currency"
            label={say('values.currency')}
            value={values.currency}
            options={report.currencies.map(({ code }) => [code, code || say('report.no-currency')] as const)}
            change={(currency) => {
              change({ currency });
            }}
          />
        )}
        {input('margin')}
        {input('discount')}
        {input('horizon')}
      </div>
    </section>
  );
}

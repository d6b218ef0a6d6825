import { periods } from '../../economics/period.ts';
import { fieldText, parseNumber } from '../../forms/number.ts';
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
        <p class="field">
          <label for="value-period">{say('values.period')}</label>
          <select
            id="value-period"
            value={values.period}
            onChange={(event) => {
              const period = periods.find((known) => known === event.currentTarget.value);
              if (period) change({ period });
            }}
          >
            {periods.map((period) => (
              <option key={period} value={period}>
                {say(`periods.${period}`)}
              </option>
            ))}
          </select>
        </p>
        {report.currencies.length > 1 && (
          <p class="field">
            <label for="value-currency">{say('values.currency')}</label>
            <select
              id="value-currency"
              value={values.currency}
              onChange={(event) => {
                change({ currency: event.currentTarget.value });
              }}
            >
              {report.currencies.map(({ code }) => (
                <option key={code} value={code}>
                  {code || say('report.no-currency')}
                </option>
              ))}
            </select>
          </p>
        )}
        {input('margin')}
        {input('discount')}
        {input('horizon')}
      </div>
    </section>
  );
}

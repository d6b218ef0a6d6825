import { useState } from 'preact/hooks';
import { checkShop, ordersPerBuyer, shopScenario } from '../../../economics/shop.ts';
import type { ShopFigures } from '../../../economics/shop.ts';
import { exampleScenarios, exampleShop } from '../../../economics/starting-examples.ts';
import { shiftDecimal } from '../../../forms/decimal.ts';
import { formatPercent } from '../../../forms/format.ts';
import { fieldText, parseNumber } from '../../../forms/number.ts';
import { draftOf, readDraft } from '../draft.ts';
import { NumberInput } from '../NumberInput.tsx';
import type { SectionProps } from '../Section.tsx';

const shopFields = [
  'buyers',
  'repeatShare',
  'orders',
  'averageOrder',
] as const satisfies readonly (keyof ShopFigures)[];

/**
 * What a shop knows, put into the form. A shop sees orders and no departures, so the year is the period and whoever does not
 * buy again within it counts as lost.
 */
export function Shop({ tool, session, writer, scenario }: SectionProps) {
  const { say, locale } = tool;
  const { draft } = session;
  const typedFrom = (shop: ShopFigures): Record<keyof ShopFigures, string> => ({
    buyers: fieldText(shop.buyers, locale),
    repeatShare: fieldText(shiftDecimal(shop.repeatShare, 2), locale),
    orders: fieldText(shop.orders, locale),
    averageOrder: fieldText(shop.averageOrder, locale),
  });
  const [texts, setTexts] = useState(() => typedFrom(exampleShop));
  const [notice, setNotice] = useState('');
  const number = (field: keyof ShopFigures): number => {
    const read = parseNumber(texts[field], locale);
    return read.kind === 'number' ? read.value : NaN;
  };
  const shop: ShopFigures = {
    buyers: number('buyers'),
    repeatShare: shiftDecimal(number('repeatShare'), -2),
    orders: number('orders'),
    averageOrder: number('averageOrder'),
  };
  const issues = checkShop(shop);
  const perBuyer = ordersPerBuyer(shop);
  const errorOf = (field: keyof ShopFigures): string => {
    const issue = issues.find((each) => each.field === field);
    if (!issue) return '';
    const write = (value: number): string =>
      field === 'repeatShare'
        ? formatPercent(value, locale)
        : field === 'averageOrder'
          ? writer.money(value)
          : writer.number(value);
    const range = say('range', { min: write(issue.min), max: write(issue.max) });
    return issue.code === 'fewer-orders-than-buyers'
      ? `${say('reasons.fewer-orders-than-buyers')} ${say('more.shop.allowed', { range })}`
      : say(`issues.${issue.code}`, { range });
  };
  const fill = (): void => {
    // a form that was about a year already keeps its spends; another one starts from the example shop
    const { scenario: known } = readDraft(draft, locale);
    const rest = draft.period === 'year' ? known : exampleScenarios.shop;
    const filled = draftOf(shopScenario(shop, rest), draft.currency, locale, draft.name);
    session.edit({ ...filled, side: draft.side, ranges: draft.ranges });
    setNotice(say('more.shop.filled'));
  };
  return (
    <div class="part-content">
      <p>{say('more.shop.how')}</p>
      {shopFields.map((field) => (
        <NumberInput
          key={field}
          id={`shop-${field}`}
          label={say(`more.shop.fields.${field}`)}
          value={texts[field]}
          error={errorOf(field)}
          sign={field === 'repeatShare' ? '%' : field === 'averageOrder' ? writer.sign('arpa') : ''}
          onType={(text) => {
            setTexts({ ...texts, [field]: text });
          }}
        />
      ))}
      {issues.length === 0 && perBuyer.status === 'ok' && (
        <p>
          {say('more.shop.means', {
            churn: formatPercent(1 - shop.repeatShare, locale),
            orders: writer.number(perBuyer.value),
            revenue: writer.money(perBuyer.value * shop.averageOrder),
          })}
        </p>
      )}
      <p class="buttons">
        <button type="button" disabled={issues.length > 0} onClick={fill}>
          {say('more.shop.fill')}
        </button>
      </p>
      <p role="status" class="notice">
        {notice}
      </p>
      {scenario.period !== 'year' && notice !== '' && <p class="aside">{say('more.shop.changed')}</p>}
    </div>
  );
}

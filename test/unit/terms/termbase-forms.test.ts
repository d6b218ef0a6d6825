import { describe, expect, it } from 'vitest';
import { expandForms } from '../../../src/terms/form-list.ts';
import { phraseForms } from '../../../src/terms/paradigms/decline.ts';

describe('a list of forms', () => {
  it('is split at semicolons, whatever the line breaks', () => {
    expect(expandForms('klient;\n  klienta; klientowi')).toEqual(['klient', 'klienta', 'klientowi']);
  });

  it('writes choices out, also several and empty ones', () => {
    expect(expandForms('quien (|te) (paga|pagó)')).toEqual([
      'quien paga',
      'quien pagó',
      'quien te paga',
      'quien te pagó',
    ]);
  });

  it('leaves German brackets and commas alone', () => {
    expect(expandForms('Klient(inn)en; wer … zahlt; те, кто платит')).toEqual([
      'Klient(inn)en',
      'wer … zahlt',
      'те, кто платит',
    ]);
  });
});

describe('the forms of a word follow its paradigm', () => {
  it.each([
    [
      'pl',
      'm-pers:klient',
      'klient klienta klientowi klientem kliencie klienci klientów klientom klientami klientach',
    ],
    ['pl', 'm-participle:kupujący', 'kupujący kupującego kupującemu kupującym kupujących kupującymi'],
    ['pl', 'm-ca:nabywca', 'nabywca nabywcy nabywcę nabywcą nabywco nabywców nabywcom nabywcami nabywcach'],
    [
      'pl',
      'f-a:kohorta',
      'kohorta kohorty kohorcie kohortę kohortą kohorto kohort kohortom kohortami kohortach',
    ],
    ['pl', 'm-u.sg:churn', 'churn churnu churnowi churnem churnie'],
    [
      'pl',
      'f-ka:klientka',
      'klientka klientki klientce klientkę klientką klientko klientek klientkom klientkami klientkach',
    ],
    [
      'ru',
      'm-anim:клиент',
      'клиент клиента клиенту клиентом клиенте клиенты клиентов клиентам клиентами клиентах',
    ],
    [
      'ru',
      'm-soft:покупатель',
      'покупатель покупателя покупателю покупателем покупателе покупатели покупателей покупателям покупателями покупателях',
    ],
    ['ru', 'f-soft:стоимость', 'стоимость стоимости стоимостью стоимостей стоимостям стоимостями стоимостях'],
    ['de', 'm-weak:Kunde', 'Kunde Kunden'],
    ['de', 'm-weak:Klient', 'Klient Klienten'],
    [
      'de',
      'n-e:Auftragsverhältnis',
      'Auftragsverhältnis Auftragsverhältnisses Auftragsverhältnisse Auftragsverhältnissen',
    ],
    ['es', 'pair:comprador', 'comprador compradora compradores compradoras'],
    ['es', 's:captación', 'captación captaciones'],
    ['en', 'person:client', 'client clients client’s clients’'],
  ] as const)('%s %s', (language, word, forms) => {
    expect(phraseForms(language, [word])).toEqual(forms.split(' '));
  });

  it('makes an adjective agree with its noun', () => {
    expect(phraseForms('pl', ['adj:stały', 'm-participle:kupujący'])).toContain('stali kupujący');
    expect(phraseForms('ru', ['adj:постоянный', 'f-anim:клиентка'])).toContain('постоянных клиенток');
    expect(phraseForms('ru', ['adj:постоянный', 'f-anim:клиентка'])).not.toContain('постоянные клиенток');
  });

  it('keeps the rest of a phrase as it is', () => {
    expect(phraseForms('pl', ['m-u:koszt', '=:retencji']).slice(0, 2)).toEqual([
      'koszt retencji',
      'kosztu retencji',
    ]);
  });

  it('takes an irregular form that is named', () => {
    expect(phraseForms('pl', ['f-a:umowa+pl.gen=umów'])).toContain('umów');
  });

  it('names the classes there are when it does not know one', () => {
    expect(() => phraseForms('pl', ['m-x:klient'])).toThrow(/No noun in "m-x:klient".*m-pers/);
    expect(() => phraseForms('de', ['m-er:Kunde'])).toThrow(/"Kunde" does not end in "-er"/);
  });
});

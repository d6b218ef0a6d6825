import { answerValues } from '../../assessment/answers.ts';
import { sheetColumns, sheetPoints } from '../../assessment/class.ts';
import { axes } from '../../assessment/instrument.ts';
import { Scroll } from './Scroll.tsx';
import type { Tool } from './tool.ts';

const rules = ['client', 'customer', 'undecided', 'mixed-or-client', 'customer-or-mixed', 'mixed'] as const;

/** A whole number of points with a real minus sign. */
const written = (points: number) => String(points).replace('-', '−');

/** The scoring sheet: gives by hand the class that the page gives, uncertainty included. */
export function Sheet({ tool }: { tool: Tool }) {
  const { say, instrument } = tool;
  const heads = sheetColumns.map((column) => (
    <th key={column} scope="col">
      <span class="hidden">{say('sheet.column', { letter: say(`sheet.${column}`) })}</span>
      <span aria-hidden="true">{say(`sheet.${column}`)}</span>
    </th>
  ));
  return (
    <section class="sheet" aria-labelledby="sheet">
      <h2 id="sheet">{say('sheet.title')}</h2>
      <p>{say('sheet.text')}</p>
      <ol>
        {['step-1', 'step-2', 'step-3', 'step-4'].map((step) => (
          <li key={step}>{say(`sheet.${step}`)}</li>
        ))}
      </ol>
      <ol class="rules">
        {rules.map((code) => (
          <li key={code}>{say(`sheet.rules.${code}`)}</li>
        ))}
      </ol>
      <div class="sheet-tables">
        <Scroll label="sheet-points">
          <table class="points">
            <caption id="sheet-points">{say('sheet.points')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('sheet.answer')}</th>
                {heads}
              </tr>
            </thead>
            <tbody>
              {answerValues
                .filter((answer) => answer !== 'na')
                .map((answer) => (
                  <tr key={answer}>
                    <th scope="row">{answer === 'unsure' ? say('sheet.unsure') : answer}</th>
                    {sheetColumns.map((column) => (
                      <td key={column}>{written(sheetPoints(answer)[column])}</td>
                    ))}
                  </tr>
                ))}
            </tbody>
          </table>
        </Scroll>
        <Scroll label="sheet-grid">
          <table class="grid">
            <caption id="sheet-grid">{say('sheet.grid')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('sheet.question')}</th>
                <th scope="col">{say('sheet.weight')}</th>
                <th scope="col">{say('sheet.answer')}</th>
                {heads}
              </tr>
            </thead>
            {axes.map((axis) => (
              <tbody key={axis}>
                {instrument
                  .map((question, index) => ({ ...question, number: index + 1 }))
                  .filter((question) => question.axis === axis)
                  .map(({ key, weight, number }) => (
                    <tr key={key}>
                      <th scope="row">{`${number}. ${say(`questions.${key}.name`)}`}</th>
                      <td>{weight}</td>
                      <td class="blank" />
                      {sheetColumns.map((column) => (
                        <td key={column} class="blank" />
                      ))}
                    </tr>
                  ))}
                <tr class="sum">
                  <th scope="row" colSpan={3}>
                    {say('sheet.sum', { axis: say(`result.axes.${axis}.name`) })}
                  </th>
                  {sheetColumns.map((column) => (
                    <td key={column} class="blank" />
                  ))}
                </tr>
              </tbody>
            ))}
          </table>
        </Scroll>
      </div>
      <p class="quiet">{say('sheet.score')}</p>
    </section>
  );
}

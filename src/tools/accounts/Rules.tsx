import { groups } from '../../accounts/classify.ts';
import { scanDate } from '../../accounts/date-format.ts';
import { isoDate } from '../../accounts/day.ts';
import type { Mapping } from '../../accounts/roles.ts';
import type { Rules } from '../../accounts/rules.ts';
import { Counts, Empty, Flag, Months, Plans } from './RuleFields.tsx';
import { RulesFile } from './RulesFile.tsx';
import type { Session } from './session.ts';
import type { Result, Tool } from './tool.ts';

interface Props {
  readonly tool: Tool;
  readonly session: Session;
  readonly result: Result;
  readonly mapping: Mapping;
}

/** The three parts of the test, each with what counts as evidence for it, adjustable, with counts that follow. */
export function RulesForm({ tool, session, result, mapping }: Props) {
  const { say } = tool;
  const { rules, values } = result;
  const { tailored, agreed, continues } = rules;
  const change = (part: Partial<Rules>): void => {
    session.adjust({ ...rules, ...part }, values);
  };
  const tailor = (part: Partial<Rules['tailored']>): void => {
    change({ tailored: { ...tailored, ...part } });
  };
  const agree = (part: Partial<Rules['agreed']>): void => {
    change({ agreed: { ...agreed, ...part } });
  };
  return (
    <section class="rules" aria-labelledby="rules">
      <h2 id="rules">{say('rules.title')}</h2>
      <p>{say('rules.text')}</p>
      <p class="field">
        <label for="as-of">{say('rules.as-of')}</label>
        <input
          id="as-of"
          type="date"
          value={isoDate(rules.asOf)}
          onChange={(event) => {
            const day = scanDate(event.currentTarget.value, 'ymd');
            if (!Number.isNaN(day)) change({ asOf: day });
          }}
        />
      </p>
      <fieldset>
        <legend>{say('parts.tailored')}</legend>
        {mapping.scope !== undefined && (
          <Flag
            label={say('rules.scope')}
            on={tailored.scope}
            change={(scope) => {
              tailor({ scope });
            }}
          />
        )}
        {mapping.manager !== undefined && (
          <Flag
            label={say('rules.manager')}
            on={tailored.manager}
            change={(manager) => {
              tailor({ manager });
            }}
          />
        )}
        <Plans
          tool={tool}
          result={result}
          title={say('rules.tailored-plans')}
          chosen={tailored.plans}
          change={(plans) => {
            tailor({ plans });
          }}
        />
        <Empty
          tool={tool}
          id="tailored-empty"
          value={tailored.empty}
          change={(empty) => {
            tailor({ empty });
          }}
        />
        <Counts tool={tool} result={result} name="tailored" />
      </fieldset>
      <fieldset>
        <legend>{say('parts.agreed')}</legend>
        {mapping['contract-end'] !== undefined && (
          <Months
            id="agreed-months"
            label={say('rules.agreed-months')}
            value={agreed.months}
            change={(months) => {
              agree({ months });
            }}
          />
        )}
        <Plans
          tool={tool}
          result={result}
          title={say('rules.agreed-plans')}
          chosen={agreed.plans}
          change={(plans) => {
            agree({ plans });
          }}
        />
        <Empty
          tool={tool}
          id="agreed-empty"
          value={agreed.empty}
          change={(empty) => {
            agree({ empty });
          }}
        />
        <Counts tool={tool} result={result} name="agreed" />
      </fieldset>
      <fieldset>
        <legend>{say('parts.continues')}</legend>
        <Months
          id="continues-months"
          label={say('rules.continues-months')}
          value={continues.months}
          change={(months) => {
            change({ continues: { months } });
          }}
        />
        <Counts tool={tool} result={result} name="continues" />
      </fieldset>
      <Months
        id="notice"
        label={say('rules.notice')}
        value={rules.notice}
        change={(notice) => {
          change({ notice });
        }}
      />
      <RulesFile tool={tool} session={session} result={result} />
      <p class="group-counts" role="status">
        {groups
          .map((group) => `${say(`groups.${group}`)}: ${tool.number(result.answer.counts[group])}`)
          .join(' · ')}
      </p>
    </section>
  );
}

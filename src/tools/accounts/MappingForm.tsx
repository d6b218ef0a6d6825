import { useEffect, useRef } from 'preact/hooks';
import { encodings } from '../../accounts/encoding.ts';
import { mappingGaps, roles } from '../../accounts/roles.ts';
import type { Role } from '../../accounts/roles.ts';
import { FailureNote } from './FailureNote.tsx';
import { separators } from './source.ts';
import { Questions } from './Questions.tsx';
import { Scroll } from './Scroll.tsx';
import { Select } from './Select.tsx';
import { openQuestions } from './choices.ts';
import type { Opened, Session } from './session.ts';
import type { Tool } from './tool.ts';

const separatorNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

/** Roles without which nothing can be read; of `end` and `status` one is enough. */
const needed: readonly Role[] = ['account', 'start', 'end', 'status', 'amount'];

/** Column of a role that has none. */
const none = '-1';

/** Longest text of a cell or column name shown. */
const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** A column by its name, or by its number when it has none. */
const columnName = ({ say }: Tool, name: string, column: number): string =>
  shown(name) || say('mapping.column', { number: column + 1 });

interface Props {
  readonly tool: Tool;
  readonly session: Session;
  readonly opened: Opened;
}

function Preview({ tool, opened }: Omit<Props, 'session'>) {
  const { say } = tool;
  const { preview, mapping } = opened;
  const roleOf = new Map(
    roles.flatMap((role): [number, Role][] => (mapping[role] === undefined ? [] : [[mapping[role], role]])),
  );
  const columns = preview.header.slice(0, 30).map((name, column) => ({ name, column }));
  return (
    <Scroll label="preview-title">
      <table class="preview">
        <caption id="preview-title">{say('mapping.preview')}</caption>
        <thead>
          <tr>
            {columns.map(({ name, column }) => {
              const role = roleOf.get(column);
              return (
                <th key={column} scope="col">
                  <bdi>{columnName(tool, name, column)}</bdi>
                  <small>{role === undefined ? say('mapping.unused') : say(`roles.${role}`)}</small>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((row, index) => (
            <tr key={index}>
              {columns.map(({ column }) => (
                <td key={column}>
                  <bdi>{shown(row[column] ?? '')}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function RoleChoice({ tool, session, opened, role }: Props & { readonly role: Role }) {
  const { say } = tool;
  const { preview, mapping } = opened;
  return (
    <Select
      id={`role-${role}`}
      label={say(`roles.${role}`)}
      value={String(mapping[role] ?? none)}
      options={[
        [none, say('mapping.none')],
        ...preview.header.map((name, column) => [String(column), columnName(tool, name, column)] as const),
      ]}
      text={say(`role-texts.${role}`)}
      change={(chosen) => {
        const others = Object.fromEntries(Object.entries(mapping).filter(([name]) => name !== role));
        session.map(chosen === none ? others : { ...others, [role]: Number(chosen) });
      }}
    />
  );
}

/** How the file is written, which column means what, and what could not be told from the file alone. */
export function MappingForm({ tool, session, opened }: Props) {
  const { say, number } = tool;
  const { file, preview, mapping, findings, choices } = opened;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [file]);
  const gaps = mappingGaps(mapping);
  const open = openQuestions(mapping, findings, choices);
  const size = number(Math.max(0.1, file.size / 1_000_000));
  return (
    <section class="mapping" aria-labelledby="mapping">
      <h2 id="mapping" tabIndex={-1} ref={heading}>
        {say('mapping.title')}
      </h2>
      <p>
        <bdi>{shown(file.name)}</bdi> {say('mapping.size', { size, columns: number(preview.header.length) })}
      </p>
      <div class="row">
        <Select
          id="encoding"
          label={say('mapping.encoding')}
          value={preview.encoding}
          options={encodings.map((encoding) => [encoding, say(`encodings.${encoding}`)] as const)}
          change={(encoding) => {
            session.reopen({ encoding, separator: preview.separator });
          }}
        />
        <Select
          id="separator"
          label={say('mapping.separator')}
          value={preview.separator}
          options={separators.map(
            (separator) => [separator, say(`separators.${separatorNames[separator]}`)] as const,
          )}
          change={(separator) => {
            session.reopen({ encoding: preview.encoding, separator });
          }}
        />
      </div>
      <Preview tool={tool} opened={opened} />
      <fieldset>
        <legend>{say('mapping.needed')}</legend>
        <div class="row">
          {needed.map((role) => (
            <RoleChoice key={role} tool={tool} session={session} opened={opened} role={role} />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{say('mapping.optional')}</legend>
        <div class="row">
          {roles
            .filter((role) => !needed.includes(role))
            .map((role) => (
              <RoleChoice key={role} tool={tool} session={session} opened={opened} role={role} />
            ))}
        </div>
      </fieldset>
      <Questions tool={tool} session={session} opened={opened} />
      {gaps.length > 0 && (
        <ul class="problem">
          {gaps.map((gap) => (
            <li key={gap}>{say(`gaps.${gap}`)}</li>
          ))}
        </ul>
      )}
      <FailureNote tool={tool} failure={session.failure} />
      <p class="buttons">
        <button
          type="button"
          class="main"
          aria-disabled={open.length > 0}
          aria-describedby="read-text"
          onClick={() => {
            if (open.length === 0) session.read();
          }}
        >
          {say('mapping.read')}
        </button>
      </p>
      <p id="read-text" class="aside">
        {say(open.length === 0 ? 'mapping.ready' : 'mapping.open')}
      </p>
    </section>
  );
}

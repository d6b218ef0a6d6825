/**
 * Who may know whom: the folders of `src/` and the folders each may import from. Lint enforces it.
 * `content/` is words and numbers and reaches components through one map; it imports nothing.
 */
export const mayImport = {
  forms: [],
  charts: [],
  search: [],
  site: [],
  terms: [],
  typography: [],
  economics: [],
  assessment: [],
  accounts: ['economics'],
  tools: ['economics', 'assessment', 'accounts', 'forms', 'charts', 'search'],
  'components/tools': [
    'tools',
    'forms',
    'charts',
    'search',
    'site',
    'terms',
    'economics',
    'assessment',
    'accounts',
    'components',
    'styles',
  ],
  components: ['site', 'terms', 'economics', 'assessment', 'forms', 'styles'],
  layouts: ['components', 'site', 'forms', 'styles'],
  pages: ['layouts', 'components', 'site', 'terms', 'styles'],
  integrations: ['site', 'terms', 'economics', 'accounts'],
  cli: ['site', 'terms', 'typography', 'economics', 'accounts'],
};

const layers = Object.keys(mayImport).filter((layer) => !layer.includes('/'));

/** Files of one layer, without those of a layer nested in it. */
const filesOf = (layer) => ({
  files: [`src/${layer}/**/*.{ts,tsx,astro}`],
  ignores: Object.keys(mayImport)
    .filter((other) => other.startsWith(`${layer}/`))
    .map((other) => `src/${other}/**`),
});

export const importRules = [
  ...Object.entries(mayImport).map(([layer, allowed]) => {
    const own = layer.split('/')[0];
    const forbidden = [...layers, 'styles'].filter((other) => other !== own && !allowed.includes(other));
    const path = `^(\\.{1,2}/)+(${forbidden.join('|')})(/|$)`;
    const message = `src/${layer} may import ${allowed.length > 0 ? allowed.join(', ') : 'nothing of ours'}.`;
    return {
      ...filesOf(layer),
      rules: {
        'no-restricted-imports': ['error', { patterns: [{ regex: path, message }] }],
        'no-restricted-syntax': [
          'error',
          { selector: `ImportExpression > Literal[value=/${path.replaceAll('/', '\\u002F')}/]`, message },
        ],
      },
    };
  }),
  {
    files: ['src/{forms,charts,search,site,terms,typography,economics,assessment,accounts}/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['window', 'document', 'navigator', 'localStorage', 'sessionStorage'].map((name) => ({
          name,
          message: 'The core knows no browser.',
        })),
      ],
    },
  },
  {
    files: ['src/{economics,assessment,accounts,terms,forms,charts,search}/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Randomness comes in as a seeded generator.' },
        { object: 'Date', property: 'now', message: 'The core knows no clock.' },
      ],
    },
  },
];

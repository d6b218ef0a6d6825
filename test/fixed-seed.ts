import fc from 'fast-check';

/** The same random inputs on every run, so that a change is judged by what it changed. */
fc.configureGlobal({ seed: 20_261_125 });

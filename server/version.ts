import project from '../package.json' with { type: 'json' };

/** The product's version, as released. */
export const { version } = project;

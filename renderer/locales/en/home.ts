import type { home as source } from '../zh-Hans/home.ts';

export const home: Record<keyof typeof source, string> = {
  title: 'Welcome to the public reading room · {{unit}}',
  count: 'Public documents in this library: {{count}}.',
  asOf: 'As of {{time}}.',
  loading: 'Loading documents: {{done}} of {{total}}. What is loaded can be read already.',
  'loading.begin': 'Loading documents, please wait.',
  sample: 'This is the sample library. Its county, people and texts are invented and serve for trial only.',
  ways: 'Four ways to read',
  'way.search': 'Search',
  'way.search.hint': 'By word, number or pinyin',
  'way.browse': 'Browse',
  'way.browse.hint': 'By office, subject, type, year',
  'way.newest': 'Newest',
  'way.newest.hint': 'What was published last',
  'way.interpretations': 'Interpretations',
  'way.interpretations.hint': 'Policies in plain words',
  columns: 'Disclosure columns',
  'column.count': 'Documents: {{count}}',
  'column.updated': 'updated {{date}}',
  newest: 'Newest documents',
  'newest.all': 'See all',
  'newest.none': 'No documents yet. Once staff import some, the newest are shown here.',
  'about.title': 'About this room',
  'about.text':
    'Government documents open to everyone, free, without registration and without keeping what you search. For help, for an application for information, a suggestion or a question, please ask at the service desk.',
};

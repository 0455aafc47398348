import type { home as source } from '../zh-Hans/home.ts';

export const home: Record<keyof typeof source, string> = {
  title: 'Welcome to the public reading room · {{unit}}',
  count: 'Public documents in this library: {{count}}.',
  asOf: 'As of {{time}}.',
  loading: 'Loading documents: {{done}} of {{total}}. What is loaded can be read already.',
  'loading.begin': 'Loading documents, please wait.',
  sample:
    'This is the sample library. The county, people and texts in it are invented, for trying the system out.',
  ways: 'What you can do',
  'way.search': 'Search',
  'way.search.hint': 'By word, number or pinyin',
  'way.browse': 'Browse',
  'way.browse.hint': 'By office, subject, type, year',
  'way.newest': 'Newest',
  'way.newest.hint': 'Recently published documents',
  'way.interpretations': 'Interpretations',
  'way.interpretations.hint': 'Policies in plain words',
  'way.apply': 'Apply',
  'way.apply.hint': 'For what is not public yet',
  'way.progress': 'Progress',
  'way.progress.hint': 'By number and enquiry code',
  columns: 'What the government must publish',
  'column.count': 'Documents: {{count}}',
  'column.updated': 'Updated {{date}}',
  newest: 'Newest documents',
  'newest.all': 'See all',
  'newest.none': 'No documents yet. Once staff import some, the newest are shown here.',
  'about.title': 'About this room',
  'about.text':
    'Everyone can read the government documents that are public, free of charge. You need not register, and what you search for is not kept. You can apply for information here step by step, or at the window. For help, or with a suggestion or question, please ask at the service desk.',
};

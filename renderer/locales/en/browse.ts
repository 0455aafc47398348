import type { browse as source } from '../zh-Hans/browse.ts';

export const browse: Record<keyof typeof source, string> = {
  'by.issuer': 'By office',
  'by.subject': 'By subject',
  'by.genre': 'By type of text',
  'by.year': 'By year',
  'by.newest': 'Newest',
  'by.interpretations': 'Interpretations',
  'tile.count': '{{count}}',
  none: 'There are no documents to browse this way yet.',
  'column.guide': 'Where and how to obtain government information, reading rooms and contacts.',
  'column.rules': 'Laws, regulations and rules on the disclosure of government information.',
  'column.proactive': 'Government information that the law requires to be published.',
  'column.annualReport': 'The yearly public reports on the disclosure of government information.',
};

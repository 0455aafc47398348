import type { help as source } from '../zh-Hans/help.ts';

export const help: Record<keyof typeof source, string> = {
  search: 'Searching',
  'search.words': 'Type one or two key words with a space between them, e.g. 养老 补贴.',
  'search.phrase': 'Put a phrase in quotation marks to find exactly these words.',
  'search.number': 'A document number, index number or full title leads straight to the document.',
  'search.pinyin': 'Pinyin or its initials work too: zwgk finds 政务公开.',
  'search.narrow': 'With many results, use "Narrow down" to choose offices, years or validity.',
  touch: 'Using the touch screen',
  'touch.keys': 'Touch the search box and a keyboard appears below; "Hide" puts it away.',
  'touch.back': '"Back" and "Home" are always in the same place.',
  'touch.end': 'Touch "Finish" when you are done: what you searched for is cleared.',
  reading: 'Making it easier to read',
  'reading.size': '"Text size" enlarges the text; "Easy mode" is larger and simpler.',
  'reading.contrast': '"High contrast" shows white on black.',
  'reading.language':
    'The screens can be shown in 简体, 繁體 or English; documents stay in their own language.',
  keyboard: 'Using a keyboard',
  'keyboard.slash': 'Press "/" to go to the search box.',
  'keyboard.tab': 'Press Tab to go from one button or link to the next, Enter to open it.',
  'keyboard.escape': 'Press Esc to close suggestions, the calendar and messages.',
  privacy: 'Your privacy',
  'privacy.none': 'Reading needs no login, and what you look up is not recorded.',
  'privacy.idle':
    'If nobody uses it for a while, the terminal returns to the home page and clears everything.',
  staff: 'Getting help',
  'staff.ask': 'If you cannot find or read something, or want it printed, please ask at the service desk.',
  'staff.apply':
    'Apply for information from the home page or at the window; suggestions and questions are taken at the service desk.',
  leave: 'Staff: leave the kiosk',
  'leave.code': 'Exit code',
  'leave.go': 'Leave',
};

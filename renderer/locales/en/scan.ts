import type { scan as source } from '../zh-Hans/scan.ts';

export const scan: Record<keyof typeof source, string> = {
  'camera.title': 'Photograph pages',
  'camera.which': 'Camera',
  'camera.opening': 'Opening the camera…',
  'camera.picture': 'Camera picture',
  'camera.take': 'Take photo',
  'camera.takeAgain': 'Retake page {{page}}',
  'camera.back': 'Next page',
  'camera.done': 'Finish ({{pages}})',
  'camera.none': 'No camera found',
  'camera.none.text':
    'Plug in the document camera; it opens by itself. You can also scan or upload the pages.',
  'camera.refused': 'The camera may not be used',
  'camera.refused.text':
    'Allow this page to use the camera in the permissions left of the address bar, and in the privacy settings of the system. Then try again.',
  'camera.busy': 'Another program is using the camera',
  'camera.busy.text':
    'Close the program that uses it (such as the software that came with the document camera), then try again.',
  'camera.lost': 'The camera was disconnected',
  'camera.lost.text': 'Check the cable; it opens again by itself. The pages already taken are still here.',
  'camera.insecure': 'No camera can be used on this computer',
  'camera.insecure.text':
    'Browsers give the camera only to pages of this computer or over HTTPS. Take the photos on the computer this system runs on, or ask the administrator for HTTPS.',
  pages: 'Pages taken',
  'page.look': 'Look at page {{page}}',
  'page.alt': 'Page {{page}}',
  'page.retake': 'Retake',
  'page.turn': 'Rotate',
  'page.forward': 'Move forward',
  'page.back': 'Move back',
  'page.remove': 'Remove this page',
};

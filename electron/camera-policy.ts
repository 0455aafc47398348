import { isOurs } from './url-policy.ts';

/** What Chromium says of a page that asks: to be let, or whether it would be. */
export type Asked = {
  readonly permission: string;
  /** the page's address or origin */
  readonly url: string;
  readonly mediaTypes?: readonly string[] | undefined;
};

/**
 * Whether a page of ours asks for the camera and nothing with it. Chromium asks with `video`; with an empty list it asks for
 * whatever the device is, a microphone or the screen among them.
 */
export const isCamera = ({ permission, url, mediaTypes = [] }: Asked): boolean =>
  permission === 'media' &&
  isOurs(url) &&
  mediaTypes.length > 0 &&
  mediaTypes.every(type => type === 'video');
